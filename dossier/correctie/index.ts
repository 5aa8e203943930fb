import './tabellen.ts';

export { type Correctie, correctiesVan, verbeter, vraagCorrectie } from './correctie.ts';
export { alleGegevens } from './gegevens.ts';
export { antwoordOpInzage, type Inzagevraag, inzagevragen, mensenMetInzagevraag, vraagWaarom } from './inzagevraag.ts';
