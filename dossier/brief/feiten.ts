import { type Bezwaar, bezwarenVan } from '../bezwaar/index.ts';
import { afsprakenVan, gesprekkenVan, toezeggingenVan } from '../contact/index.ts';
import { huishoudenVan } from '../feiten/index.ts';
import { nazorgVan } from '../nazorg/index.ts';
import { type Blok, bedragTekst, dagTekst, maandTekst, type Stuk } from '../papier/index.ts';
import { planVan } from '../plan/index.ts';
import type { Toegang } from '../toegang/index.ts';
import { leesGrootboek, leesMaandbesluit, maandenMetBesluit } from '../verrekening/index.ts';
import { kaderOp, type Sjabloon } from './sjabloon.ts';

/** Names of the lines of a specification, from the catalogue of the pages. */
export type Regelnaam = (sleutel: string) => string;
export type Briefpunten = {
  /** What a letter may name: days, amounts, words. Only what is known. */
  waarden: Record<string, Stuk>;
  /** What fills whole paragraphs. */
  blokken: Record<string, Blok[]>;
  /** The month pays less than what was said, or less than before it was corrected. */
  minder: boolean;
};

/** What is known already and this letter asks for: nobody types it again. */
export async function briefpunten(
  t: Toegang,
  persoon: string,
  sjabloon: Sjabloon,
  regelnaam: Regelnaam,
): Promise<Briefpunten> {
  const uit: Briefpunten = { waarden: {}, blokken: {}, minder: false };
  const vraagt = new Set(plekken(sjabloon));
  const wil = (...namen: string[]) => namen.some((n) => vraagt.has(n));
  if (wil('afspraak_dag', 'afspraak_tijd', 'afspraak_plek')) await afspraak(t, persoon, uit);
  if (wil('gesprek_dag', 'afspraken')) await gesprek(t, persoon, uit);
  if (wil('maand', 'bedrag', 'betaaldag', 'verschil', 'berekening')) await maand(t, persoon, uit, regelnaam);
  if (wil('bezwaar_dag', 'bezwaar_uiterlijk', 'bezwaar_maand')) await bezwaar(t, uit);
  if (wil('doelen', 'gekozen', 'voorgesteld', 'verplicht')) await plan(t, persoon, uit);
  if (wil('eigen_inkomen_vanaf')) await vertrek(t, persoon, uit);
  if (wil('toezeggingen')) uit.blokken.toezeggingen = lijst(await beloften(t, persoon), 'Nog niets.');
  return uit;
}

/** Every place and fact a template names. */
function plekken(s: Sjabloon): string[] {
  const zinnen = [s.titel, ...s.kort];
  const feiten: string[] = [];
  for (const deel of [...s.delen, ...(s.waarom ? [s.waarom] : [])]) {
    zinnen.push(deel.kop);
    for (const b of deel.blokken)
      if ('zin' in b) zinnen.push(b.zin);
      else if ('lijst' in b) zinnen.push(...b.lijst);
      else feiten.push(b.feit);
  }
  return [
    ...feiten,
    ...s.velden.flatMap((v) => v.feit ?? []),
    ...zinnen.flatMap((z) => [...z.matchAll(/\{([a-z_]+)\}/g)].map((m) => m[1]!)),
  ];
}

const lijst = (punten: readonly (readonly Stuk[])[], leeg: string): Blok[] =>
  punten.length > 0 ? [{ soort: 'lijst', punten }] : [{ soort: 'tekst', delen: [leeg] }];

async function afspraak(t: Toegang, persoon: string, uit: Briefpunten): Promise<void> {
  const [eerste] = (await afsprakenVan(t, persoon)).filter((a) => a.dag >= t.vandaag);
  if (!eerste) return;
  uit.waarden.afspraak_dag = eerste.dag;
  uit.waarden.afspraak_tijd = `${eerste.tijd.slice(0, 5).replace(':', '.')} uur`;
  if (eerste.plek) uit.waarden.afspraak_plek = eerste.plek;
}

async function beloften(t: Toegang, persoon: string): Promise<Stuk[][]> {
  return (await toezeggingenVan(t, persoon))
    .filter((z) => z.gedaanOp === null)
    .map((z) => [`${z.door}: ${z.wat}, uiterlijk `, { dag: z.voor }, '.']);
}

async function gesprek(t: Toegang, persoon: string, uit: Briefpunten): Promise<void> {
  const [laatste] = await gesprekkenVan(t, persoon, 1);
  if (!laatste) return;
  uit.waarden.gesprek_dag = { dag: laatste.dag };
  const eigen = laatste.afspraken
    .filter((a) => a.wie === 'client' && a.gedaanOp === null)
    .map((a): Stuk[] =>
      a.voor ? [`U: ${a.wat}. U noemde zelf deze dag: `, { dag: a.voor }, '.'] : [`U: ${a.wat}. U kiest zelf wanneer.`],
    );
  uit.blokken.afspraken = lijst([...eigen, ...(await beloften(t, persoon))], 'Wij spraken geen nieuwe dingen af.');
}

