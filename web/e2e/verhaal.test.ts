import { verbind } from '@bijrijder/dossier/databank';
import { werkNazorgBij } from '@bijrijder/dossier/nazorg';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { adres, druk, inhoud, knop, logIn, nieuwePagina, uitDatabank, volg } from './hulp.ts';

/** Opens a part that is closed; one that stands open already stays open. */
const open = async (p: Page, naam: string) => {
  const deel = p.locator('details', { has: p.locator('summary', { hasText: naam }) }).first();
  if ((await deel.getAttribute('open')) === null) await deel.locator('summary').first().click();
};

/** Somebody new: before this no page let them in. */
test('the intake: own words first, and a login once it is known who somebody is', async () => {
  const milan = await nieuwePagina({ maat: 'bureau', javascript: false });
  await logIn(milan, 'Milan', '/werkplek/intake');
  await milan.getByLabel('Wat brengt u hier?').fill('Mijn werk bij de bakker hield op.');
  await milan.getByLabel('Wat is nu belangrijk?').fill('De huur van deze maand.');
  await milan.getByLabel('Voornamen', { exact: true }).fill('Sanne');
  await milan.getByLabel('Achternaam', { exact: true }).fill('Kuipers');
  await milan.getByText('Er zijn kinderen').click();
  await milan.locator('#k1Naam').fill('Noor');
  await milan.locator('#k1Geboren').fill('2020-03-04');
  await milan.getByLabel('Welk moment past deze mens?').selectOption({ index: 1 });
  await milan.locator('#geboren').fill('1988-05-06');
  await milan.locator('#gemeldOp').fill('2099-01-01');
  await druk(milan, 'Bewaar, ik loop mee');
  expect(await inhoud(milan)).toContain('Kies vandaag of een dag daarvoor.');
  expect(await milan.getByLabel('Wat brengt u hier?').inputValue()).toContain('bakker');
  await milan.locator('#gemeldOp').fill('2026-04-01');
  await druk(milan, 'Bewaar, ik loop mee');
  expect(await inhoud(milan)).toContain('Sanne meldde zich op');
  // the first talk stands, and what it would be is there: one adult, one child
  expect(await milan.locator('#eerste').innerText()).toMatch(/\d{1,2}\.\d\d uur[\s\S]*Verzet of zeg af/);
  expect(await milan.locator('#bedrag').innerText()).toMatch(
    /€\s1\.\d{3},\d\d[\s\S]*1 volwassene en 1 kind[\s\S]*geen besluit/,
  );
  await milan.getByLabel('Burgerservicenummer').fill('9999 90 123');
  await druk(milan, 'Bewaar het nummer');
  expect(await inhoud(milan)).toContain('Sanne kan inloggen.');

  const sanne = await nieuwePagina({ javascript: false });
  await logIn(sanne, 'Sanne', '/mijn');
  await volg(sanne, sanne.locator('#nieuw').getByRole('link', { name: /wat u vertelde/ }));
  expect(await inhoud(sanne)).toContain('Mijn werk bij de bakker hield op.');
  // the first talk stands there too, until she has seen it
  await sanne.goto(adres('/mijn/contact'));
  expect(await inhoud(sanne)).toContain('Milan');
  await sanne.goto(adres('/mijn'));
  expect(await sanne.locator('#nieuw').count()).toBe(0);

  // the decision: what she will read first, then the decision, in the words of the colleague and the amounts of the law
  const thuis = milan.url().replace(/\/aanmelding.*$/, '');
  await druk(milan, 'Bewaar deze dag');
  await volg(milan, milan.getByRole('link', { name: 'Beslis over de aanvraag' }));
  expect(await milan.locator('#stand').innerText()).toMatch(/uiterlijk[\s\S]*voorschot[\s\S]*nog geen rekening/);
  await milan.locator('#ingang').fill('2025-12-01');
  await milan.locator('#reden').fill('Uw werk bij de bakker hield op. U hebt geen ander inkomen.');
  await druk(milan, 'Bekijk als Sanne');
  expect(await inhoud(milan)).toContain('Kies een dag die hoogstens drie maanden vóór de melding ligt');
  expect(await milan.locator('#reden').inputValue()).toContain('bakker');
  await milan.locator('#ingang').fill('2026-04-01');
  await druk(milan, 'Bekijk als Sanne');
  expect(await milan.locator('#toekenning').innerText()).toMatch(
    /U krijgt bijstand vanaf[\s\S]*Wat krijgt u en wanneer\?[\s\S]*bezwaar/,
  );
  await druk(milan, 'Neem dit besluit en verstuur de brief');
  expect(await milan.locator('#stand').innerText()).toMatch(/Toegekend op .* door Milan/);
  await sanne.goto(adres('/mijn/aanmelding'));
  expect(await sanne.locator('#aanvraag').innerText()).toMatch(/U krijgt bijstand vanaf/);
  await volg(sanne, sanne.getByRole('link', { name: 'Lees het besluit' }));
  expect(await inhoud(sanne)).toMatch(/U krijgt bijstand vanaf[\s\S]*€/);

  // she stops herself, takes it back, and stops again; the decision follows her wish
  const stop = async () => {
    await sanne.goto(adres('/mijn/stoppen'));
    await sanne.locator('#laatsteDag').fill('2099-01-31');
    await sanne.getByLabel('Ik heb werk').check();
    await druk(sanne, 'Vraag om te stoppen');
  };
  await stop();
  expect(await inhoud(sanne)).toContain('Tot dan verandert er niets.');
  await druk(sanne, /Neem het terug/);
  expect(await sanne.locator('#stop').count()).toBe(1);
  await stop();
  await milan.goto(`${thuis}/recht`);
  expect(await milan.locator('#einde').innerText()).toContain('er is werk');
  await milan.locator('#eindreden').fill('U begint met uw nieuwe werk. Gefeliciteerd!');
  await milan.locator('#einde').getByRole('button', { name: 'Bekijk als Sanne' }).click();
  await milan.locator('#einde').getByRole('button', { name: 'Neem dit besluit' }).click();
  expect(await milan.locator('#einde').innerText()).toContain('De laatste dag is');
  await sanne.goto(adres('/mijn/stoppen'));
  expect(await inhoud(sanne)).toContain('Het besluit is er.');
});

