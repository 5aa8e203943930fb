import type { Geld } from '@bijrijder/dossier/geld';
import { BETAALKALENDER_VOORBEELDSTAD, rekenaarVoor, voerUit } from '@bijrijder/huishoudgeld';
import { VOORBEELDSTAD } from '@bijrijder/recht';
import { describe, expect, it } from 'vitest';
import { hannaOp } from '../../../../huishoudgeld/proef/hanna.ts';
import { vergelijk } from './reken.ts';
import { watAlsBeeld } from './wat-als.server.ts';

const vandaag = '2026-04-28';
const bekend = hannaOp();
const rekenaar = rekenaarVoor(VOORBEELDSTAD);
const [van, totEnMet] = ['2025-06', '2027-04'];
const geld: Geld = {
  huishouden: 'hanna',
  vandaag,
  feiten: [
    {
      soort: 'dienstverband',
      onderwerp: 'ketel',
      persoon: 'hanna',
      geldigVan: '2026-01-01',
      geldigTotEnMet: null,
      inhoud: { werkgever: 'De Ketel', soort: 'loon', ritme: 'maand' },
    },
  ] as unknown as Geld['feiten'],
  tijdlijn: bekend(vandaag),
  bekend,
  rekenaar,
  betaalkalender: BETAALKALENDER_VOORBEELDSTAD,
  uitvoering: voerUit(rekenaar, {
    bekend,
    van,
    totEnMet,
    peildag: vandaag,
    kalender: BETAALKALENDER_VOORBEELDSTAD,
    verrekenen: {},
  }),
  van,
  totEnMet,
};
const beeld = (vraag: string) => {
  const b = watAlsBeeld(geld, 'hanna', new URLSearchParams(vraag));
  if (b?.soort !== 'beeld') throw new Error('no picture');
  return b;
};

describe('what if you work more or less', () => {
  it('compares a later month with the month that runs, not with itself', () => {
    const april = beeld('maand=2026-04');
    expect(april.lopend).toMatchObject({ maand: '2026-04', uitkomst: april.nu, andereVrijlating: false });
    expect(vergelijk(april.lopend.uitkomst, april.dan)).toEqual({
      verschilCent: 0,
      minderMetPremieCent: 0,
      zelfdeLoon: true,
    });

    const anders = april.maanden.map((m) => beeld(`maand=${m}`)).find((b) => b.lopend.andereVrijlating);
    expect(anders?.lopend).toMatchObject({ maand: '2026-04', uitkomst: april.nu });
    const uit = vergelijk(anders!.lopend.uitkomst, anders!.dan);
    expect(uit.verschilCent).toBe(anders!.dan.samenCent - april.nu.samenCent);
    expect(uit.verschilCent).not.toBe(0);
  });
  it('says so when more on the account is less with the premie', () => {
    const { nu, dan } = beeld('maand=2026-04&loon=1600');
    const { verschilCent, minderMetPremieCent } = vergelijk(nu, dan);
    expect(verschilCent).toBeGreaterThan(0);
    expect(minderMetPremieCent).toBe(nu.samenCent + nu.premieCent - dan.samenCent - dan.premieCent);
    expect(minderMetPremieCent).toBeGreaterThan(0);
    expect(vergelijk(nu, beeld('maand=2026-04&loon=1000').dan).minderMetPremieCent).toBe(0);
    expect(vergelijk(nu, beeld('maand=2026-04&loon=2200').dan).minderMetPremieCent).toBe(0);
  });
  it('says the wage is the same only when it is', () => {
    const b = beeld('maand=2026-07&loon=772');
    const [nu, dan] = [b.lopend.uitkomst, b.dan];
    expect(vergelijk(nu, { ...dan, loonCent: nu.loonCent + 40 }).zelfdeLoon).toBe(true);
    expect(vergelijk(nu, { ...dan, loonCent: nu.loonCent + 10_000 }).zelfdeLoon).toBe(false);
    const meer = beeld('maand=2026-07&loon=1200');
    expect(vergelijk(meer.lopend.uitkomst, meer.dan).zelfdeLoon).toBe(false);
  });
});
