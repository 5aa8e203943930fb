/** Names for invented people. First and last names are combined by chance; nobody here exists. */
export const voornamen = (
  'Adem Aisha Amal Amira Anouk Arda Asmara Bart Bas Benthe Bilal Bo Bram Carmen Chaima Cheng Daan Dalia Daniëlle Danuta Delano Demi ' +
  'Dewi Dilan Dirk Dounia Eline Elif Ellen Elmas Emine Emre Esra Eva Fatima Femke Filmon Finn Floor Frank Gideon Gina Giovanni Guus ' +
  'Hakan Hala Hanan Hans Hassan Helen Henk Hiba Ibrahim Ilse Imane Ingrid Iris Ivo Jack Jamal Jan Janneke Jasmin Jelle Jeroen Joke ' +
  'Jolanda Joost Jorien Joy Karel Karim Karin Kees Khadija Kidane Kim Koen Laila Lars Leila Lena Leyla Lianne Lieke Linda Loes Lotte ' +
  'Lucas Luna Maaike Maarten Mahmoud Malika Marco Marieke Marija Mark Marloes Mehmet Melissa Merel Michelle Mila Mirjam Mohamed Monique ' +
  'Mustafa Nadia Naima Natalia Nienke Niels Noor Nura Oksana Olga Omar Patricia Paul Peter Petra Priya Rachid Rahel Ravi Rens Rianne ' +
  'Rob Rosa Ruben Saba Sabine Said Salma Samir Sander Sara Selam Selma Senait Silvia Simone Sofie Sonja Stefan Suzan Sven Tamara Tanja ' +
  'Tarik Teun Thea Thijs Tim Tineke Tom Umar Ursula Vera Victor Wahid Wendy Willem Wim Xander Yara Yasmina Yonas Yusuf Zahra Zeynep Zoë'
).split(' ');

export const achternamen = (
  'Aalders Abdi Abels Achterberg Adriaans Akkerman Aksoy Alberts Amrani Appelhof Arends Aydin Baan Bakhuis Barakat Beekman Belhaj ' +
  'Benali Bergsma Berhane Beukers Blauwhof Boersma Bongers Boomgaard Bosveld Bouzid Braam Brink Brouwhuis Çelik Chen Claassen Dekkers ' +
  'Demir Dijkhuis Doornbos Drost Duinker Eikelboom Elzinga Engel Es-Safi Fadil Faber Feenstra Franken Galema Gebre Geerts Ghazi Goossens ' +
  'Groeneveld Haddad Hagen Hakimi Hamer Haverkort Heemstra Hofland Hollander Huisjes Idrissi Jagers Jansma Joosten Kaplan Karels Kaya ' +
  'Kemper Kerkhof Kiers Klaver Koning Korteweg Krol Kruidhof Kwakkel Lagerwey Lamers Landman Leenders Lindehof Lodder Maas Mahdi Manders ' +
  'Meerdink Mensink Merkelbach Molenkamp Mulderij Naber Nasser Nieuwland Noordhof Obeng Okafor Oosterhuis Osman Ouali Overbeek Ozturk ' +
  'Paulides Peeters Pinas Ploeger Poortman Postma Rahimi Ramdin Reinders Rietveld Roelofs Rozendaal Ruiterkamp Sahin Salhi Schoonhoven ' +
  'Schreuder Sedney Sharif Slagter Smeding Snijders Soekhoe Spaan Steenbeek Stoffels Tadesse Talens Terpstra Tesfay Timmers Tol Tuinstra ' +
  'Uiterwijk Valkenburg Veldhuis Verhagen Vinke Visserman Vlieger Voskamp Waals Wassink Weerts Wieringa Wolters Woldemariam Yildiz Zand ' +
  'Zeilstra Zijlmans Zomerdijk Zwiers'
).split(' ');

/** Invented employers, with the kind of work. Big ones employ more people. */
export const werkgevers = [
  ['Lunchroom De Ketel', 'maand'],
  ['Bakkerij Spaak', 'maand'],
  ['Versmarkt De Zandloper', 'maand'],
  ['Schoonmaakbedrijf Helderzicht', 'vierweken'],
  ['Uitzendbureau De Overstap', 'week'],
  ['Thuiszorg Rondom', 'maand'],
  ['Kinderopvang Het Klavertje', 'maand'],
  ['Distributiecentrum Kade 12', 'vierweken'],
  ['Hotel De Drie Bruggen', 'maand'],
  ['Bloemenatelier Rank', 'maand'],
  ['Fietsenwerkplaats De Trapper', 'maand'],
  ['Groenvoorziening Waterrand', 'vierweken'],
  ['Taxi Voorbeeldstad', 'maand'],
  ['Restaurant Noord', 'maand'],
  ['Werkbedrijf Samenzicht', 'maand'],
  ['Postbezorging Veld en Stad', 'vierweken'],
  ['Naaiatelier Goed Gedaan', 'maand'],
  ['Klusdienst Handig', 'week'],
  ['Zorgcentrum De Linde', 'maand'],
  ['Kwekerij Zonnekant', 'week'],
] as const satisfies readonly (readonly [string, 'maand' | 'vierweken' | 'week'])[];

