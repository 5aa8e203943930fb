import { type Feit, plusMaanden, rekenReeks, tijdlijnUitFeiten } from '@bijrijder/huishoudgeld';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rekeningVan } from './regeling.ts';
import { leesRegels, somBetaald } from './regels.ts';
import { type Stapbesluit, type Stapvraag, type Vorige, verrekenStap } from './stap.ts';

const regeling = rekeningVan('voorbeeldstad');
let nummer = 0;
const feit = (soort: string, onderwerp: string, inhoud: object, geldigVan = '2025-01-01', anders: object = {}): Feit =>
  ({
    feit: `f${nummer++}`,
    soort,
    onderwerp,
    persoon: 'hanna',
    inhoud,
    geldigVan,
    geldigTotEnMet: null,
    bekendOp: geldigVan,
    vervallen: false,
    ...anders,
  }) as Feit;
const BASIS: Feit[] = [
  feit('persoon', 'persoon:hanna', {
    rol: 'aanvrager',
    geboortedatum: '1991-03-02',
    rechthebbend: true,
    in_inrichting: false,
    geen_beroep_op_ouders: false,
    medisch_urenbeperkt: false,
    doelgroep_loonkostensubsidie: false,
    arbeid_draagt_bij: true,
    uitbreiding_uren_niet_mogelijk: false,
    tellers_vooraf: {},
  }),
  feit('bijstand', 'bijstand', {}),
  feit(
    'dienstverband',
    'ketel',
    {
      werkgever: 'De Ketel',
      soort: 'loon',
      ritme: 'maand',
      recht_op_vakantietoeslag: true,
      heffingskorting: true,
      dienstbetrekking_10d: false,
    },
    '2026-01-01',
  ),
];
const strook = (maand: string, netto_ct: number, bekendOp: string) =>
  feit(
    'inkomsten',
    `inkomsten:ketel:${maand}-01`,
    { dienstverband: 'ketel', tijdvak_van: `${maand}-01`, tijdvak_tot: `${maand}-28`, netto_ct, geschat: false },
    `${maand}-01`,
    { geldigTotEnMet: `${maand}-28`, bekendOp },
  );

const dagVan = (maand: string) => `${plusMaanden(maand, 1)}-02`;
const stap = (
  maand: string,
  feiten: readonly Feit[],
  vorige: Vorige | null,
  anders: Stapvraag['anders'] = null,
  voorschotCent = 0,
) => verrekenStap({ maand, bekendOp: dagVan(maand), feiten, vorige, voorschotCent, anders }, regeling);
function besluit(uit: ReturnType<typeof stap>): Stapbesluit {
  if (uit.soort !== 'besluit') throw new Error(uit.soort);
  return uit;
}
const alsVorige = (maand: string, b: Stapbesluit): Vorige => ({ ...b, maand, bekendOp: dagVan(maand) });

