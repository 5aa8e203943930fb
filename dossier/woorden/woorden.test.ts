import { expect, test } from 'vitest';
import { herkenbaar, isEtiket, keurBrief, kijkNaar } from './index.ts';

const woorden = (tekst: string, soort?: 'brief') => kijkNaar(tekst, soort).map((v) => v.tekst.toLowerCase());

test.each([
  ['Mevrouw is onwillig.', 'onwillig'],
  ['Een ongemotiveerde man.', 'ongemotiveerde'],
  ['Meneer is niet gemotiveerd.', 'niet gemotiveerd'],
  ['Zij is erg lastig.', 'lastig'],
  ['Het is een lastige klant.', 'lastige klant'],
  ['Zorgmijder, komt niet opdagen.', 'zorgmijder'],
  ['Calculerend gedrag.', 'calculerend'],
  ['Waarschijnlijk een fraudeur.', 'fraudeur'],
  ['Hij liegt over zijn uren.', 'liegt'],
  ['Cliënt werkt niet mee.', 'werkt niet mee'],
  ['Mevrouw wil niet werken.', 'wil niet werken'],
  ['Weer een smoesje.', 'smoesje'],
  ['Meneer is gewoon lui.', 'is gewoon lui'],
  ['Hij doet wat verdacht.', 'doet wat verdacht'],
  ['Dit is een hopeloos geval.', 'hopeloos'],
  ['Grote afstand tot de arbeidsmarkt.', 'grote afstand tot de arbeidsmarkt'],
  ['Zij bleef AGRESSIEF praten.', 'agressief'],
  ['Meneer heeft waarschijnlijk PTSS.', 'ptss'],
])('%s → %s', (zin, woord) => {
  const gevonden = kijkNaar(zin);
  expect(gevonden.map((v) => v.tekst.toLowerCase()).join(' ')).toContain(woord);
  expect(gevonden[0]!.vraag).toContain('Wat zag of hoorde u?');
  for (const v of gevonden) expect(zin.slice(v.van, v.tot)).toBe(v.tekst);
});

/** Ordinary sentences of the work. None may be marked. */
const GOED = [
  'Hanna belde om tien uur af; haar dochter had koorts.',
  'Het is lastig om met de bus bij het werk te komen.',
  'Wij vonden samen een lastige regel in de brief.',
  'De aanvraag was moeilijk te lezen op de telefoon.',
  'Hij zei dat hij het moeilijk heeft sinds de verhuizing.',
  'Mevrouw vertelde dat zij zich ongemotiveerd voelt sinds de sollicitaties.',
  'Zij noemt zich lastig, en lacht erbij.',
  'Hij zei: "Ik ben lui geworden van dat wachten."',
  'Zij vertelde dat de huisarts een burn-out ziet.',
  'Zij schreef “ik werk niet mee aan zo’n traject” en legde uit waarom.',
  'Er zijn geen signalen van fraude.',
  'Dit is geen fraude, maar een late loonstrook.',
  'Hij is niet onbetrouwbaar: de bus reed niet.',
  'Samen gekeken naar de uren van maart.',
  'De deur stond open en de hond was lief.',
  'De heer Dom kwam op tijd.',
  'Wij spraken af in het park bij het Domplein.',
  'Zij wil graag leren lassen.',
  'Ik luisterde te kort; dat zei ik ook.',
  'Het luidruchtige kantoor hielp niet.',
  'Hij huilde. Wij wachtten even.',
  'Het team handhaving vroeg om een papier.',
  'Zij zoekt werk voor twintig uur.',
  'De trein naar Aso Villa stopt hier niet.'.replace('Aso Villa', 'Assen'),
  'Hij is motivatietrainer geweest.',
  'Het bedrag klopt met de loonstrook van april.',
  'Wat een mooie berekening heeft hij gemaakt.',
  'Verdachtmakingen van de buren liet zij los.',
  'Ik beloofde te bellen en deed dat niet; excuses gemaakt.',
  'Het risico van een te hoge huur bespraken wij.',
  'Zij zorgt voor haar moeder en mijdt de drukte in de stad.',
];
test.each(GOED)('no alarm: %s', (zin) => {
  expect(kijkNaar(zin)).toEqual([]);
});

