import {
  type Apartgezet,
  apartgezetten,
  bekeken,
  geefVoorschot,
  maandrunApart,
  maandrunLosBestand,
  mensenVanNakijken,
  nakijklijst,
  RunFout,
  runs,
  voorschottenOver,
  zetApart,
} from '@bijrijder/dossier/maandrun';
import { meldAan } from '@bijrijder/dossier/taken';
import { metToegang } from '@bijrijder/dossier/toegang';
import { plusDagen, werkdag } from '@bijrijder/huishoudgeld';
import {
  Bedrag,
  Controlelijst,
  Datum,
  Knop,
  Knoppen,
  Melding,
  Merkje,
  maandnaam,
  Stapel,
  Tekstveld,
  Terug,
  Verborgen,
  Verder,
  Vlak,
  Werkkop,
} from '@bijrijder/ui';
import { data, redirect } from 'react-router';
import { tekstveld } from '../../formulier.ts';
import { eisNummer } from '../../gedeeld/nummer.ts';
import { databank, eisMedewerker, teksten, type WieMedewerker } from '../../sessie.server.ts';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import type { Sleutel } from '../../tekst/sleutels.ts';
import type { Route } from './+types/nakijken.ts';
import { ontbrekend } from './ontbrekend.ts';
import { openSom } from './som.server.ts';
import { Somblad } from './som.tsx';
import { opDeMaand } from './toegang.server.ts';
import { waaromHier } from './waarom.server.ts';
import { Waarom } from './waarom.tsx';

const REDENEN = [
  'belofte_anders',
  'opgave_verschilt',
  'nieuw',
  'nieuwe_rekening',
  'bewind',
  'groot_verschil',
  'apart',
  'steekproef',
];
/** People on one page: each of them reads that we looked. */
const PER_PAGINA = 25;

export async function loader({ request, params }: Route.LoaderArgs) {
  const wie = await eisMedewerker(request, 'inkomensconsulent');
  if (!REDENEN.includes(params.reden)) throw new Response(null, { status: 404 });
  const lijst = await opDeMaand(wie, 'lezen', async (t) => {
    const run = (await runs(t)).find((r) => r.maand === params.maand);
    if (!run) throw new Response(null, { status: 404 });
    const alle = await nakijklijst(t, run.id, params.reden);
    const hier = alle.slice(0, PER_PAGINA);
    const van = new Set(hier.map((r) => r.huishouden));
    const mensen = (await mensenVanNakijken(t, run.id, params.reden)).filter((m) => van.has(m.huishouden));
    const gezet = params.reden === 'apart' ? await apartgezetten(t, run.id) : [];
    return {
      run: run.id,
      open: run.stand === 'berekend',
      gezet,
      zichtbaar: new Set(gezet.filter((g) => g.eerst !== null || g.klaarDag === t.vandaag).map((g) => g.huishouden)),
      over: alle.filter((r) => !r.bekeken_op).length,
      hier,
      mensen,
    };
  });
  const bij =
    (lijst.open || lijst.zichtbaar.size > 0) && lijst.mensen.length > 0
      ? await metToegang(
          databank(),
          {
            wie,
            handeling: 'lezen',
            object: 'persoon',
            doel: 'uitbetalen',
            // after release only those whose month still has to be mended, and those of today
            betrokkene: lijst.mensen
              .filter((m) => lijst.open || lijst.zichtbaar.has(m.huishouden))
              .map((m) => m.persoon),
            reden: 'Nakijken voordat er wordt betaald',
          },
          async (t) => {
            const huishoudens = lijst.hier.map((r) => r.huishouden);
            return {
              namen: await t.db
                .selectFrom('persoon')
                .select(['id', 'aanspreeknaam'])
                .where('gemeente', '=', t.gemeente)
                .where(
                  'id',
                  'in',
                  lijst.mensen.map((m) => m.persoon),
                )
                .execute(),
              voorschotten: params.reden === 'apart' ? await voorschottenOver(t, huishoudens, params.maand) : null,
              waarom: lijst.open ? await waaromHier(t, huishoudens, params.maand, params.reden) : null,
            };
          },
        )
      : null;
  const naamVan = new Map(bij?.namen.map((n) => [n.id, n.aanspreeknaam]));
  const gevraagd = new URL(request.url).searchParams.get('open');
  const open = lijst.open ? lijst.hier.find((r) => r.huishouden === gevraagd)?.huishouden : undefined;
  const wieOpen = lijst.mensen.filter((m) => m.huishouden === open).map((m) => m.persoon);
  return {
    maand: params.maand,
    reden: params.reden,
    run: lijst.run,
    over: lijst.over,
    rijen: lijst.hier.map((r) => ({
      huishouden: r.huishouden,
      namen: lijst.mensen.filter((m) => m.huishouden === r.huishouden).flatMap((m) => naamVan.get(m.persoon) ?? []),
      bedragCent: r.bedrag_cent,
      andersCent: r.anders_cent,
      bekeken: r.bekeken_op !== null,
      notitie: r.oordeel === 'apart_gezet' ? r.notitie : null,
      voorschot: bij?.voorschotten?.get(r.huishouden) ?? null,
      waarom: bij?.waarom?.get(r.huishouden) ?? null,
      gezet: lijst.gezet.find((g) => g.huishouden === r.huishouden) ?? null,
    })),
    open: lijst.open,
    klaar: ['apart', 'opnieuw'].find((k) => k === new URL(request.url).searchParams.get('klaar')) ?? null,
    som: open && wieOpen.length > 0 ? { huishouden: open, ...(await openSom(wie, wieOpen, open, params.maand)) } : null,
    bron: teksten('maandrun', 'opgave', 'specificatie'),
  };
}