describe('the settlement of one month', () => {
  it('has lines that add up: to the month, and to what is paid', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 250_000 }), (netto) => {
        const b = besluit(stap('2026-01', [...BASIS, strook('2026-01', netto, '2026-01-29')], null));
        const regels = leesRegels(b.regels);
        expect(regels.filter((r) => r.deel === 'maand').reduce((som, r) => som + r.bedragCent, 0)).toBe(
          b.teBetalenCent,
        );
        expect(somBetaald(b.regels)).toBe(b.betaaldCent);
        expect(b.zeker).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('gives month by month what a calculation over all months at once gives', () => {
    const feiten = [
      ...BASIS,
      ...['2026-01', '2026-02', '2026-03', '2026-04'].map((m, i) => strook(m, 60_000 + i * 7_777, `${m}-28`)),
    ];
    const samen = rekenReeks(
      tijdlijnUitFeiten(feiten, { van: '2026-01', totEnMet: '2026-04', gemeente: regeling.gemeente }),
      regeling.rekenaar,
    );
    let vorige: Vorige | null = null;
    for (const m of samen) {
      const b = besluit(stap(m.maand, feiten, vorige));
      expect(b.teBetalenCent).toBe(m.uitkomst?.te_betalen_ct);
      vorige = alsVorige(m.maand, b);
    }
    expect(vorige?.reserveOpenCent).toBe(samen.reduce((som, m) => som + m.reserveringCent, 0));
  });

  it('pays at once what was too little, and lets what was too much wait for a human', () => {
    const eerst = [...BASIS, strook('2026-01', 70_000, '2026-01-29')];
    const januari = besluit(stap('2026-01', eerst, null));
    const februari = strook('2026-02', 70_000, '2026-02-27');
    const gewoon = besluit(stap('2026-02', [...eerst, februari], alsVorige('2026-01', januari)));
    const met = (netto: number) => {
      const feiten = [...eerst, februari, strook('2026-01', netto, '2026-02-20')];
      const anders = {
        feitenToen: eerst,
        herkomst: 'client',
        eerder: [{ maand: '2026-01', teBetalenCent: januari.teBetalenCent, reserveringCent: januari.reserveringCent }],
      } as const;
      return besluit(stap('2026-02', feiten, alsVorige('2026-01', januari), anders));
    };
    const lager = met(50_000);
    const erbij = lager.grootboek.find((g) => g.soort === 'bijstand')!;
    expect(erbij).toMatchObject({ maand: '2026-01', stand: 'nabetaald', binnenZesMaanden: true });
    expect(erbij.oorzaken[0]).toMatchObject({ sleutel: 'inkomen_lager', was: 70_000, wordt: 50_000 });
    expect(lager.betaaldCent).toBe(gewoon.betaaldCent + erbij.wordtCent - erbij.wasCent);
    const hoger = met(90_000);
    expect(hoger.grootboek.filter((g) => g.wordtCent < g.wasCent).every((g) => g.stand === 'te_horen')).toBe(true);
    expect(hoger.grootboek.find((g) => g.soort === 'bijstand')?.stand).toBe('te_horen');
    // not a cent less than without the correction
    expect(hoger.betaaldCent).toBe(gewoon.betaaldCent);
    expect(hoger.reserveOpenCent).toBe(gewoon.reserveOpenCent);
  });

  it('never pays less because of a correction, whatever came in late', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 160_000 }), fc.integer({ min: 0, max: 160_000 }), (toenNetto, nuNetto) => {
        const eerst = [...BASIS, strook('2026-01', toenNetto, '2026-01-29')];
        const januari = besluit(stap('2026-01', eerst, null));
        const feiten = [...eerst, strook('2026-02', 70_000, '2026-02-27'), strook('2026-01', nuNetto, '2026-02-20')];
        const anders = {
          feitenToen: eerst,
          herkomst: 'client',
          eerder: [
            { maand: '2026-01', teBetalenCent: januari.teBetalenCent, reserveringCent: januari.reserveringCent },
          ],
        } as const;
        const b = besluit(stap('2026-02', feiten, alsVorige('2026-01', januari), anders));
        for (const [sleutel, cent] of b.regels)
          if (sleutel === 'nabetaling' || sleutel.startsWith('vakantietoeslag')) expect(cent).toBeGreaterThan(0);
        expect(b.betaaldCent).toBeGreaterThanOrEqual(b.teBetalenCent);
      }),
      { numRuns: 40 },
    );
  });

  it('takes a provisional wage when the slip is not there, and says so', () => {
    const januari = besluit(stap('2026-01', [...BASIS, strook('2026-01', 70_000, '2026-01-29')], null));
    const februari = besluit(
      stap('2026-02', [...BASIS, strook('2026-01', 70_000, '2026-01-29')], alsVorige('2026-01', januari)),
    );
    expect(februari).toMatchObject({ zeker: false, inkomenCent: januari.inkomenCent });
  });

  it('pays the vakantietoeslag with May, and at the end of the right', () => {
    const feiten = BASIS.slice(0, 2);
    let vorige: Vorige | null = null;
    for (const m of ['2026-03', '2026-04', '2026-05']) vorige = alsVorige(m, besluit(stap(m, feiten, vorige)));
    expect(vorige?.reserveOpenCent).toBe(0);
    const einde = feiten.map((f) => (f.soort === 'bijstand' ? ({ ...f, geldigTotEnMet: '2026-04-30' } as Feit) : f));
    const april = besluit(stap('2026-04', einde, null));
    const mei = besluit(stap('2026-05', einde, alsVorige('2026-04', april)));
    expect(mei).toMatchObject({ recht: false, betaaldCent: april.reserveringCent, reserveOpenCent: 0 });
    expect(stap('2026-06', einde, alsVorige('2026-05', mei))).toEqual({ soort: 'geen_recht' });
    // when something else was decided on it first, nothing is an outcome that replaces it
    const vraag = {
      maand: '2026-06',
      bekendOp: dagVan('2026-06'),
      feiten: einde,
      vorige: alsVorige('2026-05', mei),
      anders: null,
    };
    expect(verrekenStap(vraag, regeling, true)).toMatchObject({
      soort: 'besluit',
      recht: false,
      betaaldCent: 0,
      regels: [],
    });
  });

  it('settles an advance with the month and never below zero', () => {
    const zonder = besluit(stap('2026-01', BASIS.slice(0, 2), null));
    expect(besluit(stap('2026-01', BASIS.slice(0, 2), null, null, 50_000)).betaaldCent).toBe(
      zonder.betaaldCent - 50_000,
    );
    expect(besluit(stap('2026-01', BASIS.slice(0, 2), null, null, 999_999)).betaaldCent).toBe(0);
  });

  it('sets apart what cannot be computed, with the reason', () => {
    expect(
      stap(
        '2024-03',
        BASIS.slice(0, 2).map((f) => ({ ...f, geldigVan: '2024-01-01', bekendOp: '2024-01-01' }) as Feit),
        null,
      ),
    ).toMatchObject({ soort: 'apart', reden: 'bedrag_onbekend' });
  });
});
