import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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
    const antwoord = leesBankantwoord(
      camt(
        regel('BR1', 'DBIT') +
          regel('BR2', 'CRDT', '<RtrInf><Rsn><Cd>MD07</Cd></Rsn></RtrInf>') +
          '<Ntry><Amt Ccy="EUR">1</Amt></Ntry>',
      ),
    );
    expect(antwoord.regels.map((r) => [r.kenmerk, r.uitkomst, r.bedragCent, r.redencode])).toEqual([
      ['BR1', 'betaald', 1050, null],
      ['BR2', 'teruggekomen', 1050, 'MD07'],
    ]);
    expect(antwoord.overig).toBe(1);
    expect(redenVan('MD07').wie).toBe('mens-belt');
  });

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