/** From the first talk to lasting work, Ilse and her colleagues each in their own browser, without script. */
test('one story: first talk, story, plan, part-time work, setback, heard without reduction, maatwerk, handover, lasting work, nazorg', async () => {
  const ilse = await nieuwePagina({ javascript: false });
  const milan = await nieuwePagina({ maat: 'bureau', javascript: false });
  await logIn(ilse, 'Ilse', '/mijn/contact');
  await logIn(milan, 'Milan', '/werkplek/mensen');
  await volg(milan, milan.getByRole('link', { name: /^Ilse Braam/ }).first());
  const blad = new URL(milan.url()).pathname;
  const huishouden =
    "(select huishouden from huishouden_lid l join persoon p on p.gemeente = l.gemeente and p.id = l.persoon where p.roepnaam = 'Ilse' and p.achternaam = 'Braam')";

  // the first talk: Ilse plans it herself; the note is hers to read and to answer
  await open(ilse, 'Maak een afspraak met Milan');
  await ilse.locator('#waar').fill('In het park bij de vijver');
  await druk(ilse, 'Maak de afspraak');
  expect(await inhoud(ilse)).toContain('In het park bij de vijver');
  await milan.goto(adres(`${blad}/gesprek`));
  await milan.getByLabel('Ilse zegt').fill('Ik wil weer onder de mensen zijn.');
  await milan.getByLabel('Ik zag en hoorde').fill('Ilse liep een rondje en vertelde over haar werk als kapper.');
  await druk(milan, 'Deel met Ilse');
  await ilse.goto(adres('/mijn/contact'));
  await volg(ilse, knop(ilse, 'Zo is het').first());

  // her story and her plan
  await ilse.goto(adres('/mijn/plan'));
  await ilse.locator('#verhaal summary').first().click();
  await ilse.getByRole('textbox', { name: 'Uw verhaal' }).fill('Ik knipte twintig jaar haar. Mijn handen willen weer.');
  await ilse.locator('#verhaal').getByLabel('Ik en mijn klantmanager').check();
  await volg(ilse, ilse.locator('#verhaal').getByRole('button', { name: 'Bewaar' }));
  await milan.goto(adres(blad));
  expect(await inhoud(milan)).toContain('Mijn handen willen weer.');
  await open(milan, 'Stel iets voor');
  await milan.getByLabel('Wat stelt u voor?').fill('Twee ochtenden knippen bij Kapsalon Kim');
  await druk(milan, 'Leg voor aan Ilse');
  await ilse.goto(adres('/mijn/plan'));
  await druk(ilse, 'Ja, dit kan ik');
  expect(await ilse.locator('#stappen').innerText()).toContain('Kapsalon Kim');

  // part-time work: she declares it, and what was promised is what is decided
  await ilse.goto(adres('/mijn/doorgeven/2026-04'));
  if (!(await ilse.locator('#werkgever').isVisible())) await ilse.locator('#nieuw summary').click();
  await ilse.locator('#werkgever').fill('Kapsalon Kim');
  await druk(ilse, /Voeg toe/);
  await ilse.goto(adres('/mijn/doorgeven/2026-04/typen'));
  const loon = ilse.locator('input[name^="netto|"]');
  for (let i = 0; i < (await loon.count()); i++) await loon.nth(i).fill('310,00');
  await druk(ilse, 'Verder');
  await druk(ilse, 'Ja, verstuur');
  const bon = await inhoud(ilse);
  await expect
    .poll(
      async () =>
        (
          await uitDatabank<{ b: number; g: number; v: number }>(
            `select betaald_cent as b, belofte_cent as g, (select count(*)::int from json_array_elements(regels) r where r ->> 0 = 'verlaging') as v
             from besluit where maand = '2026-04' and huishouden = ${huishouden} order by volgnummer desc limit 1`,
            [],
          )
        ).map(({ b, g, v }) => [b === g && b > 0, v])[0],
      { timeout: 30_000 },
    )
    .toEqual([true, 0]);
  expect(bon).toContain('Dank u wel');

  // a setback: what was asked did not work out; she tells her side herself, and a call the same day makes everything wait
  const { vandaag, later } = (
    await uitDatabank<{ vandaag: string; later: string }>(
      "select bijrijder.vandaag(gemeente)::text as vandaag, (bijrijder.vandaag(gemeente) + 90)::text as later from persoon where roepnaam = 'Ilse' and achternaam = 'Braam'",
      [],
    )
  )[0]!;
  await milan.goto(adres(`${blad}/afstemming`));
  expect(await inhoud(milan)).toContain('Ilse heeft nu geen verplichting.');
  await milan.goto(adres(blad));
  await open(milan, 'Spreek een verplichting uit');
  await milan.locator('#verplicht-wat').fill('Twee ochtenden naar de kapsalon');
  await milan.locator('#verplicht-reden').fill('Ilse koos deze plek, en de kapsalon rekent op haar.');
  await milan
    .locator('#verplicht-grond')
    .getByLabel(/voorziening of een onderzoek/)
    .check();
  await milan.locator('#verplicht-tot').fill(later);
  await druk(milan, 'Spreek dit uit');
  await milan.goto(adres(`${blad}/afstemming`));
  await milan.getByLabel(/Twee ochtenden naar de kapsalon/).check();
  await milan.locator('#dag').fill(vandaag);
  await milan.getByLabel('Wat gebeurde er?').fill('Ilse kwam een week niet in de kapsalon');
  await druk(milan, 'Vraag naar de kant van Ilse');
  await ilse.goto(adres('/mijn/eerst-horen'));
  await ilse
    .getByLabel('Wat gebeurde er volgens u?')
    .fill('Mijn moeder lag in het ziekenhuis. Ik belde de kapsalon wel.');
  await druk(ilse, 'Dit is mijn kant');
  await ilse.goto(adres('/mijn/hulp/niet-goed'));
  await druk(ilse, /Bel mij \w+/);
  await milan.reload();
  expect(await inhoud(milan)).toContain('Alle plichten staan stil');
  expect(await inhoud(milan)).toContain('Mijn moeder lag in het ziekenhuis.');
  expect(await knop(milan, /Ik besluit tot een verlaging/).count()).toBe(0);
  await milan.goto(adres(`${blad}/gesprek`));
  await druk(milan, /Wij spraken elkaar/);
  await ilse.goto(adres('/mijn/plan'));
  await druk(ilse, 'Het gaat weer');

  // heard, and no blame: there is no reduction
  await milan.goto(adres(`${blad}/afstemming`));
  await milan.locator('#nu').getByLabel('Waarom?').fill('Haar moeder was ziek. Ilse kon er niets aan doen.');
  await volg(milan, milan.locator('#nu').getByRole('button'));
  await ilse.goto(adres('/mijn/eerst-horen'));
  expect(await inhoud(ilse)).toContain('Er komt geen verlaging');
  expect(await inhoud(ilse)).toContain('Ilse kon er niets aan doen.');
  expect(await uitDatabank(`select 1 from verlaging where huishouden = ${huishouden}`, []), 'geen verlaging').toEqual(
    [],
  );

  // maatwerk: what is needed, on her own money, with her words
  await milan.goto(adres(`${blad}/maatwerk`));
  await milan.getByLabel('Waar gaat het om?').fill('Een kniptas');
  await milan.getByLabel('Wat is nodig?').fill('Scharen en een tas');
  await druk(milan, 'Begin');
  await milan.locator('#effect').fill('Ilse kan meer uren werken');
  await milan.locator('#voor').fill('Haar eigen vak');
  await milan.locator('#anders').fill('De kapsalon leent geen scharen uit');
  await milan.getByLabel(/Bijzondere bijstand/).check();
  await milan.getByLabel('Bedrag').fill('160,00');
  await milan.getByLabel('Reden, in gewone woorden').fill('Zonder scharen kan zij niet knippen');
  await milan.getByLabel('Geldt tot en met').fill('2026-12-31');
  await druk(milan, 'Bewaar');
  await ilse.goto(adres('/mijn/aanbod/over-u'));
  await ilse.getByLabel('Wat vindt u ervan?').fill('Dit is precies wat ik nodig heb.');
  await druk(ilse, 'Ik las dit');
  await milan.reload();
  expect(await inhoud(milan)).toContain('Dit is precies wat ik nodig heb.');
  // the talk about the other letter does not count for this one
  await milan.locator('#sprak').selectOption('langsgaan');
  await druk(milan, 'Ik ken toe');
  expect(await milan.locator('#eerder').innerText()).toContain('Een kniptas');

  // another colleague: asked by Ilse, written together, only after her yes
  await ilse.goto(adres('/mijn/contact'));
  await open(ilse, 'Vraag een ander');
  await ilse.getByLabel('Wat hoopt u te vinden?').fill('Iemand die rustig praat');
  await druk(ilse, 'Vraag een ander');
  await milan.goto(adres('/werkplek'));
  await volg(
    milan,
    milan.locator('#antwoord li', { hasText: 'andere klantmanager' }).getByRole('link', { name: 'Bekijk' }),
  );
  expect(await inhoud(milan)).toContain('Iemand die rustig praat');
  await milan.getByLabel('Wat moet de nieuwe collega weten?').fill('Ilse knipt weer, twee ochtenden.');
  await milan.getByLabel('Naar wie?').selectOption({ label: 'Tineke Jansma' });
  await druk(milan, 'Leg voor aan Ilse');
  expect(await knop(milan, /Rond af/).count()).toBe(0);
  // Tineke is asked; who it is she reads after the yes of Ilse
  const tineke = await nieuwePagina({ maat: 'bureau', javascript: false });
  await logIn(tineke, 'Tineke', '/werkplek');
  await volg(tineke, tineke.locator('#neem-over').getByRole('link', { name: 'Bekijk' }).first());
  expect(await inhoud(tineke)).not.toContain('Ilse');
  // Ilse reads on her first page that something waits for her, and the sign is gone once she opened it
  await ilse.goto(adres('/mijn'));
  await volg(ilse, ilse.locator('#nieuw').getByRole('link', { name: /nieuwe klantmanager/ }));
  expect(await inhoud(ilse)).toContain('Ilse knipt weer, twee ochtenden.');
  await druk(ilse, 'Ja, zo is het goed');
  await tineke.reload();
  expect(await inhoud(tineke)).toContain('Ilse knipt weer, twee ochtenden.');
  await druk(tineke, 'Ja, ik wil er zijn');
  // the two speak; both are there for two weeks, and the note stands with Tineke until the first talk
  await milan.reload();
  await milan.getByLabel('Wat bespraken jullie?').fill('Ochtenden werken het best.');
  await druk(milan, 'Wij spraken elkaar');
  await druk(milan, /Rond af: Tineke Jansma/);
  expect((await milan.request.get(adres(blad))).status()).toBe(200);
  await ilse.goto(adres('/mijn/contact'));
  expect(await inhoud(ilse)).toContain('Milan loopt mee tot en met');
  expect(await inhoud(ilse)).toContain('Ochtenden werken het best.');
  await open(ilse, 'Maak een afspraak met Tineke');
  await ilse.getByLabel('Ik wil dat Milan bij het eerste gesprek is').check();
  await druk(ilse, 'Maak de afspraak');
  await tineke.goto(adres(blad));
  const vers = tineke.locator('#overdracht');
  expect(await vers.innerText()).toContain('Ilse knipt weer, twee ochtenden.');
  expect(await vers.innerText()).toContain('Ilse wil graag dat Milan erbij is.');
  await tineke.goto(adres('/werkplek'));
  expect(await tineke.locator('#eerste').innerText()).toContain('Ilse Braam');
  await tineke.goto(adres(`${blad}/gesprek`));
  await tineke.getByLabel('Ilse zegt').fill('Fijn dat u mijn verhaal al kent.');
  await druk(tineke, 'Deel met Ilse');
  await tineke.goto(adres(blad));
  expect(await tineke.locator('#overdracht').count()).toBe(0);
  await tineke.goto(adres(`${blad}/overdracht`));
  expect(await tineke.locator('#eerder').innerText()).toContain('Van Milan');

  // lasting work, with the new colleague; the bijstand stops only when Ilse says that this is right
  await tineke.goto(adres(`${blad}/werk`));
  await open(tineke, 'Nieuwe werkplek');
  await tineke.getByLabel('Werkgever').fill('Kapsalon Kim');
  await tineke.locator('#nieuw-contract').selectOption('vast');
  await tineke.locator('#nieuw-uren').fill('32');
  await tineke.locator('#nieuw-van').fill('2026-04-01');
  await volg(tineke, tineke.locator('button[name=doe][value=plek]'));
  expect(await tineke.locator('#plekken').innerText()).toContain('Kapsalon Kim');
  await tineke.goto(adres(`${blad}/voorleggen`));
  await tineke.getByLabel('Welke dag?').fill('2026-04-27');
  await tineke
    .getByLabel('Uw vraag aan Ilse')
    .fill('U werkt nu 32 uur. Klopt het dat de uitkering per 27 april stopt?');
  await druk(tineke, 'Leg voor aan Ilse');
  expect(await tineke.locator('#gevraagd').innerText()).toContain('Er verandert niets.');
  await open(tineke, 'Noteer een gesprek met Ilse');
  await tineke.getByLabel('Wat zei Ilse?').fill('Ilse vertelt dat zij 32 uur werkt.');
  await druk(tineke, 'Noteer het gesprek');
  // heard, but nobody records it alone: a second colleague, or Ilse herself
  expect(await tineke.locator('#gevraagd').innerText()).toContain('Nu leest een tweede collega mee');
  expect(await knop(tineke, 'Leg dit vast').count()).toBe(0);
  await ilse.goto(adres('/mijn/aanbod/over-u'));
  expect(await inhoud(ilse)).toContain('Klopt het dat de uitkering per 27 april stopt?');
  expect(await inhoud(ilse)).toContain('Wij spraken u. Ilse vertelt dat zij 32 uur werkt.');
  await druk(ilse, 'Ja, dit klopt');
  expect(await inhoud(ilse)).toContain('U zei: dit klopt.');
  await tineke.reload();
  expect(await tineke.locator('#gevraagd').innerText()).toContain('Ilse zegt: dit klopt.');
  // her yes ends nothing by itself: a decision with its letter does
  await volg(tineke, tineke.getByRole('link', { name: 'Neem het besluit' }));
  const einde = tineke.locator('#einde');
  expect(await einde.locator('#laatsteDag').inputValue()).toBe('2026-04-27');
  await einde.locator('#eindreden').fill('U hebt vast werk, 32 uur per week. Gefeliciteerd!');
  await einde.locator('#sprak-einde').selectOption('bellen');
  await volg(tineke, einde.getByRole('button', { name: 'Bekijk als Ilse' }));
  await volg(tineke, einde.getByRole('button', { name: 'Neem dit besluit' }));
  expect(await einde.count()).toBe(0);
  const eind = await uitDatabank<{ tot: string; brief: boolean }>(
    `select f.geldig_tot_en_met::text as tot, exists (select 1 from rechtsbesluit b where b.huishouden = f.huishouden and b.laatste_dag = f.geldig_tot_en_met) as brief
     from feit f where f.soort = 'bijstand' and f.huishouden = ${huishouden} order by f.id desc limit 1`,
    [],
  );
  expect(eind[0]).toEqual({ tot: '2026-04-27', brief: true });

  // nazorg begins by itself, once, however often the morning job runs; a question gets an answer
  const { db, sluit } = verbind(inject('product').beheerUrl);
  const [stad] = await uitDatabank<{ code: number }>('select code from gemeente limit 1', []);
  const taak = { soort: 'taak', gemeente: stad!.code, naam: 'Nazorg', rol: 'werker' } as const;
  await werkNazorgBij(db, taak);
  await werkNazorgBij(db, taak);
  await sluit();
  await ilse.goto(adres('/mijn/nazorg'));
  expect(await inhoud(ilse)).toContain('Tineke Jansma');
  await ilse.getByLabel('Waar gaat het over?').selectOption({ label: 'Toeslagen' });
  await ilse.getByLabel('Uw vraag').fill('Verandert mijn huurtoeslag nu?');
  await druk(ilse, 'Stuur mijn vraag');
  await tineke.goto(adres(`${blad}/werk`));
  await tineke.getByLabel('Uw antwoord aan Ilse').fill('Ja, wij geven het samen door. Ik bel u morgen.');
  await druk(tineke, 'Stuur antwoord');
  await ilse.reload();
  expect(await inhoud(ilse)).toContain('Ik bel u morgen.');
}, 300_000);
