import { huishoudenVan } from '@bijrijder/dossier/feiten';
import { betaalAlsnog, maandrunLosBestand } from '@bijrijder/dossier/maandrun';
import {
  type Bewind,
  BewindFout,
  beantwoordBewind,
  bewindenVan,
  bewindmensen,
  kiesRekening,
} from '@bijrijder/dossier/machtiging';
import { meldAan } from '@bijrijder/dossier/taken';
import { metToegang, type Toegang } from '@bijrijder/dossier/toegang';
import { eigenRekening } from '@bijrijder/dossier/uitbetaling';
import { plusDagen, werkdag } from '@bijrijder/huishoudgeld';
import { Datum, Knop, Knoppen, Leeg, Melding, Stapel, Tekstveld, Vast, Werkkop } from '@bijrijder/ui';
import { data, redirect } from 'react-router';
import { tekstveld } from '../../formulier.ts';
import { eisNummer } from '../../gedeeld/nummer.ts';
import { databank, eisMedewerker, kluis, teksten, vertaler, type WieMedewerker } from '../../sessie.server.ts';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import type { Route } from './+types/taken.ts';
import { Bewindvlak } from './vlak.tsx';

/** The second colleague, about one person: they read who looked and why. */
const bij = <T,>(
  wie: WieMedewerker,
  persoon: string | readonly string[],
  handeling: 'lezen' | 'besluiten',
  fn: (t: Toegang) => Promise<T>,
): Promise<T> =>
  metToegang(
    databank(),
    {
      wie,
      handeling,
      object: 'machtiging',
      doel: 'inkomen_verrekenen',
      betrokkene: persoon,
      reden: vertaler('nl')('bewind.reden.bevestigen'),
    },
    fn,
  );

export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisMedewerker(request, 'inkomensconsulent');
  const zoek = new URL(request.url).searchParams;
  const mensen = await metToegang(
    databank(),
    { wie, handeling: 'lezen', object: 'machtiging', doel: 'inkomen_verrekenen', betrokkene: 'geen' },
    bewindmensen,
  );
  const taken = mensen.length === 0 ? [] : await bij(wie, mensen, 'lezen', async (t) => leesTaken(t, mensen));
  const klaar = ['bevestigd', 'afgewezen', 'rekening'].find((k) => k === zoek.get('klaar'));
  return {
    taken,
    ik: wie.id,
    klaar: (klaar ?? null) as 'bevestigd' | 'afgewezen' | 'rekening' | null,
    aantal: Number(zoek.get('betaald') ?? 0) || 0,
    bron: teksten('bewind'),
  };
}

/** What waits, of people this transaction declared: somebody to agree with, or a question about the account. */
async function leesTaken(t: Toegang, mensen: readonly string[]) {
  const namen = await t.db
    .selectFrom('persoon')
    .select(['id', 'aanspreeknaam as naam', 'roepnaam'])
    .where('gemeente', '=', t.gemeente)
    .where('id', 'in', [...mensen])
    .orderBy('aanspreeknaam')
    .execute();
  const uit: {
    persoon: { id: string; naam: string; roepnaam: string };
    b: Bewind;
    genoemd: { houder: string; vier: string } | null;
    eigen: { houder: string; vier: string; vanaf: string } | null;
  }[] = [];
  for (const persoon of namen) {
    const open = (await bewindenVan(t, persoon.id)).filter((b) => b.stand === 'wacht' || b.vraag);
    if (open.length === 0) continue;
    const thuis = await huishoudenVan(t, persoon.id);
    const eigen = thuis && (await eigenRekening(t, thuis.huishouden));
    for (const b of open) {
      const genoemd = await t.db
        .selectFrom('bewind as b')
        .innerJoin('rekening as r', (j) => j.onRef('r.gemeente', '=', 'b.gemeente').onRef('r.id', '=', 'b.rekening'))
        .select(['r.houder', 'r.laatste_vier as vier'])
        .where((e) => e.and({ 'b.gemeente': t.gemeente, 'b.id': b.id }))
        .executeTakeFirst();
      uit.push({
        persoon,
        b,
        genoemd: genoemd ?? null,
        eigen: eigen ? { houder: eigen.houder, vier: eigen.laatste_vier, vanaf: eigen.vanaf } : null,
      });
    }
  }
  return uit;
}

