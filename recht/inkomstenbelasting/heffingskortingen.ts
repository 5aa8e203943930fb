import {
  als,
  boven,
  en,
  grootste,
  keer,
  kleinste,
  niet,
  parameter,
  plus,
  type Uitdrukking,
  vast,
  vergelijk,
} from '@bijrijder/rekenkern';

const nul = vast(0, 'cent/jaar');
const jaar = (sleutel: string) => parameter(sleutel, 'cent/jaar');
const pct = (sleutel: string) => parameter(sleutel, 'fractie');

/** Art. 22 Wet LB: the general credit, less for a higher income. */
export const algemeneHeffingskorting = (inkomen: Uitdrukking<'cent/jaar'>): Uitdrukking<'cent/jaar'> =>
  boven(jaar('lb.ahk.max'), keer(boven(inkomen, jaar('lb.ahk.afbouw_vanaf')), pct('lb.ahk.afbouw_pct')));

const trede = (nummer: number, arbeidsinkomen: Uitdrukking<'cent/jaar'>) =>
  plus(
    jaar(`lb.arbeidskorting.${nummer}.basis`),
    keer(boven(arbeidsinkomen, jaar(`lb.arbeidskorting.${nummer}.boven`)), pct(`lb.arbeidskorting.${nummer}.pct`)),
  );

/** Art. 22a Wet LB: rises in three steps, each with the next base as its maximum, and then falls to zero. */
export function arbeidskorting(arbeidsinkomen: Uitdrukking<'cent/jaar'>): Uitdrukking<'cent/jaar'> {
  const totEnMet = (nummer: number) => vergelijk(arbeidsinkomen, '<=', jaar(`lb.arbeidskorting.${nummer + 1}.boven`));
  const begrensd = (nummer: number) =>
    kleinste(trede(nummer, arbeidsinkomen), jaar(`lb.arbeidskorting.${nummer + 1}.basis`));
  return als(
    totEnMet(1),
    begrensd(1),
    als(totEnMet(2), begrensd(2), als(totEnMet(3), begrensd(3), grootste(nul, trede(4, arbeidsinkomen)))),
  );
}

/** Art. 8.14a Wet IB: for a parent of a young child who has no partner or earns less than the partner. */
export const combinatiekorting = (
  arbeidsinkomen: Uitdrukking<'cent/jaar'>,
  kindJongerDan12: Uitdrukking<'ja/nee'>,
  meestverdiener: Uitdrukking<'ja/nee'>,
): Uitdrukking<'cent/jaar'> =>
  als(
    en(kindJongerDan12, niet(meestverdiener)),
    kleinste(keer(boven(arbeidsinkomen, jaar('ib.iack.drempel')), pct('ib.iack.pct')), jaar('ib.iack.max')),
    nul,
  );
