import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isValidIBAN } from 'ibantools';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Kluis } from '../databank/index.ts';
import { ibanContext } from '../uitbetaling/index.ts';
import { feitenVan, uuid } from './proeffeiten.ts';

/** A fictive municipality of any size for benches and fault tests: the same seed gives the same households. */
export type Proefgemeente = {
  gemeente: number;
  huishoudens: number;
  maand: string;
  zaad: number;
  rekeningen: boolean;
  /** What the ids are made from; municipalities with the same have the same households, people and facts by number. */
  nummering?: string;
};

const veld = (tekst: string): string => tekst.replaceAll('\\', '\\\\');

/** A valid account of a bank that does not pay anybody: the numbers are made up. */
export function proefIban(nummer: number): string {
  for (let n = nummer; ; n += 7) {
    const bban = `INGB${String(n % 10_000_000_000).padStart(10, '0')}`;
    const cijfers = [...`${bban}NL00`].map((c) => (/\d/.test(c) ? c : String(c.charCodeAt(0) - 55))).join('');
    const iban = `NL${String(98 - Number(BigInt(cijfers) % 97n)).padStart(2, '0')}${bban}`;
    if (isValidIBAN(iban)) return iban;
  }
}

async function copy(klant: pg.Client, opdracht: string, regels: Iterable<string>): Promise<void> {
  function* stukken(): Generator<string> {
    let stuk = '';
    for (const regel of regels) {
      stuk += regel;
      if (stuk.length > 200_000) {
        yield stuk;
        stuk = '';
      }
    }
    yield stuk;
  }
  await pipeline(Readable.from(stukken()), klant.query(copyFrom(opdracht)));
}

/**
 * Fill a municipality. `klant` is the superuser of a database for tests: it writes past row-level security.
 * @returns ids of the households in order
 */
export async function vulProefgemeente(
  klant: pg.Client,
  kluis: Kluis,
  { gemeente, huishoudens, maand, zaad, rekeningen, nummering }: Proefgemeente,
): Promise<string[]> {
  const ids = Array.from({ length: huishoudens }, (_, i) => uuid(`${nummering ?? `${zaad}:${gemeente}`}:${i}`));
  await klant.query("set session_replication_role = 'replica'");
  await klant.query('insert into gemeente (code, naam, is_voorbeeld) values ($1, $2, true)', [
    gemeente,
    `Proefgemeente ${gemeente}`,
  ]);
  await klant.query(
    "insert into gemeente_instelling (gemeente, sleutel, vanaf, waarde, reden) values ($1, 'recht', '2024-01-01', '\"landelijk\"', 'Proefgemeente zonder eigen keuzes.')",
    [gemeente],
  );
  await copy(
    klant,
    `copy huishouden (gemeente, id, vastgelegd_op) from stdin`,
    (function* () {
      for (const id of ids) yield `${gemeente}\t${id}\t2025-01-01 10:00+01\n`;
    })(),
  );
  let nummer = nummering === undefined ? gemeente * 100_000_000 : 0;
  await copy(
    klant,
    'copy feit (gemeente, id, huishouden, persoon, soort, onderwerp, inhoud, geldig_van, geldig_tot_en_met, bekend_op, vastgelegd_op, herkomst) from stdin',
    (function* () {
      for (const [i, h] of ids.entries()) {
        for (const f of feitenVan(h, i, maand, zaad)) {
          nummer += 1;
          yield `${gemeente}\t01900000-0000-7000-8000-${nummer.toString(16).padStart(12, '0')}\t${h}\t${f.persoon ?? '\\N'}\t${f.soort}\t${f.onderwerp}\t${veld(JSON.stringify(f.inhoud))}\t${f.van}\t${f.tot ?? '\\N'}\t${f.bekendOp}\t${f.bekendOp} 10:00+01\tclient\n`;
        }
      }
    })(),
  );
  if (rekeningen) {
    await copy(
      klant,
      'copy rekening (gemeente, id, huishouden, soort, houder, sleutel, iban, laatste_vier, vanaf, vastgelegd_op) from stdin',
      (function* () {
        for (const [i, h] of ids.entries()) {
          const id = uuid(`${h}:rekening`);
          const iban = proefIban(1_000_000 + i * 13);
          const { sleutel, waarde } = kluis.versleutel(iban, ibanContext(gemeente, id));
          yield `${gemeente}\t${id}\t${h}\teigen\tP. Proef ${i}\t${sleutel}\t\\\\x${waarde.toString('hex')}\t${iban.slice(-4)}\t2025-01-01\t2025-01-01 10:00+01\n`;
        }
      })(),
    );
  }
  await klant.query("set session_replication_role = 'origin'");
  return ids;
}
