import { isDag } from '../../maand.ts';

/** A moment as it stands in an address or a choice (`2026-05-01T10:00`); null when it is none. */
export function leesMoment(tekst: string | null): { dag: string; tijd: string } | null {
  const [dag, tijd] = (tekst ?? '').split(/[T ]/);
  return dag && tijd && isDag(dag) && /^([01]\d|2[0-3]):[0-5]\d$/.test(tijd) ? { dag, tijd } : null;
}
