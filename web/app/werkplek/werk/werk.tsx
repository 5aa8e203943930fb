import { metToegang } from '@bijrijder/dossier/toegang';
import { CONTRACTEN, legPlaatsingVast, loopAf, plaatsingenVan, werkgeversNaSubsidie } from '@bijrijder/dossier/werk';
import { Datum, Keuzelijst, Knop, Kolommen, Leeg, Stapel, Tabel, Tekstveld, Vlak, Werkkop } from '@bijrijder/ui';
import { redirect } from 'react-router';
import { databank, eisMedewerker, teksten } from '../../sessie.server.ts';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import type { Route } from './+types/werk.ts';

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
        mensen: await t.db
          .selectFrom('persoon')
          .select(['id', 'aanspreeknaam as naam'])
          .where('gemeente', '=', t.gemeente)
          .where('id', 'in', t.betrokkenen.length > 0 ? [...t.betrokkenen] : [wie.id])
          .orderBy('achternaam')
          .execute(),
        bron: teksten('aanbod'),
      };
    },
  );
}

const UREN = /^\d{1,2}([.,]\d{1,2})?$/;
const uren = (tekst: string): number | null =>
  UREN.test(tekst) ? Math.round(Number(tekst.replace(',', '.')) * 100) : null;

export async function action({ request }: Route.ActionArgs) {
  const wie = await eisMedewerker(request, 'klantmanager');
  const vorm = await request.formData();
  const v = (naam: string): string => String(vorm.get(naam) ?? '').trim();
  const aantal = uren(v('uren'));
  const contract = CONTRACTEN.find((c) => c === v('contract'));
  if (aantal === null || !contract || !v('van')) throw new Response(null, { status: 400 });
  await metToegang(
    databank(),
    { wie, handeling: 'toevoegen', object: 'aanbod', doel: 'begeleiding', betrokkene: v('persoon') },
    (t) =>
      legPlaatsingVast(t, v('persoon'), {
        werkgever: v('werkgever'),
        contract,
        uren_honderdsten: aantal,
        hoogstens_honderdsten: uren(v('hoogstens')),
        van: v('van'),
        tot: v('tot') || null,
        subsidie: v('subsidie_tot') ? 'loonkosten' : null,
        subsidie_tot: v('subsidie_tot') || null,
      }),
  );
  return redirect('/werkplek/werk');
}

export default function Werk({ loaderData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Binnen d={loaderData} />
    </Teksten>
  );
}

const alsUren = (h: number): string => String(h / 100).replace('.', ',');

function Binnen({ d }: { d: Route.ComponentProps['loaderData'] }) {
  const t = useTekst();
  return (
    <>
      <title>{t('aanbod.werk.kop')}</title>
      <Werkkop titel={t('aanbod.werk.kop')} onder={t('aanbod.werk.bij')} />
      <Kolommen>
        <Stapel gat="r4">
          <Vlak id="einde" titel={t('aanbod.werk.einde')}>
            {d.einde.length === 0 && <Leeg zin={t('aanbod.werk.eindeLeeg')} />}
            {d.einde.map((e) => (
              <p key={e.plaatsing.id + e.wat}>
                <a href={`/werkplek/mensen/${e.plaatsing.persoon}`}>{e.plaatsing.naam}</a>{' '}
                <Tekst
                  k={`aanbod.werk.${e.wat}`}
                  waarden={{ werkgever: e.plaatsing.werkgever, dag: <Datum key="d" iso={e.op} weekdag="geen" /> }}
                />
              </p>
            ))}
          </Vlak>
          <Vlak id="alle" titel={t('aanbod.werk.alle')}>
            {d.alle.map((p) => (
              <p key={p.id}>
                <b>{p.naam}</b> {p.werkgever}.{' '}
                {t('aanbod.werk.uren', {
                  uren: alsUren(p.uren_honderdsten),
                  contract: t(`aanbod.werk.c.${p.contract}`),
                })}
                .{' '}
                {p.hoogstens_honderdsten !== null &&
                  t('aanbod.werk.hoogstens', { uren: alsUren(p.hoogstens_honderdsten) })}
              </p>
            ))}
          </Vlak>
          <Vlak id="na" titel={t('aanbod.werk.na.kop')}>
            <p>{t('aanbod.werk.na.bij')}</p>
            <Tabel
              naam={t('aanbod.werk.na.naam')}
              kolommen={[
                { id: 'werkgever', naam: t('aanbod.werk.na.werkgever'), tekst: true },
                ...(['afgelopen', 'gebleven', 'weg', 'vervangen'] as const).map((k) => ({
                  id: k,
                  naam: t(`aanbod.werk.na.${k}`),
                })),
              ]}
              rijen={d.na.map((w) => ({
                id: w.werkgever,
                cellen: [w.werkgever, w.afgelopen, w.gebleven, w.weg, w.vervangen],
              }))}
            />
          </Vlak>
        </Stapel>
        <aside>
          <Vlak id="nieuw" soort="zacht" titel={t('aanbod.werk.nieuw')}>
            <form method="post">
              <Stapel gat="r2">
                <Keuzelijst
                  id="wie"
                  name="persoon"
                  label={t('aanbod.werk.wie')}
                  opties={d.mensen.map((m) => ({ value: m.id, tekst: m.naam }))}
                />
                <Tekstveld
                  id="werkgever"
                  name="werkgever"
                  label={t('aanbod.werk.werkgever')}
                  maxLength={120}
                  required
                />
                <Keuzelijst
                  id="contract"
                  name="contract"
                  label={t('aanbod.werk.soort')}
                  opties={(['vast', 'tijdelijk', 'oproep', 'proef', 'leer'] as const).map((c) => ({
                    value: c,
                    tekst: t(`aanbod.werk.c.${c}`),
                  }))}
                />
                <Tekstveld id="uren" name="uren" label={t('aanbod.werk.urenVeld')} inputMode="decimal" required />
                <Tekstveld id="hoogstens" name="hoogstens" label={t('aanbod.werk.meestVeld')} inputMode="decimal" />
                <Tekstveld id="van" name="van" type="date" label={t('aanbod.werk.van')} required />
                <Tekstveld id="tot" name="tot" type="date" label={t('aanbod.werk.tot')} />
                <Tekstveld id="subsidie" name="subsidie_tot" type="date" label={t('aanbod.werk.subsidieTot')} />
                <Knop soort="lijn">{t('aanbod.werk.knop')}</Knop>
              </Stapel>
            </form>
          </Vlak>
        </aside>
      </Kolommen>
    </>
  );
}
