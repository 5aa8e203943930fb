/** One payment as the bank reads it. */
export type Opdracht = { kenmerk: string; cent: number; houder: string; dag: string };

const een = (xml: string, naam: string): string => new RegExp(`<${naam}>([^<]*)</${naam}>`).exec(xml)?.[1] ?? '';

/** What a bank takes from a pain.001, with the control sums of the file itself. */
export function leesOpdrachten(xml: string): { bericht: string; aantal: number; cent: number; opdrachten: Opdracht[] } {
  const kop = /<GrpHdr>[\s\S]*?<\/GrpHdr>/.exec(xml)?.[0] ?? '';
  const opdrachten = [...xml.matchAll(/<PmtInf>[\s\S]*?<\/PmtInf>/g)].flatMap(([deel]) => {
    const dag = /<ReqdExctnDt>\s*(?:<Dt>)?([\d-]+)/.exec(deel)?.[1] ?? '';
    return [...deel.matchAll(/<CdtTrfTxInf>[\s\S]*?<\/CdtTrfTxInf>/g)].map(([tx]) => ({
      kenmerk: een(tx, 'EndToEndId'),
      cent: Math.round(Number(/<InstdAmt[^>]*>([\d.]+)</.exec(tx)?.[1]) * 100),
      houder: een(/<Cdtr>[\s\S]*?<\/Cdtr>/.exec(tx)?.[0] ?? '', 'Nm'),
      dag,
    }));
  });
  return {
    bericht: een(kop, 'MsgId'),
    aantal: Number(een(kop, 'NbOfTxs')),
    cent: Math.round(Number(een(kop, 'CtrlSum')) * 100),
    opdrachten,
  };
}

const euro = (cent: number): string => (cent / 100).toFixed(2);

/** The statement of the bank: everything booked, and what came back booked again the other way. */
export const afschrift = (
  id: string,
  betaald: readonly Opdracht[],
  terug: readonly (Opdracht & { code: string })[],
): string => {
  const boeking = (o: Opdracht, af: boolean, extra = '') =>
    `<Ntry><Amt Ccy="EUR">${euro(o.cent)}</Amt><CdtDbtInd>${af ? 'DBIT' : 'CRDT'}</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>${o.dag}</Dt></BookgDt><NtryDtls><TxDtls><Refs><EndToEndId>${o.kenmerk}</EndToEndId></Refs>${extra}</TxDtls></NtryDtls></Ntry>`;
  return `<Document><BkToCstmrStmt><GrpHdr><MsgId>${id}</MsgId></GrpHdr><Stmt><Id>1</Id>${betaald.map((o) => boeking(o, true)).join('')}${terug
    .map((o) => boeking(o, false, `<RtrInf><Rsn><Cd>${o.code}</Cd></Rsn></RtrInf>`))
    .join('')}</Stmt></BkToCstmrStmt></Document>`;
};

/** The status report of the bank: these were refused before they left. */
export const weigering = (id: string, over: string, geweigerd: readonly (Opdracht & { code: string })[]): string =>
  `<Document><CstmrPmtStsRpt><GrpHdr><MsgId>${id}</MsgId></GrpHdr><OrgnlGrpInfAndSts><OrgnlMsgId>${over}</OrgnlMsgId></OrgnlGrpInfAndSts><OrgnlPmtInfAndSts>${geweigerd
    .map(
      (o) =>
        `<TxInfAndSts><OrgnlEndToEndId>${o.kenmerk}</OrgnlEndToEndId><TxSts>RJCT</TxSts><StsRsnInf><Rsn><Cd>${o.code}</Cd></Rsn></StsRsnInf></TxInfAndSts>`,
    )
    .join('')}</OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>`;
