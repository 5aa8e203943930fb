import type { Afgesproken, Gespreksvorm, Notitie } from '@bijrijder/dossier/contact';
import { tekstveld } from '../../formulier.ts';
import { GESPREKSVORMEN } from '../../gedeeld/keuzes.ts';
import { isDag } from '../../maand.ts';

/** Places for agreements on each side of the form. */
export const PER_KANT = 3;
export const KANTEN = ['wij', 'client'] as const;
export type Kant = (typeof KANTEN)[number];

export type Rij = { wat: string; voor: string };
export type Velden = { dag: string; vorm: Gespreksvorm; plek: string; zegt: string; zag: string } & Record<Kant, Rij[]>;
/** What is missing, with the place of the row: `leeg`, `wij-0`. */
export type Gesprekfout = 'wat' | 'voor' | 'dag';
export type Fouten = { leeg?: true; wanneer?: true; rijen: Record<string, Gesprekfout> };

/** The form as it came, with everything that was typed. */
export function leesVelden(vorm: FormData): Velden {
  const lees = (naam: string, lengte: number) => tekstveld(vorm, naam, lengte);
  const rijen = (kant: Kant): Rij[] =>
    Array.from({ length: PER_KANT }, (_, i) => ({
      wat: lees(`${kant}-wat-${i}`, 1000),
      voor: lees(`${kant}-voor-${i}`, 10),
    }));
  return {
    dag: lees('dag', 10),
    vorm: GESPREKSVORMEN.find((v) => v === vorm.get('vorm')) ?? 'telefoon',
    plek: lees('plek', 200),
    zegt: lees('zegt', 4000),
    zag: lees('zag', 4000),
    wij: rijen('wij'),
    client: rijen('client'),
  };
}

/** How long ago a talk can be that is still noted: later it is no longer what was seen and heard. */
const TERUG_JAREN = 1;
export const vroegste = (vandaag: string): string => `${Number(vandaag.slice(0, 4)) - TERUG_JAREN}${vandaag.slice(4)}`;

/** The note, or what is missing. The talk was today or earlier. What we take on has a day from today on; what the person takes on only when they want one. */
export function naarNotitie(v: Velden, vandaag: string): { notitie: Notitie } | { fouten: Fouten } {
  const fouten: Fouten = { rijen: {} };
  if (!v.zegt && !v.zag) fouten.leeg = true;
  const dag = v.dag || vandaag;
  if (!isDag(dag) || dag > vandaag || dag < vroegste(vandaag)) fouten.wanneer = true;
  const afspraken: Afgesproken[] = [];
  for (const kant of KANTEN)
    for (const [i, { wat, voor }] of v[kant].entries()) {
      if (!wat && !voor) continue;
      if (!wat) fouten.rijen[`${kant}-${i}`] = 'wat';
      else if (kant === 'wij' && !voor) fouten.rijen[`${kant}-${i}`] = 'voor';
      else if (voor && (!isDag(voor) || voor < vandaag)) fouten.rijen[`${kant}-${i}`] = 'dag';
      else afspraken.push(kant === 'wij' ? { wie: kant, wat, voor } : { wie: kant, wat, voor: voor || null });
    }
  if (fouten.leeg || fouten.wanneer || Object.keys(fouten.rijen).length > 0) return { fouten };
  return { notitie: { dag, vorm: v.vorm, plek: v.plek, clientZegt: v.zegt, gezienGehoord: v.zag, afspraken } };
}
