/** Alle schermen van de galerij. */
import { bouwstenen } from './bouwstenen.tsx';
import { brief } from './brief.tsx';
import { inkomenTypen } from './inkomen-typen.tsx';
import { kalender } from './kalender.tsx';
import { loonstrookControleren } from './loonstrook-controleren.tsx';
import { maandrun } from './maandrun.tsx';
import { mijnDag } from './mijn-dag.tsx';
import { ontvangstbewijs } from './ontvangstbewijs.tsx';
import { persoon } from './persoon.tsx';
import type { Scherm } from './samen.tsx';
import { specificatieMaart } from './specificatie-maart.tsx';
import { uitlegBedrag } from './uitleg-bedrag.tsx';
import { uwMaand, uwMaandWaterdam } from './uw-maand.tsx';
import { uwMaandArabisch } from './uw-maand-arabisch.tsx';
import { watAls } from './wat-als.tsx';
import { wieKeek } from './wie-keek.tsx';

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
  maandrun,
  watAls,
  uwMaandArabisch,
  kalender,
  brief,
  wieKeek,
  bouwstenen,
];
