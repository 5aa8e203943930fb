import { afstemmingenVan, MEELEESWOORDEN, mijnLezingen, zegAlsTweede } from '@bijrijder/dossier/afstemming';
import { eenmalig, metToegang, type Toegang } from '@bijrijder/dossier/toegang';
import { Bedrag, Datum, Meeleest, Melding, Stapel, Tabel, Vlak, Werkkop } from '@bijrijder/ui';
import { data, redirect } from 'react-router';
import { tekstveld } from '../../formulier.ts';
import { Meeleesvorm, Meelezers } from '../../gedeeld/meelezers.tsx';
import { eisNummer } from '../../gedeeld/nummer.ts';
import { maandWoord } from '../../mijn/maandwoorden.ts';
import {
  databank,
  eisMedewerker,
  leesSleutel,
  nieuweSleutel,
  teksten,
  vertaler,
  type WieMedewerker,
} from '../../sessie.server.ts';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import type { Route } from './+types/tweede.ts';
import { isWeigering } from './afstemming.server.ts';

/** Who was asked, opens this and nothing else; the person reads that they did, and why. */
async function bijLezing<T>(
  wie: WieMedewerker,
  afstemming: string,
  handeling: 'lezen' | 'besluiten',
  fn: (t: Toegang, persoon: string) => Promise<T>,
): Promise<T> {
  const vraag = { wie, object: 'afstemming', doel: 'tweede_lezing' } as const;
  const lezing = (
    await metToegang(databank(), { ...vraag, handeling: 'lezen', betrokkene: 'geen' }, mijnLezingen)
  ).find((l) => l.afstemming === afstemming);
  if (!lezing) throw new Response(null, { status: 404 });
  return metToegang(
    databank(),
    { ...vraag, handeling, betrokkene: lezing.persoon, reden: vertaler('nl')('afstemming.reden.tweede') },
    (t) => fn(t, lezing.persoon),
  );
}

export async function loader({ request, params }: Route.LoaderArgs) {
  const wie = await eisMedewerker(request, 'klantmanager', 'teamleider');
  const id = eisNummer(params.afstemming);
  return bijLezing(wie, id, 'lezen', async (t, persoon) => {
    const zaak = (await afstemmingenVan(t, persoon)).find((a) => a.id === id);
    const mens = await t.db
      .selectFrom('persoon')
      .select(['aanspreeknaam as naam', 'roepnaam'])
      .where('gemeente', '=', t.gemeente)
      .where('id', '=', persoon)
      .executeTakeFirst();
    if (!zaak || !mens) throw new Response(null, { status: 404 });
    return {
      zaak,
      mens,
      gezegd:
        zaak.stappen.some((s) => s.soort === 'akkoord' && s.door === wie.naam) ||
        zaak.meelezers.some((w) => w.wie === wie.naam && !w.antwoord),
      vandaag: t.vandaag,
      sleutel: nieuweSleutel(),
      bron: teksten('afstemming', 'horen'),
    };
  });
}

export async function action({ request, params }: Route.ActionArgs) {
  const wie = await eisMedewerker(request, 'klantmanager', 'teamleider');
  const id = eisNummer(params.afstemming);
  const vorm = await request.formData();
  const tekst = tekstveld(vorm, 'tekst');
  const getypt = { tekst, zegt: tekstveld(vorm, 'zegt') };
  const zegt = getypt.zegt === 'ja' ? ('akkoord' as const) : MEELEESWOORDEN.find((w) => w === getypt.zegt);
  if (!zegt) return data(getypt, 400);
  try {
    await bijLezing(wie, id, 'besluiten', (t, persoon) =>
      eenmalig(t, leesSleutel(vorm), async () => {
        await zegAlsTweede(t, persoon, id, zegt, tekst);
        return null;
      }),
    );
  } catch (fout) {
    if (!isWeigering(fout)) throw fout;
    return data(getypt, 400);
  }
  return redirect(`/werkplek/tweede/${id}`, 303);
}

