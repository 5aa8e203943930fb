import { randomUUID } from 'node:crypto';
import { plusDagen } from '@bijrijder/huishoudgeld';

/** One row for one table of the practice municipality. */
export type Oefenrij = { tabel: string; rij: Record<string, unknown> };

type Mens = {
  voornaam: string;
  achternaam: string;
  geboren: string;
  kanaal: string;
  vorm: 'zelf' | 'samen' | 'dichtbij';
  tijden: string;
  verhaal: string;
  droom: string;
  talenten: readonly string[];
  doel?: string;
  stappen?: readonly (readonly [string, 'nu' | 'straks' | 'klaar'])[];
  /** Days ago of the last talk, with what was said and seen. */
  gesprek?: readonly [number, string, string];
  bericht?: string;
  beloofd?: string;
  belMij?: boolean;
};

const MENSEN: readonly Mens[] = [
  {
    voornaam: 'Olga',
    achternaam: 'Oefening',
    geboren: '1984-04-12',
    kanaal: 'bellen',
    vorm: 'samen',
    tijden: 'na 10.00 uur',
    verhaal: 'Ik heb jaren in een bakkerij gewerkt. Ik sta graag vroeg op. Nu zoek ik iets zonder zwaar tillen.',
    droom: 'Een kraam met taarten op de markt',
    talenten: ['Bakken', 'Vroeg opstaan'],
    doel: 'Een kraam met taarten op de markt',
    stappen: [
      ['De markt bekijken', 'klaar'],
      ['Vragen wat een kraam kost', 'nu'],
    ],
    gesprek: [12, 'Het gaat goed. Ik bak weer elke week.', 'Olga liet foto’s van haar taarten zien.'],
    bericht: 'Mag ik naar de ondernemersavond op donderdag?',
  },
  {
    voornaam: 'Pim',
    achternaam: 'Proefman',
    geboren: '2003-09-02',
    kanaal: 'appen',
    vorm: 'dichtbij',
    tijden: 'in de middag',
    verhaal: 'Ik ben van school gegaan. Ik game veel en ik ben goed in computers. Post maak ik niet open.',
    droom: 'Werken met computers',
    talenten: ['Computers repareren', 'Geduld'],
    belMij: true,
  },
  {
    voornaam: 'Rosa',
    achternaam: 'Repetitie',
    geboren: '1971-01-25',
    kanaal: 'langskomen',
    vorm: 'samen',
    tijden: '',
    verhaal: 'Ik zorg voor mijn moeder. Dat is veel werk en ik doe het graag. Ik wil ook iets voor mijzelf.',
    droom: 'Zingen in een koor',
    talenten: ['Zorgen', 'Zingen'],
    gesprek: [20, 'Mijn moeder slaapt slecht. Ik ook.', 'Rosa was moe en moest ook lachen om de kat.'],
    beloofd: 'uitzoeken of er hulp in de nacht kan komen',
  },
  {
    voornaam: 'Tarik',
    achternaam: 'Training',
    geboren: '1990-11-30',
    kanaal: 'beeldbellen',
    vorm: 'zelf',
    tijden: 'als de kinderen op school zijn',
    verhaal: 'Ik rijd graag. Vroeger was ik koerier. Ik leer nu voor mijn groot rijbewijs.',
    droom: 'Met een vrachtwagen naar Spanje',
    talenten: ['Rijden', 'De weg weten'],
    doel: 'Het groot rijbewijs halen',
    stappen: [['Theorie leren, een half uur per dag', 'nu']],
    gesprek: [60, 'Leren gaat beter dan ik dacht.', 'Wij oefenden vragen van het examen.'],
  },
];

