/** A command: gets its arguments, gives the exit code (0 good, 1 something failed, 2 wrong use). */
export type Opdracht = (args: string[]) => Promise<number>;

interface Ingang {
  /** One line of help. */
  readonly wat: string;
  /** Loaded only when asked for: one file per command. */
  readonly laad: () => Promise<Opdracht>;
}

/** All commands. Adding one: a file beside this one and one line here. */
export const OPDRACHTEN: Readonly<Record<string, Ingang>> = {
  bereken: {
    wat: 'Rekent de bijstand van één huishouden uit, met uitleg',
    laad: async () => (await import('./bereken.ts')).berekenOpdracht,
  },
  'toets-voorbeelden': {
    wat: 'Rekent een map met voorbeelden na',
    laad: async () => (await import('./toets-voorbeelden.ts')).toetsVoorbeeldenOpdracht,
  },
  'reken-gevallen': {
    wat: 'Geeft per geval in een bestand één regel JSON met de uitkomst',
    laad: async () => (await import('./reken-gevallen.ts')).rekenGevallenOpdracht,
  },
  herbereken: {
    wat: 'Rekent besluiten van een maand opnieuw uit en vergelijkt de bytes',
    laad: async () => (await import('./herbereken.ts')).herberekenOpdracht,
  },
  werker: {
    wat: 'Staat klaar en doet het werk op de achtergrond, op deze of een andere machine',
    laad: async () => (await import('./werker.ts')).werkerOpdracht,
  },
  bewaren: {
    wat: 'Laat zien of haalt weg waarvan de bewaartermijn voorbij is',
    laad: async () => (await import('./bewaren.ts')).bewarenOpdracht,
  },
  sleutels: {
    wat: 'Wisselt of vernietigt de sleutels van de installatie',
    laad: async () => (await import('./sleutels.ts')).sleutelsOpdracht,
  },
  'controleer-inzage': {
    wat: 'Kijkt of het logboek "wie keek" ongeschonden is',
    laad: async () => (await import('./controleer-inzage.ts')).controleerInzageOpdracht,
  },
  audit: {
    wat: 'Controleert een ondertekend audit-bestand, zonder databank',
    laad: async () => (await import('./audit.ts')).auditOpdracht,
  },
  'importeer-loongegevens': {
    wat: 'Leest een maandelijkse levering loongegevens in',
    laad: async () => (await import('./importeer-loongegevens.ts')).importeerLoongegevensOpdracht,
  },
  'voorbeeld-loongegevens': {
    wat: 'Maakt een verzonnen levering loongegevens voor een voorbeeldgemeente',
    laad: async () => (await import('./voorbeeld-loongegevens.ts')).voorbeeldLoongegevensOpdracht,
  },
  'lees-loonstrook': {
    wat: 'Leest loonstroken (pdf of foto)',
    laad: async () => (await import('./lees-loonstrook.ts')).leesLoonstrookOpdracht,
  },
};