async function maand(t: Toegang, persoon: string, uit: Briefpunten, regelnaam: Regelnaam): Promise<void> {
  const thuis = await huishoudenVan(t, persoon);
  const [nieuwste] = thuis ? await maandenMetBesluit(t, thuis.huishouden) : [];
  const b = nieuwste && (await leesMaandbesluit(t, thuis!.huishouden, nieuwste));
  if (!b) return;
  uit.waarden.maand = maandTekst(b.maand);
  uit.waarden.bedrag = { cent: b.betaaldCent };
  uit.waarden.betaaldag = { dag: b.betaaldag };
  const correcties = (await leesGrootboek(t, thuis!.huishouden)).flatMap((g) =>
    g.in_maand === b.maand && g.soort !== 'voorschot' ? [{ ...g, soort: g.soort }] : [],
  );
  uit.minder = (b.verschilMetBelofteCent ?? 0) < 0 || correcties.some((g) => (g.verschil_cent ?? 0) < 0);
  const namen = (await kaderOp(t)).correctie;
  const rijen = correcties.map((g) => ({
    cellen: [
      [[namen?.[g.soort], maandTekst(g.maand)].filter(Boolean).join(' over ')],
      [{ cent: g.was_cent }],
      [{ cent: g.wordt_cent }],
      [{ cent: g.verschil_cent ?? 0, plus: true as const }],
    ],
  }));
  if (b.beloofdCent !== null && b.beloofdCent !== b.betaaldCent)
    rijen.push({
      cellen: [
        [`Wat wij eerst zeiden over ${maandTekst(b.maand)}`],
        [{ cent: b.beloofdCent }],
        [{ cent: b.betaaldCent }],
        [{ cent: b.betaaldCent - b.beloofdCent, plus: true as const }],
      ],
    });
  uit.blokken.verschil =
    rijen.length > 0
      ? [{ soort: 'tabel', naam: 'Eerst en nu', kop: ['Waarover', 'Eerst', 'Nu', 'Verschil'], rijen }]
      : [];
  uit.blokken.berekening = [
    {
      soort: 'tabel',
      naam: `Berekening over ${maandTekst(b.maand)}`,
      rijen: [
        ...b.regels.map((r) => ({
          cellen: [[`${regelnaam(r.sleutel)}${r.maand ? ` (${maandTekst(r.maand)})` : ''}`], [{ cent: r.bedragCent }]],
        })),
        { cellen: [['Op uw rekening'], [{ cent: b.betaaldCent }]], eind: true },
      ],
    },
  ];
}

/** The first day without uitkering, as it was decided: nazorg began with it. Nobody types that a right ends. */
async function vertrek(t: Toegang, persoon: string, uit: Briefpunten): Promise<void> {
  const nazorg = await nazorgVan(t, persoon);
  if (nazorg && nazorg.einde !== 'terug') uit.waarden.eigen_inkomen_vanaf = { dag: nazorg.van };
}

async function bezwaar(t: Toegang, uit: Briefpunten): Promise<void> {
  const [open] = (await bezwarenVan(t)).filter((b) => b.einde === null);
  if (open) Object.assign(uit.waarden, bezwaarwaarden(open));
}

/** What a letter says of one objection. */
export const bezwaarwaarden = (b: Pick<Bezwaar, 'ontvangenOp' | 'uiterlijk' | 'maand'>): Record<string, Stuk> => ({
  bezwaar_dag: { dag: b.ontvangenOp },
  bezwaar_uiterlijk: { dag: b.uiterlijk, jaar: true },
  bezwaar_maand: maandTekst(b.maand),
});

async function plan(t: Toegang, persoon: string, uit: Briefpunten): Promise<void> {
  const p = await planVan(t, persoon);
  const doelen = p.doelen.filter((d) => d.delen !== 'ik');
  const stappen = p.stappen.filter((s) => s.delen !== 'ik');
  uit.blokken.doelen =
    doelen.length > 0
      ? doelen.map((d) => ({ soort: 'eigen', tekst: d.tekst }))
      : [{ soort: 'tekst', delen: ['Dat zoeken wij nog samen uit.'] }];
  for (const soort of ['gekozen', 'voorgesteld'] as const)
    uit.blokken[soort] = lijst(
      stappen.filter((s) => s.soort === soort).map((s) => [zin([s.tekst, s.woorden, s.wanneer])]),
      'Nog niets.',
    );
  uit.blokken.verplicht = [
    ...(p.staatStil
      ? [
          {
            soort: 'tekst' as const,
            delen: ['Het gaat nu niet goed met u. Daarom staat dit stil, tot wij elkaar spreken.'],
          },
        ]
      : []),
    ...lijst(
      p.verplichtingen.map((v): Stuk[] => [
        { vet: `${v.wat}.` },
        ` Waarom: ${v.reden.replace(/\.$/, '')}. Tot en met `,
        { dag: v.tot, jaar: true },
        `. Lukt het niet? Bel ${v.bel}: ${v.nummer}. (${v.artikel})`,
      ]),
      'Niets. De wet vraagt nu niets extra van u.',
    ),
  ];
}

/** Parts as sentences: each ends with one full stop. */
const zin = (delen: readonly string[]): string =>
  `${delen
    .map((d) => d.trim().replace(/\.$/, ''))
    .filter(Boolean)
    .join('. ')}.`;

/** A value as one reads it, for a field on a form. */
export const waardeTekst = (stuk: Stuk): string =>
  typeof stuk === 'string'
    ? stuk
    : 'vet' in stuk
      ? stuk.vet
      : 'cent' in stuk
        ? bedragTekst(stuk.cent)
        : dagTekst(stuk.dag, 'nl');
