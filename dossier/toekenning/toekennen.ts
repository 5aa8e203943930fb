import { plusMaanden } from '@bijrijder/huishoudgeld';
import { isDag } from '@bijrijder/recht';
import {
  type Briefinhoud,
  laatstePoging,
  legPogingVast,
  type Poging,
  type Regelnaam,
  schrijfUit,
  stuurBrief,
} from '../brief/index.ts';
import { huishoudenVan, plusDagen } from '../feiten/index.ts';
import { aanmeldingVan } from '../intake/index.ts';
import { type Blok, maandTekst, type Stuk } from '../papier/index.ts';
import { type Aanpak, aanpakNodig, zoektermijnVan } from '../plan/index.ts';
import { meldAan } from '../taken/index.ts';
import type { Toegang } from '../toegang/index.ts';
import { wetstermijn } from '../wet/index.ts';
import { eersteMaanden, heeftRekening, type Rechtmaand } from './bedrag.ts';
import { bewaarBesluit } from './bewaar.ts';
import { Toekenfout } from './fout.ts';
import { keurPlichten, legPlichtenVast, type Plicht, plichtblokken } from './plichten.ts';
import { rechtVaststellen } from './taken.ts';

const ARTIKELEN = 'Participatiewet art. 11, 19, 43 en 44';

/** What the colleague decides. `ingang` is a day `YYYY-MM-DD`; `eerderOmdat`: why it begins before the report, else empty. */
export type Toekenning = {
  ingang: string;
  reden: string;
  erbij: string;
  eerderOmdat: string;
  plichten: readonly Plicht[];
};

/** The sheet of a plan van aanpak, in the words of the pages; its first block is its heading. */
export type Aanpakblad = (
  t: Toegang,
  persoon: string,
  aanpak: Aanpak,
  /** What the decision itself asks. */
  plichten: readonly Blok[],
) => Promise<readonly Blok[]>;
/** What a decision that grants is written with. */
export type Toekenwoorden = { regelnaam: Regelnaam; aanpakblad: Aanpakblad };

/** The same day so many months before; of a shorter month its last day. */
function maandenEerder(dag: string, maanden: number): string {
  const maand = plusMaanden(dag.slice(0, 7), -maanden);
  const laatste = plusDagen(`${plusMaanden(maand, 1)}-01`, -1);
  const zelfde = `${maand}${dag.slice(7)}`;
  return zelfde < laatste ? zelfde : laatste;
}

/** What a decision rests on: the request, the household and its first months. @throws Toekenfout */
async function grondslag(t: Toegang, persoon: string, m: Toekenning) {
  const [aanvraag, thuis] = [await aanmeldingVan(t, persoon), await huishoudenVan(t, persoon)];
  if (!aanvraag?.aangevraagdOp || !thuis) throw new Toekenfout('geen_aanvraag');
  const zoek = await zoektermijnVan(t, persoon);
  if (zoek && aanvraag.aangevraagdOp < zoek.aanvraagVanaf) throw new Toekenfout('zoektermijn');
  if (!isDag(m.ingang) || m.ingang.slice(0, 7) > plusMaanden(t.vandaag.slice(0, 7), 1)) throw new Toekenfout('ingang');
  if (m.ingang < aanvraag.gemeldOp) {
    const terug = wetstermijn('pw.terugwerkend_max', t.vandaag);
    if (m.ingang < maandenEerder(aanvraag.gemeldOp, terug)) throw new Toekenfout('te_vroeg');
    if (m.eerderOmdat.trim().length < 10) throw new Toekenfout('eerder');
  }
  if (m.reden.trim().length < 10) throw new Toekenfout('reden');
  keurPlichten(t, m.plichten);
  const maanden = await eersteMaanden(t, thuis.huishouden, persoon, m.ingang);
  const heel = maanden.findLast((x) => !x.deel);
  if (!heel) throw new Toekenfout('bedrag');
  const jongeren = await aanpakNodig(t, thuis.volwassenen);
  if (jongeren.some((j) => !j.aanpak)) throw new Toekenfout('aanpak');
  return { aanvraag, thuis, maanden, heel, jongeren };
}

/** What makes that a month pays more or less than others. */
const bijzonder = (x: Rechtmaand): string =>
  `${x.vakantietoeslagCent > 0 ? ', met vakantiegeld' : ''}${x.voorschotCent > 0 ? ', min uw voorschot' : ''}`;

/** The first months as a table: what comes and when. */
function maandtabel(maanden: readonly Rechtmaand[]): Blok {
  return {
    soort: 'tabel',
    naam: 'De eerste maanden',
    rijen: maanden.map((x) => ({
      cellen: [
        [`${maandTekst(x.maand)}${bijzonder(x)}`],
        [{ cent: x.betaaldCent }],
        x.betaaldag ? [{ dag: x.betaaldag }] : ['zo snel mogelijk'],
      ],
    })),
  };
}

