import { plusMaanden } from '@bijrijder/huishoudgeld';
import { sql } from 'kysely';
import type { Kluis } from '../databank/index.ts';
import { type Feit, geldend, tijdvakkenVan, vanSoort } from '../feiten/index.ts';
import { leesPersoonskluis, vakVan } from '../sleutels/index.ts';
import type { Toegang } from '../toegang/index.ts';
import { leeg, toeval } from './fictief.ts';
import type { Loonregel } from './regel.ts';
import { KOLOMMEN } from './regel.ts';
import { schrijfLevering } from './schrijf.ts';

/** Things that happen in a delivery, in thousandths of the pay periods. */
const KANS = { anders: 15, laat: 15, dubbel: 15, correctie: 15, ingetrokken: 5 };
/** A fictive tax of so many thousandths: the net wage that follows is the one that was declared. */
const HEFFING = 60;

export type Voorbeeldopties = {
  /** Whose lines follow what they declared to the cent. */
  zonderGrillen: ReadonlySet<string>;
  /** Whose register differs by so many cents. */
  anders: ReadonlyMap<string, number>;
};

/**
 * A delivery for a fictive municipality that fits its households: every wage of which a pay period ended in this month, with late and
 * double lines, corrections and differences as a register has them, people who are not here, and a few lines that are not right.
 * The same households and month give the same file.
 */
export async function voorbeeldLevering(
  toegang: Toegang,
  kluis: Kluis,
  maand: string,
  opties: Voorbeeldopties = { zonderGrillen: new Set(), anders: new Map() },
): Promise<string> {
  const { db, gemeente, vandaag } = toegang;
  const { rows: gem } = await sql<{
    voorbeeld: boolean;
  }>`select is_voorbeeld as voorbeeld from gemeente where code = ${gemeente}`.execute(db);
  if (!gem[0]?.voorbeeld) throw new Error('Alleen een voorbeeldgemeente heeft een verzonnen levering.');
  const { rows } = await sql<{ huishouden: string; persoon: string; sleutel: string; waarde: Buffer }>`
    select l.huishouden, l.persoon, b.sleutel, b.versleuteld as waarde from huishouden_lid l
    join persoon_bsn b on b.gemeente = l.gemeente and b.persoon = l.persoon
    where l.gemeente = ${gemeente} and l.rol in ('aanvrager', 'partner') and l.van <= ${vandaag}::date and (l.tot is null or l.tot > ${vandaag}::date)
      and exists (select 1 from feit f where f.gemeente = l.gemeente and f.huishouden = l.huishouden and f.persoon = l.persoon and f.soort = 'dienstverband')
    order by l.persoon`.execute(db);
  const uit: Loonregel[] = [];
  for (const mens of rows) {
    const bsn = await bsnVan(toegang, kluis, mens);
    const feiten = await loonfeiten(db, gemeente, mens.huishouden, mens.persoon);
    vanSoort(feiten, 'dienstverband').forEach((d, nummer) => {
      if (d.inhoud.soort !== 'loon' || d.geldigVan.slice(0, 7) > maand || (d.geldigTotEnMet ?? maand) < maand) return;
      const stroken = vanSoort(feiten, 'inkomsten').filter(
        (s) => s.inhoud.dienstverband === d.onderwerp && !s.inhoud.geschat,
      );
      for (const vak of [
        ...tijdvakkenVan(plusMaanden(maand, -1), d.inhoud.ritme),
        ...tijdvakkenVan(maand, d.inhoud.ritme),
      ]) {
        if (vak.tot > vandaag) continue;
        const laatste = stroken
          .filter((s) => s.inhoud.tijdvak_van <= vak.van)
          .toSorted((a, b) => (a.geldigVan < b.geldigVan ? -1 : 1))
          .at(-1);
        if (!laatste) continue;
        const kans = toeval(Number(bsn) ^ Date.parse(vak.van));
        const lot = opties.zonderGrillen.has(mens.persoon) ? 999 : kans() % 1000;
        const scheelt = opties.anders.get(mens.persoon) ?? (lot < KANS.anders ? 2_000 + (kans() % 15_000) : 0);
        const netto = laatste.inhoud.netto_ct + scheelt;
        const eerst = regel(bsn, nummer + 1, d.inhoud.werkgever, d.inhoud.ritme, vak, netto);
        const plek = lot - KANS.anders;
        const laat = plek >= 0 && plek < KANS.laat;
        const nu = vak.tot.startsWith(maand);
        // what was late comes a month later
        if (nu !== laat) uit.push(laat ? { ...eerst, opgesteldOp: vandaag } : eerst);
        if (!nu) continue;
        if (plek >= KANS.laat && plek < KANS.laat + KANS.dubbel) uit.push(eerst);
        if (plek >= KANS.laat + KANS.dubbel && plek < KANS.laat + KANS.dubbel + KANS.correctie)
          uit.push({ ...eerst, opgesteldOp: vandaag, kenmerken: ['nabetaling'] });
        const voor = KANS.laat + KANS.dubbel + KANS.correctie;
        if (plek >= voor && plek < voor + KANS.ingetrokken)
          uit.push({ ...leeg(eerst), opgesteldOp: vandaag, kenmerken: ['ingetrokken'] });
      }
    });
  }
  return metFouten(schrijfLevering(uit));
}