/** The second colleague reads exactly one matter: what was asked, what the person said, how it was weighed; and says what they think. */
export default function TweedeLezing({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Binnen d={loaderData} was={actionData ?? null} />
    </Teksten>
  );
}

function Binnen({ d, was }: { d: Route.ComponentProps['loaderData']; was: { tekst: string; zegt: string } | null }) {
  const t = useTekst();
  const { zaak } = d;
  const naam = d.mens.roepnaam;
  const gevolg = zaak.stappen.findLast((s) => s.soort === 'gevolg')?.gevolg ?? [];
  return (
    <>
      <title>{t('afstemming.meelezen.kop')}</title>
      <Werkkop boven={d.mens.naam} titel={t('afstemming.meelezen.kop')}>
        <Meeleest>{t('afstemming.meelezen.ziet', { naam })}</Meeleest>
      </Werkkop>
      <Stapel gat="r4">
        <p>{t('afstemming.meelezen.waarvoor', { naam, door: zaak.door })}</p>
        {zaak.verplichting && (
          <Vlak id="plicht" titel={zaak.verplichting.wat}>
            <p>{zaak.verplichting.reden}</p>
            <p>{zaak.aanleiding}</p>
            <p>
              <Tekst
                k="afstemming.plicht"
                waarden={{
                  dag: <Datum key="d" iso={zaak.niet_gedaan_op ?? zaak.begonnen_op} weekdag="geen" />,
                  tot: <Datum key="t" iso={zaak.verplichting.tot} weekdag="geen" />,
                  artikel: zaak.verplichting.artikel,
                  bel: zaak.verplichting.bel,
                }}
              />
            </p>
          </Vlak>
        )}
        <Vlak id="kant" soort="lijn" titel={t('afstemming.meelezen.kant', { naam })}>
          {zaak.woorden.map((w) => (
            <p key={w.id}>
              <b>{t(`afstemming.woord.${w.soort}`, { naam })}</b>{' '}
              <span className="eigen" dir="auto">
                {w.tekst}
              </span>
            </p>
          ))}
          {zaak.woorden.length === 0 && <p>{t('afstemming.meelezen.geenKant', { naam })}</p>}
        </Vlak>
        <Vlak id="gewogen" titel={t('afstemming.meelezen.gewogen')}>
          {zaak.stappen
            .filter((s) => s.soort !== 'gevolg')
            .map((s) => (
              <p key={s.id}>
                <b>{t(`afstemming.soort.${s.soort}`)}.</b> {s.tekst} {s.tekst2}{' '}
                <span className="zacht">
                  <Tekst
                    k="afstemming.door"
                    waarden={{ door: s.door, dag: <Datum key="d" iso={s.dag} weekdag="geen" /> }}
                  />
                </span>
              </p>
            ))}
        </Vlak>
        {gevolg.length > 0 && (
          <Tabel
            naam={t('afstemming.gevolg.naam')}
            soort="smal"
            kolommen={[
              { id: 'als', naam: t('afstemming.gevolg.als'), tekst: true },
              { id: 'nu', naam: t('afstemming.gevolg.nu') },
              { id: 'dan', naam: t('afstemming.gevolg.dan') },
            ]}
            rijen={gevolg.map((m) => ({
              id: m.maand,
              cellen: [
                maandWoord(m.maand, d.vandaag, 'nl'),
                <Bedrag key="n" cent={m.nu_ct} />,
                <Bedrag key="d" cent={m.dan_ct} />,
              ],
            }))}
          />
        )}
        {zaak.meelezers.length > 0 && (
          <Vlak id="collegas" soort="zacht" titel={t('afstemming.meelezen.collegas')}>
            <Meelezers woorden={zaak.meelezers} />
          </Vlak>
        )}
        {d.gezegd ? (
          <Melding soort="goed" rol="status">
            {t('afstemming.meelezen.gezegd')}
          </Melding>
        ) : (
          <Meeleesvorm
            vraag={t('afstemming.meelezen.vraag', { naam })}
            hulp={t('afstemming.leest', { naam })}
            sleutel={d.sleutel}
            was={was}
          />
        )}
      </Stapel>
    </>
  );
}
