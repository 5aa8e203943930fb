import {
  als,
  deel,
  en,
  invoer,
  keer,
  kleinste,
  maandNaarJaar,
  of,
  parameter,
  plus,
  type Regel,
  regel,
  rond,
  tabel,
  type Uitdrukking,
  uit,
  urenKeerLoon,
  vast,
  vergelijk,
  vraag,
  waar,
} from '@bijrijder/rekenkern';
import { wet } from '../wet.ts';

export const kinderopvangwet = wet('Wet kinderopvang');
const besluit = wet('Besluit kinderopvangtoeslag');
export const ORAKELS: readonly string[] = [
  'kot-2026-38880',
  'kot-leaflet-2026-1',
  'kot-leaflet-2026-3',
  'kot-leaflet-2026-4',
];
export const SOORTEN = ['dagopvang', 'bso', 'gastouder'] as const;
export type Opvangsoort = (typeof SOORTEN)[number];
/** Hours are counted in parts this small, so that a twelfth of a year and three decimals stay whole numbers. */
export const DELEN_PER_UUR = 12_000;

export const toetsingsinkomen = invoer(
  'toetsingsinkomen',
  'cent/jaar',
  'Inkomen van u en uw toeslagpartner in dit jaar',
  {
    hoog: 1_000_000_000,
  },
);

/** Hours and price of one child. */
function kind(nummer: number) {
  const delen = invoer(
    `urendelen_${nummer}`,
    'uur/maand',
    `Uren opvang van kind ${nummer} per maand (in twaalfduizendste uren)`,
    {
      hoog: 1000 * DELEN_PER_UUR,
    },
  );
  const tarief = invoer(`uurtarief_${nummer}`, 'cent/uur', `Prijs per uur van kind ${nummer}`, { hoog: 100_000 });
  const isDagopvang = vraag(`dagopvang_${nummer}`, `Gaat kind ${nummer} naar de dagopvang?`);
  const isBso = vraag(`bso_${nummer}`, `Gaat kind ${nummer} naar de buitenschoolse opvang?`);
  const uren = regel(`uren-${nummer}`, besluit('art. 8'), 'uur/maand', {
    titel: `Uren die meetellen voor kind ${nummer}`,
    zin: 'Per kind tellen hooguit {kot.max_uren} uren per maand mee.',
    formule: kleinste(deel(delen, DELEN_PER_UUR), parameter('kot.max_uren', 'uur/maand')),
    orakels: ORAKELS,
  });
  const maximum = (soort: Opvangsoort) => parameter(`kot.max_uurprijs.${soort}`, 'cent/uur');
  const prijs = regel(`uurprijs-${nummer}`, besluit('art. 4'), 'cent/uur', {
    titel: `Uurprijs die meetelt voor kind ${nummer}`,
    zin: 'De prijs per uur telt mee tot het hoogste bedrag voor deze opvang.',
    formule: kleinste(tarief, als(isDagopvang, maximum('dagopvang'), als(isBso, maximum('bso'), maximum('gastouder')))),
    orakels: ORAKELS,
  });
  const kosten = regel(`opvangkosten-${nummer}`, kinderopvangwet('art. 1.7'), 'cent/maand', {
    titel: `Kosten die meetellen voor kind ${nummer}`,
    zin: `{uren-${nummer}} keer {uurprijs-${nummer}} per uur.`,
    formule: urenKeerLoon(uit(uren), uit(prijs)),
    orakels: ORAKELS,
  });
  return { uren, prijs, kosten };
}

/** Art. 1.7 and the decree: the share of the costs per child, the first child by most hours. */
export function opvangRegels(aantal: number) {
  const kinderen = Array.from({ length: aantal }, (_, i) => kind(i + 1));
  const eerste = kinderen.map((k, i) =>
    regel(`eerste-kind-${i + 1}`, besluit('art. 1'), 'ja/nee', {
      titel: `Kind ${i + 1} telt als eerste kind`,
      zin: 'Het kind met de meeste uren telt als eerste kind. Bij gelijke uren is dat het kind met de hoogste kosten.',
      formule: en(waar, ...kinderen.flatMap((ander, j) => (i === j ? [] : [gaatVoor(k, ander, i < j)]))),
      orakels: ORAKELS,
      onzeker: 'Of met "hoogste kosten" de werkelijke of de vergoede kosten worden bedoeld, staat niet vast.',
    }),
  );
  const perKind = kinderen.map((k, i) => {
    const pct = als(
      uit(eerste[i]!),
      tabel('kot.tabel', toetsingsinkomen, 1, 'fractie'),
      tabel('kot.tabel', toetsingsinkomen, 2, 'fractie'),
    );
    const exact = regel(`opvangtoeslag-exact-${i + 1}`, kinderopvangwet('art. 1.7'), 'cent/maand', {
      titel: `Kinderopvangtoeslag voor kind ${i + 1} voor de afronding`,
      zin: `U krijgt een deel van {opvangkosten-${i + 1}}. Hoe hoger uw inkomen, hoe kleiner dat deel.`,
      formule: keer(uit(k.kosten), pct),
      orakels: ORAKELS,
    });
    const opCenten = regel(`opvangtoeslag-${i + 1}`, kinderopvangwet('art. 1.7'), 'cent/maand', {
      titel: `Kinderopvangtoeslag voor kind ${i + 1}`,
      zin: `{opvangtoeslag-exact-${i + 1}}, afgerond op centen.`,
      formule: rond(uit(exact), kinderopvangwet('art. 1.7')),
      orakels: ORAKELS,
    });
    return { exact, opCenten };
  });
  const som = <N extends 'exact' | 'opCenten'>(welk: N): Uitdrukking<'cent/maand'> =>
    plus(vast(0, 'cent/maand'), ...perKind.map((k) => uit(k[welk])));
  const maand = regel('kot-maand', kinderopvangwet('art. 1.7'), 'cent/maand', {
    titel: 'Kinderopvangtoeslag per maand voor de afronding',
    zin: 'De bedragen van uw kinderen bij elkaar.',
    formule: som('opCenten'),
    orakels: ORAKELS,
  });
  const jaar: Regel<'cent/jaar'> = regel('kot-jaarbedrag', kinderopvangwet('art. 1.7'), 'cent/jaar', {
    titel: 'Kinderopvangtoeslag per jaar voor de afronding',
    zin: 'Twaalf keer het bedrag per maand.',
    formule: maandNaarJaar(som('exact')),
    orakels: ORAKELS,
  });
  return { kinderen, eerste, perKind, maand, jaar };
}

type Kind = ReturnType<typeof kind>;
function gaatVoor(a: Kind, b: Kind, eerderGenoemd: boolean): Uitdrukking<'ja/nee'> {
  return of(
    vergelijk(uit(a.uren), '>', uit(b.uren)),
    en(vergelijk(uit(a.uren), '=', uit(b.uren)), vergelijk(uit(a.kosten), eerderGenoemd ? '>=' : '>', uit(b.kosten))),
  );
}
