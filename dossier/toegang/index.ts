export { BELEID, mag } from './beleid.ts';
export { leesCode, maakCode } from './code.ts';
export { beleidAlsDocument } from './document.ts';
export { eenmalig } from './eenmalig.ts';
export { Geweigerd } from './geweigerd.ts';
export { getoondeDag, vandaag } from './klok.ts';
export { Onleesbaar } from './onleesbaar.ts';
export { type Betrokken, metToegang, type Toegang, type Toegangsvraag, type Wie } from './poort.ts';
export { DOELEN, type Doel, HANDELINGEN, type Handeling, OBJECTEN, type Voorwerp } from './woorden.ts';