export async function action({ request }: Route.ActionArgs) {
  const wie = await eisMedewerker(request, 'inkomensconsulent');
  const vorm = await request.formData();
  const v = (naam: string, lengte = 500) => tekstveld(vorm, naam, lengte);
  const [persoon, bewind] = [eisNummer(v('persoon')), eisNummer(v('bewind'))];
  const getypt = { bewind, reden: v('reden'), iban: v('iban', 60), houder: v('houder', 200) };
  const fout = (reden: BewindFout['reden'] | 'reden' | 'geenEigen') => data({ ...getypt, fout: reden }, 409);
  const doe = v('doe');
  try {
    if (doe === 'ja' || doe === 'nee') {
      if (getypt.reden.length < 10) return fout('reden');
      await bij(wie, persoon, 'besluiten', (t) =>
        beantwoordBewind(t, persoon, bewind, { akkoord: doe === 'ja', reden: getypt.reden }),
      );
      return redirect(`/werkplek/bewind?klaar=${doe === 'ja' ? 'bevestigd' : 'afgewezen'}`, 303);
    }
    if (getypt.reden.length < 10) return fout('reden');
    const gekozen = await bij(wie, persoon, 'besluiten', async (t) => {
      const thuis = await huishoudenVan(t, persoon);
      const b = (await bewindenVan(t, persoon)).find((een) => een.id === bewind);
      if (!thuis || !b?.vraag) throw new BewindFout('al');
      const eigen = doe === 'eigen' ? await eigenRekening(t, thuis.huishouden) : undefined;
      if (doe === 'eigen' && !eigen) return null;
      const naar = eigen ? { eigen: eigen.id } : { iban: getypt.iban, houder: getypt.houder };
      await kiesRekening(t, kluis(), { persoon, huishouden: thuis.huishouden, bewind }, b.vraag, naar, getypt.reden);
      return thuis.huishouden;
    });
    if (!gekozen) return fout('geenEigen');
    const betaald = await betaalWatWachtte(wie, persoon, gekozen);
    return redirect(`/werkplek/bewind?klaar=rekening&betaald=${betaald}`, 303);
  } catch (mis) {
    if (mis instanceof BewindFout) return fout(mis.reden);
    throw mis;
  }
}

/** Money that had no account to go to goes with the first file of the next working day. */
const betaalWatWachtte = (wie: WieMedewerker, persoon: string, huishouden: string): Promise<number> =>
  metToegang(
    databank(),
    {
      wie,
      handeling: 'toevoegen',
      object: 'uitbetaling',
      doel: 'uitbetalen',
      betrokkene: persoon,
      reden: vertaler('nl')('bewind.reden.betalen'),
    },
    async (t) => {
      const aantal = await betaalAlsnog(t, huishouden, werkdag(plusDagen(t.vandaag, 1), 'later'));
      if (aantal > 0) await meldAan(t, maandrunLosBestand, {});
      return aantal;
    },
  );

export default function TakenPagina({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Taken d={loaderData} a={actionData ?? null} />
    </Teksten>
  );
}

type D = Route.ComponentProps['loaderData'];
type A = NonNullable<Route.ComponentProps['actionData']> | null;

function Taken({ d, a }: { d: D; a: A }) {
  const t = useTekst();
  return (
    <>
      <title>{t('bewind.taken.kop')}</title>
      <Werkkop titel={t('bewind.taken.kop')} onder={t('bewind.taken.uitleg')} />
      <Stapel gat="r4">
        {d.klaar && !a && (
          <Melding soort="goed" rol="status">
            <Tekst k={`bewind.klaar.${d.klaar}`} waarden={{ naam: '', aantal: d.aantal }} />
          </Melding>
        )}
        {a && !d.taken.some(({ b }) => b.id === a.bewind) && (
          <Melding soort="let-op" rol="alert">
            <Tekst k={`bewind.fout.${a.fout}`} waarden={{ naam: '' }} />
          </Melding>
        )}
        {d.taken.length === 0 && <Leeg icoon="check-circle" zin={<Tekst k="bewind.taken.leeg" />} />}
        {d.taken.map((taak) => (
          <Bewindvlak
            key={taak.b.id}
            b={taak.b}
            titel={`${taak.persoon.naam}. ${t(`bewind.soort.${taak.b.soort}`)}: ${taak.b.naam}`}
          >
            {a?.bewind === taak.b.id && (
              <Melding soort="fout" rol="alert">
                <Tekst k={`bewind.fout.${a.fout}`} waarden={{ naam: taak.persoon.roepnaam }} />
              </Melding>
            )}
            <Taakvorm taak={taak} zelf={taak.b.doorId === d.ik} a={a?.bewind === taak.b.id ? a : null} />
          </Bewindvlak>
        ))}
      </Stapel>
    </>
  );
}

