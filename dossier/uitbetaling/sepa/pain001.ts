import { isValidBIC, isValidIBAN } from 'ibantools';
import { isSepaKenmerk, sepaTekst } from './tekens.ts';

/** Who pays: the municipality. */
export type Opdrachtgever = { naam: string; iban: string; bic?: string };

/** One payment to one account. */
export type Betaalopdracht = {
  /** Unique for ever; at most 35 characters of the SEPA set. The bank gives it back in every answer. */
  endToEndId: string;
  /** Whole eurocents, at least 1. */
  bedragCent: number;
  naam: string;
  iban: string;
  /** What the person reads on the bank statement. */
  omschrijving: string;
};

/** Payments of one payday. `aantal` and `somCent` are known beforehand and are checked while writing. */
export type Betaalpartij = {
  kenmerk: string;
  betaaldag: string;
  aantal: number;
  somCent: number;
  opdrachten: Iterable<Betaalopdracht> | AsyncIterable<Betaalopdracht>;
};

export type Betaalbestand = {
  berichtId: string;
  /** Kept with the file, so that a rewrite has the same bytes: `2026-05-06T13:00:00Z`. */
  gemaaktOp: string;
  opdrachtgever: Opdrachtgever;
  partijen: readonly Betaalpartij[];
};

/** A payment or file the bank would refuse. `kenmerk` says which one. */
export class BetaalbestandFout extends Error {
  readonly kenmerk: string;
  constructor(kenmerk: string, melding: string) {
    super(`${kenmerk}: ${melding}`);
    this.name = 'BetaalbestandFout';
    this.kenmerk = kenmerk;
  }
}

const MAXIMUM_CENT = 99_999_999_999;

/** Cents as the decimal text of XML, without floating point: 72283 → "722.83". */
export function bedragTekst(cent: number): string {
  if (!Number.isSafeInteger(cent) || cent < 0) throw new RangeError(`Geen bedrag in hele centen: ${cent}`);
  const rest = cent % 100;
  return `${(cent - rest) / 100}.${rest < 10 ? '0' : ''}${rest}`;
}

const xml = (tekst: string) =>
  tekst.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/'/g, '&apos;');

/**
 * Write pain.001.001.09 (credit transfer initiation, SEPA). The same input always gives the same bytes; text comes in pieces so that
 * a file of any size takes little memory. What a bank would refuse is refused here, before anything is sent.
 * @throws BetaalbestandFout when a payment is not valid, an identifier comes twice, or number or sum differ from what was announced
 */
export async function* schrijfPain001(bestand: Betaalbestand): AsyncGenerator<string> {
  controleerKop(bestand);
  const { opdrachtgever: wie } = bestand;
  const naam = sepaTekst(wie.naam, 70);
  const aantal = bestand.partijen.reduce((som, p) => som + p.aantal, 0);
  const somCent = bestand.partijen.reduce((som, p) => som + p.somCent, 0);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n' +
    '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09">\n<CstmrCdtTrfInitn>\n' +
    `<GrpHdr><MsgId>${xml(bestand.berichtId)}</MsgId><CreDtTm>${bestand.gemaaktOp}</CreDtTm><NbOfTxs>${aantal}</NbOfTxs>` +
    `<CtrlSum>${bedragTekst(somCent)}</CtrlSum><InitgPty><Nm>${xml(naam)}</Nm></InitgPty></GrpHdr>\n`;
  const bank = wie.bic ? `<BICFI>${wie.bic}</BICFI>` : '<Othr><Id>NOTPROVIDED</Id></Othr>';
  const gezien = new Set<string>();
  for (const partij of bestand.partijen) {
    yield `<PmtInf><PmtInfId>${xml(partij.kenmerk)}</PmtInfId><PmtMtd>TRF</PmtMtd><BtchBookg>true</BtchBookg>` +
      `<NbOfTxs>${partij.aantal}</NbOfTxs><CtrlSum>${bedragTekst(partij.somCent)}</CtrlSum>` +
      `<PmtTpInf><SvcLvl><Cd>SEPA</Cd></SvcLvl></PmtTpInf><ReqdExctnDt><Dt>${partij.betaaldag}</Dt></ReqdExctnDt>` +
      `<Dbtr><Nm>${xml(naam)}</Nm></Dbtr><DbtrAcct><Id><IBAN>${wie.iban}</IBAN></Id></DbtrAcct>` +
      `<DbtrAgt><FinInstnId>${bank}</FinInstnId></DbtrAgt><ChrgBr>SLEV</ChrgBr>\n`;
    let geteld = 0;
    let opgeteldCent = 0;
    let stuk = '';
    for await (const opdracht of partij.opdrachten) {
      if (gezien.has(opdracht.endToEndId))
        throw new BetaalbestandFout(opdracht.endToEndId, 'dit kenmerk staat er al in');
      gezien.add(opdracht.endToEndId);
      stuk += transactie(opdracht);
      geteld += 1;
      opgeteldCent += opdracht.bedragCent;
      if (stuk.length > 60_000) {
        yield stuk;
        stuk = '';
      }
    }
    if (geteld !== partij.aantal || opgeteldCent !== partij.somCent) {
      throw new BetaalbestandFout(
        partij.kenmerk,
        `aangekondigd ${partij.aantal} betalingen van samen ${partij.somCent} cent, gevonden ${geteld} van samen ${opgeteldCent} cent`,
      );
    }
    yield `${stuk}</PmtInf>\n`;
  }
  yield '</CstmrCdtTrfInitn>\n</Document>\n';
}

