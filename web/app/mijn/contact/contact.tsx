import { gezichtVan } from '@bijrijder/dossier/begeleiding';
import {
  afsprakenVan,
  gesprekkenVan,
  taalVan,
  toezeggingenVan,
  voorkeurVan,
  vrijeMomenten,
  vrijeUren,
} from '@bijrijder/dossier/contact';
import { eerdereOverdrachten, lopendeOverdracht, verseOverdracht } from '@bijrijder/dossier/overdracht';
import { begeleiderwensVan } from '@bijrijder/dossier/team';
import { Kop, Melding, Stapel, Zij } from '@bijrijder/ui';
import { TAALNAMEN, TALEN } from '@bijrijder/web/server';
import { eisClient, nieuweSleutel, teksten } from '../../sessie.server.ts';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import type { Route } from './+types/contact.ts';
import { Afspraken } from './afspraken.tsx';
import { Ander, Begeleiderwens, Overgegaan } from './ander.tsx';
import { bijMij } from './bij.server.ts';
import { doeInContact } from './doen.server.ts';
import { Beloften, Gesprekken } from './gesprekken.tsx';
import { Voorkeuren } from './voorkeuren.tsx';

export const handle = { indeling: 'tweeluik' };

const KLAAR = [
  'voorkeur.bewaard',
  'afspraken.gemaakt',
  'afspraken.afgezegd',
  'afspraken.gevonden',
  'gesprekken.dank',
  'begeleider.bewaard',
] as const;

export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisClient(request);
  const klaar = new URL(request.url).searchParams.get('klaar');
  return bijMij(wie, 'contact', 'lezen', async (t, naast) => {
    const vers = (await verseOverdracht(t, wie.id)) ?? null;
    // at the first talk the previous colleague may come along: then it helps to know when both can
    const ookVrij = vers ? await vrijeUren(t, vers.vanId) : [];
    const overdracht = (await lopendeOverdracht(t, wie.id)) ?? null;
    return {
      bron: teksten('contact'),
      vers,
      eerder: await eerdereOverdrachten(t, wie.id),
      naast,
      voorkeur: (await voorkeurVan(t, wie.id)) ?? null,
      leestaal: await taalVan(t, wie.id),
      talen: TALEN.map((value) => ({ value, tekst: TAALNAMEN[value] })),
      afspraken: await afsprakenVan(t, wie.id),
      momenten: (naast ? await vrijeMomenten(t, naast.id) : []).map((m) => ({
        ...m,
        ookVrij: ookVrij.some((v) => v.dag === m.dag && v.tijd === m.tijd),
      })),
      gesprekken: await gesprekkenVan(t, wie.id, 10),
      toezeggingen: await toezeggingenVan(t, wie.id),
      begeleiderwens: (await begeleiderwensVan(t, wie.id)) ?? null,
      overdracht,
      naarGezicht: overdracht?.naar ? await gezichtVan(t, overdracht.naar.id) : null,
      vandaag: t.vandaag,
      klaar: KLAAR.find((k) => k === klaar) ?? null,
      bezet: klaar === 'bezet',
      sleutels: {
        afspraak: nieuweSleutel(),
        antwoord: nieuweSleutel(),
        ander: nieuweSleutel(),
        begeleider: nieuweSleutel(),
      },
    };
  });
}
export type Contactbeeld = Awaited<ReturnType<typeof loader>>;

export async function action({ request }: Route.ActionArgs) {
  return doeInContact(await eisClient(request), await request.formData());
}

export default function Contactpagina({ loaderData: d }: Route.ComponentProps) {
  return (
    <Teksten bron={d.bron}>
      <Contact d={d} />
    </Teksten>
  );
}

function Contact({ d }: { d: Contactbeeld }) {
  const t = useTekst();
  const naam = d.naast?.naam.split(' ')[0] ?? 'none';
  return (
    <>
      <Stapel gat="r6">
        <title>{t('contact.contact.titel')}</title>
        <Kop titel={<Tekst k="contact.contact.kop" />} />
        {d.klaar && (
          <Melding soort="goed" rol="status">
            <Tekst k={`contact.${d.klaar}`} waarden={{ naam }} />
          </Melding>
        )}
        <Afspraken d={d} naam={naam} />
        <Beloften d={d} />
        <Gesprekken d={d} naam={naam} />
      </Stapel>
      <Zij>
        <Overgegaan d={d} />
        <Voorkeuren voorkeur={d.voorkeur} leestaal={d.leestaal} talen={d.talen} />
        <Begeleiderwens d={d} naam={naam} />
        <Ander d={d} naam={naam} />
      </Zij>
    </>
  );
}
