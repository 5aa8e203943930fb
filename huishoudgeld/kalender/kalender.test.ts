import { createHash } from 'node:crypto';
import { VOORBEELDSTAD } from '@bijrijder/recht';
import { describe, expect, it } from 'vitest';
import { voerUit } from '../grootboek/uitvoering.ts';
import { schrijfHuishoudbon, speelHuishoudbonAf } from '../ontvangst/ontvangst.ts';
import { HANNA, hannaOp } from '../proef/hanna.ts';
import { rechtencheck } from '../rechten/rechten.ts';
import { ruimteDitJaar } from '../ruimte/ruimte.ts';
import { voorbeeldAflossing, watBlijftOver } from '../schulden/schulden.ts';
import { seinen } from '../seinen/seinen.ts';
import { rekenaarVoor } from '../tijdlijn/rekenaar.ts';
import { BETAALKALENDER_VOORBEELDSTAD as KALENDER } from './betaaldag.ts';
import { werkdag } from './feestdagen.ts';
import { geldkalender, nietInKalender } from './kalender.ts';
import { kalenderVooruit } from './vooruit.ts';

const r = rekenaarVoor(VOORBEELDSTAD);
const vandaag = '2026-04-28';
const bekend = hannaOp();
const tijdlijn = bekend(vandaag);
// on 30 March she chose to settle February at once
const vraag = { bekend, van: '2025-06', totEnMet: '2027-04', peildag: vandaag, kalender: KALENDER };
const u = voerUit(r, { ...vraag, verrekenen: {} });
const kalender = geldkalender(r, { tijdlijn, specificaties: u.specificaties, nu: u.nu, vandaag });
const in_ = (maand: string) => kalender.find((m) => m.maand === maand)!;
const regel = (maand: string, soort: string) => in_(maand).regels.find((x) => x.soort === soort)!;