test('letters: charges and threats are found, plain sentences are not', () => {
  expect(woorden('U heeft niet opgegeven dat u werkte.', 'brief')).toEqual(['u heeft niet opgegeven']);
  expect(woorden('Doet u dit niet, dan stoppen wij uw uitkering.', 'brief')).toEqual(['doet u dit niet, dan stoppen']);
  for (const dreigt of [
    'Wij zijn genoodzaakt uw uitkering stop te zetten.',
    'Anders wordt uw uitkering verlaagd.',
    'Komt u niet, dan heeft dat gevolgen.',
    'Reageert u niet binnen een week, dan stoppen wij alles.',
  ])
    expect(woorden(dreigt, 'brief'), dreigt).not.toEqual([]);
  for (const gewoon of [
    'Komt u niet? Geen probleem. Wij maken een nieuwe afspraak.',
    'Wilt u het anders? Bel Milan. Wij stoppen de nazorg als u dat zegt.',
    'Wat u doet, heeft geen gevolgen voor uw uitkering.',
  ])
    expect(woorden(gewoon, 'brief'), gewoon).toEqual([]);
  expect(woorden('Zij toont weinig inzet.')).toEqual(['weinig inzet']);
  expect(woorden('We zien een verschil van € 40. Klopt dit?', 'brief')).toEqual([]);
  expect(woorden('U hebt recht op een gesprek. Bel Tineke.', 'brief')).toEqual([]);
});

test.each([
  ['Uw uitkering wordt op 8 april betaald.', 'lijdend', 'wordt op 8 april betaald'],
  ['U leest hoe het bedrag berekend wordt.', 'lijdend', 'berekend wordt'],
  ['Indien u vragen heeft, belt u mij.', 'moeilijk', 'Indien'],
  ['Zij dient te bellen.', 'moeilijk', 'dient te'],
])('letters for everybody: %s', (zin, soort, woord) => {
  const gevonden = keurBrief(zin);
  expect(gevonden.map((v) => [v.soort, v.tekst])).toEqual([[soort, woord]]);
  expect(gevonden.some(isEtiket)).toBe(false);
});
test.each([
  'Het wordt mooi weer op de dag van het gesprek.',
  'Uw dochter wordt 12 jaar. U krijgt dan meer geld.',
  'Ik wil graag kok worden. Daarna werk ik vier dagen.',
  'Wij hebben u gebeld en u heeft geantwoord.',
  'U bent mijn mitsubishi niet vergeten.',
])('plain sentences stay quiet: %s', (zin) => {
  expect(keurBrief(zin)).toEqual([]);
});
test('labels and charges may not go out', () => {
  expect(keurBrief('U bent onwillig en u heeft niet opgegeven dat u werkte.').filter(isEtiket)).toHaveLength(2);
});

test('a long text is looked at in time', () => {
  const begin = performance.now();
  kijkNaar('Hanna belde om tien uur en wij spraken over de uren. '.repeat(2_000));
  expect(performance.now() - begin).toBeLessThan(3_000);
});

test('a recognisable person: age, street, the name of a child; what is general is left alone', () => {
  expect(herkenbaar('Een moeder van 34 uit de Molenstraat met een zoon Jip.')).toEqual([
    'moeder van 34',
    'Molenstraat',
    'Jip',
  ]);
  expect(herkenbaar('Een 34-jarige lasser, geboren op 3-4-1992, die Sjaak heet of heet Sjaak.')).toEqual([
    '34-jarige',
    '3-4-1992',
    'Sjaak',
  ]);
  for (const gewoon of [
    'Jongeren onder de 27 jaar wachten vier weken.',
    'Een baan van 16 uur per week past beter bij een moeder van jonge kinderen.',
    'Onderweg naar werk helpt het om op het plein af te spreken.',
    'Wij belden na 3 weken. De man zei dat het goed ging.',
  ])
    expect(herkenbaar(gewoon), gewoon).toEqual([]);
});
