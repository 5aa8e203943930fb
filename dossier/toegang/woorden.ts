/** What somebody does. */
export const HANDELINGEN = ['lezen', 'toevoegen', 'wijzigen', 'besluiten', 'exporteren'] as const;
export type Handeling = (typeof HANDELINGEN)[number];

/** What it is done to. The words also stand in "wie keek in mijn dossier", each with a text `inzage.object.<naam>`. */
export const OBJECTEN = [
  'persoon',
  'contactgegevens',
  'bsn',
  'huishouden',
  'verhaal',
  'plan',
  'idee',
  'opgave',
  'loonstrook',
  'maand',
  'uitkeringsgegevens',
  'uitbetaling',
  'bankrekening',
  'verhaal_terugbetaling',
  'besluit',
  'afstemming',
  'horen',
  'contact',
  'bericht',
  'brief',
  'belofte',
  'overdracht',
  'nazorg',
  'aanbod',
  'casuistiek',
  'toeslagen',
  'schulden',
  'correctie',
  'toestemming',
  'machtiging',
  'bewaartermijn',
  'inzage',
  'inzageverzoek',
  'klacht',
  'bezwaar',
  'inzicht',
  'caseload',
  'maandrun',
  'instelling',
  'gebruiker',
  'klok',
  'logboek',
] as const;
export type Voorwerp = (typeof OBJECTEN)[number];

/** Why. One is always stated, and the person can read it. */
export const DOELEN = [
  'eigen_zaak',
  'helpen',
  'begeleiding',
  'inkomen_verrekenen',
  'uitbetalen',
  'bestaanszekerheid',
  'toezicht_op_werk',
  'handhaving',
  'klacht_doen',
  'klacht_behandelen',
  'bezwaar_behandelen',
  'controle',
  'beheer',
  'voorlichting',
] as const;
export type Doel = (typeof DOELEN)[number];