describe('the calendar of the example screens', () => {
  it.each([
    ['2026-05', 'bijstand', '2026-05-08', 72_283, 'vast'],
    ['2026-05', 'zorgtoeslag', '2026-05-20', 12_900, 'vast'],
    ['2026-05', 'loon', '2026-05-22', 80_864, 'verwacht'],
    ['2026-06', 'bijstand', '2026-06-08', 72_283, 'verwacht'],
    ['2026-06', 'vakantietoeslag', '2026-06-08', 67_596, 'verwacht'],
    ['2026-06', 'premie', '2026-06-12', 86_998, 'vast'],
    ['2026-06', 'huurtoeslag', '2026-06-19', 39_900, 'vast'],
    ['2026-06', 'loon', '2026-06-24', 80_864, 'verwacht'],
    ['2026-07', 'kinderbijslag', '2026-07-01', 35_830, 'vast'],
    ['2026-07', 'bijstand', '2026-07-08', 72_283, 'verwacht'],
    ['2026-11', 'premie', '2026-11-13', 138_930, 'verwacht'],
  ])('%s %s on %s: %i cent, %s', (maand, soort, dag, cent, zekerheid) => {
    expect(regel(maand, soort)).toMatchObject({ dag, bedragCent: cent, zekerheid });
  });
  it('adds June up to what the screen says', () => expect(in_('2026-06').samenCent).toBe(410_441));
  it('names holiday pay of the employer without inventing an amount', () => {
    expect(regel('2026-05', 'vakantiegeld_werkgever')).toMatchObject({ bedragCent: null, zekerheid: 'onbekend' });
    expect(in_('2026-05').ontbreekt).toBe(1);
  });
  it('says why July is lower', () => {
    expect(regel('2026-08', 'bijstand').wijziging).toContainEqual(
      expect.objectContaining({ sleutel: 'vrijlating_anders', onderdeel: 'r', wasCent: 19_296, wordtCent: 9648 }),
    );
  });
  it('leaves what was too much over February to a human, and settles it as she chose', () => {
    const wacht = voerUit(r, vraag);
    expect(wacht.specificaties.find((s) => s.maand === '2026-03')!.betaaldCent).toBe(73_563);
    expect(wacht.openstaand.map((v) => [v.maand, v.soort, v.restCent])).toEqual([
      ['2026-02', 'bijstand', 1921],
      ['2026-02', 'vakantietoeslag', 101],
    ]);
    expect(u.specificaties.find((s) => s.maand === '2026-03')!.betaaldCent).toBe(71_642);
    expect(u.openstaand.every((v) => v.restCent === 0)).toBe(true);
  });
  it('keeps apart what goes to a creditor, without lowering what counts as wage', () => {
    const baan = tijdlijn.inkomsten[0]!;
    const anders = {
      ...tijdlijn,
      inkomsten: [{ ...baan, beslag_per_tijdvak_ct: 5000, vakantiegeld_verwacht_ct: 30_000 }],
      termijnen: [{ schuldeiser: 'Winkel', bedrag_ct: 2500, dag: 31, van: '2026-01', tot_en_met: '2026-12' }],
    };
    const gewoon = kalenderVooruit(r, tijdlijn, { vandaag, kalender: KALENDER })[2]!;
    const juni = kalenderVooruit(r, anders, { vandaag, kalender: KALENDER })[2]!;
    expect(juni.regels.find((x) => x.soort === 'bijstand')).toMatchObject({ bedragCent: 72_283 });
    expect(juni.regels.find((x) => x.soort === 'loonbeslag')).toMatchObject({ bedragCent: 5000, rekening: 'beslag' });
    expect(juni.regels.find((x) => x.soort === 'termijn')).toMatchObject({ dag: '2026-06-30', bedragCent: -2500 });
    expect(juni.samenCent).toBe(gewoon.samenCent - 5000);
    expect(juni.eruitCent).toBe(2500);
    const mei = kalenderVooruit(r, anders, { vandaag, kalender: KALENDER })[1]!;
    expect(mei.regels.find((x) => x.soort === 'vakantiegeld_werkgever')).toMatchObject({
      bedragCent: 30_000,
      zekerheid: 'verwacht',
    });
  });
  it('expects another advance when a child turns 12 or the rent changes', () => {
    const anders = {
      ...tijdlijn,
      kinderen: [{ geboortedatum: '2014-08-20', roepnaam: 'Jip' }],
      huur: [
        { van: '2025-01-01', tot_en_met: '2026-06-30', kale_huur_ct: 70_000 },
        { van: '2026-07-01', tot_en_met: null, kale_huur_ct: 73_000 },
      ],
    };
    const k = kalenderVooruit(r, anders, { vandaag, kalender: KALENDER });
    const bij = (maand: string, soort: string) =>
      k.find((m) => m.maand === maand)!.regels.find((x) => x.soort === soort)!;
    expect(bij('2026-08', 'kindgebonden_budget')).toMatchObject({ bedragCent: 49_900, zekerheid: 'vast' });
    expect(bij('2026-09', 'kindgebonden_budget')).toMatchObject({ zekerheid: 'verwacht' });
    expect(bij('2026-09', 'kindgebonden_budget').bedragCent).toBeGreaterThan(49_900);
    expect(bij('2026-09', 'kindgebonden_budget').wijziging).toContainEqual(
      expect.objectContaining({ sleutel: 'kind_wordt', naam: 'Jip', leeftijd: 12 }),
    );
    expect(bij('2026-07', 'huurtoeslag')).toMatchObject({
      zekerheid: 'verwacht',
      waaromNietVast: 'nieuw_besluit_verwacht',
    });
    expect(bij('2026-07', 'huurtoeslag').wijziging).toContainEqual({ sleutel: 'huur_anders' });
  });
  it('gives two years ahead in one call', () => {
    const ver = kalenderVooruit(r, tijdlijn, { vandaag, kalender: KALENDER, maanden: 24 });
    expect(ver).toHaveLength(24);
    expect(nietInKalender(tijdlijn)).toEqual([]);
  });
});

