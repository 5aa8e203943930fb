export { type Geld, geldVan, kalenderVan, seinenVan, VOORUIT } from './laden.ts';
