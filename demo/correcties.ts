import { plusDagen } from '@bijrijder/dossier';
import { type Gezin, VANDAAG } from './bevolking/huishouden.ts';
import { Toeval } from './bevolking/toeval.ts';
import type { DemoFeit } from './feitbouw.ts';

/** The first ones are the people of Milan, whose pages are examples: nothing comes later there. */
const VANAF = 64;
const ZAAD = 2026_05_01;
/** From here on one household is found of which the register knew no date of birth. */
const ZONDER_DATUM = 400;
/** Of all pay slips, the part that turned out to be different later, by who found it. */
const ANDERS = [
  ['werkgever', 0.012],
  ['medewerker', 0.007],
  ['systeem', 0.004],
] as const;
/** Of all households, the part of which the register told late who lived there. */
const LATE_BEWONER = 0.03;

/**
 * Invented households to which a later fact is added here and there: the employer corrected a wage, a colleague had typed it wrong, we read
 * it wrong, or the register told late that somebody came to live there or left. Up and down, the same every time.
 */
export function metCorrecties(gezinnen: readonly Gezin[]): Gezin[] {
  const t = new Toeval(ZAAD);
  const zonder = gezinnen.findIndex(
    (g, plek) => plek >= ZONDER_DATUM && g.mensen.length === 1 && !g.tot && g.sinds < '2025-01-01',
  );
  return gezinnen.map((g, plek) => {
    if (plek === zonder) return { ...g, feiten: zonderDatum(g.feiten) };
    const later = plek < VANAF ? [] : [...latereStroken(t, g), ...lateBewoner(t, g)];
    if (later.length === 0) return g;
    const feiten = [...g.feiten, ...later].toSorted((a, b) => a.bekendOp.localeCompare(b.bekendOp));
    return { ...g, feiten };
  });
}

/**
 * The register gave no date of birth, with which nothing can be computed: March was set apart. A colleague asked, and wrote the day down; the
 * month waits to be computed alone.
 */
function zonderDatum(feiten: readonly DemoFeit[]): DemoFeit[] {
  const later = feiten.flatMap((f): DemoFeit[] =>
    f.soort === 'persoon'
      ? [
          {
            ...f,
            inhoud: { ...f.inhoud, geboortedatum: 'onbekend' },
            herkomst: 'register',
            bekendOp: '2026-03-24',
          },
          { ...f, bekendOp: '2026-04-23' },
        ]
      : [],
  );
  return [...feiten, ...later].toSorted((a, b) => a.bekendOp.localeCompare(b.bekendOp));
}

function latereStroken(t: Toeval, g: Gezin): DemoFeit[] {
  const uit: DemoFeit[] = [];
  const keer = new Map<string, number>();
  for (const f of g.feiten) keer.set(f.onderwerp, (keer.get(f.onderwerp) ?? 0) + 1);
  for (const f of g.feiten) {
    // an estimate has its own later slip
    if (f.soort !== 'inkomsten' || keer.get(f.onderwerp) !== 1 || f.inhoud.netto_ct < 10_000) continue;
    let worp = t.fractie();
    const wie = ANDERS.find(([, kans]) => {
      worp -= kans;
      return worp < 0;
    });
    if (!wie) continue;
    const bekendOp = plusDagen(f.geldigTotEnMet ?? f.geldigVan, t.geheel(18, 75));
    const verschil = Math.round(f.inhoud.netto_ct * (0.04 + 0.16 * t.fractie()));
    const netto_ct = f.inhoud.netto_ct + (t.kans(0.5) ? verschil : -verschil);
    if (bekendOp > VANDAAG) continue;
    uit.push({ ...f, inhoud: { ...f.inhoud, netto_ct }, herkomst: wie[0], bekendOp });
  }
  return uit;
}

function lateBewoner(t: Toeval, g: Gezin): DemoFeit[] {
  if (!t.kans(LATE_BEWONER)) return [];
  const geldigVan = t.dag('2025-02-01', '2026-01-15');
  const kwam = t.kans(0.5);
  const geldigTotEnMet = plusDagen(geldigVan, t.geheel(60, 200));
  const geboortedatum = t.dag('1955-01-01', '1995-01-01');
  const bekendOp = plusDagen(kwam ? geldigVan : geldigTotEnMet, t.geheel(35, 80));
  if (geldigVan <= g.sinds || (g.tot !== null && g.tot < geldigTotEnMet) || bekendOp > VANDAAG) return [];
  const bewoner = {
    soort: 'medebewoner',
    onderwerp: 'medebewoner:later',
    persoon: null,
    inhoud: { geboortedatum, contract: 'geen', familie_1e_2e_graad: true, onderwijs_19a_d: false },
    geldigVan,
    herkomst: 'register',
  } as const;
  // who came is known late; who left was known when they came, and that they left is known late
  if (kwam) return [{ ...bewoner, geldigTotEnMet: null, bekendOp }];
  return [
    { ...bewoner, herkomst: 'client', geldigTotEnMet: null, bekendOp: geldigVan },
    { ...bewoner, geldigTotEnMet, bekendOp },
  ];
}
