import { boven, keer, kleinste, parameter, plus, type Uitdrukking } from '@bijrijder/rekenkern';

const pct = (schijf: number) => parameter(`lb.schijven.lt_aow.${schijf}.pct`, 'fractie');
const tot = (schijf: number) => parameter(`lb.schijven.lt_aow.${schijf}.tot`, 'cent/jaar');

/** Tax of the three brackets (art. 20a Wet LB, art. 2.10 Wet IB), younger than the AOW age. */
export const belastingOver = (inkomen: Uitdrukking<'cent/jaar'>): Uitdrukking<'cent/jaar'> =>
  plus(
    keer(kleinste(inkomen, tot(1)), pct(1)),
    keer(boven(kleinste(inkomen, tot(2)), tot(1)), pct(2)),
    keer(boven(inkomen, tot(2)), pct(3)),
  );