describe('signals, room and debts', () => {
  it('warns when the exemption ends and before a birthday that matters', () => {
    const s = seinen({ tijdlijn, nu: u.nu, vandaag, verwachtJaarinkomenEur: 22_000 });
    expect(s).toContainEqual(
      expect.objectContaining({
        sleutel: 'vrijlating_eindigt',
        maand: '2026-07',
        onderdeel: 'n',
        volgendOnderdeel: 'r',
      }),
    );
    expect(s).toContainEqual(
      expect.objectContaining({ sleutel: 'toeslag_waarschijnlijk_te_hoog', toeslag: 'zorgtoeslag' }),
    );
    const anders = { ...tijdlijn, kinderen: [{ geboortedatum: '2014-06-10', roepnaam: 'Jip' }] };
    expect(seinen({ tijdlijn: anders, nu: u.nu, vandaag })).toContainEqual(
      expect.objectContaining({ sleutel: 'verjaardag_verandert_bedrag', leeftijd: 12, naam: 'Jip', maand: '2026-07' }),
    );
  });
  it('notices an estimate that is too low', () => {
    const laag = {
      ...tijdlijn,
      inkomsten: [{ ...tijdlijn.inkomsten[0]!, per_maand: { ...tijdlijn.inkomsten[0]!.per_maand, '2026-05': 40_000 } }],
    };
    expect(seinen({ tijdlijn: laag, nu: u.nu, vandaag: '2026-05-20' })).toContainEqual(
      expect.objectContaining({ sleutel: 'schatting_te_laag', verwachtCent: 40_000 }),
    );
  });
  it('tells the room of this year', () => {
    const { ruimten } = ruimteDitJaar(tijdlijn, u.nu, vandaag, r);
    expect(ruimten.find((x) => x.soort === 'giften')).toMatchObject({ gebruiktCent: 25_000, overCent: 95_000 });
    expect(ruimten.find((x) => x.soort === 'spaargeld')).toMatchObject({
      gebruiktCent: 80_000,
      teltNietMeeCent: 40_000,
    });
  });
  it('leaves 95% of the norm with a garnishment at bijstand level', () => {
    const april = u.nu.find((m) => m.maand === '2026-02')!;
    const zonderWerk = u.nu.find((m) => m.maand === '2025-12')!;
    const beslag = [{ soort: 'beslag_op_bijstand' as const, schuldeiser: 'x', gevraagdCent: null }];
    const w = watBlijftOver(zonderWerk, beslag)!;
    expect(w.zeker).toBe(true);
    expect(w.over.laagCent).toBe(w.over.hoogCent);
    expect(w.binnenCent - w.over.laagCent).toBe(Math.floor(zonderWerk.uitkomst!.norm_ct / 20));
    // what is on the account looks like less than what must stay free, until the vakantietoeslag set aside is added
    expect(w.over.laagCent).toBeLessThan(w.beslagvrijeVoet.laagCent);
    expect(w.over.laagCent + w.vakantietoeslagCent).toBe(w.beslagvrijeVoet.laagCent);
    const meer = watBlijftOver(april, beslag)!;
    expect(meer.over.laagCent).toBeLessThanOrEqual(meer.over.hoogCent);
    expect(meer.zeker).toBe(false);
    const t = voorbeeldAflossing(30_000, u.nu, 5000);
    expect(t.termijnen.reduce((s, x) => s + x.bedragCent, 0) + t.restCent).toBe(30_000);
  });
});

