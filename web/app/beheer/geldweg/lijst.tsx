import { isBsn } from '@bijrijder/dossier/sleutels';
import { metToegang } from '@bijrijder/dossier/toegang';
import { geldafspraakmensen, openVoorGeldweg, vindVoorGeldweg } from '@bijrijder/dossier/uitbetaling';
import { Controlelijst, Knop, Leeg, Stapel, Tekstveld, Vlak, Werkkop } from '@bijrijder/ui';
import { data, redirect } from 'react-router';
import { tekstveld } from '../../formulier.ts';
import { databank, eisMedewerker, kluis, teksten } from '../../sessie.server.ts';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import type { Route } from './+types/lijst.ts';
import { bijGeldweg, opDeLijst } from './toegang.server.ts';

export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisMedewerker(request, 'inkomensconsulent');
  const ids = await opDeLijst(wie, geldafspraakmensen);
  const mensen =
    ids.length === 0
      ? []
      : await bijGeldweg(wie, ids, 'lezen', (t) =>
          t.db
            .selectFrom('persoon')
            .select(['id', 'aanspreeknaam as naam'])
            .where('gemeente', '=', t.gemeente)
            .where('id', 'in', ids)
            .orderBy('aanspreeknaam')
            .execute(),
        );
  return { mensen, bron: teksten('geldwegwerk') };
}

/** Find who a paper is about. The reason is what the person reads. */
export async function action({ request }: Route.ActionArgs) {
  const wie = await eisMedewerker(request, 'inkomensconsulent');
  const vorm = await request.formData();
  const reden = tekstveld(vorm, 'reden', 500);
  const bsn = tekstveld(vorm, 'bsn').replace(/[\s.]/g, '').slice(0, 20);
  const mis = (fout: 'bsn' | 'reden' | 'niemand') => data({ fout, reden }, { status: 422 });
  if (!isBsn(bsn)) return mis('bsn');
  if (reden.length < 10) return mis('reden');
  const persoon = await opDeLijst(wie, (t) => vindVoorGeldweg(t, kluis(), bsn));
  if (!persoon) return mis('niemand');
  await metToegang(
    databank(),
    { wie, handeling: 'toevoegen', object: 'inzageverzoek', doel: 'uitbetalen', betrokkene: persoon, reden },
    (t) => openVoorGeldweg(t, persoon, reden),
  );
  return redirect(`/beheer/geldweg/${persoon}`, 303);
}

export default function Lijst({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Binnen d={loaderData} a={actionData ?? null} />
    </Teksten>
  );
}

function Binnen({
  d,
  a,
}: {
  d: Route.ComponentProps['loaderData'];
  a: NonNullable<Route.ComponentProps['actionData']> | null;
}) {
  const t = useTekst();
  return (
    <Stapel gat="r5">
      <title>{t('geldwegwerk.kop')}</title>
      <Werkkop titel={<Tekst k="geldwegwerk.kop" />} onder={<Tekst k="geldwegwerk.onder" />} />
      <Vlak id="wacht" titel={<Tekst k="geldwegwerk.wacht" />}>
        {d.mensen.length === 0 ? (
          <Leeg icoon="check-circle" zin={<Tekst k="geldwegwerk.leeg" />} />
        ) : (
          <Controlelijst
            items={d.mensen.map((m) => ({
              id: m.id,
              goed: false,
              wat: m.naam,
              bij: <Tekst k="geldwegwerk.wachtBij" />,
              actie: (
                <Knop soort="lijn" href={`/beheer/geldweg/${m.id}`}>
                  <Tekst k="geldwegwerk.bekijk" waarden={{ naam: m.naam }} />
                </Knop>
              ),
            }))}
          />
        )}
      </Vlak>
      <Vlak id="zoek" titel={<Tekst k="geldwegwerk.zoek" />}>
        <form method="post">
          <Stapel gat="r3">
            <p>
              <Tekst k="geldwegwerk.zoekBij" />
            </p>
            <Tekstveld
              id="bsn"
              name="bsn"
              inputMode="numeric"
              autoComplete="off"
              maxLength={20}
              label={<Tekst k="geldwegwerk.bsn" />}
              fout={(a?.fout === 'bsn' || a?.fout === 'niemand') && <Tekst k={`geldwegwerk.fout.${a.fout}`} />}
            />
            <Tekstveld
              id="reden"
              name="reden"
              maxLength={500}
              label={<Tekst k="geldwegwerk.waarom" />}
              hulp={<Tekst k="geldwegwerk.waaromHulp" />}
              defaultValue={a?.reden}
              fout={a?.fout === 'reden' && <Tekst k="geldwegwerk.fout.reden" />}
            />
            <Knop>
              <Tekst k="geldwegwerk.open" />
            </Knop>
          </Stapel>
        </form>
      </Vlak>
    </Stapel>
  );
}
