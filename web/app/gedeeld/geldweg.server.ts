import { huishoudenVan } from '@bijrijder/dossier/feiten';
import type { Toegang } from '@bijrijder/dossier/toegang';
import {
  alsBestemming,
  eersteVrijeBetaling,
  type Geldafspraak,
  geldafspraken,
  type NieuweAfspraak,
} from '@bijrijder/dossier/uitbetaling';
import { rekeningOp, stapVoor, verdelingMet } from '@bijrijder/dossier/verrekening';
import { hoogstensInhoudenCent } from '@bijrijder/huishoudgeld';
import { betaalmaanden } from './betaalmaanden.ts';

/** A part of a payment as it is shown: to whom, whose place that is, and how much. */
export type Wegdeel = {
  id: string;
  naar: 'eigen' | 'partner' | 'bewindvoerder' | 'beslag' | 'doorbetaling' | 'geen';
  naam: string;
  cent: number;
};

/** An arrangement that is not written down yet, to see what it does. */
type Proef = Pick<NieuweAfspraak, 'soort' | 'naar' | 'bedragCent' | 'plaats'>;
/** Stands for the account of what is not written down yet. */
const NOG_GEEN = '00000000-0000-0000-0000-000000000000';

const wacht = (a: Geldafspraak) => (a.stand === 'wacht' || a.stand === 'straks') && a.soort !== 'helft';

/**
 * Where the money of a household goes: the next payment as it is divided now, and as it will be with what waits (and with `proef`), by the
 * step of the run. `som` is null when the month cannot be computed or comes to nothing.
 * @param ik who reads it
 */
export async function geldwegBeeld(t: Toegang, ik: string, proef: Proef | null = null) {
  const thuis = await huishoudenVan(t, ik);
  if (!thuis) return null;
  const { huishouden, volwassenen } = thuis;
  const { kalender } = await rekeningOp(t.db, t.vandaag);
  const [vrij, afspraken] = [await eersteVrijeBetaling(t), await geldafspraken(t, huishouden)];
  const komt = betaalmaanden(plusDag(t.vandaag), kalender, 1)[0]!;
  const stap = await stapVoor(t, huishouden, komt.maand);
  const mensen = await t.db
    .selectFrom('persoon')
    .select(['id', 'roepnaam'])
    .where('gemeente', '=', t.gemeente)
    .where('id', 'in', [...volwassenen])
    .execute();
  const namen = new Map(mensen.map((m) => [m.id, m.roepnaam]));
  return {
    huishouden,
    ik,
    volwassenen: volwassenen.map((id) => ({ id, naam: namen.get(id) ?? '' })),
    afspraken,
    komt,
    /** The first months a new arrangement can be for. */
    maanden: betaalmaanden(vrij, kalender, 12),
    vrij,
    som:
      stap.soort === 'besluit' && stap.betaaldCent > 0
        ? await somVan(t, huishouden, ik, komt, stap, afspraken, proef)
        : null,
  };
}
export type Geldwegbeeld = NonNullable<Awaited<ReturnType<typeof geldwegBeeld>>>;

const plusDag = (dag: string): string =>
  new Date(Date.parse(`${dag}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

type Besluit = Extract<Awaited<ReturnType<typeof stapVoor>>, { soort: 'besluit' }>;

async function somVan(
  t: Toegang,
  huishouden: string,
  ik: string,
  komt: { maand: string; betaaldag: string },
  stap: Besluit,
  afspraken: readonly Geldafspraak[],
  proef: Proef | null,
) {
  // what runs on the payday is in the division already; what begins later, or still waits, comes on top
  const straks = afspraken.filter((a) => wacht(a) && (a.stand === 'wacht' || a.vanaf > komt.betaaldag));
  const {
    nu,
    straks: dan,
    ruimteCent,
  } = await verdelingMet(t, huishouden, komt, stap, [
    ...straks.map((a) =>
      alsBestemming({ soort: a.soort as 'beslag', bedragCent: a.bedragCent!, plaats: a.plaats }, a.rekening),
    ),
    ...(proef ? [alsBestemming(proef, NOG_GEEN)] : []),
  ]);
  const rekeningen = await t.db
    .selectFrom('rekening')
    .select(['id', 'houder', 'persoon', 'alleen_deel'])
    .where('gemeente', '=', t.gemeente)
    .where('huishouden', '=', huishouden)
    .execute();
  const gehalveerd = (delen: typeof nu) => delen.filter((d) => d.soort === 'eigen').length > 1;
  const toon = (delen: typeof nu): Wegdeel[] =>
    delen.map((d, i) => {
      const r = rekeningen.find((een) => een.id === d.rekening);
      const nieuw = d.rekening === NOG_GEEN;
      return {
        id: `${i}`,
        naar:
          !r && !nieuw ? 'geen' : d.soort === 'eigen' && gehalveerd(delen) && r?.persoon !== ik ? 'partner' : d.soort,
        naam: nieuw ? (proef?.naar ?? '') : (r?.houder ?? ''),
        cent: d.bedragCent,
      };
    });
  return {
    betaaldCent: stap.betaaldCent,
    nu: toon(nu),
    straks: straks.length > 0 || proef ? toon(dan) : null,
    normCent: stap.normCent,
    aflossingCent: stap.aflossingCent,
    hoogstensCent: hoogstensInhoudenCent(stap.normCent),
    ruimteCent,
  };
}