function Taakvorm({
  taak: { persoon, b, genoemd, eigen },
  zelf,
  a,
}: {
  taak: D['taken'][number];
  zelf: boolean;
  a: A;
}) {
  const naam = persoon.roepnaam;
  const verborgen = (
    <>
      <input type="hidden" name="persoon" value={persoon.id} />
      <input type="hidden" name="bewind" value={b.id} />
    </>
  );
  const reden = (
    <Tekstveld
      id={`reden-${b.id}`}
      name="reden"
      required
      maxLength={500}
      label={<Tekst k="bewind.taken.reden" />}
      hulp={<Tekst k="bewind.taken.redenHulp" />}
      defaultValue={a?.reden}
    />
  );
  if (b.stand === 'wacht')
    return zelf ? (
      <Melding>
        <Tekst k="bewind.fout.zelf" />
      </Melding>
    ) : (
      <form method="post">
        <Stapel gat="r3">
          {verborgen}
          <p>
            <b>
              <Tekst k="bewind.taken.bevestig" />
            </b>
          </p>
          {b.soort !== 'mentor' && (
            <p>
              {genoemd ? (
                <Tekst
                  k="bewind.taken.rekening"
                  waarden={{ houder: genoemd.houder, vier: <Vast key="vier">{genoemd.vier}</Vast> }}
                />
              ) : (
                <Tekst k="bewind.taken.geenRekening" />
              )}
            </p>
          )}
          {reden}
          <Knoppen>
            <Knop name="doe" value="ja">
              <Tekst k="bewind.taken.ja" />
            </Knop>
            <Knop soort="lijn" name="doe" value="nee">
              <Tekst k="bewind.taken.nee" />
            </Knop>
          </Knoppen>
        </Stapel>
      </form>
    );
  return (
    <form method="post">
      <Stapel gat="r3">
        {verborgen}
        <p>
          <b>
            <Tekst k={`bewind.taken.vraag.${b.vraag ?? 'begin'}`} waarden={{ naam }} />
          </b>
        </p>
        {reden}
        {eigen ? (
          <>
            <p>
              <Tekst
                k="bewind.taken.eigen"
                waarden={{
                  houder: eigen.houder,
                  vier: <Vast key="vier">{eigen.vier}</Vast>,
                  dag: <Datum key="dag" iso={eigen.vanaf} weekdag="geen" jaar />,
                }}
              />
            </p>
            <Knop name="doe" value="eigen">
              <Tekst k="bewind.taken.naarEigen" />
            </Knop>
          </>
        ) : (
          <p>
            <Tekst k="bewind.fout.geenEigen" waarden={{ naam }} />
          </p>
        )}
        {b.vraag === 'begin' && (
          <>
            <p>
              <Tekst k="bewind.taken.ander" />
            </p>
            <Tekstveld
              id={`iban-${b.id}`}
              name="iban"
              maxLength={60}
              autoComplete="off"
              label={<Tekst k="bewind.nieuw.iban" />}
              defaultValue={a?.iban}
            />
            <Tekstveld
              id={`houder-${b.id}`}
              name="houder"
              maxLength={70}
              autoComplete="off"
              label={<Tekst k="bewind.nieuw.houder" />}
              defaultValue={a?.houder}
            />
            <Knop soort="lijn" name="doe" value="bewind">
              <Tekst k="bewind.taken.naarBewind" />
            </Knop>
          </>
        )}
      </Stapel>
    </form>
  );
}
