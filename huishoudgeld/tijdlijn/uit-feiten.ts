/** From dated facts to the timeline of the household, as known on a day. */
import { type Feit, geldendeFeiten, perSoort, raaktMaand } from './feiten.ts';
import {
  type Dag,
  dagenInMaand,
  dagNummer,
  eersteDag,
  laatsteDag,
  laatste as laatsteVan,
  type Maand,
  maandenTussen,
  maandVan,
  plusDagen,
  vroegste,
} from './maand.ts';
import type { Inkomen, Tijdlijn } from './soorten.ts';

export interface Tijdvenster {
  readonly van: Maand;
  readonly totEnMet: Maand;
  readonly bekendOp?: Dag;
  readonly gemeente: Tijdlijn['gemeente'];
}

const gemiddelde = (som: number, aantal: number): number => Math.floor((2 * som + aantal) / (2 * aantal));

/** Spreads whole cents evenly over months: the sum is exact, the first months carry the odd cents. */
export function spreid(bedragCent: number, maanden: readonly Maand[]): Map<Maand, number> {
  const n = maanden.length;
  const deel = Math.trunc(bedragCent / n);
  const rest = bedragCent - deel * n;
  return new Map(maanden.map((m, i) => [m, deel + (i < Math.abs(rest) ? Math.sign(rest) : 0)]));
}

/** Part of a month that a job exists, in cents of the full pay: calendar days, half up. Named policy for estimates only. */
function naarDagen(bedragCent: number, feit: Feit, maand: Maand): number {
  const van = Math.max(dagNummer(feit.geldigVan), dagNummer(eersteDag(maand)));
  const einde = dagNummer(laatsteDag(maand));
  const tot = feit.geldigTotEnMet === null ? einde : Math.min(dagNummer(feit.geldigTotEnMet), einde);
  const dagen = tot - van + 1;
  const alle = dagenInMaand(maand);
  return dagen >= alle ? bedragCent : Math.floor((2 * bedragCent * dagen + alle) / (2 * alle));
}

/**
 * One line of income per source. Slips count in the month in which their pay period ends; several in one month count
 * with their average per pay period. A month without a slip uses the last known amount, or what the job is expected to pay.
 */
function inkomenVan(
  dienst: Feit<'dienstverband'>,
  soorten: Soorten,
  nummers: Nummers,
  venster: Omit<Tijdvenster, 'gemeente'>,
): Inkomen {
  const { werkgever, verwacht_netto_ct, betaaldag, ijkdag, ...soort } = dienst.inhoud;
  const stroken = soorten('inkomsten').filter((s) => s.inhoud.dienstverband === dienst.onderwerp);
  // weeks and four weeks: wage comes in the week after the period, counted on from the last slip
  const laatsteDag = stroken
    .map((s) => s.inhoud.tijdvak_tot)
    .toSorted()
    .at(-1);
  const strookdag = laatsteDag && plusDagen(laatsteDag, 4);
  const niets = soorten('geen_inkomsten').filter((g) => g.persoon === dienst.persoon);
  const perMaand: Record<Maand, number> = {};
  const zeker: Maand[] = [];
  const tijdvakken: Record<Maand, { van: Dag; tot_en_met: Dag }> = {};
  const eerdere = stroken.map((s) => s.inhoud).filter((s) => maandVan(s.tijdvak_tot) < venster.van);
  let laatste =
    eerdere.toSorted((a, b) => (a.tijdvak_tot < b.tijdvak_tot ? -1 : 1)).at(-1)?.netto_ct ?? verwacht_netto_ct;
  for (const maand of maandenTussen(venster.van, venster.totEnMet)) {
    const hier = stroken.map((s) => s.inhoud).filter((s) => maandVan(s.tijdvak_tot) === maand);
    if (hier.length > 0) {
      laatste = gemiddelde(
        hier.reduce((som, s) => som + s.netto_ct, 0),
        hier.length,
      );
      perMaand[maand] = laatste;
      if (hier.every((s) => !s.geschat)) zeker.push(maand);
      tijdvakken[maand] = {
        van: vroegste(...hier.map((s) => s.tijdvak_van)),
        tot_en_met: laatsteVan(...hier.map((s) => s.tijdvak_tot)),
      };
    } else if (!raaktMaand(dienst, maand)) continue;
    else if (niets.some((g) => g.inhoud.maand === maand)) {
      perMaand[maand] = 0;
      zeker.push(maand);
    } else perMaand[maand] = laatste === undefined ? 0 : naarDagen(laatste, dienst, maand);
  }
  return {
    ...soort,
    werkgever,
    persoon: nummers(dienst.persoon ?? '') ?? 'P1',
    bron: dienst.onderwerp,
    // beyond the window the job goes on with its last known amount
    netto_per_tijdvak_ct: laatste ?? 0,
    van: dienst.geldigVan,
    tot_en_met: dienst.geldigTotEnMet,
    per_maand: perMaand,
    zekere_maanden: zeker,
    tijdvakken,
    ...(ijkdag ? { betaaldag: { soort: 'ijkdag' as const, ijkdag } } : {}),
    ...(betaaldag && !ijkdag && soort.ritme === 'maand'
      ? { betaaldag: { soort: 'dag_in_maand' as const, dag: betaaldag } }
      : {}),
    ...(!ijkdag && soort.ritme !== 'maand' && strookdag
      ? { betaaldag: { soort: 'ijkdag' as const, ijkdag: strookdag } }
      : {}),
  };
}

