/**
 * The person of the example screens: her facts as they became known, for tests that hold the product against the design.
 * Her toeslagen are those of the screens (€ 1.027); the Hanna of the demo gets what the law gives (€ 999, `demo/mensen.ts`).
 */
import type { Feit, Feitinhouden, Feitsoort } from '../tijdlijn/feiten.ts';
import { kennisVan } from '../tijdlijn/kennis.ts';
import { laatsteDag } from '../tijdlijn/maand.ts';
import type { Tijdlijn } from '../tijdlijn/soorten.ts';

const feiten: Feit[] = [];
function feit<S extends Feitsoort>(
  soort: S,
  onderwerp: string,
  inhoud: Feitinhouden[S],
  geldigVan: string,
  bekendOp = '2025-12-01',
): void {
  const volgnummer = feiten.length;
  feiten.push({
    feit: `hanna-${volgnummer}`,
    volgnummer,
    soort,
    onderwerp,
    persoon: 'hanna',
    inhoud,
    geldigVan,
    geldigTotEnMet: null,
    bekendOp,
    vervallen: false,
  } as Feit);
}
const strook = (maand: string, netto_ct: number, bekendOp: string, geschat = false): void =>
  feit(
    'inkomsten',
    `ketel:${maand}`,
    { dienstverband: 'ketel', tijdvak_van: `${maand}-01`, tijdvak_tot: laatsteDag(maand), netto_ct, geschat },
    `${maand}-01`,
    bekendOp,
  );

feit(
  'persoon',
  'hanna',
  { rol: 'aanvrager', geboortedatum: '1990-05-01', rechthebbend: true, arbeid_draagt_bij: true },
  '2025-06-01',
);
feit('kind', 'jip', { roepnaam: 'Jip', geboortedatum: '2017-09-09' }, '2017-09-09');
feit('bijstand', 'recht', {}, '2025-06-01');
feit(
  'dienstverband',
  'ketel',
  {
    werkgever: 'De Ketel',
    soort: 'loon',
    ritme: 'maand',
    recht_op_vakantietoeslag: true,
    heffingskorting: true,
    dienstbetrekking_10d: false,
    betaaldag: 24,
    vakantiegeld_maand: 5,
    onbelast_per_tijdvak_ct: 3680,
  },
  '2026-01-01',
  '2025-12-20',
);
strook('2026-01', 64_812, '2026-01-28');
strook('2026-02', 70_000, '2026-02-25', true);
strook('2026-02', 72_436, '2026-03-10');
strook('2026-03', 75_560, '2026-03-28');
strook('2026-04', 77_184, '2026-04-28');
feit(
  'toeslag',
  'zorg',
  { soort: 'zorgtoeslag', bedrag_per_maand_ct: 12_900, toetsingsinkomen_eur: 21_327 },
  '2026-01-01',
);
feit('toeslag', 'huur', { soort: 'huurtoeslag', bedrag_per_maand_ct: 39_900 }, '2026-01-01');
feit('toeslag', 'kind', { soort: 'kindgebonden_budget', bedrag_per_maand_ct: 49_900 }, '2026-01-01');
feit('kinderbijslag', 'svb', {}, '2026-01-01');
feit('gift', 'oma', { bedrag_ct: 25_000 }, '2026-02-14');
feit('vermogen', 'spaar', { bedrag_ct: 120_000, opgebouwd_in_bijstand_ct: 40_000 }, '2026-01-01');

export const HANNA: readonly Feit[] = feiten;

/** Her timeline as known on a day. */
export const hannaOp = (): ((dag: string) => Tijdlijn) =>
  kennisVan(HANNA, {
    van: '2025-06',
    totEnMet: '2027-04',
    gemeente: { vooruitlopen_34a_vanaf: null, premie: null },
  });