/** A colleague who practises and their invented people, on a day. Everything gets new ids: nobody shares practice people. */
export function oefenmensen(naam: string, vandaag: string): { gebruiker: string; rijen: Oefenrij[] } {
  const gebruiker = randomUUID();
  const rijen: Oefenrij[] = [];
  const zet = (tabel: string, rij: Record<string, unknown>): void => {
    rijen.push({ tabel, rij });
  };
  const eerder = (dagen: number) => plusDagen(vandaag, -dagen);
  zet('gebruiker', {
    id: gebruiker,
    naam,
    functie: 'klantmanager',
    telefoon: null,
    uitgever: 'oefening',
    subject: gebruiker,
    aangemaakt_op: new Date().toISOString(),
  });
  zet('gebruiker_rol', { gebruiker, rol: 'klantmanager', van: eerder(200) });
  for (const dag of [1, 2, 3, 4, 5]) zet('werktijd', { gebruiker, dag, van: '09:00', tot: '17:00' });
  for (const m of MENSEN) {
    const persoon = randomUUID();
    const huishouden = randomUUID();
    const nu = new Date().toISOString();
    const begin = eerder(180);
    zet('persoon', {
      id: persoon,
      voornamen: m.voornaam,
      achternaam: m.achternaam,
      roepnaam: m.voornaam,
      aanspreeknaam: `${m.voornaam} ${m.achternaam}`,
      geboortedatum: m.geboren,
      taal: 'nl',
      telefoon: '0199 000 000',
      vastgelegd_op: nu,
    });
    zet('huishouden', { id: huishouden, vastgelegd_op: nu });
    zet('huishouden_lid', { huishouden, persoon, rol: 'aanvrager', van: begin });
    zet('begeleiding', { id: randomUUID(), gebruiker, persoon, soort: 'klantmanager', van: begin });
    const feit = (soort: string, onderwerp: string, wie: string | null, inhoud: unknown): void =>
      zet('feit', {
        id: randomUUID(),
        huishouden,
        persoon: wie,
        soort,
        onderwerp,
        inhoud,
        geldig_van: begin,
        bekend_op: vandaag,
        vastgelegd_op: nu,
        herkomst: 'systeem',
        namens: false,
        vervallen: false,
      });
    feit('persoon', 'persoon:1', persoon, { rol: 'aanvrager', geboortedatum: m.geboren });
    feit('bijstand', 'bijstand', persoon, {});
    feit('huur', 'huur', null, { kale_huur_ct: 56_000 });
    zet('contactvoorkeur', {
      persoon,
      kanaal: m.kanaal,
      tijden: m.tijden,
      plek: '',
      tolk: '',
      meenemen: '',
      nooit_eerst_brief: true,
      gewijzigd_op: begin,
    });
    const eigen = { persoon, delen: 'klantmanager', geschreven_op: eerder(40), vastgelegd_op: nu };
    zet('verhaal_deel', { id: randomUUID(), soort: 'verhaal', tekst: m.verhaal, ...eigen });
    zet('verhaal_deel', { id: randomUUID(), soort: 'droom', tekst: m.droom, ...eigen });
    for (const tekst of m.talenten) zet('verhaal_deel', { id: randomUUID(), soort: 'talent', tekst, ...eigen });
    zet('begeleidingsvorm', { id: randomUUID(), persoon, vorm: m.vorm, gekozen_op: begin, vastgelegd_op: nu });
    if (m.doel) {
      const doel = randomUUID();
      const maak = { persoon, delen: 'klantmanager', gemaakt_op: eerder(35), vastgelegd_op: nu };
      zet('doel', { id: doel, tekst: m.doel, terrein: 'werk', stand: 'open', ...maak });
      for (const [plaats, [tekst, stand]] of (m.stappen ?? []).entries())
        zet('stap', {
          id: randomUUID(),
          doel,
          tekst,
          stand,
          plaats,
          woorden: '',
          wanneer: '',
          klaar_op: stand === 'klaar' ? eerder(15) : null,
          ...maak,
        });
    }
    const bij = { id: randomUUID(), persoon, gebruiker, vastgelegd_op: nu };
    if (m.gesprek)
      zet('gesprek', {
        ...bij,
        dag: eerder(m.gesprek[0]),
        vorm: 'wandelen',
        plek: '',
        client_zegt: m.gesprek[1],
        gezien_gehoord: m.gesprek[2],
      });
    if (m.bericht) zet('bericht', { ...bij, van: 'client', tekst: m.bericht, dag: eerder(1) });
    if (m.beloofd) zet('toezegging', { ...bij, wat: m.beloofd, voor: plusDagen(vandaag, 2), beloofd_op: eerder(20) });
    if (m.belMij) zet('hulpvraag', { ...bij, soort: 'bel_mij', wens: 'bel', tekst: '', dag: vandaag });
  }
  return { gebruiker, rijen };
}
