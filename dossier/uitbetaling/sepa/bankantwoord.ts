import { alle, type Element, type Grenzen, leesXml, tekstVan, vind, XmlFout } from './xml.ts';

/** What the bank says about one payment. `kenmerk` is our end-to-end id. */
export type Bankregel = {
  kenmerk: string;
  /** `onderweg`: taken by the bank, not yet booked. */
  uitkomst: 'betaald' | 'geweigerd' | 'teruggekomen' | 'onderweg';
  bedragCent: number | null;
  redencode: string | null;
  toelichting: string | null;
  boekdatum: string | null;
  /** Makes this line unique inside the message: a message read twice changes nothing. */
  regelsleutel: string;
};

/** About a whole file or batch: everything in it that has no line of its own shares this. */
export type Bankgeheel = {
  bestand: string;
  partij: string | null;
  uitkomst: 'geweigerd' | 'onderweg';
  redencode: string | null;
};

export type Bankantwoord = {
  soort: 'pain.002' | 'camt.053' | 'camt.054';
  berichtId: string;
  gemaaktOp: string | null;
  /** IBAN of the account the message is about, as the bank gives it; pain.002 says nothing about it. */
  rekening: string | null;
  regels: readonly Bankregel[];
  gehelen: readonly Bankgeheel[];
  /** Entries that are not about one payment of ours (interest, other payments, booked as one sum): shown, not used. */
  overig: number;
};

const GEWEIGERD = new Set(['RJCT', 'CANC']);
const GEBOEKT = new Set(['ACSC', 'ACCC']);

/**
 * Read an answer of the bank: pain.002 (status), camt.053 (statement) or camt.054 (notification), any version.
 * @throws XmlFout with what is wrong; then nothing has been used
 */
export function leesBankantwoord(bytes: Uint8Array, grenzen: Partial<Grenzen> = {}): Bankantwoord {
  const wortel = leesXml(bytes, grenzen);
  if (wortel.naam !== 'Document') throw new XmlFout('Dit is geen bericht van een bank. Er is niets veranderd.');
  const status = vind(wortel, 'CstmrPmtStsRpt');
  if (status) return leesStatus(status);
  const afschrift = vind(wortel, 'BkToCstmrStmt');
  if (afschrift) return leesBoekingen(afschrift, 'camt.053', 'Stmt');
  const melding = vind(wortel, 'BkToCstmrDbtCdtNtfctn');
  if (melding) return leesBoekingen(melding, 'camt.054', 'Ntfctn');
  throw new XmlFout('Dit bericht lezen wij niet. Wij lezen pain.002, camt.053 en camt.054. Er is niets veranderd.');
}

function verplicht(element: Element | null, ...pad: string[]): string {
  const tekst = tekstVan(element, ...pad);
  if (!tekst) throw new XmlFout(`In dit bericht ontbreekt ${pad.join('/')}. Er is niets veranderd.`);
  return tekst;
}

function leesStatus(bericht: Element): Bankantwoord {
  const berichtId = verplicht(bericht, 'GrpHdr', 'MsgId');
  const groep = vind(bericht, 'OrgnlGrpInfAndSts');
  const bestand = verplicht(groep, 'OrgnlMsgId');
  const gehelen: Bankgeheel[] = [];
  const regels: Bankregel[] = [];
  neemGeheel(gehelen, bestand, null, tekstVan(groep, 'GrpSts'), groep);
  let overig = 0;
  for (const partij of alle(bericht, 'OrgnlPmtInfAndSts')) {
    neemGeheel(gehelen, bestand, tekstVan(partij, 'OrgnlPmtInfId'), tekstVan(partij, 'PmtInfSts'), partij);
    for (const transactie of alle(partij, 'TxInfAndSts')) {
      const kenmerk = tekstVan(transactie, 'OrgnlEndToEndId');
      const stand = tekstVan(transactie, 'TxSts');
      if (!kenmerk || !stand) {
        overig += 1;
        continue;
      }
      regels.push({
        kenmerk,
        uitkomst: GEWEIGERD.has(stand) ? 'geweigerd' : GEBOEKT.has(stand) ? 'betaald' : 'onderweg',
        bedragCent: centen(vind(transactie, 'OrgnlTxRef', 'Amt', 'InstdAmt')),
        redencode: tekstVan(transactie, 'StsRsnInf', 'Rsn', 'Cd') ?? tekstVan(transactie, 'StsRsnInf', 'Rsn', 'Prtry'),
        toelichting: tekstVan(transactie, 'StsRsnInf', 'AddtlInf'),
        boekdatum: tekstVan(transactie, 'AccptncDtTm')?.slice(0, 10) ?? null,
        regelsleutel: `${kenmerk}|${stand}`,
      });
    }
  }
  return {
    soort: 'pain.002',
    berichtId,
    gemaaktOp: tekstVan(bericht, 'GrpHdr', 'CreDtTm'),
    rekening: null,
    regels,
    gehelen,
    overig,
  };
}

