import type { Rol } from '../databank/index.ts';
import type { Doel, Handeling, Voorwerp } from './woorden.ts';

type Cel = readonly Handeling[];
type Rechten = Partial<Record<Doel, Partial<Record<Voorwerp, Cel>>>>;

const L = ['lezen'] as const;
const LT = ['lezen', 'toevoegen'] as const;
const LTW = ['lezen', 'toevoegen', 'wijzigen'] as const;

/**
 * Who may do what, to what, for which purpose. What does not stand here may not. Row-level security holds the same
 * borders in the database (grants in the migrations); `docs/toegang.md` is made from this table.
 *
 * Enforcement and income colleagues do not see the story, the plan or the conversations; a manager of the system sees
 * no person at all; a complaint is seen by the complaint handler only.
 */
export const BELEID: Readonly<Record<Rol, Rechten>> = {
  client: {
    eigen_zaak: {
      persoon: ['lezen', 'wijzigen', 'exporteren'],
      contactgegevens: ['lezen', 'wijzigen'],
      huishouden: L,
      verhaal: LTW,
      plan: LTW,
      idee: LTW,
      opgave: LTW,
      loonstrook: LT,
      maand: ['lezen', 'exporteren'],
      uitkeringsgegevens: L,
      uitbetaling: LT,
      bankrekening: LT,
      verhaal_terugbetaling: LT,
      besluit: L,
      afstemming: L,
      horen: LT,
      contact: LT,
      bericht: LT,
      nieuws: ['wijzigen'],
      brief: L,
      belofte: L,
      overdracht: L,
      verhuizing: LTW,
      nazorg: LTW,
      aanbod: LTW,
      advies: LTW,
      casuistiek: LT,
      toeslagen: LT,
      schulden: LTW,
      correctie: LT,
      toestemming: LTW,
      machtiging: LTW,
      bewaartermijn: LTW,
      inzage: ['lezen', 'toevoegen', 'exporteren'],
      inzageverzoek: L,
      klacht: LT,
      bezwaar: LT,
    },
  },
  partner: {
    eigen_zaak: {
      persoon: L,
      huishouden: L,
      opgave: LT,
      loonstrook: L,
      maand: ['lezen', 'exporteren'],
      uitkeringsgegevens: L,
      uitbetaling: L,
      besluit: L,
    },
  },
  helper: {
    // a mentor too, and only messages and appointments
    helpen: {
      persoon: L,
      opgave: LT,
      loonstrook: LT,
      maand: L,
      uitbetaling: L,
      besluit: L,
      plan: L,
      contact: L,
      bericht: LT,
    },
  },
  bewindvoerder: {
    helpen: {
      persoon: L,
      huishouden: L,
      opgave: LTW,
      loonstrook: LT,
      maand: L,
      uitkeringsgegevens: L,
      // asks for the person to stop
      uitbetaling: LT,
      bankrekening: L,
      verhaal_terugbetaling: L,
      besluit: L,
      bericht: LT,
      brief: L,
      toeslagen: LT,
      schulden: L,
      bezwaar: LT,
      klacht: LT,
    },
  },
  klantmanager: {
    begeleiding: {
      persoon: LTW,
      contactgegevens: ['lezen', 'wijzigen'],
      huishouden: L,
      verhaal: L,
      plan: LTW,
      idee: LT,
      opgave: LT,
      loonstrook: LT,
      maand: L,
      uitkeringsgegevens: L,
      uitbetaling: L,
      besluit: ['lezen', 'besluiten'],
      afstemming: LT,
      horen: LTW,
      contact: LT,
      bericht: LT,
      brief: LTW,
      belofte: LTW,
      overdracht: LTW,
      verhuizing: LTW,
      nazorg: LTW,
      aanbod: LTW,
      advies: LTW,
      casuistiek: LT,
      toeslagen: L,
      schulden: L,
      correctie: ['lezen', 'besluiten'],
      toestemming: LT,
      // who the court appointed: written down and ended; a second colleague agrees
      machtiging: LTW,
      inzage: L,
      inzageverzoek: LT,
      caseload: L,
      team: LT,
    },
    bestaanszekerheid: { persoon: L, contactgegevens: L, maand: L, toeslagen: L, inzageverzoek: LT },
    // four eyes before somebody gets less: exactly this matter, when asked by name
    tweede_lezing: { afstemming: ['lezen', 'besluiten'], horen: ['lezen', 'besluiten'] },
  },
  inkomensconsulent: {
    inkomen_verrekenen: {
      persoon: L,
      contactgegevens: L,
      bsn: L,
      huishouden: L,
      opgave: LT,
      loonstrook: LT,
      maand: ['lezen', 'besluiten'],
      uitkeringsgegevens: LTW,
      uitbetaling: L,
      verhaal_terugbetaling: ['lezen', 'toevoegen', 'besluiten'],
      besluit: ['lezen', 'besluiten'],
      bericht: LT,
      brief: LTW,
      correctie: ['lezen', 'besluiten'],
      casuistiek: LT,
      machtiging: ['lezen', 'wijzigen', 'besluiten'],
      inzageverzoek: LT,
      caseload: L,
    },
    bezwaar_behandelen: {
      persoon: L,
      contactgegevens: L,
      maand: L,
      besluit: L,
      brief: LT,
      bezwaar: ['lezen', 'toevoegen', 'besluiten'],
      bewaartermijn: ['lezen', 'toevoegen', 'wijzigen', 'besluiten'],
      caseload: L,
    },
    // the papers of a bailiff name one person: opened with a reason they read
    uitbetalen: { persoon: L, maandrun: LTW, uitbetaling: LTW, bankrekening: L, instelling: LT, inzageverzoek: LT },
  },
  handhaver: {
    handhaving: {
      persoon: L,
      contactgegevens: L,
      huishouden: L,
      opgave: L,
      maand: L,
      horen: LT,
      bericht: LT,
      inzageverzoek: LT,
    },
  },
  teamleider: {
    toezicht_op_werk: {
      persoon: L,
      contactgegevens: L,
      maand: L,
      plan: L,
      besluit: ['lezen', 'besluiten'],
      afstemming: ['lezen', 'besluiten'],
      horen: ['lezen', 'besluiten'],
      contact: L,
      belofte: L,
      overdracht: LTW,
      aanbod: LTW,
      casuistiek: LT,
      inzage: LT,
      inzageverzoek: LT,
      caseload: LTW,
      team: LT,
      inzicht: L,
    },
    tweede_lezing: { afstemming: ['lezen', 'besluiten'], horen: ['lezen', 'besluiten'] },
    bezwaar_behandelen: {
      persoon: L,
      contactgegevens: L,
      maand: L,
      besluit: L,
      bezwaar: ['lezen', 'toevoegen', 'besluiten'],
      bewaartermijn: ['lezen', 'toevoegen', 'wijzigen', 'besluiten'],
      caseload: L,
    },
  },
  jobcoach: {
    begeleiding: {
      persoon: L,
      contactgegevens: L,
      // exactly what the person shares with the team: row-level security (0300, 1095)
      verhaal: L,
      plan: LT,
      contact: LT,
      bericht: LT,
      belofte: LT,
      nazorg: LT,
      aanbod: L,
      casuistiek: LT,
      caseload: L,
    },
  },
  partnerorganisatie: {
    begeleiding: { persoon: L, aanbod: LT, bericht: LT, belofte: LT, caseload: L },
  },
  klachtbehandelaar: {
    klacht_behandelen: { klacht: ['lezen', 'toevoegen', 'wijzigen', 'besluiten'] },
  },
  auditor: {
    controle: {
      persoon: L,
      maand: L,
      besluit: L,
      uitbetaling: L,
      inzage: ['lezen', 'exporteren'],
      inzageverzoek: LT,
      logboek: ['lezen', 'exporteren'],
      bewaartermijn: L,
      maandrun: L,
      instelling: L,
      gebruiker: L,
      inzicht: L,
    },
  },
  beheerder: {
    beheer: { instelling: LT, gebruiker: LTW, klok: LT, maandrun: L, logboek: L, inzicht: L, bewaartermijn: L },
  },
  werker: {
    inkomen_verrekenen: {
      persoon: L,
      huishouden: L,
      opgave: L,
      maand: ['lezen', 'toevoegen'],
      uitkeringsgegevens: L,
      besluit: LT,
      brief: LT,
    },
    uitbetalen: { persoon: L, bsn: L, bankrekening: L, uitbetaling: LTW, maandrun: LTW, maand: L },
    bestaanszekerheid: { persoon: L, contactgegevens: L, maand: L, toeslagen: L, bericht: LT, brief: LT, nazorg: LTW },
    begeleiding: {
      belofte: ['lezen', 'wijzigen'],
      overdracht: L,
      aanbod: ['lezen', 'wijzigen'],
      bericht: LT,
      brief: LT,
    },
    controle: { inzage: L, logboek: LT, inzicht: LT, bewaartermijn: ['lezen', 'wijzigen'] },
  },
  openbaar: {
    voorlichting: { instelling: L, inzicht: L },
    // without a name, with a code: only the complaint of that code
    klacht_doen: { klacht: LT },
    // with a code: only the picture of that one idea, of what a person chose to share, or one question at a table; and somebody unknown who
    // logged in accepts the code with which a person asked them to help
    helpen: { idee: LT, toestemming: LT, casuistiek: LT, machtiging: ['toevoegen'] },
  },
};

/** May this role do this to this, for this purpose? */
export function mag(rol: Rol, handeling: Handeling, object: Voorwerp, doel: Doel): boolean {
  const rechten = Object.hasOwn(BELEID, rol) ? BELEID[rol] : {};
  const voorwerpen = Object.hasOwn(rechten, doel) ? rechten[doel] : undefined;
  const cel = voorwerpen && Object.hasOwn(voorwerpen, object) ? voorwerpen[object] : undefined;
  return cel?.includes(handeling) ?? false;
}
