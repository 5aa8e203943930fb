import type { Invoerbestand, Leesresultaat } from '../soorten.ts';

/** A picture of one page, safe to show: no metadata, no script, at most `maat` pixels. */
export type Beeld = { bytes: Uint8Array; soort: 'image/jpeg'; breedte: number; hoogte: number };

export type Taak =
  | { soort: 'lees'; bestanden: Invoerbestand[] }
  | { soort: 'beeld'; bestand: Invoerbestand; pagina: number; maat: number }
  | { soort: 'warm' };

export type Opdracht = { id: number; taak: Taak };

/** `foto`: a photo is being read, which may take longer than text. */
export type Voortgang = { id: number; fase: 'foto' };

export type Antwoord = { id: number; lees?: Leesresultaat; beeld?: Beeld; fout?: string };
