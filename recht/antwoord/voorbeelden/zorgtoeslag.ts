import { reken } from '../../reken.ts';
import { type Drempelinkomen, zorgtoeslagStelsel } from '../../zorgtoeslag/index.ts';
import type { Veld } from '../lees.ts';
import { cent, heleEuro, jaNeeInvoer, nodig, type Onderwerp, type Waarde } from './soort.ts';

export const zorgtoeslagVoorbeeld: Onderwerp = {
  invoer: [
    'toetsingsinkomen',
    'toetsingsinkomen_aanvrager',
    'toetsingsinkomen_partner',
    'partner',
    'partner_verzekerd',
    'vermogen',
    'leeftijd',
  ],
  bereken(v: Veld, datum: string) {
    const partner = jaNeeInvoer(v, 'partner', v.toetsingsinkomen_partner !== undefined);
    const aanvrager = heleEuro(v, 'toetsingsinkomen_aanvrager');
    const inkomen =
      heleEuro(v, 'toetsingsinkomen') ??
      (aanvrager === null ? null : aanvrager + (heleEuro(v, 'toetsingsinkomen_partner') ?? (partner ? Number.NaN : 0)));
    const invoer = {
      toetsingsinkomen: inkomen === null || Number.isNaN(inkomen) ? null : inkomen * 100,
      toeslagpartner: partner,
      partner_verzekerd: jaNeeInvoer(v, 'partner_verzekerd', true),
      vermogen: (heleEuro(v, 'vermogen') ?? 0) * 100,
    };
    const in_ = (drempel: Drempelinkomen) =>
      reken({ stelsel: zorgtoeslagStelsel(drempel), tijd: { peildatum: `${datum.slice(0, 4)}-01-01` }, invoer });
    const beide = (lees: (u: ReturnType<typeof in_>) => Waarde) => (): readonly [Waarde, Waarde] => {
      nodig(invoer.toetsingsinkomen, 'toetsingsinkomen');
      return [lees(in_('dienst')), lees(in_('wet'))];
    };
    const jaar = beide((u) => cent(u.exact('zorgtoeslag-recht')));
    const perMaand = beide((u) => {
      const { teller, noemer } = u.exact('zorgtoeslag-recht');
      return cent({ teller, noemer: noemer * 12n });
    });
    const toegekend = beide((u) => cent(u.exact('zorgtoeslag-toegekend')));
    return {
      normpremie: beide((u) => cent(u.exact('normpremie'))),
      standaardpremie: beide((u) => cent(u.exact('standaardpremies'))),
      jaar,
      jaar_onafgerond: jaar,
      maand: perMaand,
      maand_onafgerond: perMaand,
      maand_uitbetaald: beide((u) => cent(u.exact('zorgtoeslag-voorschot'))),
      tegemoetkoming_jaar: toegekend,
      jaar_toegekend: toegekend,
      recht: beide((u) => u.cent('zorgtoeslag-toegekend') > 0),
    };
  },
};
