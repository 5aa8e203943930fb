import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eindkenmerk } from '../kenmerk.ts';
import { kenmerkUit } from '../terugbetaalkenmerk.ts';
import { leesApart } from './apart.ts';
import { leesBankantwoord } from './bankantwoord.ts';
import { redenVan } from './redenen.ts';
import { leesXml, XmlFout } from './xml.ts';

const bytes = (tekst: string) => new TextEncoder().encode(tekst);
const pain002 = (inhoud: string) =>
  bytes(`<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
    <GrpHdr><MsgId>BANK-1</MsgId><CreDtTm>2026-05-06T14:00:00</CreDtTm></GrpHdr>
    <OrgnlGrpInfAndSts><OrgnlMsgId>VB-202604-1</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId><GrpSts>PART</GrpSts></OrgnlGrpInfAndSts>
    ${inhoud}</CstmrPmtStsRpt></Document>`);
const camt = (boekingen: string, wat = 'Stmt', omhulsel = 'BkToCstmrStmt') =>
  bytes(`<n:Document xmlns:n="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><n:${omhulsel}><n:GrpHdr><n:MsgId>AF-9</n:MsgId></n:GrpHdr>
    <n:${wat}><n:Id>2026-087</n:Id>${boekingen.replace(/<(\/?)(\w)/g, '<$1n:$2')}</n:${wat}></n:${omhulsel}></n:Document>`);

