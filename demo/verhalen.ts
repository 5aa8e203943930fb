import { demoId } from './mensen.ts';

type Rij = Record<string, unknown>;
/** What a persona has of their own in story, plan and contact, instead of what chance gives. */
export type Bijzonder = {
  geschreven?: string;
  /** The wish is a goal in the plan. */
  doel?: boolean;
  vorm?: 'zelf' | 'samen' | 'dichtbij';
  voorkeur?: Rij;
  rijen?: Record<string, Rij[]>;
};

const stap = (persoon: string, doel: string, plaats: number, tekst: string, stand: string, anders: Rij = {}): Rij => ({
  persoon,
  doel,
  tekst,
  woorden: '',
  wanneer: '',
  stand,
  delen: 'klantmanager',
  plaats,
  gemaakt_op: '2026-03-12',
  klaar_op: null,
  ...anders,
});
const gesprek = (id: string, persoon: string, gebruiker: string, anders: Rij): Rij => ({
  id,
  persoon,
  gebruiker,
  plek: '',
  ...anders,
});

/** The people one can log in as. */
export function bijzonder(persoon: string, gebruiker: string): Bijzonder | undefined {
  const p = { persoon, gebruiker };
  switch (persoon) {
    case demoId(1): {
      const doel = demoId(70_101);
      const wandeling = demoId(70_102);
      return {
        geschreven: '2026-03-12',
        doel: true,
        vorm: 'samen',
        voorkeur: {
          kanaal: 'appen',
          tijden: 'bellen na 14.00 uur',
          plek: 'wandelen in het park',
          nooit_eerst_brief: true,
        },
        rijen: {
          doel: [
            {
              id: doel,
              persoon,
              tekst: 'Weer een keuken waar ik de baas ben',
              terrein: 'werk',
              stand: 'open',
              delen: 'klantmanager',
              gemaakt_op: '2026-03-12',
            },
          ],
          stap: [
            stap(persoon, doel, 0, 'Weer werken, een paar uur', 'klaar', {
              woorden: '12 uur bij De Ketel, sinds januari.',
              klaar_op: '2026-01-05',
            }),
            stap(persoon, doel, 1, 'Jip naar de opvang op donderdag', 'klaar', {
              woorden: 'Geregeld in maart.',
              klaar_op: '2026-03-27',
            }),
            stap(persoon, doel, 2, 'Proefritje maken op de fiets bij Spaak', 'nu', {
              woorden: 'Dan weet ik of de vroege dienst kan.',
            }),
            stap(persoon, doel, 3, 'Vragen naar 16 uur', 'durf_nog_niet', { wanneer: 'Geen haast.' }),
            stap(persoon, doel, 4, 'Cursus hygiëne', 'straks', { wanneer: 'Als Jip gewend is.' }),
          ],
          gesprek: [
            gesprek(wandeling, persoon, gebruiker, {
              dag: '2026-04-16',
              vorm: 'wandelen',
              plek: 'park bij de Molenstraat',
              client_zegt:
                'Ik ben blij met De Ketel. Alleen komt de eerste bus te laat voor de dienst van half zeven. Een fiets zou alles anders maken.',
              gezien_gehoord:
                'Hanna zocht zelf al uit wat een fiets kost. Zij reed de route twee keer met de auto van haar buurvrouw.',
            }),
          ],
          gesprek_afspraak: [
            { gesprek: wandeling, persoon, wat: 'maakt het proefritje, als het weer meezit', voor: null },
            { gesprek: wandeling, persoon, wat: 'appt Milan hoe het was', voor: null },
          ],
          gesprek_antwoord: [
            {
              gesprek: wandeling,
              persoon,
              soort: 'zo_is_het',
              tekst: '',
              op: '2026-04-17',
              gelezen_op: '2026-04-17T10:00:00+02:00',
            },
          ],
          toezegging: [
            {
              ...p,
              wat: 'bellen over de fiets',
              voor: '2026-04-30',
              beloofd_op: '2026-04-16',
              gesprek: wandeling,
              gedaan_op: null,
            },
            {
              ...p,
              wat: 'opvang vanaf 7.00 uur uitzoeken',
              voor: '2026-04-15',
              beloofd_op: '2026-04-02',
              gesprek: null,
              gedaan_op: '2026-04-14',
            },
          ],
        },
      };
    }
    case demoId(3): {
      const doel = demoId(70_301);
      return {
        vorm: 'samen',
        voorkeur: { kanaal: 'bellen', tijden: 'als de kinderen op school zijn', plek: 'bij de school' },
        rijen: {
          doel: [
            {
              id: doel,
              persoon,
              tekst: 'Meer verdienen, en toch thuis zijn na school',
              terrein: 'werk',
              stand: 'open',
              delen: 'klantmanager',
              gemaakt_op: '2026-01-15',
            },
          ],
          stap: [
            stap(persoon, doel, 0, 'Vragen of ik vaste dagen kan krijgen', 'klaar', {
              woorden: 'Het zijn nu maandag, dinsdag en donderdag.',
              gemaakt_op: '2026-01-15',
              klaar_op: '2026-03-19',
            }),
            stap(persoon, doel, 1, 'Noah opgeven voor zwemles', 'nu'),
            stap(persoon, doel, 2, 'Vragen of ik de kassa mag leren', 'straks', { wanneer: 'Na de zomer.' }),
          ],
          gesprek: [
            gesprek(demoId(70_302), persoon, gebruiker, {
              dag: '2026-04-07',
              vorm: 'telefoon',
              client_zegt: 'Vaste dagen helpt. Nu kan ik zeggen wanneer ik kan. Alleen de zwemles is duur.',
              gezien_gehoord: 'Wij keken samen hoe het bedrag van maart is uitgerekend.',
            }),
          ],
          bericht: [
            {
              ...p,
              van: 'client',
              tekst: 'Ik kreeg een brief over de zwemles van Noah. Kunt u mij vertellen of dat betaald wordt?',
              pad: null,
              dag: '2026-04-26',
            },
          ],
        },
      };
    }
    case demoId(6): {
      const doel = demoId(70_601);
      return {
        vorm: 'dichtbij',
        voorkeur: { kanaal: 'bellen', tijden: 'bellen mag altijd', plek: 'aan de haven' },
        rijen: {
          doel: [
            {
              id: doel,
              persoon,
              tekst: 'Weer ergens bij horen, en iets maken',
              terrein: 'vrijwillig',
              stand: 'open',
              delen: 'klantmanager',
              gemaakt_op: '2026-02-05',
            },
          ],
          stap: [
            stap(persoon, doel, 0, 'Een ochtend meekijken in de houtwerkplaats', 'klaar', {
              woorden: 'Zittend werk. Mijn rug hield het.',
              gemaakt_op: '2026-02-05',
              klaar_op: '2026-03-11',
            }),
            stap(persoon, doel, 1, 'Eén ochtend per week naar de werkplaats', 'rust', {
              wanneer: 'Als ik weer slaap.',
            }),
            stap(persoon, doel, 2, 'Met mijn zoon over het geld thuis praten', 'durf_nog_niet'),
          ],
          gesprek: [
            gesprek(demoId(70_602), persoon, gebruiker, {
              dag: '2026-04-21',
              vorm: 'plek',
              plek: 'aan de haven',
              client_zegt: 'Mijn zoon is weer thuis. Dat vraagt veel, maar ik ben blij. Slapen lukt niet goed.',
              gezien_gehoord: 'Wij keken naar de boten. Het plan mag rusten.',
            }),
          ],
          hulpvraag: [{ ...p, soort: 'niet_goed', wens: 'bel', tekst: '', dag: '2026-04-28' }],
        },
      };
    }
    case demoId(7): {
      const doel = demoId(70_701);
      return {
        vorm: 'samen',
        voorkeur: { kanaal: 'appen', tolk: 'Arabisch', plek: 'de bibliotheek', tijden: 'in de middag' },
        rijen: {
          doel: [
            {
              id: doel,
              persoon,
              tekst: 'Weer voor een klas staan',
              terrein: 'leren',
              stand: 'open',
              delen: 'klantmanager',
              gemaakt_op: '2025-11-20',
            },
          ],
          stap: [
            stap(persoon, doel, 0, 'Inschrijven voor taalles', 'klaar', {
              woorden: 'Twee ochtenden per week.',
              gemaakt_op: '2025-11-20',
              klaar_op: '2026-01-08',
            }),
            stap(persoon, doel, 1, 'Mijn diploma laten vertalen', 'nu'),
            stap(persoon, doel, 2, 'Een dag meekijken op een school', 'straks', { wanneer: 'Na de zomer.' }),
          ],
          gesprek: [
            gesprek(demoId(70_702), persoon, gebruiker, {
              dag: '2026-04-14',
              vorm: 'plek',
              plek: 'de bibliotheek',
              client_zegt: 'Op de opvang praat ik de hele dag. Spreken is moeilijker dan lezen, maar het gaat.',
              gezien_gehoord: 'De tolk was erbij. Maryam las zelf een stuk voor in het Nederlands.',
            }),
          ],
          toezegging: [
            {
              ...p,
              wat: 'vragen of haar diploma als lerares telt',
              voor: '2026-04-29',
              beloofd_op: '2026-04-14',
              gesprek: null,
              gedaan_op: null,
            },
          ],
          afspraak: [
            {
              ...p,
              dag: '2026-04-28',
              tijd: '16:00',
              vorm: 'plek',
              plek: 'de bibliotheek',
              soort: 'gesprek',
              tolk: 'Arabisch',
              meenemen: '',
              gemaakt_door: 'client',
              stand: 'staat',
            },
          ],
        },
      };
    }
    case demoId(8):
      return {
        vorm: 'zelf',
        voorkeur: { kanaal: 'appen', tolk: 'Arabisch', tijden: 'na 17.00 uur', plek: '' },
        rijen: {
          gesprek: [
            gesprek(demoId(70_802), persoon, gebruiker, {
              dag: '2026-03-24',
              vorm: 'telefoon',
              client_zegt: 'Elke week is anders. Op mijn werk is het druk, maar ik ben graag onder de mensen.',
              gezien_gehoord: 'Wij keken samen naar de uren van de maand en wat er dan bij komt.',
            }),
          ],
        },
      };
    case demoId(9): {
      const doel = demoId(70_901);
      return {
        doel: true,
        vorm: 'dichtbij',
        rijen: {
          doel: [
            {
              id: doel,
              persoon,
              tekst: 'Mijn eigen fiets bouwen',
              terrein: 'leren',
              stand: 'open',
              delen: 'team',
              gemaakt_op: '2026-02-03',
            },
          ],
          stap: [
            stap(persoon, doel, 0, 'Een maand lang elke dag op tijd bij De Trapper', 'klaar', {
              klaar_op: '2026-04-24',
              delen: 'team',
            }),
            stap(persoon, doel, 1, 'Een frame uitzoeken', 'nu'),
          ],
          gesprek: [
            gesprek(demoId(70_902), persoon, gebruiker, {
              dag: '2026-04-09',
              vorm: 'plek',
              plek: 'bij De Trapper',
              client_zegt: 'Ik snap nu hoe een versnelling werkt. De baas legt het goed uit.',
              gezien_gehoord: 'Bo liet drie fietsen zien die hij zelf had gemaakt.',
            }),
          ],
        },
      };
    }
    case demoId(10): {
      const laatste = demoId(71_001);
      const doel = demoId(71_002);
      return {
        vorm: 'dichtbij',
        voorkeur: { kanaal: 'mailen', tijden: 'niet voor 9.00 uur', plek: 'op kantoor', nooit_eerst_brief: true },
        rijen: {
          doel: [
            {
              id: doel,
              persoon,
              tekst: 'De post weer de baas zijn',
              terrein: 'goed_gaan',
              stand: 'open',
              delen: 'klantmanager',
              gemaakt_op: '2025-10-16',
            },
          ],
          stap: [
            stap(persoon, doel, 0, 'Elke maandag de post openmaken', 'klaar', {
              woorden: 'Met koffie erbij.',
              gemaakt_op: '2025-10-16',
              klaar_op: '2026-04-20',
            }),
            stap(persoon, doel, 1, 'Met Karim op een rij zetten wat ik nog betaal', 'nu'),
            stap(persoon, doel, 2, 'Praten over werk', 'straks', { wanneer: 'Na mei.' }),
          ],
          gesprek: [
            gesprek(laatste, persoon, gebruiker, {
              dag: '2026-04-22',
              vorm: 'telefoon',
              client_zegt: 'Ik heb de post van deze week open gemaakt.',
              gezien_gehoord: 'Ilse wil nog niet praten over werk.',
            }),
          ],
          gesprek_antwoord: [
            {
              gesprek: laatste,
              persoon,
              soort: 'aanvulling',
              tekst: 'Zo heb ik het niet bedoeld. Ik wil wel over werk praten, maar na mei.',
              op: '2026-04-26',
              gelezen_op: null,
            },
          ],
        },
      };
    }
    case demoId(11): {
      const doel = demoId(71_101);
      return {
        vorm: 'zelf',
        voorkeur: { kanaal: 'appen', tijden: 'na 17.00 uur', plek: '', nooit_eerst_brief: true },
        rijen: {
          doel: [
            {
              id: doel,
              persoon,
              tekst: 'Meubelmaker worden, en blijven',
              terrein: 'werk',
              stand: 'open',
              delen: 'klantmanager',
              gemaakt_op: '2025-12-04',
            },
          ],
          stap: [
            stap(persoon, doel, 0, 'Een proefdag bij De Nerf', 'klaar', {
              gemaakt_op: '2025-12-04',
              klaar_op: '2026-01-29',
            }),
            stap(persoon, doel, 1, 'De eerste maand volhouden', 'klaar', {
              gemaakt_op: '2026-02-20',
              klaar_op: '2026-04-01',
            }),
            stap(persoon, doel, 2, 'De brief over de huurtoeslag openmaken', 'nu', {
              woorden: 'Ik verdien nu meer. Dan verandert dat.',
              gemaakt_op: '2026-04-02',
            }),
          ],
          gesprek: [
            gesprek(demoId(71_102), persoon, gebruiker, {
              dag: '2026-04-02',
              vorm: 'telefoon',
              client_zegt: 'Ik sta elke ochtend om zes uur op. Het eerste loon is binnen. De post ligt nog op de trap.',
              gezien_gehoord: 'Daan vertelde over de kast waar hij aan werkt. Hij belt als hij hulp wil bij de post.',
            }),
          ],
        },
      };
    }
    default:
      return undefined;
  }
}
