import {
  bekeken,
  geefVoorschot,
  maandrunLosBestand,
  mensenVanNakijken,
  nakijklijst,
  RunFout,
  runs,
} from '@bijrijder/dossier/maandrun';
import { meldAan } from '@bijrijder/dossier/taken';
import { metToegang } from '@bijrijder/dossier/toegang';
import { plusDagen, werkdag } from '@bijrijder/huishoudgeld';
import {
  Bedrag,
  Controlelijst,
  Knop,
  Melding,
  Merkje,
  maandnaam,
  Stapel,
  Terug,
  Verborgen,
  Vlak,
  Werkkop,
} from '@bijrijder/ui';
import { data, redirect } from 'react-router';
import { databank, eisMedewerker, teksten, type WieMedewerker } from '../../sessie.server.ts';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import type { Sleutel } from '../../tekst/sleutels.ts';
import type { Route } from './+types/nakijken.ts';
import { openSom } from './som.server.ts';
import { Somblad } from './som.tsx';
import { opDeMaand } from './toegang.server.ts';

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
    return {
      run: run.id,
      open: run.stand === 'berekend',
      over: alle.filter((r) => !r.bekeken_op).length,
      hier,
      mensen,
    };
  });
  const namen =
    lijst.open && lijst.mensen.length > 0
      ? await metToegang(
          databank(),
          {
            wie,
            handeling: 'lezen',
            object: 'persoon',
            doel: 'uitbetalen',
            betrokkene: lijst.mensen.map((m) => m.persoon),
            reden: 'Nakijken voordat er wordt betaald',
          },
          (t) =>
            t.db
              .selectFrom('persoon')
              .select(['id', 'aanspreeknaam'])
              .where('gemeente', '=', t.gemeente)
              .where(
                'id',
                'in',
                lijst.mensen.map((m) => m.persoon),
              )
              .execute(),
        )
      : [];
  const naamVan = new Map(namen.map((n) => [n.id, n.aanspreeknaam]));
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
    })),
    som: open && wieOpen.length > 0 ? { huishouden: open, ...(await openSom(wie, wieOpen, open, params.maand)) } : null,
    bron: teksten('maandrun', 'opgave', 'specificatie'),
  };
}

export async function action({ request, params }: Route.ActionArgs) {
  const wie = await eisMedewerker(request, 'inkomensconsulent');
  const vorm = await request.formData();
  const run = String(vorm.get('run'));
  const huishouden = String(vorm.get('huishouden'));
  if (!REDENEN.includes(params.reden)) throw new Response(null, { status: 404 });
  // the month of the address is the month that is paid: it is the one of this run, or nothing happens
  const hoort = await opDeMaand(wie, 'lezen', async (t) =>
    (await runs(t)).some((r) => r.id === run && r.maand === params.maand),
  );
  if (!hoort) throw new Response(null, { status: 404 });
  try {
    if (vorm.get('doe') === 'voorschot') await voorschot(wie, run, huishouden, params);
  } catch (fout) {
    if (fout instanceof RunFout) return data({ fout: fout.message }, { status: 409 });
    throw fout;
  }
  await opDeMaand(wie, 'wijzigen', (t) => bekeken(t, run, huishouden, params.reden));
  return redirect(`/beheer/maand/${params.maand}/nakijken/${params.reden}`);
}

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
      <Binnen {...loaderData} fout={actionData?.fout} />
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
  fout,
}: Route.ComponentProps['loaderData'] & { fout: string | undefined }) {
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
      {fout && (
        <Melding soort="fout" rol="alert">
          <p>{fout}</p>
        </Melding>
      )}
      <Vlak titel={<Tekst k="maandrun.na.kop" waarden={{ over }} />}>
        <Controlelijst
          items={rijen.map((r) => ({
            id: r.huishouden,
            goed: r.bekeken,
            wat: r.namen.length > 0 ? r.namen.join(' en ') : t('maandrun.lijst.zonderNaam'),
            bij: (
              <>
                {r.andersCent !== null && r.bedragCent !== null ? (
                  <Tekst
                    k={`maandrun.lijst.${reden}` as Sleutel}
                    waarden={{ nu: <Bedrag cent={r.bedragCent} />, anders: <Bedrag cent={r.andersCent} /> }}
                  />
                ) : (
                  <Tekst k="maandrun.lijst.bedrag" waarden={{ nu: <Bedrag cent={r.bedragCent ?? 0} /> }} />
                )}
                {r.namen.length > 0 && (
                  <>
                    <br />
                    <a href={`?open=${r.huishouden}#som`}>
                      <Tekst k="maandrun.lijst.open" /> <Verborgen>{r.namen.join(' en ')}</Verborgen>
                    </a>
                  </>
                )}
              </>
            ),
            actie: r.bekeken ? (
              <Merkje soort="goed">{t('maandrun.na.bekeken')}</Merkje>
            ) : (
              <form method="post">
                <input type="hidden" name="run" value={run} />
                <input type="hidden" name="huishouden" value={r.huishouden} />
                {reden === 'apart' && r.bedragCent !== null && r.bedragCent > 0 && (
                  <Knop soort="zacht" name="doe" value="voorschot">
                    <Tekst k="maandrun.lijst.voorschot" waarden={{ bedrag: <Bedrag cent={r.bedragCent} /> }} />
                  </Knop>
                )}
                <Knop soort="lijn" name="doe" value="gezien">
                  <Tekst k="maandrun.lijst.gezien" />
                </Knop>
              </form>
            ),
          }))}
        />
      </Vlak>
      {som && <Somblad som={som} naam={rijen.find((r) => r.huishouden === som.huishouden)?.namen.join(' en ') ?? ''} />}
    </Stapel>
  );
}
