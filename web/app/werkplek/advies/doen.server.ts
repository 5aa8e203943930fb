import {
  adviezenVan,
  leesAdvieswoorden,
  schrijfConclusie,
  trekAdviesIn,
  vraagAdvies,
  watGeldt,
  zegOverAdvies,
} from '@bijrijder/dossier/advies';
import { eenmalig, type Handeling, type Toegang } from '@bijrijder/dossier/toegang';
import { data, redirect } from 'react-router';
import { tekstveld } from '../../formulier.ts';
import { isNummer } from '../../gedeeld/nummer.ts';
import { leesSleutel } from '../../sessie.server.ts';
import { bijPersoon } from '../persoon/kop.server.ts';
import {
  type Adviesfouten,
  CONCLUSIEVELDEN,
  type Getypt,
  getypt,
  leesConclusie,
  leesVraag,
  VRAAGVELDEN,
} from './vorm.ts';

export type Adviespoging = { waar: string; getypt: Getypt; fouten: Adviesfouten };

/** What a klantmanager does about the advice of a doctor on one person. */
export async function doeAdvies(request: Request, persoon: string, vorm: FormData) {
  const bij = <T>(handeling: Handeling, fn: (t: Toegang) => Promise<T>) =>
    bijPersoon(request, persoon, { handeling, object: 'advies' }, fn);
  const mis = (waar: string, g: Getypt, fouten: Adviesfouten) =>
    data<Adviespoging>({ waar, getypt: g, fouten }, { status: 400 });
  const klaar = () => redirect(`/werkplek/mensen/${persoon}/advies?klaar=ja`, 303);
  const id = tekstveld(vorm, 'advies');
  const doe = vorm.get('doe');
  if (doe !== 'vraag' && doe !== 'gelezen' && !isNummer(id)) throw new Response(null, { status: 400 });
  switch (doe) {
    case 'vraag': {
      const g = getypt(vorm, VRAAGVELDEN);
      const fouten = await bij('toevoegen', async (t) => {
        const { gelden } = watGeldt(await adviezenVan(t, persoon), t.vandaag);
        const uit = leesVraag(g, gelden.length > 0);
        if (uit) return uit;
        await eenmalig(t, leesSleutel(vorm), async () => {
          await vraagAdvies(t, persoon, { vraag: g.vraag!, waarom: g.waarom!, opnieuwOmdat: g.opnieuw || null });
          return null;
        });
        return null;
      });
      return fouten ? mis('vraag', g, fouten) : klaar();
    }
    case 'conclusie': {
      const g = getypt(vorm, CONCLUSIEVELDEN);
      const fouten = await bij('wijzigen', async (t): Promise<Adviesfouten | null> => {
        const uit = leesConclusie(g, t.vandaag);
        if ('fouten' in uit) return uit.fouten;
        const { resultaat } = await eenmalig(t, leesSleutel(vorm), () =>
          schrijfConclusie(t, persoon, id, uit.conclusie),
        );
        return resultaat ? null : { velden: { arts: 'weg' } };
      });
      return fouten ? mis(id, g, fouten) : klaar();
    }
    case 'geldt': {
      const g = getypt(vorm, ['woorden']);
      if (g.woorden!.length < 5) return mis(`geldt-${id}`, g, { velden: { woorden: 'woorden' } });
      await bij('toevoegen', (t) =>
        eenmalig(t, leesSleutel(vorm), async () => {
          await zegOverAdvies(t, persoon, id, 'geldt', g.woorden!);
          return null;
        }),
      );
      return klaar();
    }
    case 'intrekken':
      await bij('wijzigen', (t) => trekAdviesIn(t, persoon, id));
      return klaar();
    case 'gelezen':
      await bij('wijzigen', (t) => leesAdvieswoorden(t, persoon));
      return klaar();
    default:
      throw new Response(null, { status: 400 });
  }
}
