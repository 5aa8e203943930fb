import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { type Betaalbestand, BetaalbestandFout, bedragTekst, schrijfPain001 } from './pain001.ts';
import { PROEFBESTANDEN } from './proefbestanden.ts';
import { sepaTekst } from './tekens.ts';

const schema = readFileSync(new URL('./schema/bijrijder-sct.xsd', import.meta.url), 'utf8');

async function geschreven(bestand: Betaalbestand): Promise<string> {
  let uit = '';
  for await (const stuk of schrijfPain001(bestand)) uit += stuk;
  return uit;
}

const eerste = PROEFBESTANDEN[0]!;
const metEerste = (anders: object): Betaalbestand => {
  const partij = eerste.partijen[0]!;
  const [opdracht] = partij.opdrachten as { bedragCent: number }[];
  const nieuw = { ...opdracht, ...anders } as never;
  return {
    ...eerste,
    partijen: [{ ...partij, aantal: 1, somCent: (nieuw as { bedragCent: number }).bedragCent, opdrachten: [nieuw] }],
  };
};

describe('pain.001', () => {
  it.each(PROEFBESTANDEN.map((b) => [b.berichtId, b] as const))('%s is valid', async (_, bestand) => {
    const uitkomst = await validateXML({
      xml: [{ fileName: 'b.xml', contents: await geschreven(bestand) }],
      schema: [schema],
    });
    expect(uitkomst.errors).toEqual([]);
  });

  it('the schema of the tests really refuses', async () => {
    const goed = await geschreven(PROEFBESTANDEN[1]!);
    const kapot = [
      goed.replace('<Cd>SEPA</Cd>', '<Cd>URGP</Cd>'),
      goed.replace('>1.00<', '>1.001<'),
      goed.replace('BR0-b', 'BR0-a'),
      goed.replace('Premie', 'Premië'),
      goed.replace('<ChrgBr>SLEV</ChrgBr>', ''),
    ];
    for (const contents of kapot) {
      const uitkomst = await validateXML({ xml: [{ fileName: 'b.xml', contents }], schema: [schema] });
      expect(uitkomst.valid).toBe(false);
    }
  });

  it('gives the same bytes every time', async () => {
    expect(await geschreven(eerste)).toBe(await geschreven(eerste));
  });

  it('says the amount of the announced sum in the head', async () => {
    expect(await geschreven(eerste)).toContain('<NbOfTxs>3</NbOfTxs><CtrlSum>1000000722.89</CtrlSum>');
  });

  it.each([
    ['a wrong account', { iban: 'NL92ABNA0417164300' }],
    ['no amount', { bedragCent: 0 }],
    ['half a cent', { bedragCent: 10.5 }],
    ['too much', { bedragCent: 100_000_000_000 }],
    ['a name without Latin letters', { naam: 'محمد' }],
    ['an identifier with a slash in front', { endToEndId: '/BR' }],
    ['an identifier that is too long', { endToEndId: 'B'.repeat(36) }],
  ])('refuses %s', async (_, anders) => {
    await expect(geschreven(metEerste(anders))).rejects.toThrow(BetaalbestandFout);
  });

  it('refuses the same identifier twice and a sum that does not add up', async () => {
    const partij = eerste.partijen[0]!;
    const [een] = partij.opdrachten as never[];
    const dubbel = { ...eerste, partijen: [{ ...partij, aantal: 2, somCent: 144566, opdrachten: [een!, een!] }] };
    await expect(geschreven(dubbel)).rejects.toThrow('staat er al in');
    const scheef = { ...eerste, partijen: [{ ...partij, somCent: 1 }] };
    await expect(geschreven(scheef)).rejects.toThrow('aangekondigd');
  });

  it('writes cents exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (cent) => {
        const tekst = bedragTekst(cent);
        expect(tekst).toMatch(/^\d+\.\d\d$/);
        expect(BigInt(tekst.replace('.', ''))).toBe(BigInt(cent));
      }),
    );
  });

  it('keeps text inside the SEPA set', () => {
    expect(sepaTekst('Zoë Şahin-Łęcki & Ñandú', 70)).toBe('Zoe Sahin-Lecki + Nandu');
    expect(sepaTekst('//a//b//', 70)).toBe('a/b');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (tekst) => {
        expect(sepaTekst(tekst, 20)).toMatch(/^$|^[a-zA-Z0-9\-?:().,'+][a-zA-Z0-9/\-?:().,'+ ]{0,19}$/);
      }),
    );
  });
});
