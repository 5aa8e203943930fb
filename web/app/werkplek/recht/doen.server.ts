import { type Briefinhoud, EerstSpreken, papierVoor } from '@bijrijder/dossier/brief';
import type { Papier } from '@bijrijder/dossier/papier';
import { eenmalig, type Toegang } from '@bijrijder/dossier/toegang';
import {
  AANVULSOORTEN,
  aanvulbrief,
  type Besluitgrond,
  beeindig,
  type Einde,
  eindbrief,
  GRONDEN,
  type Grond,
  kenToe,
  type Nee,
  type Neewoorden,
  neebrief,
  PLICHTKEUZES,
  type Plicht,
  Toekenfout,
  type Toekenning,
  toekenningsbrief,
  type Vraagom,
  vraagAanvulling,
  wijsAf,
} from '@bijrijder/dossier/toekenning';
import { tekstveld } from '../../formulier.ts';
import { regelnaam } from '../../gedeeld/pdf.server.ts';
import { aanpakblad } from '../../gedeeld/planpapier.server.ts';
import { leesSleutel, vertaler, type WieMedewerker } from '../../sessie.server.ts';
import { metGezin } from '../afstemming/afstemming.server.ts';
import { leesSprak } from '../maatwerk/maatwerk.server.ts';
import { plichtveld } from './plichtveld.ts';

export const VORMEN = ['toekenning', 'nee', 'aanvulling', 'einde'] as const;
export type Rechtvorm = (typeof VORMEN)[number];
/** What was typed and what came of it: the letter as the person would read it, or what is in the way. */
export type Poging = {
  soort: Rechtvorm;
  getypt: Record<string, string>;
  /** What was ticked. */
  lijst: string[];
  papier: Papier | null;
  fout: Toekenfout['reden'] | 'spreken' | null;
};

const VELDEN = [
  'ingang',
  'reden',
  'erbij',
  'eerderOmdat',
  'grond',
  'nu',
  'waarom',
  'termijnTot',
  'laatsteDag',
  'nee',
  'sprak',
] as const;
export const reden = (): string => vertaler('nl')('toekenning.reden');

const woorden = (): Neewoorden => {
  const t = vertaler('nl');
  return { grond: (g) => t(`toekenning.grond.${g}.zin`), stuk: (s) => t(`toekenning.stuk.${s}`) };
};

/** What was chosen about obligations, of every adult the form names. */
function leesPlichten(vorm: FormData): Plicht[] {
  const grond = (x: string) => (Object.keys(PLICHTKEUZES) as Besluitgrond[]).find((g) => g === x);
  return [...vorm.keys()].flatMap((veld): Plicht[] => {
    const [, persoon, welke] = /^plicht_([0-9a-f-]{36})_(9_1_[abc])_keuze$/.exec(veld) ?? [];
    const g = grond(welke ?? '');
    const keuze = g && PLICHTKEUZES[g].find((k) => k === vorm.get(veld));
    if (!persoon || !g || !keuze) return [];
    const lees = (wat: 'wat' | 'reden' | 'tot') => tekstveld(vorm, plichtveld(persoon, g, wat), 1000);
    return [{ persoon, grond: g, keuze, wat: lees('wat'), reden: lees('reden'), tot: lees('tot') }];
  });
}

type Werk = { brief: (t: Toegang) => Promise<Briefinhoud>; besluit: (t: Toegang) => Promise<unknown> };

function werkVan(persoon: string, soort: Rechtvorm, g: Record<string, string>, lijst: string[], vorm: FormData): Werk {
  const bij = { regelnaam, sprak: leesSprak(vorm) };
  if (soort === 'toekenning') {
    const m: Toekenning = {
      ingang: g.ingang!,
      reden: g.reden!,
      erbij: g.erbij!,
      eerderOmdat: g.eerderOmdat!,
      plichten: leesPlichten(vorm),
    };
    return {
      brief: async (t) => (await toekenningsbrief(t, persoon, m, { regelnaam, aanpakblad })).inhoud,
      besluit: (t) => kenToe(t, persoon, m, { ...bij, aanpakblad }),
    };
  }
  if (soort === 'nee') {
    const n: Nee = {
      soort: g.nee === 'buiten_behandeling' ? 'buiten_behandeling' : 'afwijzing',
      grond: (Object.keys(GRONDEN) as Grond[]).find((x) => x === g.grond) ?? null,
      reden: g.reden!,
      nu: g.nu!,
    };
    return {
      brief: (t) => neebrief(t, persoon, n, woorden(), regelnaam),
      besluit: (t) => wijsAf(t, persoon, n, { ...bij, woorden: woorden() }),
    };
  }
  if (soort === 'aanvulling') {
    const v: Vraagom = {
      wat: AANVULSOORTEN.filter((s) => lijst.includes(s)),
      waarom: g.waarom!,
      termijnTot: g.termijnTot!,
    };
    const { stuk } = woorden();
    return {
      brief: (t) => aanvulbrief(t, persoon, v, stuk, regelnaam),
      besluit: (t) => vraagAanvulling(t, persoon, v, { ...bij, stuk }),
    };
  }
  const e: Einde = { laatsteDag: g.laatsteDag!, reden: g.reden! };
  return { brief: (t) => eindbrief(t, persoon, e, regelnaam), besluit: (t) => beeindig(t, persoon, e, bij) };
}

/** Shows the letter, or decides. Null: it is done. */
export async function doeRecht(wie: WieMedewerker, persoon: string, vorm: FormData): Promise<Poging | null> {
  const soort = VORMEN.find((s) => s === vorm.get('soort'));
  if (!soort) throw new Response(null, { status: 400 });
  const getypt = Object.fromEntries(VELDEN.map((v) => [v, tekstveld(vorm, v, 2000)]));
  for (const veld of vorm.keys()) if (veld.startsWith('plicht_')) getypt[veld] = tekstveld(vorm, veld, 1000);
  const lijst = vorm.getAll('wat').map(String);
  const werk = werkVan(persoon, soort, getypt, lijst, vorm);
  const om = (handeling: 'lezen' | 'besluiten') => ({ handeling, object: 'besluit', reden: reden() }) as const;
  try {
    if (vorm.get('doe') !== 'besluit') {
      const papier = await metGezin(
        wie,
        persoon,
        om('lezen'),
        async (t) => (await papierVoor(t, persoon, await werk.brief(t))).papier,
      );
      return { soort, getypt, lijst, papier, fout: null };
    }
    await metGezin(wie, persoon, om('besluiten'), (t) =>
      eenmalig(t, leesSleutel(vorm), async () => {
        await werk.besluit(t);
        return null;
      }),
    );
    return null;
  } catch (fout) {
    const naam = fout instanceof Toekenfout ? fout.reden : fout instanceof EerstSpreken ? ('spreken' as const) : null;
    if (!naam) throw fout;
    return { soort, getypt, lijst, papier: null, fout: naam };
  }
}
