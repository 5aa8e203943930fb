/**
 * Het thema van een gemeente: vijf kleuren, licht en donker. Geldkleuren en toestanden blijven overal gelijk.
 * Een thema dat slecht te lezen is, wordt geweigerd.
 */

/** De vijf kleuren van een gemeente, als `#rrggbb`. */
export interface Themakleuren {
  /** Links en de hoofdknop. */
  thema: string;
  /** De hoofdknop onder de muis. */
  diep: string;
  /** Antwoordvlak, zachte knop. */
  zacht: string;
  /** Tekst op `zacht`. */
  inkt: string;
  /** Tekst op `thema`. */
  opThema: string;
}

/** Een gemeente met haar kleuren. `sleutel` is de waarde van `data-gemeente`. */
export interface Thema {
  sleutel: string;
  licht: Themakleuren;
  donker: Themakleuren;
}

/** WCAG 2.2, 1.4.3: tekst. */
const MINST = 4.5;
/** De ondergrond van de bladzijde, zoals in tokens.css. */
const PAPIER = { licht: '#faf6ee', donker: '#131c1b' } as const;

/** Helderheid volgens WCAG, 0 (zwart) tot en met 1 (wit). */
function helderheid(kleur: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => {
    const deel = Number.parseInt(kleur.slice(i, i + 2), 16) / 255;
    return deel <= 0.04045 ? deel / 12.92 : ((deel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast tussen twee kleuren `#rrggbb`, 1 tot en met 21. */
export function contrast(een: string, twee: string): number {
  const [donker = 0, licht = 0] = [helderheid(een), helderheid(twee)].sort((a, b) => a - b);
  return (licht + 0.05) / (donker + 0.05);
}

/** Wat er aan een thema niet te lezen is, in zinnen voor de beheerder. Een lege lijst is goed. */
export function keurThema(thema: Thema): string[] {
  if (!/^[a-z][a-z0-9-]{0,40}$/.test(thema.sleutel)) {
    return ['De sleutel van een thema bestaat uit kleine letters, cijfers en streepjes.'];
  }
  return (['licht', 'donker'] as const).flatMap((stand) => {
    const kleuren = thema[stand];
    const raar = Object.entries(kleuren).filter(([, kleur]) => !/^#[0-9a-f]{6}$/i.test(kleur));
    if (raar.length > 0) return raar.map(([naam]) => `Kleur '${naam}' (${stand}) is geen kleur als #1a5a4f.`);
    const paren: [string, string, string][] = [
      ['op-thema op thema', kleuren.opThema, kleuren.thema],
      ['op-thema op thema-diep', kleuren.opThema, kleuren.diep],
      ['thema op papier', kleuren.thema, PAPIER[stand]],
      ['thema-inkt op thema-zacht', kleuren.inkt, kleuren.zacht],
    ];
    return paren
      .filter(([, een, twee]) => contrast(een, twee) < MINST)
      .map(
        ([naam, een, twee]) =>
          `${naam} (${stand}) heeft contrast ${contrast(een, twee).toFixed(1)}; minstens ${MINST} is nodig.`,
      );
  });
}

const regels = (kleuren: Themakleuren) =>
  `--thema:${kleuren.thema};--thema-diep:${kleuren.diep};--thema-zacht:${kleuren.zacht};--thema-inkt:${kleuren.inkt};--op-thema:${kleuren.opThema}`;

/**
 * Het stijlblad van een thema, om van de eigen server te geven (na `stijl/index.css`).
 * @throws Error met alle redenen als het thema niet te lezen is
 */
export function themaCss(thema: Thema): string {
  const fouten = keurThema(thema);
  if (fouten.length > 0) throw new Error(`Thema '${thema.sleutel}' kan niet. ${fouten.join(' ')}`);
  const wie = `[data-gemeente="${thema.sleutel}"]`;
  return [
    `${wie}{${regels(thema.licht)}}`,
    `@media (prefers-color-scheme: dark){:root:not([data-licht])${wie},:root:not([data-licht]) ${wie}{${regels(thema.donker)}}}`,
    '',
  ].join('\n');
}
