/** Alle schermen van de galerij. */
import { inkomenTypen } from './inkomen-typen.tsx';
import { loonstrookControleren } from './loonstrook-controleren.tsx';
import { mijnDag } from './mijn-dag.tsx';
import { ontvangstbewijs } from './ontvangstbewijs.tsx';
import { persoon } from './persoon.tsx';
import type { Scherm } from './samen.tsx';
import { specificatieMaart } from './specificatie-maart.tsx';
import { uitlegBedrag } from './uitleg-bedrag.tsx';
import { uwMaand, uwMaandWaterdam } from './uw-maand.tsx';

export const schermen: Scherm[] = [
  uwMaand,
  uwMaandWaterdam,
  inkomenTypen,
  loonstrookControleren,
  uitlegBedrag,
  ontvangstbewijs,
  specificatieMaart,
  persoon,
  mijnDag,
];