describe('the rights check', () => {
  const basis = {
    jaar: 2026,
    leeftijd: 35,
    leefvorm: 'alleenstaande_ouder' as const,
    kinderenGeboortedata: ['2017-09-09'],
    ontvangtAl: [],
  };
  it('asks first what most euros hang on, and never what is known', () => {
    const leeg = rechtencheck(basis, r.boek);
    expect(leeg.volgendeVraag).not.toBeNull();
    const meer = rechtencheck({ ...basis, toetsingsinkomenEur: 21_327, vermogenEur: 0 }, r.boek);
    expect(['toetsingsinkomenEur', 'vermogenEur']).not.toContain(meer.volgendeVraag?.vraag);
    expect(meer.rechten[0]!.perJaar!.hoogCent).toBeGreaterThanOrEqual(meer.rechten.at(-1)!.perJaar?.hoogCent ?? 0);
    expect(meer.rechten.find((x) => x.recht === 'kindgebonden_budget')).toMatchObject({ zekerheid: 'ja' });
  });
  it('narrows every range with an answer, and ends', () => {
    let feiten: Parameters<typeof rechtencheck>[0] = { ...basis };
    const antwoord = {
      toetsingsinkomenEur: 21_327,
      vermogenEur: 500,
      kaleHuurCent: 70_000,
      zelfstandigeWoning: true,
      zorgverzekerd: true,
      maandenLaagInkomen: 40,
      studeertMetStudiefinanciering: false,
      doorBeperkingNietBijverdienen: false,
      kostenDieNietAndersKunnen: false,
      aanslagGemeentebelasting: true,
    } as const;
    let gevraagd = 0;
    for (let c = rechtencheck(feiten, r.boek); c.volgendeVraag; c = rechtencheck(feiten, r.boek)) {
      feiten = { ...feiten, [c.volgendeVraag.vraag]: antwoord[c.volgendeVraag.vraag] };
      expect(++gevraagd).toBeLessThanOrEqual(10);
    }
    const klaar = rechtencheck(feiten, r.boek);
    for (const x of klaar.rechten) if (x.perJaar) expect(x.perJaar.laagCent).toBe(x.perJaar.hoogCent);
  });
  it('offers nothing that comes in already', () => {
    expect(
      rechtencheck({ ...basis, ontvangtAl: ['zorgtoeslag'] }, r.boek).rechten.some((x) => x.recht === 'zorgtoeslag'),
    ).toBe(false);
  });
});

describe('the receipt', () => {
  const afdruk = (tekst: string) => createHash('sha256').update(tekst).digest('hex');
  const maart = u.nu.find((m) => m.maand === '2026-03')!;
  const specificatie = u.specificaties.find((s) => s.maand === '2026-03')!;
  const bon = () =>
    schrijfHuishoudbon(
      r,
      { maand: '2026-03', bekendOp: '2026-04-01', invoer: maart.invoer!, feiten: HANNA, specificatie },
      afdruk,
    );
  it('has the same bytes every time and can be replayed', () => {
    expect(bon().tekst).toBe(bon().tekst);
    expect(speelHuishoudbonAf(bon().tekst, r, afdruk)).toEqual({ gelijk: true });
  });
  it('shows when an amount was changed afterwards', () => {
    const { tekst } = bon();
    const anders = tekst.replace('"betaaldCent":71642', '"betaaldCent":71643');
    expect(anders).not.toBe(tekst);
    expect(speelHuishoudbonAf(anders, r, afdruk)).toMatchObject({ gelijk: false, verschillen: ['specificatie'] });
    const ander = tekst.replace('"netto_per_tijdvak_ct":75560', '"netto_per_tijdvak_ct":75561');
    expect(speelHuishoudbonAf(ander, r, afdruk)).toMatchObject({ gelijk: false, verschillen: ['uitkomst'] });
  });
});

describe('a day that is no day', () => {
  it.each(['9999-12-NaN', '10000-01-03', 'NaN-NaN-NaN', ''])(
    '%s is refused at once, never searched for ever',
    (dag) => {
      expect(() => werkdag(dag, 'eerder')).toThrow(RangeError);
    },
  );
});
