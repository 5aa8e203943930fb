/** What an automated step does to a person. None may weigh, lower, accuse or rank. */
export type Gevolg = 'geen' | 'rekent volgens de wet' | 'betaalt uit wat is besloten' | 'vraagt een mens te kijken';

/** One automated step, for the algorithm register. `schrijft`: the tables its database role needs it for. */
export type Algoritme = {
  naam: string;
  wat: string;
  gevolg: Gevolg;
  mens: string;
  grond: string;
  schrijft: readonly string[];
};

/** Every automated step. A job or a table of the workers that is not in here fails the test of this folder. */
export const ALGORITMES: readonly Algoritme[] = [
  {
    naam: 'inzage-verzegelen',
    wat: 'Verzegelt de lijst van wie er keek, zodat niemand haar kan veranderen.',
    gevolg: 'geen',
    mens: 'De controleur ziet of het zegel klopt.',
    grond: 'AVG art. 32',
    schrijft: [],
  },
  {
    naam: 'opruimen',
    wat: 'Gooit weg wat zijn tijd heeft gehad: oude sessies, sleutels van formulieren en concepten.',
    gevolg: 'geen',
    mens: 'Niet nodig: dit raakt geen besluit.',
    grond: 'AVG art. 5 lid 1 e',
    schrijft: ['opgave_concept'],
  },
  {
    naam: 'logboek-uitvoeren',
    wat: 'Geeft door welke gegevens waarvoor zijn gebruikt aan het logboek van de gemeente, als dat is ingesteld.',
    gevolg: 'geen',
    mens: 'Niet nodig: er staat niet in wie keek, en er verandert niets.',
    grond: 'AVG art. 5 lid 2 en art. 30; Logboek dataverwerkingen',
    schrijft: ['logboek_uitvoer'],
  },
  {
    naam: 'bewaren',
    wat: 'Haalt weg waarvan de bewaartermijn voorbij is, en vernietigt de sleutels ervan.',
    gevolg: 'geen',
    mens: 'De gemeente zet dit aan, en ziet een maand vooruit wat er gaat. Bezwaar, klacht, vraag of schuld houdt het tegen.',
    grond: 'AVG art. 5 lid 1 e; Archiefwet',
    schrijft: ['bewaarronde'],
  },
  {
    naam: 'maand-verrekenen',
    wat: 'Rekent een maand uit van wie iets doorgaf of veranderde.',
    gevolg: 'rekent volgens de wet',
    mens: 'Een verschil in het nadeel wacht tot een consulent de mens heeft gehoord. U kunt bezwaar maken.',
    grond: 'Participatiewet art. 19, 31, 32 en 58',
    schrijft: ['besluit', 'grootboekregel', 'feit', 'bewijsstuk', 'bericht'],
  },
  {
    naam: 'recht-vaststellen',
    wat: 'Rekent bij een nieuw recht de maanden uit die voor de anderen al berekend waren.',
    gevolg: 'rekent volgens de wet',
    mens: 'Een klantmanager besloot over het recht. U kunt bezwaar maken.',
    grond: 'Participatiewet art. 19, 31, 32, 44 en 45',
    schrijft: ['besluit', 'grootboekregel'],
  },
  {
    naam: 'recht-betalen',
    wat: 'Betaalt bij een nieuw recht de maanden die al voorbij waren.',
    gevolg: 'betaalt uit wat is besloten',
    mens: 'Een klantmanager besloot, en een andere collega keek mee; de databank weigert het anders.',
    grond: 'Participatiewet art. 45',
    schrijft: ['betaling', 'besluit', 'grootboekregel'],
  },
  {
    naam: 'brief-sturen',
    wat: 'Schrijft een besluit op in een brief en zet die bij uw brieven.',
    gevolg: 'geen',
    mens: 'Slecht nieuws gaat pas weg als een mens eerst belde; de databank weigert het anders.',
    grond: 'Awb art. 3:41 en 3:46',
    schrijft: ['brief'],
  },
  {
    naam: 'maandrun-starten',
    wat: 'Zet de maand klaar om uit te rekenen.',
    gevolg: 'geen',
    mens: 'Een consulent start de run.',
    grond: 'Participatiewet art. 45',
    schrijft: ['maandrun', 'maandrun_deel', 'maandrun_logboek'],
  },
  {
    naam: 'maandrun-deel',
    wat: 'Rekent de maand uit voor een groep huishoudens.',
    gevolg: 'rekent volgens de wet',
    mens: 'Wie niet zeker te rekenen is, komt apart bij een consulent.',
    grond: 'Participatiewet art. 19, 31, 32 en 45',
    schrijft: ['besluit', 'grootboekregel', 'maandrun_apart', 'maandrun_deel', 'betaling'],
  },
  {
    naam: 'maandrun-apart',
    wat: 'Rekent de maand van één huishouden dat apart stond opnieuw uit, en betaalt haar.',
    gevolg: 'rekent volgens de wet',
    mens: 'Een consulent zei dat het nu klopt.',
    grond: 'Participatiewet art. 45 en 52',
    schrijft: ['besluit', 'grootboekregel', 'betaling', 'maandrun_apart_klaar', 'maandrun_apart_poging', 'bericht'],
  },
  {
    naam: 'maandrun-narekenen',
    wat: 'Rekent een deel van de run opnieuw uit en vergelijkt.',
    gevolg: 'vraagt een mens te kijken',
    mens: 'Een consulent kijkt naar elk verschil.',
    grond: 'AVG art. 5 lid 1 d',
    schrijft: ['maandrun_nakijken', 'maandrun_logboek'],
  },
  {
    naam: 'maandrun-bestand',
    wat: 'Maakt het betaalbestand en leest het antwoord van de bank.',
    gevolg: 'betaalt uit wat is besloten',
    mens: 'Twee consulenten tekenen voor de betaling.',
    grond: 'Participatiewet art. 45',
    schrijft: ['betaalbestand', 'betaalbestand_regel', 'betaling', 'betaling_gebeurtenis', 'bankbericht', 'maandrun'],
  },
  {
    naam: 'bankantwoord-lezen',
    wat: 'Leest een antwoord van de bank dat een consulent gaf. Wie het geld niet kreeg, leest wat die kan doen.',
    gevolg: 'betaalt uit wat is besloten',
    mens: 'Een consulent zag eerst wat erin staat, en betaalt opnieuw.',
    grond: 'Participatiewet art. 45',
    schrijft: [
      'bankbericht',
      'bankantwoord',
      'bankontvangst',
      'betaling_gebeurtenis',
      'bericht',
      'maandrun',
      'terugbetaling',
      'terugbetaling_verwerkt',
      'feit',
      'betaling',
    ],
  },
  {
    naam: 'terugbetalingen-verwerken',
    wat: 'Haalt van een schuld af wat iemand zelf terugbetaalde, betaalt terug wat te veel was, en vertelt dat.',
    gevolg: 'betaalt uit wat is besloten',
    mens: 'Wat niet zeker van iemand is, wacht op een consulent.',
    grond: 'Participatiewet art. 58 en 60',
    schrijft: ['terugbetaling_verwerkt', 'feit', 'betaling', 'bericht'],
  },
  {
    naam: 'bankberichten-versleutelen',
    wat: 'Versleutelt berichten van de bank die nog leesbaar bewaard staan.',
    gevolg: 'geen',
    mens: 'Niet nodig: de inhoud blijft dezelfde.',
    grond: 'AVG art. 32',
    schrijft: [],
  },
  {
    naam: 'maandrun-los-bestand',
    wat: 'Zet losse betalingen in een eigen betaalbestand: een voorschot, of een betaling die terugkwam.',
    gevolg: 'betaalt uit wat is besloten',
    mens: 'Een consulent besloot tot de betaling.',
    grond: 'Participatiewet art. 45 en 52',
    schrijft: ['betaalbestand', 'betaalbestand_regel', 'betaling'],
  },
  {
    naam: 'jaaropgaven-maken',
    wat: 'Telt na een jaar per mens op wat de bank betaalde, en rekent de belasting erbij.',
    gevolg: 'rekent volgens de wet',
    mens: 'Een consulent vergelijkt het totaal met het grootboek. De mens leest elk bedrag met uitleg.',
    grond: 'Participatiewet art. 45; Normenbrief bijlage VI',
    schrijft: ['jaaropgave'],
  },
  {
    naam: 'loongegevens-inlezen',
    wat: 'Leest loongegevens in en stelt een vraag als zij anders zijn dan de opgave.',
    gevolg: 'vraagt een mens te kijken',
    mens: 'De mens zelf antwoordt eerst. Daarna kijkt een consulent.',
    grond: 'Participatiewet art. 64',
    schrijft: ['loongegeven', 'loonlevering', 'loonvraag', 'bericht'],
  },
  {
    naam: 'loongegevens-vergelijken',
    wat: 'Legt elke ochtend opgaven naast de loongegevens. Een vraag die niemand beantwoordt, gaat na veertien dagen naar een mens.',
    gevolg: 'vraagt een mens te kijken',
    mens: 'De mens zelf antwoordt eerst. Anders belt een consulent.',
    grond: 'Participatiewet art. 17 en 64',
    schrijft: ['loonvraag', 'bericht'],
  },
  {
    naam: 'niemand-zonder-mens',
    wat: 'Geeft wie iets vroeg en geen klantmanager meer heeft, een klantmanager: wie er vandaag is en tijd heeft.',
    gevolg: 'vraagt een mens te kijken',
    mens: 'De klantmanager belt om kennis te maken. U mag een ander vragen.',
    grond: 'Participatiewet art. 7 lid 1 onder a',
    schrijft: [],
  },
  {
    naam: 'nazorg-bijwerken',
    wat: 'Begint nazorg als een uitkering stopt. Sluit nazorg af als de afgesproken tijd om is en er geen vraag wacht.',
    gevolg: 'vraagt een mens te kijken',
    mens: 'De mens kiest zelf of en hoe. Een klantmanager met naam antwoordt.',
    grond: 'Participatiewet art. 7 lid 1 onder a',
    schrijft: ['nazorg', 'begeleiding', 'bericht'],
  },
  {
    naam: 'werk-eindigt',
    wat: 'Zegt op tijd dat een contract of een subsidie bijna stopt, tegen de mens en de klantmanager.',
    gevolg: 'vraagt een mens te kijken',
    mens: 'De klantmanager praat erover met de mens.',
    grond: 'Participatiewet art. 7 lid 1 onder a en 10d',
    schrijft: ['plaatsing_sein', 'bericht'],
  },
  {
    naam: 'aanbod-plekken',
    wat: 'Biedt een vrije plek aan wie het langst geleden vroeg, en vertelt dat. Er telt niets anders dan wanneer iemand vroeg. Zegt wie wacht dat aanbod er niet meer is.',
    gevolg: 'geen',
    mens: 'De mens zegt zelf ja of later, en houdt bij later de plaats in de rij. Een klantmanager met naam helpt.',
    grond: 'Participatiewet art. 7 lid 1 onder a en 10',
    schrijft: ['aanbod_keuze', 'aanbod_plek', 'bericht'],
  },
];

/** Words that may never be in the name of a table a machine writes: they are a human's, after hearing. */
export const NOOIT_VAN_EEN_MACHINE =
  /verlaging|maatregel|opschorting|boete|afstemming|horen|intrekking|terugvordering|afhandeling|uitsluiting|verplichting|bezwaar|klacht|correctie_besluit|inzage_antwoord|score|risico/;

/** `docs/algoritmeregister.md`: what the computer does, in the shape of the Dutch algorithm register. */
export function algoritmeregister(): string {
  const delen = [
    '# Algoritmeregister',
    '',
    'Gemaakt uit `dossier/bewaren/algoritmes.ts` met `npm run docs`. Elke stap die een computer zelf doet, staat hier.',
    'Geen stap voorspelt iets over een mens, geeft een score of besluit in iemands nadeel. De databank weigert dat, en een proef houdt het vast.',
    '',
    '| stap | wat | gevolg voor een mens | welke mens erbij is | grond |',
    '|---|---|---|---|---|',
    ...ALGORITMES.map((a) => `| ${a.naam} | ${a.wat} | ${a.gevolg} | ${a.mens} | ${a.grond} |`),
  ];
  return `${delen.join('\n')}\n`;
}
