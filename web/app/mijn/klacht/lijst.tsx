import { dienIn, eigenKlachten } from '@bijrijder/dossier/klacht';
import { Kiezers, Knop, Kop, Stapel, Terug, Vlak } from '@bijrijder/ui';
import { datum } from '@bijrijder/ui/opmaak';
import { data, redirect } from 'react-router';
import { Eenmalig } from '../../eenmalig.tsx';
import { eisNummer } from '../../gedeeld/nummer.ts';
import { databank, eisClient, kluis, leesSleutel, nieuweSleutel, teksten } from '../../sessie.server.ts';
import { Tekst, Teksten, useTaal, useTekst } from '../../tekst/index.tsx';
import type { Route } from './+types/lijst.ts';
import { WieLeest } from './beeld.tsx';
import { Klachtvelden } from './klachtvelden.tsx';
import { leesKlachtvorm } from './lezen.server.ts';

export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisClient(request);
  const klachten = await eigenKlachten(databank(), kluis(), wie);
  return {
    bron: teksten('rechten'),
    sleutel: nieuweSleutel(),
    klachten: klachten.map((k) => ({ id: k.id, dag: k.ontvangenOp, klaar: k.uitkomst !== null })),
  };
}

export async function action({ request }: Route.ActionArgs) {
  const wie = await eisClient(request);
  const vorm = await request.formData();
  const v = leesKlachtvorm(vorm, wie.naam);
  if (v.fout) return data(v, 400);
  const id = eisNummer(leesSleutel(vorm));
  const { fout: _, ...inhoud } = v;
  await dienIn(databank(), kluis(), { wie, id }, inhoud);
  return redirect(`/mijn/klacht/${id}`, 303);
}

export default function KlachtPagina({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Klachten d={loaderData} v={actionData} />
    </Teksten>
  );
}

function Klachten({ d, v }: { d: Route.ComponentProps['loaderData']; v: Route.ComponentProps['actionData'] }) {
  const t = useTekst();
  const taal = useTaal();
  return (
    <Stapel gat="r5">
      <title>{t('rechten.klacht.titel')}</title>
      <Terug href="/mijn">
        <Tekst k="rechten.terug" />
      </Terug>
      <Kop titel={<Tekst k="rechten.klacht.kop" />} lood={<Tekst k="rechten.klacht.lood" />} />
      <p>
        <Tekst k="rechten.klacht.compliment" tags={{ bericht: (kind) => <a href="/mijn/hulp#berichten">{kind}</a> }} />
      </p>
      {d.klachten.length > 0 && (
        <Vlak id="lijst" titel={<Tekst k="rechten.klacht.lijst" />}>
          <Kiezers
            items={d.klachten.map((k) => ({
              href: `/mijn/klacht/${k.id}`,
              icoon: k.klaar ? 'check-circle' : 'clock',
              titel: <Tekst k="rechten.klacht.lijstItem" waarden={{ dag: datum(k.dag, { taal }) }} />,
              bij: <Tekst k={k.klaar ? 'rechten.klacht.stand.klaar' : 'rechten.klacht.stand.open'} />,
            }))}
          />
        </Vlak>
      )}
      <WieLeest />
      <form method="post">
        <Stapel>
          <Eenmalig sleutel={d.sleutel} />
          <Klachtvelden v={v} metNaam={false} />
          <Knop groot breed>
            <Tekst k="rechten.klacht.verstuur" />
          </Knop>
        </Stapel>
      </form>
      <p>
        <Tekst k="rechten.klacht.zonderNaamKan" />{' '}
        <a href="/klacht">
          <Tekst k="rechten.klacht.zonderNaamLink" />
        </a>
      </p>
    </Stapel>
  );
}
