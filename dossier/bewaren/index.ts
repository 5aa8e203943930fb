export { ALGORITMES, type Algoritme, algoritmeregister, type Gevolg, NOOIT_VAN_EEN_MACHINE } from './algoritmes.ts';
export { controleerInzage, type Inzagecontrole } from './inzage.ts';
export { type Gebied, gebieden, type Kolom, kolommen, TECHNISCH, verwerkingsregister } from './register.ts';
