import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/**
 * Every form of the product, also of pages in a state no test reaches. A form that creates something carries the one-time
 * key; what is named here changes or ends something that is there, so that sending it twice gives the same.
 */
const TWEEMAAL_IS_EENMAAL: Readonly<Record<string, readonly string[]>> = {
  'beheer/afhandelen/deel.tsx': ['eens', 'oneens', 'afzien: één keer per regel', 'terugvragen: één voorstel per regel'],
  'beheer/bewaren.tsx': ['kijk wat weg kan', 'aan of uit'],
  'beheer/contact.tsx': ['contactpunten: hetzelfde twee keer zeggen is hetzelfde'],
  'beheer/loon/loon.tsx': ['lees in: hetzelfde bestand verandert niets', 'klopt: één antwoord per vraag'],
  'beheer/begin.tsx': ['volgende dag: één regel per dag'],
  'beheer/buren/buren.tsx': ['stop', 'voeg toe: één kaart per gemeente'],
  'beheer/geldweg/afspraak.tsx': ['antwoord: één per afspraak', 'einde: één per afspraak'],
  'beheer/geldweg/lijst.tsx': ['openen: nog een keer is hetzelfde, met zijn reden'],
  'beheer/jaar/jaar.tsx': ['jaaropgave: één per persoon en jaar'],
  'beheer/maand/bank.tsx': [
    'kijk eerst: er wordt nog niets gelezen, en twee keer lezen is één keer',
    'opnieuw: één poging',
    'betaal alsnog: één volgende poging per betaling',
    'lees of haal weg: één keer',
  ],
  'beheer/maand/binnengekomen.tsx': ['zoek met de hand: er wordt nog niets geboekt', 'een bedrag heeft één plek'],
  'beheer/rekening/rekening.tsx': ['akkoord of niet: één antwoord per voorstel'],
  'beheer/maand/delen.tsx': ['teken: één handtekening per mens'],
  'beheer/maand/gang.tsx': ['start: één run per maand', 'staak'],
  'beheer/maand/nakijken.tsx': [
    'gezien; een voorschot heeft een eigen sleutel per maand',
    'apart: één keer per huishouden en maand',
    'opnieuw: één keer per huishouden en maand',
  ],
  'beheer/maand/overzicht.tsx': ['start: één run per maand'],
  'beheer/maand/run.tsx': ['pauze'],
  'beheer/optijd/optijd.tsx': ['betaal een gevraagd voorschot: één per maand'],
  'beheer/optijd/nieuw-recht.tsx': ['gezien: één keer per besluit'],
  'helpen/code.tsx': ['aannemen met de code: twee keer is één keer (0980)'],
  'mijn/aanbod/over-u.tsx': ['gelezen'],
  'mijn/aanbod/lijn.tsx': ['begonnen of niet: een tweede keer verandert niets'],
  'mijn/aanbod/rij.tsx': [
    'antwoord op een plek: het eerste blijft staan',
    'uit de rij',
    'stoppen: een tweede keer verandert niets',
    'oordeel',
  ],
  'mijn/aanbod/wens.tsx': ['één wens per mens, de laatste telt'],
  'mijn/contact/afspraken.tsx': ['zeg af', 'één klantmanager, ook met twee tabbladen'],
  'mijn/contact/ander.tsx': ['akkoord'],
  'mijn/contact/voorkeuren.tsx': ['voorkeur'],
  'mijn/doorgeven/binnen.tsx': ['neem terug: eigen sleutel van de opgave'],
  'mijn/doorgeven/fotoblad.tsx': ['een bewijsstuk in het concept, met de afdruk van het bestand'],
  'mijn/doorgeven/kies.tsx': ['werk uit de loonaangifte: hetzelfde werk staat er één keer in'],
  'mijn/doorgeven/werkvorm.tsx': ['werk erbij in het concept'],
  'mijn/advies/advies.tsx': ['ja of nee: het laatste telt tot er een conclusie is'],
  'mijn/bewaren.tsx': ['stop met langer bewaren, of ja: één keer per vasthouding'],
  'mijn/delen.tsx': ['ja of nee', 'stop', 'toon, verberg of gooi weg'],
  'mijn/geld/idee.tsx': ['weg', 'stop delen', 'klantmanager: één deling per idee'],
  'mijn/geld/ruimtevormen.tsx': ['neem een gift of spaargeld terug'],
  'mijn/geldwegdelen.tsx': ['stoppen: één einde per afspraak', 'samen: één keer per mens per afspraak'],
  'mijn/helpers.tsx': ['trek een uitnodiging in', 'stop een helper'],
  'mijn/loonvraag/loonvragen.tsx': ['antwoord: één keer per vraag'],
  'mijn/laat.tsx': ['vraag een voorschot: één per maand'],
  'mijn/aanbod/casus.tsx': ['ja of nee tegen wie meekijkt: één antwoord per gast'],
  'werkplek/advies/advies.tsx': ['gelezen', 'niet meer nodig'],
  'werkplek/recht/stand.tsx': ['aanvulling is binnen: één keer', 'vraag een voorschot: één per maand'],
  'mijn/aanvraagvlak.tsx': ['vraag een voorschot: één per maand'],
  'openbaar/tafel.tsx': ['advies met een code: hetzelfde twee keer is één keer (1101)'],
  'werkplek/agenda/werktijden.tsx': ['werktijden: de laatste telt'],
  'werkplek/aanbod/een.tsx': ['uit of terug in het aanbod'],
  'werkplek/casuistiek/gasten.tsx': ['stop een code'],
  'werkplek/persoon/aanmelding.tsx': ['dag van de aanvraag: de laatste telt', 'BSN: één keer per mens'],
  'werkplek/neem-over.tsx': ['ja of nee: één antwoord'],
  'mijn/nieuws.tsx': ['weggelegd: één keer per nieuwtje'],
  'mijn/nazorg/ander.tsx': ['ja of nee op een aanbod'],
  'mijn/nazorg/nazorg.tsx': ['keuze'],
  'mijn/plan/tijd.tsx': ['ja tegen een voorstel: één keer'],
  'werkplek/persoon/tijd.tsx': ['ja tegen een voorstel: één keer'],
  'mijn/plan/team.tsx': ['ja of nee: één antwoord per vraag', 'stop: wat gestopt is blijft gestopt'],
  'mijn/plan/terzijde.tsx': ['vorm'],
  'mijn/plan/verhaal.tsx': ['een deel van het verhaal', 'fragment delen of weg'],
  'mijn/plan/geluid.tsx': ['anders of weg'],
  'mijn/plan/stap.tsx': ['stap klaar', 'haalbaar', 'stand en plek in de rij', 'andere woorden'],
  'mijn/plan/wensen.tsx': ['doel anders', 'doel weg'],
  'mijn/plan/wij.tsx': ['antwoord op een voorstel', 'eigen afspraak gedaan of los'],
  'mijn/wie-keek.tsx': ['stop een blik', 'waarom: één vraag per blik'],
  'mijn/verhuizen/aankomst.tsx': ['ja of nee: het eerste blijft staan'],
  'mijn/verhuizen/vertrek.tsx': ['kies: één verhuizing tegelijk', 'ja of stop', 'stop'],
  'openbaar/idee.tsx': ['dezelfde woorden onder dezelfde naam zijn één opmerking (0739)'],
  'openbaar/codevorm.tsx': ['openen met de code'],
  'openbaar/gedeeld.tsx': ['een conclusie: één per code'],
  'openbaar/hervat.tsx': ['het bewaarde formulier heeft zijn eigen sleutel'],
  'openbaar/klacht/antwoord.tsx': ['lezen met de code', 'schrijven met de code, zonder naam'],
  'openbaar/klacht/klacht.tsx': ['de code is de sleutel'],
  'openbaar/persona.tsx': ['inloggen'],
  'werkplek/aanbod/start.tsx': ['begonnen of niet: een tweede keer verandert niets', 'de eerste dag: wat er staat'],
  'werkplek/bewind/bewind.tsx': ['beëindig: één einde per beschikking'],
  'werkplek/bewind/taken.tsx': ['bevestig: één antwoord per beschikking', 'rekening: één antwoord per vraag'],
  'werkplek/bezoek/blad.tsx': ['notitie van een bezoek: de sleutel staat in het blad en blijft op het toestel'],
  'werkplek/bezwaren/bewaren.tsx': ['eens of laat gaan: één keer per vasthouding'],
  'werkplek/brieven/schrijven.tsx': ['bekijk, bewaar of gooi het ene concept weg'],
  'werkplek/oefenen.tsx': ['begin of stop met oefenen'],
  'werkplek/persoon/berichtenvlak.tsx': ['geen antwoord nodig'],
  'werkplek/team/vervangen.tsx': ['is er weer'],
  'werkplek/persoon/gesprek.tsx': ['gesproken'],
  'werkplek/persoon/overdracht.tsx': ['bewaar of stop', 'rond af', 'wij spraken elkaar: het laatste telt'],
  'werkplek/persoon/terzijde.tsx': ['gedaan'],
  'werkplek/persoon/verplicht.tsx': ['hef op'],
  'werkplek/persoon/werk-nazorg.tsx': ['antwoord op een vraag', 'langer'],
  'werkplek/persoon/werk-plekken.tsx': ['klopt niet: gelezen', 'besproken', 'wijzig', 'stop'],
  'werkplek/team/ideeen.tsx': ['besproken'],
  'werkplek/team/kunnen.tsx': ['haal weg'],
  'werkplek/ik.tsx': ['één foto per collega', 'haal weg'],
  'werkplek/team/leden.tsx': ['uit het team', 'in het team: één team per collega'],
  'werkplek/verhuizing/verhuizing.tsx': [
    'neem aan: een pakket telt één keer, ook uit twee tabs',
    'groet',
    'verstuur: één keer',
  ],
  'werkplek/woorden.tsx': ['geeft het formulier door, met de sleutel die het had'],
};

