import {
  type Aanbod,
  aanbodPlekken,
  antwoordenOp,
  antwoordOpKnelpunt,
  KNELPUNTEN,
  meldingenBij,
  meldKnelpunt,
  stopAanbod,
  wijzigAanbod,
  zoekAanbod,
} from '@bijrijder/dossier/aanbod';
import { meldAan } from '@bijrijder/dossier/taken';
import { eenmalig, metToegang } from '@bijrijder/dossier/toegang';
import { Datum, Knop, Kolommen, Melding, Stapel, Verder, Vlak, Werkkop } from '@bijrijder/ui';
import { redirect } from 'react-router';
import { tekstveld } from '../../formulier.ts';
import { isNummer } from '../../gedeeld/nummer.ts';
import { databank, leesSleutel, nieuweSleutel, teksten } from '../../sessie.server.ts';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import { isWeigering } from '../afstemming/afstemming.server.ts';
import type { Route } from './+types/een.ts';
import { wieAanbod } from './bij.server.ts';
import { Knelpuntvorm } from './delen.tsx';
import { Knelpunten } from './knelpunten.tsx';
import { type Aanbodtekst, leesAanbodvorm } from './lees.ts';
import { Aanbodvorm } from './vorm.tsx';

export async function loader({ request, params: { aanbod } }: Route.LoaderArgs) {
  const { wie, doel } = await wieAanbod(request);
  if (!isNummer(aanbod)) throw new Response(null, { status: 404 });
  const beeld = await metToegang(
    databank(),
    { wie, handeling: 'lezen', object: 'aanbod', doel, betrokkene: 'geen' },
    async (t) => ({
      een: (await zoekAanbod(t, '', true)).find((a) => a.id === aanbod),
      meldingen: await meldingenBij(t, aanbod),
      antwoorden: await antwoordenOp(t, aanbod),
    }),
  );
  const { een, ...rest } = beeld;
  if (!een) throw new Response(null, { status: 404 });
  return {
    ...rest,
    een,
    leider: wie.rol === 'teamleider',
    bewaard: new URL(request.url).searchParams.has('bewaard'),
    sleutels: { knelpunt: nieuweSleutel(), antwoord: nieuweSleutel() },
    bron: teksten('aanbod', 'aanbodwerk', 'plan'),
  };
}

export async function action({ request, params: { aanbod } }: Route.ActionArgs) {
  const { wie, doel } = await wieAanbod(request);
  if (!isNummer(aanbod)) throw new Response(null, { status: 404 });
  const vorm = await request.clone().formData();
  const v = (naam: string): string => tekstveld(vorm, naam);
  const vraag = { wie, object: 'aanbod', doel, betrokkene: 'geen' } as const;
  const soort = KNELPUNTEN.find((k) => k === v('soort')) ?? 'anders';
  const klaar = redirect(`/werkplek/aanbod/${aanbod}?bewaard`, 303);
  try {
    switch (v('doe')) {
      case 'bewaar': {
        const gelezen = leesAanbodvorm(vorm);
        if (!('velden' in gelezen)) return { doe: 'bewaar' as const, ...gelezen, tekst: '' };
        await metToegang(databank(), { ...vraag, handeling: 'wijzigen' }, async (t) => {
          await wijzigAanbod(t, aanbod, gelezen.velden);
          await meldAan(t, aanbodPlekken, {}, { sleutel: 'nu' });
        });
        return klaar;
      }
      case 'stop':
      case 'heropen':
        if (wie.rol !== 'teamleider') throw new Response(null, { status: 403 });
        await metToegang(databank(), { ...vraag, handeling: 'wijzigen' }, async (t) => {
          await stopAanbod(t, aanbod, v('doe') === 'stop');
          await meldAan(t, aanbodPlekken, {}, { sleutel: 'nu' });
        });
        return klaar;
      case 'knelpunt':
        await metToegang(databank(), { ...vraag, handeling: 'toevoegen' }, (t) =>
          eenmalig(t, leesSleutel(vorm), async () => {
            await meldKnelpunt(t, aanbod, soort, v('toelichting'));
            return null;
          }),
        );
        return klaar;
      case 'antwoord':
        if (wie.rol !== 'teamleider') throw new Response(null, { status: 403 });
        await metToegang(databank(), { ...vraag, handeling: 'toevoegen' }, (t) =>
          eenmalig(t, leesSleutel(vorm), async () => {
            await antwoordOpKnelpunt(t, aanbod, soort, v('tekst').slice(0, 1000), v('opgelost') === 'ja');
            return null;
          }),
        );
        return klaar;
      default:
        throw new Response(null, { status: 400 });
    }
  } catch (fout) {
    if (!isWeigering(fout)) throw fout;
    const doe = v('doe') === 'antwoord' ? ('antwoord' as const) : ('knelpunt' as const);
    return { doe, mis: [], getypt: null, tekst: v('toelichting') || v('tekst') };
  }
}