function neemGeheel(
  gehelen: Bankgeheel[],
  bestand: string,
  partij: string | null,
  stand: string | null,
  bij: Element | null,
): void {
  if (!stand || stand === 'PART') return;
  const redencode = tekstVan(bij, 'StsRsnInf', 'Rsn', 'Cd') ?? tekstVan(bij, 'StsRsnInf', 'Rsn', 'Prtry');
  gehelen.push({ bestand, partij, uitkomst: GEWEIGERD.has(stand) ? 'geweigerd' : 'onderweg', redencode });
}

/** Debit lines with our identifier are paid; credit lines with it, or marked as reversal or return, came back. */
function leesBoekingen(bericht: Element, soort: 'camt.053' | 'camt.054', wat: string): Bankantwoord {
  const regels: Bankregel[] = [];
  let overig = 0;
  for (const deel of alle(bericht, wat)) {
    const deelId = tekstVan(deel, 'Id') ?? '';
    for (const boeking of alle(deel, 'Ntry')) {
      const geboekt = tekstVan(boeking, 'Sts', 'Cd') ?? tekstVan(boeking, 'Sts');
      const boekdatum =
        tekstVan(boeking, 'BookgDt', 'Dt') ?? tekstVan(boeking, 'BookgDt', 'DtTm')?.slice(0, 10) ?? null;
      const bank = tekstVan(boeking, 'AcctSvcrRef') ?? tekstVan(boeking, 'NtryRef') ?? '';
      const details = alle(boeking, 'NtryDtls').flatMap((d) => alle(d, 'TxDtls'));
      if (details.length === 0) overig += 1;
      for (const detail of details) {
        const kenmerk = tekstVan(detail, 'Refs', 'EndToEndId');
        if (!kenmerk || kenmerk === 'NOTPROVIDED') {
          overig += 1;
          continue;
        }
        const kant = tekstVan(detail, 'CdtDbtInd') ?? tekstVan(boeking, 'CdtDbtInd');
        const terug = kant === 'CRDT' || vind(detail, 'RtrInf') !== null;
        const bedrag = centen(vind(detail, 'Amt')) ?? centen(vind(detail, 'AmtDtls', 'TxAmt', 'Amt'));
        regels.push({
          kenmerk,
          uitkomst: geboekt && geboekt !== 'BOOK' ? 'onderweg' : terug ? 'teruggekomen' : 'betaald',
          bedragCent: bedrag ?? (details.length === 1 ? centen(vind(boeking, 'Amt')) : null),
          redencode: tekstVan(detail, 'RtrInf', 'Rsn', 'Cd') ?? tekstVan(detail, 'RtrInf', 'Rsn', 'Prtry'),
          toelichting: tekstVan(detail, 'RtrInf', 'AddtlInf'),
          boekdatum,
          regelsleutel: [
            deelId,
            bank,
            tekstVan(detail, 'Refs', 'TxId') ?? tekstVan(detail, 'Refs', 'AcctSvcrRef') ?? '',
            kenmerk,
            terug ? 'terug' : 'weg',
          ].join('|'),
        });
      }
    }
  }
  return {
    soort,
    berichtId: verplicht(bericht, 'GrpHdr', 'MsgId'),
    gemaaktOp: tekstVan(bericht, 'GrpHdr', 'CreDtTm'),
    rekening: tekstVan(vind(bericht, wat), 'Acct', 'Id', 'IBAN'),
    regels,
    gehelen: [],
    overig,
  };
}

/** An amount in euro as whole cents, read as text: no floating point. Another currency or a broken amount is refused. */
function centen(element: Element | null): number | null {
  if (!element) return null;
  const munt = element.attributen.Ccy;
  if (munt !== undefined && munt !== 'EUR')
    throw new XmlFout(`Er staat een bedrag in ${munt.slice(0, 3)}; wij lezen alleen euro. Er is niets veranderd.`);
  const delen = /^\+?0*(\d{1,13})(?:\.(\d{1,5}))?$/.exec(element.tekst.trim());
  const breuk = (delen?.[2] ?? '').padEnd(5, '0');
  if (!delen || breuk.slice(2) !== '000')
    throw new XmlFout(`"${element.tekst.trim().slice(0, 20)}" is geen bedrag in centen. Er is niets veranderd.`);
  return Number(delen[1]) * 100 + Number(breuk.slice(0, 2));
}
