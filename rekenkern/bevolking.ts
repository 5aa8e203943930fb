/** Columns in, columns out: the same rules over many households at once, exact, on one thread. */
import type { Kolom, Kolomwerk } from './genereer.ts';
import { hulp } from './hulp.ts';
import { type Gebonden, Invoerfout, type Rekenaar } from './rekenaar.ts';

/** Columns that were checked once: whole numbers within the bounds the proof holds for; yes/no as 1 and 0. */
export interface Kolommen {
  readonly naam: string;
  readonly aantal: number;
  readonly kolommen: Kolom[];
}

/** Checks the columns for one of the column functions that were written. Throws `Invoerfout` naming field and row. */
export function maakKolommen(rekenaar: Rekenaar, naam: string, feiten: Readonly<Record<string, Kolom>>): Kolommen {
  const opzet = rekenaar.gegenereerd.kolommen[naam];
  if (!opzet) throw new Error(`er is geen kolomfunctie ${naam} geschreven`);
  let aantal = -1;
  const kolommen = opzet.feiten.map((feit) => {
    const kolom = feiten[feit];
    const [, eenheid, laag, hoog] = rekenaar.gegenereerd.feiten[rekenaar.feitplek.get(feit)!]!;
    if (!kolom) throw new Invoerfout(feit, `een kolom (${eenheid})`, undefined);
    if (aantal < 0) aantal = kolom.length;
    if (kolom.length !== aantal) throw new Invoerfout(feit, `een kolom van ${aantal} rijen`, kolom.length);
    for (let i = 0; i < aantal; i++) {
      const x = kolom[i]!;
      if (!(x >= laag && x <= hoog && Math.floor(x) === x))
        throw new Invoerfout(`${feit}, rij ${i}`, `een geheel getal van ${laag} tot en met ${hoog} (${eenheid})`, x);
    }
    return kolom;
  });
  return { naam, aantal: Math.max(aantal, 0), kolommen };
}

/**
 * Calculates the asked rules for all rows. Numerators over the denominators of the rules (whole cents where the law
 * rounds); yes/no as 1 and 0. `uit` may be given to be filled again, `werk` to use the
 * functions that `opMaat` made for this moment. Throws when a figure of law is unknown then.
 */
export function berekenKolommen(
  bij: Gebonden,
  { naam, aantal, kolommen }: Kolommen,
  uit?: readonly Float64Array[],
  werk: Readonly<Record<string, Kolomwerk>> = bij.rekenaar.werk.kolommen,
): readonly Float64Array[] {
  const { rekenaar } = bij;
  const { regels } = rekenaar.gegenereerd.kolommen[naam]!;
  for (const r of regels)
    if (bij.onzeker?.[rekenaar.plek.get(r)!])
      throw new Error(
        `${r} kan op ${bij.tijd.peildatum} niet voor iedereen worden berekend: een bedrag of regel is onbekend`,
      );
  const U = uit ? [...uit] : regels.map(() => new Float64Array(aantal));
  hulp.fout = false;
  werk[naam]!(aantal, kolommen, U, bij.P, bij.V, bij.T);
  if (hulp.fout) throw new RangeError(`in ${naam} valt een deler buiten zijn grenzen`);
  return U;
}
