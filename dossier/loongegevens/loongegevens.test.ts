import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FictiefPersoon, fictieveLevering } from './fictief.ts';
import { LeveringFout, leesLevering } from './lees.ts';
import { indicatiefNetto } from './netto.ts';
import { KOLOMMEN, type Loonregel, tijdvaksleutel } from './regel.ts';
import { csvVeld, schrijfLevering } from './schrijf.ts';
import { GEWOON_VERSCHILBELEID, vergelijk } from './vergelijk.ts';

const bytes = (tekst: string) => new TextEncoder().encode(tekst);
const baan = {
  werkgever: 'Fietsenmakerij De Ketel',
  loonheffingennummer: '123456782L01',
  inkomstenverhouding: 1,
  ritme: 'maand',
  brutoCent: 77_184,
  wisseltCent: 5_000,
  heffingskorting: true,
  vakantiegeldMaand: 5,
} as const;
const mensen: FictiefPersoon[] = ['999990019', '999990020', '999990032'].map((bsn, i) => ({
  bsn,
  banen: [
    baan,
    ...(i === 1
      ? [
          {
            ...baan,
            werkgever: '=Schoon "BV"; zn',
            inkomstenverhouding: 2,
            ritme: 'vierweken' as const,
            heffingskorting: false,
          },
        ]
      : []),
  ],
}));
// numbers that pass the eleven test and belong to nobody
function elfproef(basis: number): string {
  for (let n = basis; ; n++) {
    const cijfers = [...String(n).padStart(9, '0')].map(Number);
    if (cijfers.reduce((som, c, i) => som + c * (i === 8 ? -1 : 9 - i), 0) % 11 === 0)
      return String(n).padStart(9, '0');
  }
}
const echt = mensen.map((m, i) => ({ ...m, bsn: elfproef(999_990_000 + i * 100) }));
const april = fictieveLevering(echt, '2026-04', 7);

describe('delivery of wage data', () => {
  it('reads back what it wrote, also a name that looks like a formula', () => {
    const levering = leesLevering(bytes(schrijfLevering(april)));
    expect(levering.geweigerd).toEqual([]);
    expect(levering.regels.length + levering.dubbel).toBe(april.length);
    expect(levering.regels.filter((r) => r.inhoud.inkomstenverhouding === 2)[0]?.inhoud.werkgever).toBe(
      `'=Schoon "BV"; zn`,
    );
  });

  it('is the same for the same seed, and has late lines, corrections and doubles', () => {
    expect(fictieveLevering(echt, '2026-04', 7)).toEqual(april);
    const veel = Array.from({ length: 200 }, (_, i) => ({ ...echt[0]!, bsn: elfproef(999_000_000 + i * 37) }));
    const mei = fictieveLevering(veel, '2026-05', 3);
    const sleutels = mei.map(tijdvaksleutel);
    expect(new Set(sleutels).size).toBeLessThan(sleutels.length);
    expect(mei.some((r) => r.kenmerken.includes('nabetaling'))).toBe(true);
    expect(mei.some((r) => r.kenmerken.includes('ingetrokken') && r.loonTabelCent === 0)).toBe(true);
    expect(mei.some((r) => r.opgesteldOp === '2026-05-20' && r.kenmerken.length === 0)).toBe(true);
    expect(mei.some((r) => r.vakantiegeldUitbetaaldCent > 0)).toBe(true);
  });

  it('refuses one line with its number and uses the others', () => {
    const rijen = schrijfLevering(april).split('\n');
    rijen[1] = rijen[1]!.replace(/^\d{9}/, '999990010');
    rijen[2] = rijen[2]!.replace(/;771,84|;\d+,\d\d/, ';1.000,00');
    const levering = leesLevering(bytes(rijen.join('\n')));
    expect(levering.geweigerd.map((w) => [w.regel, w.kolom])).toEqual([
      [2, 'bsn'],
      [3, 'loon_tabel'],
    ]);
    expect(levering.geweigerd.every((w) => w.doe.length > 5 && !/\d{9}/.test(w.reden + w.doe))).toBe(true);
    expect(levering.regels.length + levering.dubbel).toBe(april.length - 2);
  });

  it.each([
    ['cut off', (t: string) => t.slice(0, -20)],
    ['a line lost', (t: string) => t.split('\n').toSpliced(1, 1).join('\n')],
    ['other columns', (t: string) => t.replace('ritme', 'rythme')],
    ['empty', () => ''],
    ['a page of a website', () => '<html><script>alert(1)</script></html>'],
    ['nothing but zeros', () => '\0'.repeat(100_000)],
  ])('refuses a file that is %s as a whole', (_, maak) => {
    expect(() => leesLevering(bytes(maak(schrijfLevering(april))))).toThrow(LeveringFout);
  });

  it('says what is wrong with a file in words, and reads what a spreadsheet made of it', () => {
    const csv = schrijfLevering(april);
    const zegt = (inhoud: Uint8Array | string) => {
      try {
        leesLevering(typeof inhoud === 'string' ? bytes(inhoud) : inhoud);
      } catch (fout) {
        return (fout as Error).message;
      }
      return '';
    };
    expect(zegt(Buffer.from(`\ufeff${csv}`, 'utf16le'))).toMatch(/UTF-8.*rekenblad.*niets ingelezen/);
    expect(zegt(csv.replace('ritme;', '').replace('tabel;', ''))).toMatch(/ontbreken: ritme, tabel/);
    expect(zegt(csv.replaceAll(';', ','))).toContain('puntkomma');
    expect(zegt(csv.replace('bsn;loonheffingennummer', 'loonheffingennummer;bsn'))).toContain('volgorde');
    expect(zegt(csv.replace(/EINDE;\d+/, 'EINDE;3'))).toMatch(/slotregel zegt 3 regels, er staan er \d+/);
    const gewoon = leesLevering(bytes(csv));
    const uitRekenblad = leesLevering(bytes(`\ufeff${csv.replaceAll('\n', '\r\n')}\r\n\r\n`));
    expect(uitRekenblad.regels).toEqual(gewoon.regels);
    // of a day to come, and a withdrawal that still has amounts
    const [eerste] = april;
    const raar = [
      { ...eerste!, opgesteldOp: '2026-05-02' },
      { ...eerste!, kenmerken: ['ingetrokken'] as const },
    ];
    expect(leesLevering(bytes(schrijfLevering(raar)), '2026-05-01').geweigerd.map((w) => w.kolom)).toEqual([
      'opgesteld_op',
      'kenmerken',
    ]);
  });

  it('refuses what is no text at all, and a line that goes on and on without reading it', () => {
    expect(() => leesLevering(Buffer.from('504b030414000000ff', 'hex'))).toThrow(/UTF-8/);
    const levering = leesLevering(bytes([KOLOMMEN.join(';'), ';'.repeat(1_000_000), 'EINDE;1'].join('\n')));
    expect(levering.geweigerd).toMatchObject([{ regel: 2, kolom: null, reden: 'deze regel is veel te lang' }]);
  });

  it('never fails in another way', () => {
    const kop = KOLOMMEN.join(';');
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom(';', '"', 'a', '1', ',', '-', 'é', '2026-04-01'), maxLength: 40 }), {
          maxLength: 5,
        }),
        (rijen) => {
          const levering = leesLevering(bytes([kop, ...rijen, `EINDE;${rijen.length}`].join('\n')));
          expect(levering.regels.length + levering.geweigerd.length + levering.dubbel).toBe(rijen.length);
        },
      ),
    );
  });

  it('keeps a spreadsheet from running a field', () => {
    for (const veld of ['=1+1', '+1', '-1', '@a', '\t=1']) expect(csvVeld(veld)).toMatch(/^"?'/);
  });
});

