import { RunFout } from '@bijrijder/dossier/maandrun';
import { betaalVoorschot, type LaatGeld, laatGeld, voorschotBedrag, voorschotvragen } from '@bijrijder/dossier/optijd';
import { metToegang } from '@bijrijder/dossier/toegang';
import { Bedrag, Controlelijst, Knop, Leeg, Lijstje, Melding, maandnaam, Stapel, Vlak, Werkkop } from '@bijrijder/ui';
import { datum } from '@bijrijder/ui/opmaak';
import { data, redirect } from 'react-router';
import { tekstveld } from '../../formulier.ts';
import { eisNummer } from '../../gedeeld/nummer.ts';
import { isMaand } from '../../maand.ts';
import { databank, eisMedewerker, teksten } from '../../sessie.server.ts';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import type { Sleutel } from '../../tekst/sleutels.ts';
import { opDeMaand } from '../maand/toegang.server.ts';
import type { Route } from './+types/optijd.ts';
import { teZien, zieNieuwRecht } from './nieuw-recht.server.ts';
import { NieuwRecht } from './nieuw-recht.tsx';

/** People on one page: each of them reads that we looked. */
const PER_PAGINA = 25;
const OORZAKEN: readonly LaatGeld['oorzaak'][] = ['maand_laat', 'apart', 'geen_rekening', 'teruggekomen'];

export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisMedewerker(request, 'inkomensconsulent');
  const stand = await opDeMaand(wie, 'lezen', async (t) => ({
    vandaag: t.vandaag,
    laat: await laatGeld(t),
    vragen: (await voorschotvragen(t)).slice(0, PER_PAGINA),
  }));
  const mensen = [...new Set(stand.vragen.map((v) => v.persoon))];
  const vragen =
    mensen.length === 0
      ? []
      : await metToegang(
          databank(),
          {
            wie,
            handeling: 'lezen',
            object: 'persoon',
            doel: 'uitbetalen',
            betrokkene: mensen,
            reden: 'Een voorschot betalen dat u vroeg',
          },
          async (t) => {
            const namen = await t.db
              .selectFrom('persoon')
              .select(['id', 'aanspreeknaam'])
              .where('gemeente', '=', t.gemeente)
              .where('id', 'in', mensen)
              .execute();
            return Promise.all(
              stand.vragen.map(async (v) => ({
                ...v,
                naam: namen.find((n) => n.id === v.persoon)?.aanspreeknaam ?? '',
                cent: await voorschotBedrag(t, v.huishouden, v.maand),
              })),
            );
          },
        );
  const perOorzaak = OORZAKEN.flatMap((oorzaak) => {
    const hier = stand.laat.filter((l) => l.oorzaak === oorzaak);
    return hier[0]
      ? [{ oorzaak, aantal: hier.length, maand: hier[0].maand, beloofd: hier[0].beloofd, nieuw: hier[0].nieuw }]
      : [];
  });
  return { bron: teksten('maandrun'), vragen, perOorzaak, nieuw: await teZien(wie) };
}

/** One step: pay the advance somebody asked for. */
export async function action({ request }: Route.ActionArgs) {
  const wie = await eisMedewerker(request, 'inkomensconsulent');
  const vorm = await request.formData();
  if (vorm.has('besluit')) {
    await zieNieuwRecht(wie, eisNummer(tekstveld(vorm, 'besluit')));
    return redirect('/beheer/op-tijd');
  }
  const persoon = eisNummer(tekstveld(vorm, 'persoon'));
  const maand = tekstveld(vorm, 'maand');
  if (!isMaand(maand)) throw new Response(null, { status: 400 });
  const vraag = await opDeMaand(wie, 'lezen', async (t) =>
    (await voorschotvragen(t)).find((v) => v.persoon === persoon && v.maand === maand),
  );
  if (!vraag) return redirect('/beheer/op-tijd');
  try {
    await metToegang(
      databank(),
      {
        wie,
        handeling: 'toevoegen',
        object: 'uitbetaling',
        doel: 'uitbetalen',
        betrokkene: persoon,
        reden: 'Een voorschot betalen dat u vroeg',
      },
      (t) => betaalVoorschot(t, vraag.huishouden, maand),
    );
  } catch (fout) {
    if (fout instanceof RunFout) return data({ fout: fout.message }, { status: 409 });
    throw fout;
  }
  return redirect('/beheer/op-tijd');
}

export default function OpTijd({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Binnen d={loaderData} fout={actionData?.fout ?? null} />
    </Teksten>
  );
}

function Binnen({ d, fout }: { d: Route.ComponentProps['loaderData']; fout: string | null }) {
  const t = useTekst();
  return (
    <Stapel gat="r4">
      <title>{t('maandrun.optijd.kop')}</title>
      <Werkkop titel={<Tekst k="maandrun.optijd.kop" />} onder={<Tekst k="maandrun.optijd.onder" />} />
      {fout && (
        <Melding soort="fout" rol="alert">
          {fout}
        </Melding>
      )}
      <Vlak id="laat" titel={<Tekst k="maandrun.optijd.dreigt" />}>
        {d.perOorzaak.length === 0 ? (
          <Leeg icoon="check-circle" zin={<Tekst k="maandrun.optijd.alles" />} />
        ) : (
          <Lijstje
            lijst={d.perOorzaak.map((o) => ({
              id: o.oorzaak,
              icoon: 'clock' as const,
              tekst: (
                <a href={`/beheer/maand/${o.maand}`}>
                  <Tekst
                    k={`maandrun.optijd.${o.oorzaak}` as Sleutel}
                    waarden={{
                      aantal: o.aantal,
                      maand: maandnaam(o.maand),
                      dag: datum(o.beloofd),
                      nieuw: datum(o.nieuw),
                    }}
                  />
                </a>
              ),
            }))}
          />
        )}
      </Vlak>
      <NieuwRecht lijst={d.nieuw} />
      <Vlak id="voorschotten" titel={<Tekst k="maandrun.optijd.vragen" />}>
        {d.vragen.length === 0 ? (
          <p>
            <Tekst k="maandrun.optijd.geenVragen" />
          </p>
        ) : (
          <Controlelijst
            items={d.vragen.map((v) => ({
              id: `${v.huishouden}-${v.maand}`,
              goed: false,
              wat: v.naam,
              bij: (
                <Tekst
                  k="maandrun.optijd.vroeg"
                  waarden={{ dag: datum(v.op, { weekdag: 'geen' }), maand: maandnaam(v.maand) }}
                />
              ),
              actie: v.cent ? (
                <form method="post">
                  <input type="hidden" name="persoon" value={v.persoon} />
                  <input type="hidden" name="maand" value={v.maand} />
                  <Knop>
                    <Tekst k="maandrun.optijd.betaal" waarden={{ bedrag: <Bedrag cent={v.cent} /> }} />
                  </Knop>
                </form>
              ) : (
                <Tekst k="maandrun.optijd.onbekend" />
              ),
            }))}
          />
        )}
      </Vlak>
    </Stapel>
  );
}
