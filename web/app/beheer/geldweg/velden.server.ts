import type { Toegang } from '@bijrijder/dossier/toegang';
import { eersteVrijeBetaling, type NieuweAfspraak } from '@bijrijder/dossier/uitbetaling';
import { rekeningOp } from '@bijrijder/dossier/verrekening';
import { leesBedrag } from '@bijrijder/ui/opmaak';
import { tekstveld } from '../../formulier.ts';
import { betaalmaanden } from '../../gedeeld/betaalmaanden.ts';

export const VELDEN = [
  'soort',
  'naar',
  'iban',
  'kenmerk',
  'waarvoor',
  'bedrag',
  'plaats',
  'eerste',
  'laatste',
  'reden',
] as const;
export type Getypt = Record<(typeof VELDEN)[number], string>;
export type Veldfout = Exclude<(typeof VELDEN)[number], 'soort'>;

const LENGTE: Partial<Record<keyof Getypt, number>> = { naar: 70, kenmerk: 35, waarvoor: 200, reden: 500 };

export const leesGetypt = (vorm: FormData): Getypt =>
  Object.fromEntries(VELDEN.map((v) => [v, tekstveld(vorm, v).slice(0, LENGTE[v] ?? 60)])) as Getypt;

/** A month a number of months from the last day of which a payment follows. */
const laatsteDag = (dag: string): string => {
  const d = new Date(`${dag.slice(0, 7)}-01T12:00:00Z`);
  d.setUTCMonth(d.getUTCMonth() + 1, 0);
  return d.toISOString().slice(0, 10);
};

/** What was typed as an arrangement; everything that is wrong with it, at once. The account is tried when it is written. */
export async function leesAfspraak(
  t: Toegang,
  g: Getypt,
  reden: string = g.reden,
): Promise<{ v: NieuweAfspraak; fouten: null } | { v: null; fouten: Veldfout[] }> {
  const soort = g.soort === 'beslag' ? 'beslag' : 'doorbetaling';
  const { kalender } = await rekeningOp(t.db, t.vandaag);
  const vrij = await eersteVrijeBetaling(t);
  const maanden = betaalmaanden(vrij, kalender, 36);
  const eerste = maanden.find((m) => m.maand === g.eerste);
  const laatste = g.laatste === '' ? null : maanden.find((m) => m.maand === g.laatste);
  const bedragCent = leesBedrag(g.bedrag) ?? 0;
  const plaats = Number(g.plaats || '1');
  const fouten: Veldfout[] = [];
  if (g.naar.length < 2) fouten.push('naar');
  if (g.waarvoor.length < 3) fouten.push('waarvoor');
  if (bedragCent <= 0 || bedragCent > 1_000_000) fouten.push('bedrag');
  if (!eerste) fouten.push('eerste');
  if (laatste === undefined || (laatste && eerste && laatste.maand < eerste.maand)) fouten.push('laatste');
  if (!Number.isInteger(plaats) || plaats < 1 || plaats > 9) fouten.push('plaats');
  if (reden.length < 10) fouten.push('reden');
  if (soort === 'beslag' && g.kenmerk.length < 2) fouten.push('kenmerk');
  if (fouten.length > 0) return { v: null, fouten };
  const begin = `${eerste!.betaaldag.slice(0, 7)}-01`;
  return {
    v: {
      soort,
      naar: g.naar,
      iban: g.iban,
      kenmerk: g.kenmerk,
      waarvoor: g.waarvoor,
      bedragCent,
      plaats,
      vanaf: begin < vrij ? vrij : begin,
      tot: laatste ? laatsteDag(laatste.betaaldag) : null,
      reden,
    },
    fouten: null,
  };
}
