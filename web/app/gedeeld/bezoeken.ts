/** A line of the access log, as far as a visit needs it. Moments as ISO with a time zone, newest line first. */
export type Kijkregel = {
  id: string;
  op: string;
  wie_soort: string;
  wie_id: string | null;
  wie_naam: string;
  rol: string;
  handeling: string;
  object: string;
  doel: string;
  reden: string | null;
};

/** Lines that belong together: the same one, with the same purpose and reason, with less than a quarter of an hour between. */
export type Bezoek<R extends Kijkregel> = {
  laatste: R;
  regels: R[];
  delen: { handeling: string; objecten: string[] }[];
};

const KWARTIER_MS = 15 * 60_000;

/**
 * Puts lines together into visits, for showing: every line is in exactly one visit, in the order it came. A visit stands
 * where its newest line stood.
 */
export function bezoeken<R extends Kijkregel>(regels: readonly R[]): Bezoek<R>[] {
  const uit: R[][] = [];
  const open = new Map<string, R[]>();
  for (const regel of regels) {
    const sleutel = JSON.stringify([regel.wie_soort, regel.wie_id, regel.wie_naam, regel.rol, regel.doel, regel.reden]);
    const bezoek = open.get(sleutel);
    const vorige = bezoek?.at(-1);
    if (bezoek && vorige && Date.parse(vorige.op) - Date.parse(regel.op) < KWARTIER_MS) bezoek.push(regel);
    else {
      const nieuw = [regel];
      uit.push(nieuw);
      open.set(sleutel, nieuw);
    }
  }
  return uit.map((lijst) => ({
    laatste: lijst[0]!,
    regels: lijst,
    delen: [...Map.groupBy(lijst, (r) => r.handeling)].map(([handeling, rijen]) => ({
      handeling,
      objecten: [...new Set(rijen.map((r) => r.object))],
    })),
  }));
}