export async function action({ request, params }: Route.ActionArgs) {
  const wie = await eisMedewerker(request, 'inkomensconsulent');
  const vorm = await request.formData();
  const run = tekstveld(vorm, 'run');
  const huishouden = eisNummer(tekstveld(vorm, 'huishouden'));
  const waarom = tekstveld(vorm, 'waarom', 500);
  if (!REDENEN.includes(params.reden)) throw new Response(null, { status: 404 });
  // the month of the address is the month that is paid: it is the one of this run, or nothing happens
  const hoort = await opDeMaand(wie, 'lezen', async (t) =>
    (await runs(t)).some((r) => r.id === run && r.maand === params.maand),
  );
  if (!hoort) throw new Response(null, { status: 404 });
  try {
    if (vorm.get('doe') === 'voorschot') await voorschot(wie, run, huishouden, params);
    if (vorm.get('doe') === 'apart' || vorm.get('doe') === 'opnieuw') {
      const mensen = await mensenVan(wie, run, huishouden, params.reden);
      if (vorm.get('doe') === 'apart') await zetHenApart(wie, run, huishouden, mensen, waarom);
      else await rekenOpnieuw(wie, run, huishouden, mensen);
      return redirect(`/beheer/maand/${params.maand}/nakijken/apart?klaar=${vorm.get('doe')}`, 303);
    }
  } catch (fout) {
    if (fout instanceof RunFout) return data({ fout: fout.message, huishouden, waarom }, { status: 409 });
    throw fout;
  }
  await opDeMaand(wie, 'wijzigen', (t) => bekeken(t, run, huishouden, params.reden));
  return redirect(`/beheer/maand/${params.maand}/nakijken/${params.reden}`);
}

/** The adults of a household on this list, to declare them. */
async function mensenVan(wie: WieMedewerker, run: string, huishouden: string, reden: string): Promise<string[]> {
  const mensen = await opDeMaand(wie, 'lezen', (t) => mensenVanNakijken(t, run, reden));
  const hier = mensen.filter((m) => m.huishouden === huishouden).map((m) => m.persoon);
  if (hier.length === 0) throw new Response(null, { status: 404 });
  return hier;
}

const zetHenApart = (wie: WieMedewerker, run: string, huishouden: string, mensen: string[], waarom: string) =>
  metToegang(
    databank(),
    {
      wie,
      handeling: 'wijzigen',
      object: 'maandrun',
      doel: 'uitbetalen',
      betrokkene: mensen,
      reden: 'Iets klopt niet in uw maand',
    },
    (t) => zetApart(t, run, huishouden, waarom),
  );

/** What was mended is computed again for this household alone, by a worker. */
const rekenOpnieuw = (wie: WieMedewerker, run: string, huishouden: string, mensen: string[]) =>
  opDeMaand(wie, 'wijzigen', (t) =>
    meldAan(t, maandrunApart, { run, huishouden, mensen }, { sleutel: `${run}-${huishouden}` }),
  );

