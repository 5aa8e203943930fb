import { eenmalig } from '@bijrijder/dossier/toegang';
import {
  GEGEVENBRONNEN,
  type Gegeven,
  neemGegevenTerug,
  schrijfGegeven,
  Toekenfout,
} from '@bijrijder/dossier/toekenning';
import { leesBedrag } from '@bijrijder/ui/opmaak';
import { tekstveld } from '../../formulier.ts';
import { eisNummer } from '../../gedeeld/nummer.ts';
import { isDag } from '../../maand.ts';
import { RITMES, SOORTEN } from '../../mijn/doorgeven/werk.ts';
import { leesSleutel, type WieMedewerker } from '../../sessie.server.ts';
import { metGezin } from '../afstemming/afstemming.server.ts';
import { reden } from './doen.server.ts';

export const GEGEVENVORMEN = ['medebewoner', 'dienstverband', 'vermogen', 'huur'] as const;
export type Gegevenvorm = (typeof GEGEVENVORMEN)[number];
const VELDEN = [
  'bedrag',
  'geboren',
  'vanaf',
  'bron',
  'woorden',
  'contract',
  'werkgever',
  'inkomensoort',
  'ritme',
] as const;
/** What was typed about one thing we know, and what is wrong with it. */
export type Gegevenpoging = {
  soort: 'gegeven';
  vorm: Gegevenvorm | string;
  getypt: Record<string, string>;
  lijst: string[];
  fout:
    | 'bedrag'
    | 'werkgever'
    | 'geboren'
    | 'vanaf'
    | 'bron'
    | 'woorden'
    | 'geen_aanvraag'
    | 'besloten'
    | 'eerder_recht';
};

const CONTRACTEN = ['geen', 'met_belanghebbende', 'zelfde_derde'] as const;

function lees(
  vorm: Gegevenvorm,
  g: Record<string, string>,
  lijst: string[],
  vandaag: string,
): Gegeven | 'bedrag' | 'geboren' | 'werkgever' {
  if (vorm === 'medebewoner') {
    if (!isDag(g.geboren!) || g.geboren! > vandaag) return 'geboren';
    return {
      soort: 'medebewoner',
      inhoud: {
        geboortedatum: g.geboren!,
        contract: CONTRACTEN.find((c) => c === g.contract) ?? 'geen',
        familie_1e_2e_graad: lijst.includes('familie'),
        onderwijs_19a_d: lijst.includes('onderwijs'),
      },
    };
  }
  if (vorm === 'dienstverband') {
    if (g.werkgever === '') return 'werkgever';
    const soort = SOORTEN.find((x) => x === g.inkomensoort) ?? 'loon';
    const ritme = RITMES.find((x) => x === g.ritme) ?? 'maand';
    return { soort: 'dienstverband', inhoud: { werkgever: g.werkgever!.slice(0, 120), soort, ritme } };
  }
  const cent = leesBedrag(g.bedrag!);
  return cent === null ? 'bedrag' : { soort: vorm, cent };
}

/** Writes down what we know, or takes it back. Null: it is done. */
export async function doeGegeven(wie: WieMedewerker, persoon: string, vorm: FormData): Promise<Gegevenpoging | null> {
  const weg = tekstveld(vorm, 'weg');
  const welke = GEGEVENVORMEN.find((v) => v === tekstveld(vorm, 'vorm'));
  if (!weg && !welke) throw new Response(null, { status: 400 });
  const getypt = Object.fromEntries(VELDEN.map((v) => [v, tekstveld(vorm, v, 1000)]));
  const lijst = vorm.getAll('is').map(String);
  const poging = (fout: Gegevenpoging['fout']): Gegevenpoging => ({
    soort: 'gegeven',
    vorm: weg || welke!,
    getypt,
    lijst,
    fout,
  });
  return metGezin(wie, persoon, { handeling: 'besluiten', object: 'besluit', reden: reden() }, async (t) => {
    const bron = GEGEVENBRONNEN.find((b) => b === getypt.bron);
    const gegeven = welke && !weg ? lees(welke, getypt, lijst, t.vandaag) : null;
    if (typeof gegeven === 'string') return poging(gegeven);
    if (gegeven && (!isDag(getypt.vanaf!) || getypt.vanaf! > t.vandaag)) return poging('vanaf');
    if (gegeven && !bron) return poging('bron');
    if (getypt.woorden!.length < 3) return poging('woorden');
    await eenmalig(t, leesSleutel(vorm), () =>
      gegeven
        ? schrijfGegeven(t, persoon, gegeven, { vanaf: getypt.vanaf!, bron: bron!, woorden: getypt.woorden! })
        : neemGegevenTerug(t, persoon, eisNummer(weg), getypt.woorden!),
    );
    return null;
  }).catch((fout: unknown) => {
    if (
      fout instanceof Toekenfout &&
      (fout.reden === 'geen_aanvraag' || fout.reden === 'besloten' || fout.reden === 'eerder_recht')
    )
      return poging(fout.reden);
    throw fout;
  });
}
