import { hash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { plusMaanden } from '@bijrijder/huishoudgeld';
import { isValidIBAN } from 'ibantools';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Kluis } from '../databank/index.ts';
import { toeval } from '../loongegevens/index.ts';
import { ibanContext } from '../uitbetaling/index.ts';

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

const uuid = (tekst: string): string => {
  const h = hash('sha256', tekst, 'hex');
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-8${h.slice(13, 16)}-a${h.slice(17, 20)}-${h.slice(20, 32)}`;
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

type Feitdeel = {
  soort: string;
  onderwerp: string;
  persoon: string | null;
  inhoud: object;
  van: string;
  tot: string | null;
  bekendOp: string;
};

function feitenVan(h: string, i: number, maand: string, zaad: number): Feitdeel[] {
  const r = toeval(zaad ^ Math.imul(i + 1, 2654435761));
  const kans = (duizendsten: number) => r() % 1000 < duizendsten;
  const sinds = '2025-01-01';
  const uit: Feitdeel[] = [];
  const p1 = uuid(`${h}:1`);
  const zeg = (
    soort: string,
    onderwerp: string,
    persoon: string | null,
    inhoud: object,
    van = sinds,
    tot: string | null = null,
    bekendOp = van,
  ) => uit.push({ soort, onderwerp, persoon, inhoud, van, tot, bekendOp });
  const mens = (id: string, rol: string) =>
    zeg('persoon', `persoon:${id.slice(0, 8)}`, id, {
      rol,
      geboortedatum: `${1962 + (r() % 36)}-0${1 + (r() % 9)}-1${r() % 9}`,
      rechthebbend: true,
      in_inrichting: false,
      geen_beroep_op_ouders: false,
      medisch_urenbeperkt: kans(50),
      doelgroep_loonkostensubsidie: false,
      arbeid_draagt_bij: true,
      uitbreiding_uren_niet_mogelijk: false,
      tellers_vooraf: {
        n_maanden_gebruikt: r() % 7,
        n_eerste_maand: null,
        n_laatste_maand: null,
        r_eerste_maand: null,
        z_eerste_maand: null,
        z_maanden_gebruikt: 0,
        lks_loonmaanden: 0,
        bijverdien_eerste_maand: null,
      },
    });
  mens(p1, 'aanvrager');
  const samen = kans(200);
  const p2 = uuid(`${h}:2`);
  if (samen) mens(p2, 'echtgenoot');
  zeg('bijstand', 'bijstand', p1, {});
  for (let k = kans(280) ? 1 + (r() % 3) : 0; k > 0; k--)
    zeg('kind', `kind:${k}`, uuid(`${h}:k${k}`), {
      roepnaam: 'Kind',
      geboortedatum: `20${10 + (r() % 14)}-05-0${1 + (r() % 8)}`,
    });
  for (let k = kans(130) ? 1 + (r() % 2) : 0; k > 0; k--) {
    zeg('medebewoner', `medebewoner:${k}`, null, {
      geboortedatum: `${1955 + (r() % 45)}-03-03`,
      contract: 'geen',
      familie_1e_2e_graad: kans(500),
      onderwijs_19a_d: false,
    });
  }
  if (kans(60)) zeg('schuld', 'schuld:1', p1, { bedrag_ct: 20_000 + (r() % 200_000), gevraagd_per_maand_ct: 5_000 });
  for (const [nr, persoon] of [p1, p2].entries()) {
    if ((nr === 1 && !samen) || !kans(250)) continue;
    const baan = `baan:${persoon.slice(0, 8)}`;
    const netto = 22_000 + (r() % 90_000);
    zeg('dienstverband', baan, persoon, {
      werkgever: 'Fietsenmakerij De Ketel',
      soort: 'loon',
      ritme: 'maand',
      recht_op_vakantietoeslag: true,
      heffingskorting: true,
      dienstbetrekking_10d: false,
    });
    for (const m of [plusMaanden(maand, -1), maand]) {
      if (m === maand && kans(30)) continue;
      const tot = `${m}-28`;
      zeg(
        'inkomsten',
        `inkomsten:${baan}:${m}-01`,
        persoon,
        {
          dienstverband: baan,
          tijdvak_van: `${m}-01`,
          tijdvak_tot: tot,
          netto_ct: netto + (r() % 4_000),
          geschat: false,
        },
        `${m}-01`,
        tot,
        tot,
      );
    }
  }
  return uit;
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
