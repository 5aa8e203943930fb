import { stuurBericht } from '@bijrijder/dossier/contact';
import { eenmalig } from '@bijrijder/dossier/toegang';
import {
  antwoordMeelezer,
  KANALEN,
  legGehoordVast,
  noteerHoren,
  stemIn,
  vraagMeelezer,
} from '@bijrijder/dossier/voorlegging';
import { data, redirect } from 'react-router';
import { tekstveld } from '../../formulier.ts';
import { eisNummer, isNummer } from '../../gedeeld/nummer.ts';
import { leesSleutel, vertaler } from '../../sessie.server.ts';
import { isWeigering } from '../afstemming/afstemming.server.ts';
import { bijVoorlegging } from './bij.server.ts';

/** What a colleague does after the question: hears, tries to reach, agrees as the second one, or records. */
export async function doeHoren(request: Request, persoon: string, vorm: FormData) {
  const v = (naam: string): string => tekstveld(vorm, naam);
  const id = v('voorlegging');
  if (!isNummer(id)) throw new Response(null, { status: 400 });
  const getypt = {
    voorlegging: id,
    kanaal: v('kanaal'),
    dag: v('dag'),
    tekst: v('tekst').slice(0, 2000),
    woord: v('woord'),
  };
  const kanaal = KANALEN.find((k) => k === getypt.kanaal);
  const doe = v('doe');
  try {
    await bijVoorlegging(request, persoon, doe === 'akkoord' ? 'akkoord' : 'toevoegen', (t) =>
      eenmalig(t, leesSleutel(vorm), async () => {
        if (doe === 'gehoord' || doe === 'poging') {
          if (!kanaal || !/^\d{4}-\d\d-\d\d$/.test(getypt.dag))
            throw Object.assign(new Error('Er mist iets.'), { code: '23514' });
          await noteerHoren(t, persoon, id, { soort: doe, kanaal, dag: getypt.dag, tekst: getypt.tekst });
        } else if (doe === 'meelezer') await vraagMeelezer(t, persoon, id, eisNummer(v('wie')));
        else if (doe === 'antwoord') await antwoordMeelezer(t, persoon, id, eisNummer(getypt.woord), getypt.tekst);
        else if (doe === 'akkoord') await stemIn(t, persoon, id, getypt.tekst);
        else if (doe === 'vast') {
          await legGehoordVast(t, persoon, id);
          if (t.wie.soort === 'medewerker') {
            const bericht = vertaler('nl')('werkplek.voorleggen.vastBericht');
            await stuurBericht(t, persoon, bericht, t.wie.id, '/mijn/aanbod/over-u#voorleggingen');
          }
        }
        return null;
      }),
    );
  } catch (fout) {
    if (!isWeigering(fout)) throw fout;
    return data(getypt, 400);
  }
  return redirect(`/werkplek/mensen/${persoon}/voorleggen#gevraagd`, 303);
}
