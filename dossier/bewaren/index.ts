export { ALGORITMES, type Algoritme, algoritmeregister, type Gevolg, NOOIT_VAN_EEN_MACHINE } from './algoritmes.ts';
export { type Bewaarstand, mijnBewaarstand, rondes } from './bewaarstand.ts';
export { controleerInzage, type Inzagecontrole } from './inzage.ts';
export { perGebied, type Ronde, ruimOp, toonRuimte } from './opruimen.ts';
export { BLIJFT } from './regels.ts';
export { type Gebied, gebieden, type Kolom, kolommen, TECHNISCH, verwerkingsregister } from './register.ts';
export { bewaren, staatAan } from './taken.ts';
export {
  eensMetVasthouden,
  houdVast,
  laatGaan,
  magLatenGaan,
  VASTHOUDGRONDEN,
  type Vasthoudfout,
  type Vasthoudgrond,
  type Vasthouding,
  vasthoudingen,
  zegJaTegenVasthouden,
} from './vasthouden.ts';
