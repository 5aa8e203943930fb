import { leesEindkenmerk } from '../kenmerk.ts';
import { kenmerkUit } from '../terugbetaalkenmerk.ts';
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
  /** Of money that came back: the same as an amount that came in, for when it is not a payment of ours after all. */
  bij?: Bijschrijving;
};

/** An amount that came in on the account and is not a payment of ours that came back. */
export type Bijschrijving = {
  bedragCent: number;
  boekdatum: string | null;
  /** The reference of a repayment in it, when one with a right check number was found. */
  kenmerk: string | null;
  /** `retour`: another payment came back; `teruggedraaid`: the bank took back what it had booked in. */
  soort: 'gewoon' | 'retour' | 'teruggedraaid';
  naam: string | null;
  iban: string | null;
  tekst: string;
  /** What the bank calls this booking; null: it gives no name. The same booking in another message has the same name. */
  bankkenmerk: string | null;
  /** How many of exactly the same stood before it in this message. */
  zoveelste: number;
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
  /** IBANs of the accounts the message is about, as the bank gives them; pain.002 says nothing about it. */
  rekeningen: readonly string[];
  /** Statements in it that do not say which account they are about. */
  zonderRekening: number;
  regels: readonly Bankregel[];
  bijschrijvingen: readonly Bijschrijving[];
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
  if (vind(wortel, 'CstmrCdtTrfInitn'))
    throw new XmlFout(
      'Dit is een betaalbestand dat naar de bank gaat, niet het antwoord van de bank. Er is niets veranderd.',
    );
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
    rekeningen: [],
    zonderRekening: 0,
    regels,
    bijschrijvingen: [],
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

/**
 * Debit lines with our identifier are paid; credit lines with it, or marked as reversal or return, came back. Every other cent that was
 * booked in is an amount that came in: nothing of it is left out.
 */
function leesBoekingen(bericht: Element, soort: 'camt.053' | 'camt.054', wat: string): Bankantwoord {
  const regels: Bankregel[] = [];
  const bijschrijvingen: Bijschrijving[] = [];
  const eerder = new Map<string, number>();
  const bij = (b: Omit<Bijschrijving, 'zoveelste'>): Bijschrijving => {
    const zelfde = JSON.stringify([b.boekdatum, b.bedragCent, b.iban, b.tekst]);
    const zoveelste = eerder.get(zelfde) ?? 0;
    eerder.set(zelfde, zoveelste + 1);
    return { ...b, zoveelste };
  };
  let overig = 0;
  const delen = alle(bericht, wat);
  for (const deel of delen) {
    const deelId = tekstVan(deel, 'Id') ?? '';
    for (const boeking of alle(deel, 'Ntry')) {
      const geboekt = tekstVan(boeking, 'Sts', 'Cd') ?? tekstVan(boeking, 'Sts');
      const boekdatum =
        tekstVan(boeking, 'BookgDt', 'Dt') ?? tekstVan(boeking, 'BookgDt', 'DtTm')?.slice(0, 10) ?? null;
      const bank = tekstVan(boeking, 'AcctSvcrRef') ?? tekstVan(boeking, 'NtryRef') ?? '';
      const details = alle(boeking, 'NtryDtls').flatMap((d) => alle(d, 'TxDtls'));
      const kantVan = (detail: Element | null) => tekstVan(detail, 'CdtDbtInd') ?? tekstVan(boeking, 'CdtDbtInd');
      const isGeboekt = !geboekt || geboekt === 'BOOK';
      const teruggedraaid = tekstVan(boeking, 'RvslInd') === 'true' || tekstVan(boeking, 'RvslInd') === '1';
      const heelCent = centen(vind(boeking, 'Amt'));
      // what of this entry is accounted for; null: a payment of ours in it does not say how much it is
      let verklaardCent: number | null = 0;
      for (const detail of details) {
        const kenmerk = tekstVan(detail, 'Refs', 'EndToEndId');
        const kant = kantVan(detail);
        const bedrag = centen(vind(detail, 'Amt')) ?? centen(vind(detail, 'AmtDtls', 'TxAmt', 'Amt'));
        const bedragCent = bedrag ?? (details.length === 1 ? heelCent : null);
        const onze = kenmerk !== null && leesEindkenmerk(kenmerk) !== null;
        const terug = kant === 'CRDT' || vind(detail, 'RtrInf') !== null;
        const ingekomen =
          isGeboekt && kant === 'CRDT' && bedragCent
            ? bij({
                ...vanWie(detail, boeking),
                bedragCent,
                boekdatum,
                soort: vind(detail, 'RtrInf') ? 'retour' : 'gewoon',
                bankkenmerk: bankkenmerk(boeking, detail, bedragCent),
              })
            : null;
        if (kant === 'CRDT' && (bedragCent !== null || onze))
          verklaardCent = verklaardCent === null || bedragCent === null ? null : verklaardCent + bedragCent;
        if (ingekomen && !onze) {
          bijschrijvingen.push(ingekomen);
          continue;
        }
        if (!kenmerk || kenmerk === 'NOTPROVIDED') {
          overig += 1;
          continue;
        }
        regels.push({
          kenmerk,
          uitkomst: isGeboekt ? (terug ? 'teruggekomen' : 'betaald') : 'onderweg',
          bedragCent,
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
          ...(ingekomen ? { bij: ingekomen } : {}),
        });
      }
      const kant = tekstVan(boeking, 'CdtDbtInd');
      if (!isGeboekt || heelCent === null || (kant !== 'CRDT' && !teruggedraaid)) {
        if (details.length === 0) overig += 1;
        continue;
      }
      const draai = kant === 'DBIT' && details.every((d) => !leesEindkenmerk(tekstVan(d, 'Refs', 'EndToEndId') ?? ''));
      if (kant !== 'CRDT' && !draai) continue;
      const overCent = draai ? heelCent : verklaardCent === null ? 0 : heelCent - verklaardCent;
      if (overCent < 0)
        throw new XmlFout(
          'In dit bericht zijn de delen van een bijschrijving samen meer dan het geheel. Er is niets veranderd.',
        );
      if (overCent > 0)
        bijschrijvingen.push(
          bij({
            ...vanWie(details.length === 1 ? details[0]! : null, boeking),
            bedragCent: overCent,
            boekdatum,
            soort: draai ? 'teruggedraaid' : 'gewoon',
            bankkenmerk: bankkenmerk(boeking, null, overCent),
          }),
        );
    }
  }
  return {
    soort,
    berichtId: verplicht(bericht, 'GrpHdr', 'MsgId'),
    gemaaktOp: tekstVan(bericht, 'GrpHdr', 'CreDtTm'),
    rekeningen: [
      ...new Set(delen.flatMap((d) => tekstVan(d, 'Acct', 'Id', 'IBAN')?.replace(/\s/g, '').toUpperCase() ?? [])),
    ],
    zonderRekening: delen.filter((d) => !tekstVan(d, 'Acct', 'Id', 'IBAN')).length,
    regels,
    bijschrijvingen,
    gehelen: [],
    overig,
  };
}

/** Who paid and with which words. */
function vanWie(detail: Element | null, boeking: Element): Pick<Bijschrijving, 'naam' | 'iban' | 'tekst' | 'kenmerk'> {
  const info = vind(detail, 'RmtInf');
  const vrij = [...alle(info, 'Ustrd').map((u) => u.tekst.trim()), tekstVan(boeking, 'AddtlNtryInf') ?? ''].filter(
    Boolean,
  );
  const vast = alle(info, 'Strd').flatMap((d) => tekstVan(d, 'CdtrRefInf', 'Ref') ?? []);
  const eind = tekstVan(detail, 'Refs', 'EndToEndId');
  const plekken = [...vast, vrij.join(' '), ...(eind && eind !== 'NOTPROVIDED' ? [eind] : [])];
  const partij = vind(detail, 'RltdPties', 'Dbtr');
  return {
    naam: tekstVan(partij, 'Nm') ?? tekstVan(partij, 'Pty', 'Nm'),
    iban: tekstVan(detail, 'RltdPties', 'DbtrAcct', 'Id', 'IBAN'),
    tekst: [...vast, ...vrij].join(' ').slice(0, 500),
    kenmerk: plekken.reduce<string | null>((al, plek) => al ?? kenmerkUit(plek), null),
  };
}

/** The name of a booking at the bank; with the amount and the day, because some banks use one name for a whole batch. */
function bankkenmerk(boeking: Element, detail: Element | null, cent: number): string | null {
  const heel = tekstVan(boeking, 'AcctSvcrRef');
  const deel = tekstVan(detail, 'Refs', 'AcctSvcrRef') ?? tekstVan(detail, 'Refs', 'TxId');
  return heel || deel ? [heel ?? '', deel ?? '', cent].join('|') : null;
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
