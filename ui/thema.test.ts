import { describe, expect, it } from 'vitest';
import { contrast, keurThema, type Thema, themaCss } from './index.ts';

const waterdam: Thema = {
  sleutel: 'waterdam',
  licht: { thema: '#234f86', diep: '#173760', zacht: '#e3eaf4', inkt: '#1e4574', opThema: '#ffffff' },
  donker: { thema: '#a5c6f0', diep: '#c6dcf7', zacht: '#223450', inkt: '#b8d2f4', opThema: '#10233c' },
};

describe('thema van een gemeente', () => {
  it('rekent contrast zoals WCAG', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#1a5a4f', '#faf6ee')).toBeCloseTo(7.4, 1);
  });

  it('geeft het stijlblad van een leesbaar thema', () => {
    expect(keurThema(waterdam)).toEqual([]);
    expect(themaCss(waterdam)).toContain('[data-gemeente="waterdam"]{--thema:#234f86;');
    expect(themaCss(waterdam)).toContain('prefers-color-scheme: dark');
  });

  it('weigert kleuren die niemand kan lezen, en zegt welke', () => {
    const geel = { ...waterdam, licht: { ...waterdam.licht, thema: '#ffd000' } };
    expect(keurThema(geel).join(' ')).toMatch(/op-thema op thema \(licht\).*thema op papier \(licht\)/);
    expect(() => themaCss(geel)).toThrow(/kan niet/);
  });

  it('laat niets anders dan een kleur en een sleutel in het stijlblad toe', () => {
    const vreemd = { ...waterdam, licht: { ...waterdam.licht, thema: 'red;}body{display:none' } };
    expect(() => themaCss(vreemd)).toThrow(/geen kleur/);
    expect(() => themaCss({ ...waterdam, sleutel: 'a"]{}' })).toThrow(/sleutel/);
  });
});
