/** What is known about the net wage of one pay period of one job; null: not there. Cents. */
export type DrieBronnen = { opgaveCent: number | null; loonstrookCent: number | null; registerCent: number | null };

/** What was surely read from a payslip: the net wage, and beside it what may have been left out or added. Cents. */
export type Opstrook = { nettoCent: number; vergoedingenCent: number; beslagCent: number };

/**
 * The wage on the slip as the person may have declared it: travel costs do not count and may have been left out, an attachment of earnings
 * does count and may have been added. What agrees with one of these agrees.
 */
export function strookNaast({ nettoCent, vergoedingenCent, beslagCent }: Opstrook, opgegevenCent: number): number {
  const kan = [0, -vergoedingenCent].flatMap((v) => [0, beslagCent].map((b) => nettoCent + v + b));
  return kan.includes(opgegevenCent) ? opgegevenCent : nettoCent;
}

/** Policy of the municipality: differences up to these do not lead to a question. */
export type Verschilbeleid = {
  /** Declared against payslip. */
  strookVerschilCent: number;
  /** Against the register, whose net wage is only an indication. */
  registerVerschilCent: number;
  /** Days a question waits before a colleague calls. */
  dagenTotMens: number;
};
export const GEWOON_VERSCHILBELEID: Verschilbeleid = {
  strookVerschilCent: 0,
  registerVerschilCent: 500,
  dagenTotMens: 14,
};

/**
 * `klaar`: nothing to ask. `vraag`: a friendly question with both figures (text `tekst` in the catalogue). `mens`: a colleague calls.
 * Never a cut: until it is answered the month is settled with what the person declared.
 */
export type Vergelijking =
  | { soort: 'klaar'; rekenMetCent: number | null; waarom: 'gelijk' | 'alleen-opgave' | 'alleen-bekend' | 'niets' }
  | {
      soort: 'vraag';
      rekenMetCent: number;
      tekst: 'loongegevens.vraag.strook' | 'loongegevens.vraag.register';
      opgegevenCent: number;
      bekendCent: number;
      verschilCent: number;
    }
  | { soort: 'mens'; rekenMetCent: number; opgegevenCent: number; bekendCent: number; verschilCent: number };

/**
 * Put what the person declared beside the payslip and the register.
 * @param open the question that is already open about this pay period, if any: the day it was asked, and today
 */
export function vergelijk(
  bronnen: DrieBronnen,
  beleid: Verschilbeleid,
  open: { gevraagdOp: string; vandaag: string } | null = null,
): Vergelijking {
  const { opgaveCent, loonstrookCent, registerCent } = bronnen;
  if (opgaveCent === null) {
    const bekend = loonstrookCent ?? registerCent;
    return { soort: 'klaar', rekenMetCent: bekend, waarom: bekend === null ? 'niets' : 'alleen-bekend' };
  }
  if (loonstrookCent === null && registerCent === null)
    return { soort: 'klaar', rekenMetCent: opgaveCent, waarom: 'alleen-opgave' };
  const strook = loonstrookCent !== null && Math.abs(loonstrookCent - opgaveCent) > beleid.strookVerschilCent;
  // a payslip that agrees with the person settles it: the register only has an indication
  const register =
    loonstrookCent === null &&
    registerCent !== null &&
    Math.abs(registerCent - opgaveCent) > beleid.registerVerschilCent;
  if (!strook && !register) return { soort: 'klaar', rekenMetCent: opgaveCent, waarom: 'gelijk' };
  const bekendCent = strook ? loonstrookCent : registerCent!;
  const kern = {
    rekenMetCent: opgaveCent,
    opgegevenCent: opgaveCent,
    bekendCent,
    verschilCent: bekendCent - opgaveCent,
  };
  if (open && dagenTussen(open.gevraagdOp, open.vandaag) >= beleid.dagenTotMens) return { soort: 'mens', ...kern };
  return { soort: 'vraag', ...kern, tekst: strook ? 'loongegevens.vraag.strook' : 'loongegevens.vraag.register' };
}

const dagenTussen = (van: string, tot: string): number => Math.round((Date.parse(tot) - Date.parse(van)) / 86_400_000);
