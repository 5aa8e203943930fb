export { herkenbaar } from './herkenbaar.ts';
export { kijkNaar, langeZinnen, type Vondst, type Vondstsoort, VRAAG } from './kijk.ts';
export { isEtiket, keurBrief } from './niveau.ts';