describe('indicative net wage', () => {
  const regel: Loonregel = {
    ...april[0]!,
    loonTabelCent: 120_000,
    loonheffingTabelCent: 7_500,
    whkMaximaalCent: 720,
    zvwIngehoudenCent: 0,
  };
  it('adds up', () => {
    const { nettoCent, opbouw } = indicatiefNetto(regel);
    expect(nettoCent).toBe(111_780);
    expect(opbouw.reduce((som, rij) => som + rij.bedragCent, 0)).toBe(nettoCent);
  });
  it('keeps paid holiday allowance apart, with its own tax', () => {
    const mei = {
      ...regel,
      loonBijzonderCent: 100_000,
      vakantiegeldUitbetaaldCent: 80_000,
      loonheffingBijzonderCent: 30_001,
    };
    const uit = indicatiefNetto(mei);
    expect(uit.vakantiegeldNettoCent).toBe(80_000 - 24_001);
    expect(uit.nettoCent).toBe(111_780 + 20_000 - 6_000);
  });
});

describe('declared beside payslip and register', () => {
  const met = (opgaveCent: number | null, loonstrookCent: number | null, registerCent: number | null) =>
    vergelijk({ opgaveCent, loonstrookCent, registerCent }, GEWOON_VERSCHILBELEID);
  it('asks nothing when they agree, or when there is nothing to compare', () => {
    expect(met(77_184, 77_184, 76_000)).toMatchObject({ soort: 'klaar', waarom: 'gelijk', rekenMetCent: 77_184 });
    expect(met(77_184, null, 77_500)).toMatchObject({ soort: 'klaar', waarom: 'gelijk' });
    expect(met(77_184, null, null)).toMatchObject({ soort: 'klaar', waarom: 'alleen-opgave' });
    expect(met(null, null, 70_000)).toMatchObject({ soort: 'klaar', waarom: 'alleen-bekend', rekenMetCent: 70_000 });
  });
  it('asks with both figures and settles on what was declared', () => {
    expect(met(77_184, 79_620, null)).toEqual({
      soort: 'vraag',
      tekst: 'loongegevens.vraag.strook',
      rekenMetCent: 77_184,
      opgegevenCent: 77_184,
      bekendCent: 79_620,
      verschilCent: 2_436,
    });
  });
  it('goes to a human after two weeks without an answer, never to a cut', () => {
    const bronnen = { opgaveCent: 50_000, loonstrookCent: null, registerCent: 90_000 };
    expect(vergelijk(bronnen, GEWOON_VERSCHILBELEID, { gevraagdOp: '2026-04-10', vandaag: '2026-04-23' }).soort).toBe(
      'vraag',
    );
    expect(
      vergelijk(bronnen, GEWOON_VERSCHILBELEID, { gevraagdOp: '2026-04-10', vandaag: '2026-04-24' }),
    ).toMatchObject({ soort: 'mens', rekenMetCent: 50_000 });
  });
});
