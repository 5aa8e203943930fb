import { type Gemeenteinstellingen, LEZINGEN, type Leesvraag, type Lezingen } from './instellingen.ts';

const vragen = Object.keys(LEZINGEN) as Leesvraag[];
/** The choices of a municipality without their reasons. */
export const lezingenVan = (g: Gemeenteinstellingen): Lezingen =>
  Object.fromEntries(vragen.map((v) => [v, g.keuzes[v].keuze])) as unknown as Lezingen;

/** The same municipality with other choices; the reason says that it is a choice to compare with. */
export const metLezingen = (g: Gemeenteinstellingen, anders: Partial<Lezingen>): Gemeenteinstellingen => ({
  ...g,
  keuzes: Object.fromEntries(
    vragen.map((v) => [
      v,
      anders[v] === undefined
        ? g.keuzes[v]
        : {
            keuze: anders[v],
            reden: 'Dit is een andere lezing van de wet, om te vergelijken.',
            bron: { document: 'vergelijking' },
            vanaf: g.keuzes[v].vanaf,
          },
    ]),
  ) as unknown as Gemeenteinstellingen['keuzes'],
});
