import { reken } from '../../reken.ts';
import { type Drempelinkomen, zorgtoeslagStelsel } from '../../zorgtoeslag/index.ts';
import type { Veld } from '../lees.ts';
import {
  cent,
  euroInvoer,
  INKOMEN,
  inkomenCent,
  jaNeeInvoer,
  nodig,
  type Onderwerp,
  type Uitkomsten,
  type Waarde,
} from './soort.ts';

const niets = (): readonly [Waarde] => [cent(0)];
const zonderRecht: Uitkomsten = {
  jaar: niets,
  jaar_onafgerond: niets,
  maand: niets,
  maand_onafgerond: niets,
  maand_uitbetaald: niets,
  tegemoetkoming_jaar: niets,
  jaar_toegekend: niets,
  recht: () => [false],
};

export const zorgtoeslagVoorbeeld: Onderwerp = {
  invoer: [...INKOMEN, 'partner', 'partner_verzekerd', 'verzekerd', 'vermogen', 'leeftijd'],
  bereken(v: Veld, datum: string) {
    const partner = jaNeeInvoer(v, 'partner', v.toetsingsinkomen_partner !== undefined);
    const invoer = {
      toetsingsinkomen: inkomenCent(v, partner) ?? null,
      toeslagpartner: partner,
      partner_verzekerd: jaNeeInvoer(v, 'partner_verzekerd', true),
      vermogen: euroInvoer(v, 'vermogen') ?? 0,
    };
    // Art. 1 lid 1 onder c and art. 2: an insured person of 18 years or older.
    const geenRecht = (typeof v.leeftijd === 'number' && v.leeftijd < 18) || !jaNeeInvoer(v, 'verzekerd', true);
    if (geenRecht) return zonderRecht;
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
