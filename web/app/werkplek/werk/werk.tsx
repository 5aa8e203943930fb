import { lopendeNazorg } from '@bijrijder/dossier/nazorg';
import { eenmalig, metToegang } from '@bijrijder/dossier/toegang';
import { loopAf, nogAanHetWerk, plaatsingenVan, werkgeversNaSubsidie } from '@bijrijder/dossier/werk';
import { Datum, Keuzelijst, Knop, Kolommen, Leeg, Stapel, Tabel, Vlak, Werkkop } from '@bijrijder/ui';
import { data, redirect } from 'react-router';
import { Eenmalig } from '../../eenmalig.tsx';
import { tekstveld } from '../../formulier.ts';
import { alsUren } from '../../gedeeld/uren.ts';
import { databank, eisMedewerker, leesSleutel, nieuweSleutel, teksten } from '../../sessie.server.ts';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import type { Route } from './+types/werk.ts';
import { bewaarPlek, binnenGrens, leesPlek } from './plek.server.ts';
import { Plekvelden } from './plekvelden.tsx';

export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisMedewerker(request, 'klantmanager');
  return metToegang(
    databank(),
    { wie, handeling: 'lezen', object: 'caseload', doel: 'begeleiding', betrokkene: 'eigen klanten' },
    async (t) => {
      const alle = await plaatsingenVan(t);
      return {
        alle: alle.filter((p) => p.gestopt_op === null),
        einde: loopAf(alle, t.vandaag),
        na: await werkgeversNaSubsidie(t),
        blijft: await nogAanHetWerk(t),
        nazorg: await lopendeNazorg(t),
        sleutel: nieuweSleutel(),
        mensen: await t.db
          .selectFrom('persoon')
          .select(['id', 'aanspreeknaam as naam'])
          .where('gemeente', '=', t.gemeente)
          .where('id', 'in', t.betrokkenen.length > 0 ? [...t.betrokkenen] : [wie.id])
          .orderBy('achternaam')
          .execute(),
        bron: teksten('aanbod', 'aanbodwerk'),
      };
    },
  );
}

export async function action({ request }: Route.ActionArgs) {
  const wie = await eisMedewerker(request, 'klantmanager');
  const vorm = await request.formData();
  const persoon = tekstveld(vorm, 'persoon');
  const plek = leesPlek(vorm);
  if (!plek.goed) return data({ ...plek.mis, persoon }, 400);
  const fout = await binnenGrens(() =>
    metToegang(
      databank(),
      { wie, handeling: 'toevoegen', object: 'aanbod', doel: 'begeleiding', betrokkene: persoon },
      (t) => eenmalig(t, leesSleutel(vorm), () => bewaarPlek(t, persoon, plek.goed)),
    ),
  );
  if (fout) return data({ fout, getypt: plek.getypt, persoon }, 400);
  return redirect('/werkplek/werk', 303);
}

export default function Werk({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Binnen d={loaderData} poging={actionData ?? null} />
    </Teksten>
  );
}