/** One step: the amount the run proposed, on the account on the next working day (art. 52). */
async function voorschot(
  wie: WieMedewerker,
  run: string,
  huishouden: string,
  params: { maand: string; reden: string },
): Promise<void> {
  const { mensen, cent } = await opDeMaand(wie, 'lezen', async (t) => ({
    mensen: (await mensenVanNakijken(t, run, params.reden))
      .filter((m) => m.huishouden === huishouden)
      .map((m) => m.persoon),
    cent:
      (await nakijklijst(t, run, params.reden)).find((r) => r.huishouden === huishouden && !r.bekeken_op)
        ?.bedrag_cent ?? 0,
  }));
  if (mensen.length === 0 || cent <= 0)
    throw new RunFout(
      'Dit huishouden is al nagekeken, in een ander tabblad of door een collega. Er is niets dubbel gebeurd.',
    );
  const vraag = {
    wie,
    handeling: 'toevoegen',
    object: 'uitbetaling',
    doel: 'uitbetalen',
    betrokkene: mensen,
    reden: 'Een voorschot betalen',
  } as const;
  await metToegang(databank(), vraag, async (t) => {
    await geefVoorschot(t, huishouden, params.maand, cent, werkdag(plusDagen(t.vandaag, 1), 'later'));
    await meldAan(t, maandrunLosBestand, {});
  });
}

export default function Nakijken({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Binnen {...loaderData} terug={actionData} />
    </Teksten>
  );
}

function Binnen({
  maand,
  reden,
  run,
  over,
  rijen,
  som,
  open,
  klaar,
  terug,
}: Route.ComponentProps['loaderData'] & { terug: Route.ComponentProps['actionData'] }) {
  const t = useTekst();
  return (
    <Stapel gat="r4">
      <title>{t('maandrun.lijst.titel', { maand: maandnaam(maand) })}</title>
      <Terug href={`/beheer/maand/${maand}`}>
        <Tekst k="maandrun.kop" waarden={{ maand: maandnaam(maand) }} />
      </Terug>
      <Werkkop
        titel={<Tekst k={`maandrun.na.${reden}` as Sleutel} waarden={{ bedrag: <Bedrag cent={25_000} /> }} />}
        onder={<Tekst k={`maandrun.na.${reden}.bij` as Sleutel} />}
      />
      {klaar && !terug && (
        <Melding soort="goed" rol="status">
          <p>
            <Tekst k={`maandrun.apartgezet.klaar.${klaar}` as Sleutel} />{' '}
            {klaar === 'opnieuw' && (
              <a href="?klaar=opnieuw">
                <Tekst k="maandrun.kijkOpnieuw" />
              </a>
            )}
          </p>
        </Melding>
      )}
      {terug && (
        <Melding soort="fout" rol="alert">
          <p>{terug.fout}</p>
        </Melding>
      )}
      <Vlak titel={<Tekst k="maandrun.na.kop" waarden={{ over }} />}>
        <Controlelijst
          items={rijen.map((r) => ({
            id: r.huishouden,
            goed: r.bekeken,
            wat:
              r.namen.length > 0
                ? r.namen.join(' en ')
                : t(r.gezet ? 'maandrun.lijst.hersteld' : 'maandrun.lijst.zonderNaam'),
            bij: (
              <>
                {r.andersCent !== null && r.bedragCent !== null ? (
                  <Tekst
                    k={`maandrun.lijst.${reden}` as Sleutel}
                    waarden={{ nu: <Bedrag cent={r.bedragCent} />, anders: <Bedrag cent={r.andersCent} /> }}
                  />
                ) : reden === 'apart' ? (
                  <Voorschotzin rij={r} />
                ) : (
                  <Tekst k="maandrun.lijst.bedrag" waarden={{ nu: <Bedrag cent={r.bedragCent ?? 0} /> }} />
                )}
                {r.waarom && reden !== 'apart' && (
                  <>
                    <br />
                    <Waarom waarom={r.waarom} reden={reden} />
                  </>
                )}
                {open && r.namen.length > 0 && (
                  <>
                    <br />
                    <a href={`?open=${r.huishouden}#som`}>
                      <Tekst k="maandrun.lijst.open" /> <Verborgen>{r.namen.join(' en ')}</Verborgen>
                    </a>
                  </>
                )}
                {r.gezet && (
                  <>
                    <br />
                    <Apartreden gezet={r.gezet} maand={maand} namen={r.namen} />
                  </>
                )}
                {open && !r.bekeken && reden !== 'apart' && (
                  <details open={terug?.huishouden === r.huishouden}>
                    <summary className="knop knop--kaal">
                      <Tekst k="maandrun.apartgezet.kop" /> <Verborgen>{r.namen.join(' en ')}</Verborgen>
                    </summary>
                    <form method="post">
                      <input type="hidden" name="run" value={run} />
                      <input type="hidden" name="huishouden" value={r.huishouden} />
                      <Stapel gat="r3">
                        <p>
                          <Tekst k="maandrun.apartgezet.uitleg" />
                        </p>
                        <Tekstveld
                          id={`waarom-${r.huishouden}`}
                          name="waarom"
                          maxLength={500}
                          label={<Tekst k="maandrun.apartgezet.waarom" />}
                          defaultValue={terug?.huishouden === r.huishouden ? terug.waarom : undefined}
                        />
                        <Knop soort="lijn" name="doe" value="apart">
                          <Tekst k="maandrun.apartgezet.knop" />
                        </Knop>
                      </Stapel>
                    </form>
                  </details>
                )}
              </>
            ),
            actie: r.notitie ? (
              <Merkje soort="let-op">{t('maandrun.apartgezet.merk')}</Merkje>
            ) : r.bekeken && r.gezet?.eerst === maand ? (
              <form method="post">
                <input type="hidden" name="run" value={run} />
                <input type="hidden" name="huishouden" value={r.huishouden} />
                <Knop soort="lijn" name="doe" value="opnieuw">
                  <Tekst k="maandrun.apartgezet.opnieuw" />
                </Knop>
              </form>
            ) : r.bekeken ? (
              <Merkje soort="goed">{t('maandrun.na.bekeken')}</Merkje>
            ) : (
              <form method="post">
                <input type="hidden" name="run" value={run} />
                <input type="hidden" name="huishouden" value={r.huishouden} />
                <Knoppen>
                  {reden === 'apart' && r.bedragCent !== null && r.bedragCent > 0 && (
                    <Knop soort="zacht" name="doe" value="voorschot">
                      <Tekst k="maandrun.lijst.voorschot" waarden={{ bedrag: <Bedrag cent={r.bedragCent} /> }} />
                    </Knop>
                  )}
                  <Knop soort="lijn" name="doe" value="gezien">
                    <Tekst k={reden === 'apart' ? 'maandrun.lijst.geenVoorschot' : 'maandrun.lijst.gezien'} />
                  </Knop>
                </Knoppen>
              </form>
            ),
          }))}
        />
      </Vlak>
      {som && <Somblad som={som} naam={rijen.find((r) => r.huishouden === som.huishouden)?.namen.join(' en ') ?? ''} />}
    </Stapel>
  );
}

