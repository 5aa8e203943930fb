import { HOEVEEL, type Hoeveel, KANALEN, type NieuweStap } from '@bijrijder/dossier/afstemming';
import { huishoudenVan } from '@bijrijder/dossier/feiten';
import { Geweigerd, type Handeling, metToegang, type Toegang, type Voorwerp } from '@bijrijder/dossier/toegang';
import { leesBedrag } from '@bijrijder/ui/opmaak';
import { tekstveld } from '../../formulier.ts';
import { databank, vertaler, type WieMedewerker } from '../../sessie.server.ts';

/** A colleague (also the second one) is with the steps of one person. No money is read. */
export const bijStappen = <T>(
  wie: WieMedewerker,
  persoon: string,
  handeling: 'lezen' | 'toevoegen',
  fn: (t: Toegang) => Promise<T>,
): Promise<T> => {
  const leider = wie.rol === 'teamleider';
  return metToegang(
    databank(),
    {
      wie,
      handeling: leider && handeling === 'toevoegen' ? 'besluiten' : handeling,
      object: 'afstemming',
      doel: leider ? 'toezicht_op_werk' : 'begeleiding',
      betrokkene: persoon,
      ...(leider ? { reden: vertaler('nl')('afstemming.reden.tweede') } : {}),
    },
    fn,
  );
};

/** What a reduction would do to the money of the household is calculated: every adult of it reads that we did. */
export const metGevolg = <T>(
  wie: WieMedewerker,
  persoon: string,
  handeling: 'lezen' | 'toevoegen',
  fn: (t: Toegang, huishouden: string | null) => Promise<T>,
): Promise<T> =>
  metGezin(wie, persoon, { handeling, object: 'afstemming', reden: vertaler('nl')('afstemming.reden.gevolg') }, fn);

/**
 * Declares every adult of the household, so that each can read who looked. A colleague who may be with this one person only
 * (the second one) gets no household, and so no money.
 */
export async function metGezin<T>(
  wie: WieMedewerker,
  persoon: string,
  vraag: { handeling: Handeling; object: Voorwerp; reden?: string },
  fn: (t: Toegang, huishouden: string | null) => Promise<T>,
): Promise<T> {
  const doel = 'begeleiding' as const;
  const thuis = await metToegang(
    databank(),
    { wie, handeling: 'lezen', object: 'huishouden', doel, betrokkene: persoon },
    (t) => huishoudenVan(t, persoon),
  );
  const volwassenen = thuis?.volwassenen ?? [persoon];
  let begonnen = false;
  try {
    return await metToegang(databank(), { wie, ...vraag, doel, betrokkene: volwassenen }, (t) => {
      begonnen = true;
      return fn(t, thuis?.huishouden ?? null);
    });
  } catch (fout) {
    if (begonnen || !(fout instanceof Geweigerd) || volwassenen.length < 2) throw fout;
    return metToegang(databank(), { wie, ...vraag, doel, betrokkene: persoon }, (t) => fn(t, null));
  }
}

const DAG = /^\d{4}-\d{2}-\d{2}$/;

/** The weighing of circumstances and money: how much, and what fixed costs the person named. */
export type Geldstap = {
  soort: 'geld';
  tekst: string;
  middelen: string;
  hoeveel: Hoeveel;
  pct: string;
  vastCent: number | null;
};

/** A step as it was typed; null when a choice is missing. `gevolg` is calculated, not typed. */
export function leesStap(vorm: FormData): NieuweStap | Geldstap | null {
  const v = (naam: string): string => tekstveld(vorm, naam);
  const tekst = v('tekst');
  switch (v('soort')) {
    case 'uitnodiging':
    case 'gehoord': {
      const kanaal = KANALEN.find((k) => k === v('kanaal'));
      return kanaal && DAG.test(v('dag'))
        ? { soort: v('soort') === 'gehoord' ? 'gehoord' : 'uitnodiging', tekst, kanaal, dag: v('dag') }
        : null;
    }
    case 'verwijt':
      return v('verwijtbaar') ? { soort: 'verwijt', tekst, verwijtbaar: v('verwijtbaar') === 'ja' } : null;
    case 'geld': {
      const hoeveel = HOEVEEL.find((h) => h === v('hoeveel'));
      const pct = v('pct').replace(',', '.');
      if (!hoeveel || (hoeveel === 'minder' && !/^\d{1,3}(\.\d{1,2})?$/.test(pct))) return null;
      return { soort: 'geld', tekst, middelen: v('tekst2'), hoeveel, pct, vastCent: leesBedrag(v('vast')) };
    }
    case 'alternatief':
      return { soort: 'alternatief', tekst, waaromNiet: v('tekst2') };
    case 'akkoord':
      return { soort: 'akkoord', tekst };
    case 'brief':
      return DAG.test(v('herzien')) ? { soort: 'brief', tekst, bezwaar: v('tekst2'), herzienOp: v('herzien') } : null;
    default:
      return null;
  }
}

/** Refused by a rule of the database (a step comes first, a text is empty, a right is missing): not our mistake. */
export const isWeigering = (fout: unknown): boolean =>
  ['23514', '42501', '22P02', '23502'].includes(String((fout as { code?: unknown } | null)?.code));

const REGELS = [
  'van_een_verplichting',
  'verplichting_wacht',
  'grond_past',
  'kan_tweede_zijn',
  'eerst_opnieuw_wegen',
] as const;
/** Which rule said no, when it has a sentence of its own. */
export const welkeRegel = (fout: unknown): (typeof REGELS)[number] | null =>
  REGELS.find((r) => r === (fout as { constraint?: unknown } | null)?.constraint) ?? null;