function Binnen({
  d,
  poging,
}: {
  d: Route.ComponentProps['loaderData'];
  poging: Route.ComponentProps['actionData'] | null;
}) {
  const t = useTekst();
  return (
    <>
      <title>{t('aanbodwerk.werk.kop')}</title>
      <Werkkop titel={t('aanbodwerk.werk.kop')} onder={t('aanbodwerk.werk.bij')} />
      <Kolommen>
        <Stapel gat="r4">
          <Vlak id="einde" titel={t('aanbodwerk.werk.einde')}>
            {d.einde.length === 0 && <Leeg zin={t('aanbodwerk.werk.eindeLeeg')} />}
            {d.einde.map((e) => (
              <p key={e.plaatsing.id + e.wat}>
                <a href={`/werkplek/mensen/${e.plaatsing.persoon}/werk`}>{e.plaatsing.naam}</a>{' '}
                <Tekst
                  k={`aanbodwerk.werk.${e.wat}`}
                  waarden={{ werkgever: e.plaatsing.werkgever, dag: <Datum key="d" iso={e.op} weekdag="geen" /> }}
                />
              </p>
            ))}
          </Vlak>
          <Vlak id="alle" titel={t('aanbodwerk.werk.alle')}>
            {d.alle.map((p) => (
              <p key={p.id}>
                <a href={`/werkplek/mensen/${p.persoon}/werk`}>{p.naam}</a> {p.werkgever}.{' '}
                {t('aanbodwerk.werk.uren', {
                  uren: alsUren(p.uren_honderdsten),
                  contract: t(`aanbodwerk.werk.c.${p.contract}`),
                })}
                .{' '}
                {p.hoogstens_honderdsten !== null &&
                  t('aanbodwerk.werk.hoogstens', { uren: alsUren(p.hoogstens_honderdsten) })}
              </p>
            ))}
          </Vlak>
          <Vlak id="na" titel={t('aanbodwerk.werk.na.kop')}>
            <p>{t('aanbodwerk.werk.na.bij')}</p>
            {d.na.length === 0 ? (
              <p className="zacht">{t('aanbodwerk.werk.na.geen')}</p>
            ) : (
              <Tabel
                naam={t('aanbodwerk.werk.na.naam')}
                kolommen={[
                  { id: 'werkgever', naam: t('aanbodwerk.werk.na.werkgever'), tekst: true },
                  ...(['afgelopen', 'gebleven', 'weg', 'vervangen'] as const).map((k) => ({
                    id: k,
                    naam: t(`aanbodwerk.werk.na.${k}`),
                  })),
                ]}
                rijen={d.na.map((w) => ({
                  id: w.werkgever,
                  cellen: [
                    w.werkgever,
                    ...[w.afgelopen, w.gebleven, w.weg, w.vervangen].map((n) =>
                      n < 0 ? t('aanbodwerk.werk.na.enkele') : n,
                    ),
                  ],
                }))}
              />
            )}
          </Vlak>
          <Vlak id="blijft" titel={t('aanbodwerk.werk.blijft.kop')}>
            <p>{t('aanbodwerk.werk.blijft.bij')}</p>
            {d.blijft.length === 0 ? (
              <p className="zacht">{t('aanbodwerk.werk.blijft.geen')}</p>
            ) : (
              <Tabel
                naam={t('aanbodwerk.werk.blijft.kop')}
                kolommen={[
                  { id: 'na', naam: '', tekst: true },
                  { id: 'nog', naam: t('aanbodwerk.werk.blijft.nog') },
                  { id: 'gevolgd', naam: t('aanbodwerk.werk.blijft.gevolgd') },
                ]}
                rijen={d.blijft.map((b) => ({
                  id: String(b.maanden),
                  cellen: [
                    t('aanbodwerk.werk.blijft.na', { maanden: b.maanden }),
                    `${String(b.promille / 10).replace('.', ',')}%`,
                    b.gevolgd,
                  ],
                }))}
              />
            )}
          </Vlak>
          <Vlak id="nazorg" titel={t('aanbodwerk.werk.nazorg')}>
            {d.nazorg.length === 0 && <Leeg zin={t('aanbodwerk.werk.nazorgLeeg')} />}
            {d.nazorg.map((n) => (
              <p key={n.id}>
                <a href={`/werkplek/mensen/${n.persoon}/werk#nazorg`}>{n.naam}</a>{' '}
                <Tekst
                  k="aanbodwerk.werk.nazorgTot"
                  waarden={{
                    vorm: t(`aanbodwerk.werk.vorm.${n.vorm}`),
                    dag: <Datum key="d" iso={n.tot} weekdag="geen" />,
                  }}
                />
              </p>
            ))}
          </Vlak>
        </Stapel>
        <aside>
          <Vlak id="nieuw" soort="zacht" titel={t('aanbodwerk.werk.nieuw')}>
            <form method="post">
              <Stapel gat="r2">
                <Eenmalig sleutel={d.sleutel} />
                <Keuzelijst
                  id="wie"
                  name="persoon"
                  label={t('aanbodwerk.werk.wie')}
                  defaultValue={poging?.persoon}
                  opties={d.mensen.map((m) => ({ value: m.id, tekst: m.naam }))}
                />
                <Plekvelden id="plek" poging={poging ?? null} />
                <Knop soort="lijn">{t('aanbodwerk.werk.knop')}</Knop>
              </Stapel>
            </form>
          </Vlak>
        </aside>
      </Kolommen>
    </>
  );
}