/** What is in the catalogue, as the form shows it. */
const alsTekst = (a: Aanbod): Aanbodtekst => {
  const getal = (n: number | null): string => (n === null ? '' : String(n));
  return {
    naam: a.naam,
    soort: a.soort,
    wat: a.wat,
    voorwaarden: a.voorwaarden,
    bij: a.bij,
    kosten: a.kosten_cent === 0 ? '' : (a.kosten_cent / 100).toFixed(2).replace('.', ','),
    wacht: getal(a.wachttijd_weken),
    taal: a.taalniveau ?? '',
    plekken: getal(a.plekken),
    duur: getal(a.duur_weken),
    bedenk: getal(a.bedenkdagen),
    terreinen: a.terreinen,
    tijden: a.tijden,
    bereik: a.bereik,
    opvang: a.opvang,
    baangarantie: a.baangarantie,
  };
};

export default function Een({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Binnen d={loaderData} fout={actionData} />
    </Teksten>
  );
}

function Binnen({ d, fout }: { d: Route.ComponentProps['loaderData']; fout: Route.ComponentProps['actionData'] }) {
  const t = useTekst();
  const { een } = d;
  return (
    <>
      <title>{een.naam}</title>
      <Werkkop boven={t(`aanbod.soort.${een.soort}`)} titel={een.naam} onder={t('aanbodwerk.een.bij')} />
      {d.bewaard && !fout && (
        <Melding soort="goed" rol="status">
          {t('aanbodwerk.overzicht.bewaard')}
        </Melding>
      )}
      {een.gestopt_op && (
        <Melding soort="let-op">
          <Tekst k="aanbodwerk.een.gestopt" waarden={{ dag: <Datum key="d" iso={een.gestopt_op} weekdag="geen" /> }} />
        </Melding>
      )}
      <Kolommen>
        <Vlak id="wijzig" titel={t('aanbodwerk.een.wijzig')}>
          <Aanbodvorm
            waarden={fout?.doe === 'bewaar' && fout.getypt ? fout.getypt : alsTekst(een)}
            mis={fout?.doe === 'bewaar' ? fout.mis : []}
            knop={t('aanbodwerk.overzicht.bewaar')}
          />
        </Vlak>
        <aside aria-label={t('aanbodwerk.knelpunt.kop')}>
          <Knelpunten
            d={d}
            fout={fout?.doe === 'antwoord' ? fout.tekst : null}
            sleutel={d.leider ? d.sleutels.antwoord : null}
          />
          {!d.leider && (
            <>
              {fout?.doe === 'knelpunt' && (
                <Melding soort="fout" rol="alert">
                  {t('aanbodwerk.een.fout')}
                </Melding>
              )}
              <Knelpuntvorm
                sleutel={d.sleutels.knelpunt}
                fout={fout?.doe === 'knelpunt' ? { toelichting: fout.tekst, aanbod: een.id } : null}
              />
            </>
          )}
          {d.leider && (
            <Vlak
              id="uit"
              soort="zacht"
              titel={t(een.gestopt_op ? 'aanbodwerk.een.heropenKop' : 'aanbodwerk.een.stopKop')}
            >
              <form method="post">
                <Stapel gat="r3">
                  <p>{t(een.gestopt_op ? 'aanbodwerk.een.heropenBij' : 'aanbodwerk.een.stopBij')}</p>
                  <Knop soort="lijn" name="doe" value={een.gestopt_op ? 'heropen' : 'stop'}>
                    {t(een.gestopt_op ? 'aanbodwerk.een.heropen' : 'aanbodwerk.een.stop')}
                  </Knop>
                </Stapel>
              </form>
            </Vlak>
          )}
          <p>
            <Verder href="/werkplek/aanbod">{t('aanbodwerk.een.terug')}</Verder>
          </p>
        </aside>
      </Kolommen>
    </>
  );
}