/** The same with how we come to it, for who wants to check (Awb 3:46). */
function rekentabel(maanden: readonly Rechtmaand[]): Blok {
  return {
    soort: 'tabel',
    naam: 'Zo rekenden wij',
    rijen: maanden.map((x) => ({
      cellen: [
        [maandTekst(x.maand)],
        [{ cent: x.normCent }],
        [{ cent: x.inkomenCent }],
        [{ cent: x.reserveringCent }],
        [{ cent: x.uitkeringCent }],
      ],
    })),
  };
}

/** The letter of the decision: from when, how much, when and where, what we ask and why, how to object. @throws Toekenfout */
export async function toekenningsbrief(
  t: Toegang,
  persoon: string,
  m: Toekenning,
  woorden: Toekenwoorden,
): Promise<{ inhoud: Briefinhoud; maanden: readonly Rechtmaand[] }> {
  const g = await grondslag(t, persoon, m);
  return { inhoud: await briefVoor(t, persoon, m, g, woorden), maanden: g.maanden };
}

/** The same letter for one adult of the household. */
async function briefVoor(
  t: Toegang,
  persoon: string,
  m: Toekenning,
  { maanden, heel, thuis, jongeren }: Awaited<ReturnType<typeof grondslag>>,
  { regelnaam, aanpakblad }: Toekenwoorden,
): Promise<Briefinhoud> {
  const gevraagd = await plichtblokken(t, persoon, m.plichten);
  const aanpak = jongeren.find((j) => j.persoon === persoon)?.aanpak;
  const waarden: Record<string, Stuk> = {
    ingang: { dag: m.ingang, jaar: true },
    bedrag: { cent: heel.uitkeringCent },
    vakantie: { cent: heel.reserveringCent },
    eerste_maand: maandTekst(maanden[0]!.maand),
  };
  const inhoud = await schrijfUit(
    t,
    persoon,
    'recht_toekenning',
    { reden: m.eerderOmdat.trim() ? `${m.reden.trim()}\n${m.eerderOmdat.trim()}` : m.reden, erbij: m.erbij },
    regelnaam,
    waarden,
    { plichten: gevraagd, eerste_maanden: [maandtabel(maanden)], rekening_maanden: [rekentabel(maanden)] },
    {
      begin: maanden[0]!.deel ? 'deel' : 'heel',
      rekening: (await heeftRekening(t, thuis.huishouden)) ? 'bekend' : 'onbekend',
      inkomen: heel.inkomenCent > 0 ? 'telt' : 'geen',
      plan: aanpak ? 'aanpak' : 'samen',
    },
  );
  return aanpak
    ? { ...inhoud, aanpak: { id: aanpak.id, blokken: await aanpakblad(t, persoon, aanpak, gevraagd) } }
    : inhoud;
}

/**
 * Grants bijstand: the letter to every adult of the household, the decision, and with it the fact the run computes from (art. 44 Pw).
 * Asks for `metToegang({ object: 'besluit', handeling: 'besluiten' })` with every adult declared.
 * @throws Toekenfout with what is in the way; EerstSpreken when somebody wants no letter first
 */
export async function kenToe(
  t: Toegang,
  persoon: string,
  m: Toekenning,
  bij: Toekenwoorden & { sprak: Poging | null },
): Promise<string> {
  if (t.wie.soort !== 'medewerker') throw new Error('Een besluit neemt een mens, met naam.');
  const g = await grondslag(t, persoon, m);
  const { aanvraag, thuis, jongeren } = g;
  const brieven = new Map<string, string>();
  for (const wie of [persoon, ...thuis.volwassenen.filter((v) => v !== persoon)]) {
    const inhoud = await briefVoor(t, wie, m, g, bij);
    const poging = bij.sprak
      ? await legPogingVast(t, wie, { hoe: bij.sprak, gesproken: true, tekst: inhoud.titel })
      : ((await laatstePoging(t, wie))?.id ?? null);
    brieven.set(wie, (await stuurBrief(t, wie, inhoud, poging)).id);
  }
  const id = await bewaarBesluit(t, {
    soort: 'toekenning',
    artikel: ARTIKELEN,
    persoon,
    huishouden: thuis.huishouden,
    aanvraag: aanvraag.id,
    ingang: m.ingang,
    reden: m.reden.trim(),
    eerder_omdat: m.ingang < aanvraag.gemeldOp ? m.eerderOmdat.trim() : '',
    brief: brieven.get(persoon)!,
    met_aanpak: jongeren.map((j) => j.persoon),
    gebruiker: t.wie.id,
  });
  await legPlichtenVast(
    t,
    m.plichten.filter((p) => thuis.volwassenen.includes(p.persoon)),
  );
  await meldAan(t, rechtVaststellen, { besluit: id }, { sleutel: id });
  return id;
}