/** What became of the advance: given, not needed, or still to choose. */
function Voorschotzin({ rij: r }: { rij: Route.ComponentProps['loaderData']['rijen'][number] }) {
  if (r.voorschot)
    return (
      <Tekst
        k="maandrun.lijst.voorschotGegeven"
        waarden={{
          bedrag: <Bedrag key="bedrag" cent={r.voorschot.cent} />,
          dag: <Datum key="dag" iso={r.voorschot.betaaldag} />,
        }}
      />
    );
  // of whom the names are not opened any more, nothing is known here
  if (r.namen.length === 0) return null;
  if (r.bekeken) return <Tekst k="maandrun.lijst.voorschotNiet" />;
  return r.bedragCent ? (
    <Tekst k="maandrun.lijst.apart" waarden={{ nu: <Bedrag key="nu" cent={r.bedragCent} /> }} />
  ) : (
    <Tekst k="maandrun.lijst.voorschotOnbekend" />
  );
}

/** Why a household is apart, what was still missing when it was tried, and what became of it. */
function Apartreden({ gezet: g, maand, namen }: { gezet: Apartgezet; maand: string; namen: readonly string[] }) {
  const t = useTekst();
  const wie = namen.length > 0 ? namen.join(' of ') : t('maandrun.ontbreekt.dit');
  const mist = [...new Set(g.ontbreekt.map((wat) => t(`maandrun.ontbreekt.${ontbrekend(wat)}`, { wat, wie })))].join(
    ' ',
  );
  if (g.klaarCent !== null)
    return (
      <Tekst
        k={g.betaaldag ? 'maandrun.apartgezet.gedaan' : 'maandrun.apartgezet.gedaanNiets'}
        waarden={{
          bedrag: <Bedrag key="bedrag" cent={g.klaarCent} />,
          dag: g.klaarDag && <Datum key="dag" iso={g.klaarDag} />,
          betaaldag: g.betaaldag && <Datum key="betaaldag" iso={g.betaaldag} />,
        }}
      />
    );
  return (
    <>
      {g.waarom ?? (g.geprobeerd ? null : `${t(`maandrun.apart.${g.reden}` as Sleutel)}. ${mist}`)}{' '}
      {g.geprobeerd && (
        <Tekst
          k="maandrun.apartgezet.nogNiet"
          waarden={{ dag: <Datum key="dag" iso={g.geprobeerd} />, mist: <b key="mist">{mist}</b> }}
        />
      )}{' '}
      {g.eerst !== null && g.eerst !== maand && (
        <Verder href={`/beheer/maand/${g.eerst}/nakijken/apart`}>
          <Tekst k="maandrun.apartgezet.eerst" waarden={{ maand: maandnaam(g.eerst) }} />
        </Verder>
      )}
    </>
  );
}