test('every form that creates something carries the one-time key, and its page reads it', () => {
  const zonder: Record<string, number> = {};
  let met = 0;
  for (const bestand of globSync('**/*.tsx', { cwd: import.meta.dirname })) {
    const tekst = readFileSync(join(import.meta.dirname, bestand), 'utf8');
    for (const [vorm] of tekst.matchAll(/<form\s[^>]*?method="post"[\s\S]*?<\/form>/g)) {
      if (/<Eenmalig|name="eenmalig"/.test(vorm)) met += 1;
      else zonder[bestand] = (zonder[bestand] ?? 0) + 1;
    }
    // a page that makes keys also reads them, itself or in the act it hands the form to
    if (/sleutel: nieuweSleutel\(\)/.test(tekst) && /export async function action/.test(tekst)) {
      const hulp = [...tekst.matchAll(/from '(\.{1,2}\/[^']+\.server\.ts)'/g)].map(([, pad]) =>
        readFileSync(join(import.meta.dirname, bestand, '..', pad!), 'utf8'),
      );
      expect([tekst, ...hulp].join('\n'), bestand).toMatch(/leesSleutel\(/);
    }
  }
  expect(met).toBeGreaterThan(35);
  expect(zonder).toEqual(
    Object.fromEntries(Object.entries(TWEEMAAL_IS_EENMAAL).map(([bestand, waarom]) => [bestand, waarom.length])),
  );
});