describe('answers of the bank', () => {
  it('reads a refused payment from pain.002', () => {
    const antwoord = leesBankantwoord(
      pain002(`<OrgnlPmtInfAndSts><OrgnlPmtInfId>VB-202604-1-1</OrgnlPmtInfId><TxInfAndSts><OrgnlEndToEndId>BR1</OrgnlEndToEndId><TxSts>RJCT</TxSts>
        <StsRsnInf><Rsn><Cd>AC04</Cd></Rsn></StsRsnInf><OrgnlTxRef><Amt><InstdAmt Ccy="EUR">722.83</InstdAmt></Amt></OrgnlTxRef></TxInfAndSts></OrgnlPmtInfAndSts>`),
    );
    expect(antwoord.regels).toEqual([
      {
        kenmerk: 'BR1',
        uitkomst: 'geweigerd',
        bedragCent: 72283,
        redencode: 'AC04',
        toelichting: null,
        boekdatum: null,
        regelsleutel: 'BR1|RJCT',
      },
    ]);
    expect(redenVan('AC04')).toEqual({ sleutel: 'rekening-gesloten', wie: 'huishouden' });
  });

  it('reads a whole file that is refused', () => {
    const antwoord = leesBankantwoord(
      bytes(
        new TextDecoder()
          .decode(pain002(''))
          .replace('PART', 'RJCT')
          .replace('</GrpSts>', '</GrpSts><StsRsnInf><Rsn><Cd>DU01</Cd></Rsn></StsRsnInf>'),
      ),
    );
    expect(antwoord.gehelen).toEqual([
      { bestand: 'VB-202604-1', partij: null, uitkomst: 'geweigerd', redencode: 'DU01' },
    ]);
    expect(redenVan('DU01').wie).toBe('gemeente');
  });

  it('reads paid and returned from camt, with any prefix', () => {
    const regel = (id: string, kant: string, extra = '') =>
      `<Ntry><Amt Ccy="EUR">10.5</Amt><CdtDbtInd>${kant}</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-05-08</Dt></BookgDt><AcctSvcrRef>r${id}</AcctSvcrRef>
       <NtryDtls><TxDtls><Refs><EndToEndId>${id}</EndToEndId></Refs>${extra}</TxDtls></NtryDtls></Ntry>`;
    const onze = eindkenmerk({
      huishouden: 'aaaaaaaa-0000-4000-8000-000000000001',
      maand: '2026-04',
      doel: 'maand',
      bestemming: 0,
      poging: 1,
    });
    const antwoord = leesBankantwoord(
      camt(
        regel('BR1', 'DBIT') +
          regel(onze, 'CRDT', '<RtrInf><Rsn><Cd>MD07</Cd></Rsn></RtrInf>') +
          '<Ntry><Amt Ccy="EUR">1</Amt></Ntry>',
      ),
    );
    expect(antwoord.regels.map((r) => [r.kenmerk, r.uitkomst, r.bedragCent, r.redencode])).toEqual([
      ['BR1', 'betaald', 1050, null],
      [onze, 'teruggekomen', 1050, 'MD07'],
    ]);
    expect(antwoord.overig).toBe(1);
    expect(redenVan('MD07').wie).toBe('mens-belt');
  });

  it('gives every cent that came in, once, with the reference in it wherever the payer wrote it', () => {
    const ntry = (cent: string, binnen: string, extra = '') =>
      `<Ntry><Amt Ccy="EUR">${cent}</Amt><CdtDbtInd>CRDT</CdtDbtInd>${extra}<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-05-08</Dt></BookgDt>${binnen}</Ntry>`;
    const deel = (wat: string) => `<NtryDtls><TxDtls>${wat}</TxDtls></NtryDtls>`;
    // the example of ISO 11649, and the same with a typing error
    const het = kenmerkUit('RF18 5390 0754 7034');
    expect(het).toBe('RF18539007547034');
    expect(kenmerkUit('RF18 5390 0754 7043')).toBeNull();
    const { bijschrijvingen, regels } = leesBankantwoord(
      camt(
        [
          ntry('50.00', deel(`<RmtInf><Ustrd>terug rf18-5390-0754</Ustrd><Ustrd>7034 van mei</Ustrd></RmtInf>`)),
          ntry('20.00', deel('<RmtInf><Strd><CdtrRefInf><Ref>RF18539007547034</Ref></CdtrRefInf></Strd></RmtInf>')),
          ntry('9.99', deel(`<RmtInf><Ustrd>RF19 5390 0754 7034</Ustrd></RmtInf>`)),
          ntry('5.00', deel('<Refs><EndToEndId>VREEMD</EndToEndId></Refs><RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>')),
          // two in one booking of which one does not say how much
          ntry(
            '30.00',
            deel('<AmtDtls><TxAmt><Amt Ccy="EUR">10.00</Amt></TxAmt></AmtDtls>').replace(
              '</NtryDtls>',
              '<TxDtls/></NtryDtls>',
            ),
          ),
          ntry('7.00', ''),
          ntry('1.00', '').replace('BOOK', 'PDNG'),
          ntry('3.00', '', '<RvslInd>true</RvslInd>').replace('CRDT', 'DBIT'),
        ].join(''),
      ),
    );
    expect(regels).toEqual([]);
    expect(bijschrijvingen.map((b) => [b.bedragCent, b.kenmerk, b.soort])).toEqual([
      [5000, het, 'gewoon'],
      [2000, het, 'gewoon'],
      [999, null, 'gewoon'],
      [500, null, 'retour'],
      [1000, null, 'gewoon'],
      [2000, null, 'gewoon'],
      [700, null, 'gewoon'],
      [300, null, 'teruggedraaid'],
    ]);
    expect(() =>
      leesBankantwoord(
        camt(ntry('1.00', deel('<Amt Ccy="EUR">2.00</Amt>').replace('</NtryDtls>', '<TxDtls/></NtryDtls>'))),
      ),
    ).toThrow('meer dan het geheel');
  });

  it('reads a hostile file in a thread of its own, says what is wrong, and lives on', async () => {
    const bom = `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha">${'bcdefghij'.replace(/./g, (n, i) => `<!ENTITY ${n} "${`&${'abcdefghi'[i]};`.repeat(10)}">`)}]><Document>&j;</Document>`;
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${new TextDecoder().decode(pain002(''))}`, 'utf16le'));
    await expect(leesApart(bytes(bom))).rejects.toThrow('documenttype of entiteit');
    await expect(leesApart(utf16)).rejects.toThrow('UTF-8');
    await expect(leesApart(pain002('').subarray(0, 300))).rejects.toThrow('niet af');
    await expect(leesApart(bytes('<a>'.repeat(100_000)))).rejects.toThrow('te diep genest');
    await expect(leesApart(new Uint8Array(30_000_001))).rejects.toThrow('groter dan 30 MB');
    await expect(leesApart(bytes(`<Document>${'<a/>'.repeat(99)}</Document>`), { elementen: 50 })).rejects.toThrow(
      'te veel onderdelen',
    );
    // what passes the counts and still asks too much, ends the thread and not the process
    const zwaar = bytes(`<Document>${'<a b="1" c="2" d="3"/>'.repeat(400_000)}</Document>`);
    await expect(leesApart(zwaar, { heapMb: 32 })).rejects.toThrow('meer geheugen');
    await expect(leesApart(zwaar, { klokMs: 1 })).rejects.toThrow('te lang');
    expect((await leesApart(pain002(''))).soort).toBe('pain.002');
  }, 60_000);

  it('sends an unknown reason to a human', () => {
    expect(redenVan('ZZ99')).toEqual({ sleutel: 'onbekend', wie: 'mens-belt' });
    expect(redenVan(null).wie).toBe('mens-belt');
  });

  it.each([
    ['an external entity', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><Document>&x;</Document>'],
    ['an entity bomb', '<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><Document>&b;</Document>'],
    ['an unknown entity', '<Document>&x;</Document>'],
    ['a cut file', '<Document><CstmrPmtStsRpt><GrpHdr><MsgId>1</MsgId>'],
    ['two roots', '<Document/><Document/>'],
    ['a wrong close', '<Document><a></b></Document>'],
    ['text only', 'hallo'],
    ['nothing', ''],
    ['another message', '<Document><Iets/></Document>'],
    ['another root', '<Factuur/>'],
    ['another encoding', '<?xml version="1.0" encoding="ISO-8859-1"?><Document/>'],
    ['the same attribute twice', '<Document a="1" a="2"/>'],
    ['a field without end', `<Document>${'&'.repeat(200_000)}</Document>`],
    ['too deep', '<Document>'.repeat(100) + '</Document>'.repeat(100)],
  ])('refuses %s', (_, tekst) => {
    expect(() => leesBankantwoord(bytes(tekst))).toThrow(XmlFout);
  });

  it('refuses more parts than an answer has', () => {
    expect(() => leesBankantwoord(bytes(`<Document>${'<a/>'.repeat(20)}</Document>`), { elementen: 10 })).toThrow(
      XmlFout,
    );
  });

  it.each(['1e3', '-4', '1,50', '0.001', 'NaN', '99999999999999'])('refuses the amount %s', (bedrag) => {
    const regel = `<Ntry><CdtDbtInd>DBIT</CdtDbtInd><NtryDtls><TxDtls><Refs><EndToEndId>B</EndToEndId></Refs><Amt Ccy="EUR">${bedrag}</Amt></TxDtls></NtryDtls></Ntry>`;
    expect(() => leesBankantwoord(camt(regel))).toThrow('geen bedrag');
  });

  it('refuses bytes that are not UTF-8 and files that are too large', () => {
    expect(() => leesXml(new Uint8Array([0x3c, 0xff, 0xfe]))).toThrow('UTF-8');
    expect(() => leesXml(bytes('<a>xxxxxxxx</a>'), { bytes: 10 })).toThrow('te groot');
    expect(() => leesXml(bytes('<a><b/><b/></a>'), { elementen: 2 })).toThrow('te veel');
  });

  it('reads or refuses anything, and never fails in another way', () => {
    const stuk = fc.constantFrom(
      '<',
      '>',
      '</',
      '/>',
      '<a>',
      '</a>',
      '<Document>',
      '&amp;',
      '&',
      '&#x41;',
      '&#0;',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '"',
      ' b="',
      'é',
      '<?',
      '?>',
    );
    fc.assert(
      fc.property(fc.array(stuk, { maxLength: 30 }), (stukken) => {
        try {
          leesXml(bytes(stukken.join('')));
        } catch (fout) {
          expect(fout).toBeInstanceOf(XmlFout);
        }
      }),
    );
  });
});
