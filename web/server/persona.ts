/** An invented person to log in as. */
export type Persona = {
  /** Subject at the local login provider: for staff also `gebruiker.subject`. */
  sub: string;
  soort: 'client' | 'medewerker';
  naam: string;
  /** One line: who this is, in the third person, B1. */
  omschrijving: string;
  /** Clients only: an invented citizen service number. */
  bsn?: string;
};