function controleerKop({ berichtId, gemaaktOp, opdrachtgever, partijen }: Betaalbestand): void {
  if (!isSepaKenmerk(berichtId))
    throw new BetaalbestandFout(berichtId, 'het kenmerk van het bestand past niet in SEPA');
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(gemaaktOp))
    throw new BetaalbestandFout(berichtId, `geen tijdstip in UTC: ${gemaaktOp}`);
  if (!isValidIBAN(opdrachtgever.iban))
    throw new BetaalbestandFout(berichtId, 'de rekening van de gemeente klopt niet');
  if (opdrachtgever.bic && !isValidBIC(opdrachtgever.bic))
    throw new BetaalbestandFout(berichtId, 'de BIC van de gemeente klopt niet');
  if (!sepaTekst(opdrachtgever.naam, 70)) throw new BetaalbestandFout(berichtId, 'de naam van de gemeente is leeg');
  if (partijen.length === 0) throw new BetaalbestandFout(berichtId, 'er is niets te betalen');
  const kenmerken = new Set<string>();
  for (const { kenmerk, betaaldag, aantal, somCent } of partijen) {
    if (!isSepaKenmerk(kenmerk) || kenmerken.has(kenmerk))
      throw new BetaalbestandFout(kenmerk, 'het kenmerk van deze betaaldag klopt niet');
    kenmerken.add(kenmerk);
    if (!/^\d{4}-\d\d-\d\d$/.test(betaaldag)) throw new BetaalbestandFout(kenmerk, `geen datum: ${betaaldag}`);
    if (!Number.isSafeInteger(somCent) || somCent < 0)
      throw new BetaalbestandFout(kenmerk, `geen som in hele centen: ${somCent}`);
    if (aantal < 1) throw new BetaalbestandFout(kenmerk, 'er is niets te betalen');
  }
}

function transactie({ endToEndId, bedragCent, naam, iban, omschrijving }: Betaalopdracht): string {
  if (!isSepaKenmerk(endToEndId)) throw new BetaalbestandFout(endToEndId, 'dit kenmerk past niet in SEPA');
  if (!Number.isSafeInteger(bedragCent) || bedragCent < 1 || bedragCent > MAXIMUM_CENT) {
    throw new BetaalbestandFout(endToEndId, `dit bedrag kan niet worden betaald: ${bedragCent} cent`);
  }
  if (!isValidIBAN(iban)) throw new BetaalbestandFout(endToEndId, 'dit rekeningnummer klopt niet');
  const leesbaar = sepaTekst(naam, 70);
  if (!leesbaar) throw new BetaalbestandFout(endToEndId, 'de naam bij de rekening heeft geen Latijnse letters');
  const tekst = sepaTekst(omschrijving, 140);
  return (
    `<CdtTrfTxInf><PmtId><EndToEndId>${xml(endToEndId)}</EndToEndId></PmtId>` +
    `<Amt><InstdAmt Ccy="EUR">${bedragTekst(bedragCent)}</InstdAmt></Amt><Cdtr><Nm>${xml(leesbaar)}</Nm></Cdtr>` +
    `<CdtrAcct><Id><IBAN>${iban}</IBAN></Id></CdtrAcct>` +
    `${tekst ? `<RmtInf><Ustrd>${xml(tekst)}</Ustrd></RmtInf>` : ''}</CdtTrfTxInf>\n`
  );
}