export const straten = (
  'Appelgaarde Beukenlaan Dijkstraat Fluitekruid Haverweg Hoge Wal Kadepad Kastanjehof Lijsterbes Meidoornstraat Molenpad Notenlaan ' +
  'Oude Haven Parklaan Rietkraag Schoolstraat Stationskade Vlinderhof Waterrand Zonneplein'
)
  .split(' ')
  .filter((s) => s.length > 4);

/** Things people can do and like, in their own words. */
export const talenten = [
  'Koken voor veel mensen',
  'Rustig blijven als het druk is',
  'Kleding repareren',
  'Fietsen maken',
  'Luisteren',
  'Kinderen voorlezen',
  'Twee talen spreken',
  'Organiseren',
  'Met mijn handen werken',
  'Tuinieren',
  'Rekenen',
  'Mensen op hun gemak stellen',
  'Computers opzetten',
  'Haar vlechten',
  'Vrachtwagen rijden',
  'Mooi schrijven',
  'Voor mijn moeder zorgen',
  'Op tijd komen',
  'Muziek maken',
  'Brood bakken',
  'Planten kweken',
  'Schilderen',
  'Een team bij elkaar houden',
  'Kleine dingen zien',
  'Verhalen vertellen',
  'Inkopen zonder weggooien',
] as const;

/** What matters to people now, in their own words. */
export const wensen = [
  'Weer een vaste dag in de week hebben',
  'Dat mijn dochter haar diploma haalt',
  'Een baan dicht bij huis',
  'Beter Nederlands spreken',
  'Eerst uitrusten, dan verder kijken',
  'Zelf mijn rekeningen kunnen betalen',
  'Mijn rijbewijs halen',
  'Een eigen keuken',
  'Weer onder de mensen zijn',
  'Werken met dieren',
  'Een huis voor mij en mijn zoon',
  'Mijn diploma laten erkennen',
  'Mijn moeder blijven helpen',
  'Minder schulden en meer slaap',
  'Een opleiding in de zorg',
  'Iets terugdoen voor de buurt',
  'Klein beginnen, zes uur is genoeg',
  'Een eigen naaiatelier',
] as const;

/** Short stories people wrote about themselves; used as they are, never mixed with a name. */
export const verhalen = [
  'Ik heb twintig jaar in de bouw gewerkt. Toen ging mijn rug. Ik mis de mannen en de vroege ochtend. Ik kan nog veel, maar niet meer tillen.',
  'Ik kwam hier met mijn twee kinderen. Thuis was ik lerares. Nu leer ik zelf weer, elke dag een paar woorden. Mijn oudste helpt mij.',
  'Na mijn scheiding kwam alles tegelijk. Ik heb lang niemand gezien. Nu gaat het beter. Ik wandel elke ochtend met de hond van de buurvrouw.',
  'Ik zorg voor mijn moeder. Zij woont boven mij. Dat is werk, ook al noemt niemand het zo. Ik wil daarnaast graag een paar uur weg.',
  'Ik heb een winkel gehad. Die ging dicht. Ik schaamde mij en deed de post niet meer open. Een vriend heeft mij geholpen. Nu durf ik weer.',
  'Ik ben net van school. Ik weet nog niet wat ik wil. Wel dat ik niet stil kan zitten. Fietsen maken vind ik leuk.',
  'Ik ben ziek geweest en het duurt langer dan ik dacht. Ik wil niet opgeven. Ik wil wel dat het in mijn tempo mag.',
  'Ik zing in een koor en ik kook voor feesten. Daar ken ik iedereen van. Betaald werk lukt nog niet, maar stil zit ik niet.',
  'Ik heb altijd gewerkt, schoonmaak en keuken. Nu zijn mijn handen stuk. Ik zoek iets waar ik kan zitten en toch mensen zie.',
  'Ik ben vader van drie. Ik reed vrachtwagen in mijn land. Mijn rijbewijs telt hier niet. Dat halen is mijn eerste stap.',
  'Ik hou van planten. In de buurttuin weet ik de namen. Daar kom ik tot rust. Ik denk dat daar ook werk in zit.',
  'Het was een zware winter. Ik lag veel op de bank. Mijn klantmanager belde en vroeg hoe het ging. Dat was genoeg om op te staan.',
] as const;