type Mens = { persoon: string; sleutel: string; waarde: Buffer };

/** A BSN lies under the person's own key, or from before under a key of the installation. */
async function bsnVan(t: Toegang, kluis: Kluis, { persoon, sleutel, waarde }: Mens): Promise<string> {
  const context = `bsn:${t.gemeente}:${persoon}`;
  const vak = vakVan(sleutel);
  if (!vak) return kluis.ontsleutel({ sleutel, waarde }, context);
  const eigen = await leesPersoonskluis(t, kluis, persoon, vak);
  if (!eigen) throw new Error('De sleutel van een BSN is er niet meer.');
  return eigen.ontsleutel(waarde, context).toString();
}

async function loonfeiten(
  db: Toegang['db'],
  gemeente: number,
  huishouden: string,
  persoon: string,
): Promise<readonly Feit[]> {
  const { rows } =
    await sql<Feit>`select id, soort, onderwerp, persoon, inhoud, geldig_van as "geldigVan", geldig_tot_en_met as "geldigTotEnMet",
      bekend_op as "bekendOp", herkomst, vervallen from feit
    where gemeente = ${gemeente} and huishouden = ${huishouden} and persoon = ${persoon} and soort in ('dienstverband', 'inkomsten') order by id`.execute(
      db,
    );
  return geldend(rows);
}

function regel(
  bsn: string,
  baan: number,
  werkgever: string,
  ritme: Loonregel['ritme'],
  vak: { van: string; tot: string },
  netto: number,
): Loonregel {
  const heffing = Math.floor((netto * HEFFING) / 1000);
  return {
    bsn,
    loonheffingennummer: `${String(100_000_000 + (toeval([...werkgever].reduce((som, c) => (som * 31 + c.charCodeAt(0)) | 0, 7))() % 899_999_999))}L01`,
    werkgever,
    inkomstenverhouding: baan,
    tijdvakVan: vak.van,
    tijdvakTot: vak.tot,
    ritme,
    opgesteldOp: vak.tot,
    heffingskorting: true,
    tabel: 'wit',
    loonTabelCent: netto + heffing,
    loonBijzonderCent: 0,
    loonheffingTabelCent: heffing,
    loonheffingBijzonderCent: 0,
    zvwIngehoudenCent: 0,
    bijtellingAutoCent: 0,
    whkMaximaalCent: 0,
    vakantiegeldOpgebouwdCent: Math.floor((netto * 8) / 100),
    vakantiegeldUitbetaaldCent: 0,
    extraSalarisOpgebouwdCent: 0,
    extraSalarisUitbetaaldCent: 0,
    ikbUitbetaaldCent: 0,
    jonggehandicaptenkortingCent: 0,
    anwTegemoetkomingCent: 0,
    urenHonderdsten: Math.round(netto / 14),
    kenmerken: [],
  };
}

/** Two lines of somebody who is not here, of which one has an amount with a point and one a day that does not exist, and one that is cut off. */
function metFouten(csv: string): string {
  const rijen = csv.trimEnd().split('\n');
  const eerste = rijen[1];
  if (!eerste || rijen.length < 4) return csv;
  const velden = eerste.split(';');
  const met = (kolom: string, waarde: string) =>
    velden.map((v, i) => (KOLOMMEN[i] === 'bsn' ? '123456782' : KOLOMMEN[i] === kolom ? waarde : v)).join(';');
  const fout = [
    met('loon_tabel', '1.234,50'),
    met('tijdvak_tot', '2026-02-30'),
    met('werkgever', 'Iemand anders'),
    velden.slice(0, 9).join(';'),
  ];
  const regels = [...rijen.slice(1, -1), ...fout];
  return `${[rijen[0], ...regels, `EINDE;${regels.length}`].join('\n')}\n`;
}
