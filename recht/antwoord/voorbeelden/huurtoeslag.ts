import { parameterOp } from '@bijrijder/rekenkern';
import { huurtoeslagStelsel } from '../../huurtoeslag/index.ts';
import { reken } from '../../reken.ts';
import { gehelen, object, type Veld } from '../lees.ts';
import { boekMet } from './huurtoeslagparameters.ts';
import {
  cent,
  centVan,
  euroInvoer,
  INKOMEN,
  inkomenCent,
  jaNeeInvoer,
  nodig,
  type Onderwerp,
  type Waarde,
} from './soort.ts';

const AOW = 67;
/** Until 2026 people younger than this shared the lower limit; the book holds it from 2025. */
const JONG_TOT_2026 = 23;

export const huurtoeslagVoorbeeld: Onderwerp = {
  invoer: [
    'leeftijd',
    'rekeninkomen',
    ...INKOMEN,
    'inkomen_kinderen',
    'kale_huur',
    'servicekosten',
    'subsidiabele_servicekosten',
    'personen',
    'aow',
    'kind_of_handicap',
    'parameters',
    'partner',
    'vermogen',
    'huur_oud',
    'huur_nieuw',
  ],
  bereken(v: Veld, datum: string) {
    const peildatum = `${datum.slice(0, 4)}-01-01`;
    const personen = v.personen === undefined ? null : Number(v.personen);
    const leeftijd = v.leeftijd === undefined ? undefined : Number(v.leeftijd);
    const ouder = jaNeeInvoer(v, 'aow', leeftijd !== undefined && leeftijd >= AOW);
    const groep = personen === 1 ? (ouder ? '1p_ouderen' : '1p') : ouder ? 'mp_ouderen' : 'mp';
    const boek = boekMet(v.parameters, datum, groep);
    const grens = parameterOp(boek, 'huurtoeslag.max_huurgrens.leeftijd', { peildatum })?.waarde;
    const jongTot = grens && 'teller' in grens ? Number(grens.teller) : JONG_TOT_2026;
    const soorten = v.servicekosten === undefined ? {} : object(v.servicekosten, 'servicekosten');
    const kinderen = v.inkomen_kinderen === undefined ? [] : gehelen(v, 'inkomen_kinderen', 'hele euro’s');
    const partner = jaNeeInvoer(v, 'partner', v.toetsingsinkomen_partner !== undefined);
    const inkomen = euroInvoer(v, 'rekeninkomen') ?? inkomenCent(v, partner) ?? null;
    const invoer: Record<string, number | boolean | null> = {
      servicekosten_samen: euroInvoer(v, 'subsidiabele_servicekosten') ?? 0,
      servicekosten_energie: 0,
      servicekosten_schoonmaak: 0,
      servicekosten_huismeester: 0,
      servicekosten_ruimten: 0,
      inkomen,
      rekeninkomen_euro: inkomen === null ? null : Math.floor(inkomen / 100),
      aantal_personen: personen,
      jong_zonder_kind_of_aangepaste_woning:
        leeftijd !== undefined && leeftijd < jongTot && !jaNeeInvoer(v, 'kind_of_handicap', false),
      ouder,
      aangepaste_woning: jaNeeInvoer(v, 'kind_of_handicap', false) && personen === 1,
      partner,
      vermogen: euroInvoer(v, 'vermogen') ?? 0,
      vermogen_medebewoner: 0,
    };
    for (const [soort, bedrag] of Object.entries(soorten))
      invoer[`servicekosten_${soort}`] = centVan(bedrag, `servicekosten.${soort}`);
    kinderen.forEach((bedrag, i) => {
      invoer[`kinderinkomen_${i + 1}`] = bedrag * 100;
    });
    const bij = (huurCent: number | undefined) => {
      nodig(inkomen, 'rekeninkomen');
      nodig(personen, 'personen');
      return reken({
        stelsel: huurtoeslagStelsel(kinderen.length, boek),
        tijd: { peildatum },
        invoer: { ...invoer, kale_huur: nodig(huurCent, 'kale_huur') },
      });
    };
    const kaal = (regel: string) => (): readonly [Waarde] => [cent(bij(euroInvoer(v, 'kale_huur')).exact(regel))];
    // An example without assets is read as: assets are no obstacle. The amount itself needs no limit of assets.
    const zonderVermogen = v.vermogen === undefined;
    const maand = (): readonly [Waarde] => {
      const u = bij(euroInvoer(v, 'kale_huur'));
      if (!zonderVermogen) return [cent(u.exact('huurtoeslag-recht'))];
      return [u.ja('huur-laag-genoeg') ? cent(u.exact('huurtoeslag-maandbedrag')) : cent(0)];
    };
    const voordeel = (): readonly [Waarde] => {
      const oud = nodig(euroInvoer(v, 'huur_oud'), 'huur_oud');
      const nieuw = nodig(euroInvoer(v, 'huur_nieuw'), 'huur_nieuw');
      const a = bij(oud).exact('huurtoeslag-maandbedrag');
      const b = bij(nieuw).exact('huurtoeslag-maandbedrag');
      const noemer = a.noemer * b.noemer;
      return [cent({ teller: BigInt(oud - nieuw) * noemer - a.teller * b.noemer + b.teller * a.noemer, noemer })];
    };
    return {
      maand,
      maand_onafgerond: maand,
      maand_uitbetaald: kaal('huurtoeslag-voorschot'),
      jaar: kaal('huurtoeslag-jaarbedrag'),
      jaar_onafgerond: kaal('huurtoeslag-jaarbedrag'),
      tegemoetkoming_jaar: kaal('huurtoeslag-toegekend'),
      jaar_toegekend: kaal('huurtoeslag-toegekend'),
      basishuur: kaal('basishuur'),
      rekenhuur: kaal('rekenhuur'),
      recht: () => [bij(euroInvoer(v, 'kale_huur')).cent('huurtoeslag-toegekend') > 0],
      netto_voordeel_maand: voordeel,
    };
  },
};
