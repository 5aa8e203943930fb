export { bedragTekst, dagTekst, leesbaar, maandTekst, stukTekst } from './opmaak.ts';
export { maakPdf } from './pdf.ts';
export type { Blok, Papier, Stuk, Tabelrij } from './soorten.ts';