/** Wage that was earned over a longer time: a line of its own without holiday allowance over it. */
function uitgesteldLoon(feit: Feit<'uitgesteld'>, diensten: readonly Inkomen[]): Inkomen[] {
  const bij = diensten.find((d) => d.bron === feit.inhoud.dienstverband);
  if (!bij) return [];
  const delen = spreid(
    feit.inhoud.netto_ct,
    maandenTussen(feit.inhoud.verworven_van, feit.inhoud.verworven_tot_en_met),
  );
  return [
    {
      persoon: bij.persoon,
      bron: feit.onderwerp,
      soort: bij.soort,
      ritme: 'maand',
      netto_per_tijdvak_ct: 0,
      recht_op_vakantietoeslag: false,
      heffingskorting: bij.heffingskorting,
      dienstbetrekking_10d: bij.dienstbetrekking_10d,
      van: bij.van ?? null,
      tot_en_met: bij.tot_en_met ?? null,
      per_maand: Object.fromEntries(delen),
      ...(bij.werkgever === undefined ? {} : { werkgever: bij.werkgever }),
      zekere_maanden: [...delen.keys()],
    },
  ];
}

/** The sources of income over a window, each with its amounts per month. */
export function inkomstenUitFeiten(feiten: readonly Feit[], venster: Omit<Tijdvenster, 'gemeente'>): Inkomen[] {
  const van = perSoort(geldendeFeiten(feiten, venster.bekendOp));
  return inkomsten(van, nummersVan(van), venster);
}

type Soorten = ReturnType<typeof perSoort>;

/** Who is P1 and who P2; the last fact about somebody counts. One or two people: a list is quicker than a table. */
function nummersVan(van: Soorten): Nummers {
  const personen = van('persoon');
  return (wie) => {
    const p = personen.findLast((f) => (f.persoon ?? f.onderwerp) === wie);
    return p && (p.inhoud.rol === 'aanvrager' ? 'P1' : 'P2');
  };
}
type Nummers = (wie: string) => 'P1' | 'P2' | undefined;

function inkomsten(van: Soorten, nummers: Nummers, venster: Omit<Tijdvenster, 'gemeente'>): Inkomen[] {
  const diensten = van('dienstverband').map((d) => inkomenVan(d, van, nummers, venster));
  return [...diensten, ...van('uitgesteld').flatMap((u) => uitgesteldLoon(u, diensten))];
}

/** Taking a key out is dear, and hardly anybody has it. */
function zonderToeslagpartner(inhoud: Feit<'persoon'>['inhoud']): Omit<Feit<'persoon'>['inhoud'], 'toeslagpartner'> {
  if (!('toeslagpartner' in inhoud)) return inhoud;
  const { toeslagpartner: _weg, ...zonder } = inhoud;
  return zonder;
}

/** The timeline over a window, as known on a day (absent: everything known). */
export function tijdlijnUitFeiten(feiten: readonly Feit[], venster: Tijdvenster): Tijdlijn {
  const van = perSoort(geldendeFeiten(feiten, venster.bekendOp));
  const nummers = nummersVan(van);
  const periode = (f: Feit) => ({ van: f.geldigVan, tot_en_met: f.geldigTotEnMet });
  const schuld = van('schuld').at(-1);
  const toeslagpartner = van('persoon').findLast((p) => p.inhoud.toeslagpartner !== undefined)?.inhoud.toeslagpartner;
  return {
    periode: { van: venster.van, tot_en_met: venster.totEnMet },
    gemeente: venster.gemeente,
    ...(toeslagpartner === undefined ? {} : { partner_is_toeslagpartner: toeslagpartner }),
    personen: van('persoon').map((p) => ({
      ...zonderToeslagpartner(p.inhoud),
      van: p.geldigVan,
      tot_en_met: p.geldigTotEnMet,
      id: nummers(p.persoon ?? p.onderwerp) ?? 'P1',
      medisch_urenbeperkt: p.inhoud.medisch_urenbeperkt ? [periode(p)] : [],
    })),
    kinderen: van('kind').map((k) => ({ ...k.inhoud, ...periode(k) })),
    medebewoners: van('medebewoner').map((m) => ({ ...m.inhoud, ...periode(m) })),
    inkomsten: inkomsten(van, nummers, venster),
    bijstand: van('bijstand').map((b) => ({ van: b.geldigVan, tot_en_met: b.geldigTotEnMet })),
    verlagingen: van('verlaging').map((v) => ({ maand: maandVan(v.geldigVan), pct: v.inhoud.pct })),
    schuld: schuld ? { ...schuld.inhoud, vanaf: maandVan(schuld.geldigVan) } : null,
    woonsituatie_verlagingen: van('woonsituatie').map((w) => ({
      ...periode(w),
      pct: w.inhoud.verlaging_pct,
    })),
    huur: van('huur').map((h) => ({ ...periode(h), ...h.inhoud })),
    toeslagen: van('toeslag').map(({ inhoud: { bedrag_per_maand_ct, ...rest }, ...f }) => ({
      ...rest,
      per_maand_ct: bedrag_per_maand_ct,
      van: f.geldigVan,
      tot_en_met: f.geldigTotEnMet,
    })),
    giften: van('gift').map((g) => ({ dag: g.geldigVan, bedrag_ct: g.inhoud.bedrag_ct })),
    termijnen: van('termijn').map((t) => ({ ...t.inhoud, ...periode(t) })),
    bufferbudget: van('bufferbudget').map((b) => ({ dag: b.geldigVan, bedrag_ct: b.inhoud.bedrag_ct })),
    vermogen: van('vermogen').map((v) => ({ dag: v.geldigVan, ...v.inhoud })),
    kinderbijslag: van('kinderbijslag').length > 0,
  };
}
