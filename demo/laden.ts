import type { Kluis } from '@bijrijder/dossier/databank';
import { ibanContext } from '@bijrijder/dossier/maandrun';
import { maakPersoonsleutel, onderPersoonsleutel } from '@bijrijder/dossier/sleutels';
import { laatste } from '@bijrijder/huishoudgeld';
import type pg from 'pg';
import { type Gezin, type Mens, VANDAAG } from './bevolking/huishouden.ts';

const PER_KEER = 4000;

/** Inserts rows given as JSON, in chunks; the column types come from the table itself. */
export async function vul(
  klant: pg.ClientBase,
  tabel: string,
  kolommen: readonly string[],
  rijen: readonly Record<string, unknown>[],
): Promise<void> {
  const lijst = kolommen.join(', ');
  for (let i = 0; i < rijen.length; i += PER_KEER)
    await klant.query(
      `insert into ${tabel} (${lijst}) select ${lijst} from jsonb_populate_recordset(null::${tabel}, $1::jsonb)`,
      [JSON.stringify(rijen.slice(i, i + PER_KEER))],
    );
}

const volwassen = (m: Mens): boolean => m.rol !== 'kind';

/**
 * Puts invented households into the database as role `inrichting`: people, where they live, who walks beside them and all
 * facts, each with the day on which it became known. Runs in the caller's transaction.
 * @param begeleiders klantmanagers over whom the people are spread
 */
export async function laadGezinnen(
  klant: pg.ClientBase,
  gemeente: number,
  gezinnen: readonly Gezin[],
  begeleiders: readonly string[],
  woonplaats = 'Voorbeeldstad',
): Promise<void> {
  const mensen = gezinnen.flatMap((g) => g.mensen.map((m) => ({ g, m })));
  await vul(
    klant,
    'persoon',
    [
      'gemeente',
      'id',
      'voornamen',
      'achternaam',
      'roepnaam',
      'aanspreeknaam',
      'geboortedatum',
      'taal',
      'contactvoorkeur',
      'telefoon',
      'vastgelegd_op',
    ],
    mensen.map(({ m }, i) => ({
      gemeente,
      id: m.id,
      voornamen: m.voornaam,
      achternaam: m.achternaam,
      roepnaam: m.voornaam,
      aanspreeknaam: `${m.voornaam} ${m.achternaam}`,
      geboortedatum: m.geboortedatum,
      taal: m.taal,
      contactvoorkeur: volwassen(m) ? m.voorkeur : null,
      telefoon: volwassen(m) ? `06 99 ${String(900000 + (i % 99999)).slice(0, 6)}` : null,
      vastgelegd_op: `${VANDAAG}T09:00:00+02:00`,
    })),
  );
  await vul(
    klant,
    'huishouden',
    ['gemeente', 'id', 'vastgelegd_op'],
    gezinnen.map((g) => ({ gemeente, id: g.id, vastgelegd_op: `${g.sinds}T09:00:00+01:00` })),
  );
  await vul(
    klant,
    'huishouden_lid',
    ['gemeente', 'huishouden', 'persoon', 'rol', 'van'],
    mensen.map(({ g, m }) => ({
      gemeente,
      huishouden: g.id,
      persoon: m.id,
      rol: m.rol,
      van: laatste(m.geboortedatum, g.sinds),
    })),
  );
  await vul(
    klant,
    'adres',
    ['gemeente', 'id', 'persoon', 'vanaf', 'straat', 'huisnummer', 'postcode', 'woonplaats', 'vastgelegd_op'],
    mensen.map(({ g, m }) => ({
      gemeente,
      id: m.id,
      persoon: m.id,
      vanaf: g.sinds,
      ...g.adres,
      woonplaats,
      vastgelegd_op: `${VANDAAG}T09:00:00+02:00`,
    })),
  );
  await vul(
    klant,
    'begeleiding',
    ['gemeente', 'id', 'gebruiker', 'persoon', 'soort', 'van'],
    gezinnen.flatMap((g, i) =>
      g.mensen.filter(volwassen).map((m) => ({
        gemeente,
        id: m.id,
        gebruiker: begeleiders[i % begeleiders.length],
        persoon: m.id,
        soort: 'klantmanager',
        van: g.sinds > '2024-10-01' ? g.sinds : '2024-10-01',
      })),
    ),
  );
  const feiten = gezinnen
    .flatMap((g) => g.feiten.map((f) => ({ g, f })))
    .sort((a, b) => (a.f.bekendOp < b.f.bekendOp ? -1 : a.f.bekendOp > b.f.bekendOp ? 1 : 0));
  await vulFeiten(klant, gemeente, feiten);
}

async function vulFeiten(
  klant: pg.ClientBase,
  gemeente: number,
  feiten: readonly { g: Gezin; f: Gezin['feiten'][number] }[],
): Promise<void> {
  for (let i = 0; i < feiten.length; i += PER_KEER) {
    const deel = feiten.slice(i, i + PER_KEER);
    // the id is left to the database: its order is the order of knowing
    await klant.query(
      `insert into feit (gemeente, huishouden, persoon, soort, onderwerp, inhoud, geldig_van, geldig_tot_en_met, bekend_op, vastgelegd_op, herkomst, namens, vervallen)
       select gemeente, huishouden, persoon, soort, onderwerp, inhoud, geldig_van, geldig_tot_en_met, bekend_op, bekend_op + time '10:00', herkomst, false, false
       from jsonb_to_recordset($1::jsonb) as r(gemeente smallint, huishouden uuid, persoon uuid, soort text, onderwerp text, inhoud jsonb,
         geldig_van date, geldig_tot_en_met date, bekend_op date, herkomst text, nummer bigint) order by nummer`,
      [
        JSON.stringify(
          deel.map(({ g, f }, n) => ({
            gemeente,
            huishouden: g.id,
            persoon: f.persoon,
            soort: f.soort,
            onderwerp: f.onderwerp,
            inhoud: f.inhoud,
            geldig_van: f.geldigVan,
            geldig_tot_en_met: f.geldigTotEnMet,
            bekend_op: f.bekendOp,
            herkomst: f.herkomst,
            nummer: n,
          })),
        ),
      ],
    );
  }
}

/** An invented IBAN of a bank that does not exist (`TEST`), with right check digits. */
export function fictieveIban(nummer: number): string {
  const rekening = String(100_000_000 + nummer).padStart(10, '0');
  const cijfers = [...`TEST${rekening}NL00`].map((c) => (/\d/.test(c) ? c : String(c.charCodeAt(0) - 55))).join('');
  return `NL${String(98n - (BigInt(cijfers) % 97n)).padStart(2, '0')}TEST${rekening}`;
}

/** BSNs from 999900000 on that pass the eleven test: nobody's, and below those of the people one can log in as. */
function* fictieveBsns(): Generator<string> {
  for (let n = 999_900_000; n < 999_990_000; n++) {
    const som = [...String(n)].reduce((totaal, cijfer, i) => totaal + Number(cijfer) * (i === 8 ? -1 : 9 - i), 0);
    if (som % 11 === 0) yield String(n);
  }
}

/** An invented BSN for everybody with a job who has none yet: without it wage data find nobody. */
export function bsnsVanWerkenden(
  gezinnen: readonly Gezin[],
  al: readonly { persoon: string }[],
): { persoon: string; bsn: string }[] {
  const bezet = new Set(al.map((b) => b.persoon));
  const werkt = new Set(
    gezinnen.flatMap((g) => g.feiten.flatMap((f) => (f.soort === 'dienstverband' && f.persoon ? [f.persoon] : []))),
  );
  const vrij = fictieveBsns();
  return [...werkt].filter((p) => !bezet.has(p)).map((persoon) => ({ persoon, bsn: vrij.next().value as string }));
}

/** An account that is not the first one of a household: of a creditor, a partner or a bewindvoerder. `persoon`: under whose key it lies. */
export type Tweederekening = {
  id: string;
  huishouden: string;
  persoon: string;
  soort: 'eigen' | 'bewindvoerder' | 'beslag' | 'doorbetaling';
  houder: string;
  iban: string;
  vanaf: string;
};

const REKENINGKOLOMMEN = [
  'gemeente',
  'id',
  'huishouden',
  'persoon',
  'soort',
  'houder',
  'sleutel',
  'iban',
  'laatste_vier',
  'vanaf',
  'tot',
  'vastgelegd_op',
] as const;

/**
 * Bank accounts and the BSN of who has one, encrypted under each person's own key as real ones are.
 * @param zonder the household that has no account yet
 */
export async function laadGeheimen(
  klant: pg.ClientBase,
  kluis: Kluis,
  gemeente: number,
  gezinnen: readonly Gezin[],
  bsns: readonly { persoon: string; bsn: string }[],
  tweede: readonly Tweederekening[] = [],
  zonder: string | null = null,
): Promise<void> {
  const houders = new Set([
    ...gezinnen.map((g) => g.mensen[0]!.id),
    ...bsns.map((b) => b.persoon),
    ...tweede.map((r) => r.persoon),
  ]);
  const sleutels = new Map([...houders].map((id) => [id, maakPersoonsleutel(kluis, gemeente, id, 'vast')]));
  await vul(
    klant,
    'persoonsleutel',
    ['gemeente', 'persoon', 'vak', 'sleutel', 'waarde', 'gemaakt_op'],
    [...sleutels.values()].map(({ rij }) => ({
      ...rij,
      waarde: `\\x${rij.waarde.toString('hex')}`,
      gemaakt_op: `${VANDAAG}T09:00:00+02:00`,
    })),
  );
  await vul(
    klant,
    'persoon_bsn',
    ['gemeente', 'persoon', 'sleutel', 'versleuteld', 'zoekhash'],
    bsns.map(({ persoon, bsn }) => {
      const waarde = sleutels.get(persoon)!.eigen.versleutel(Buffer.from(bsn), `bsn:${gemeente}:${persoon}`);
      return {
        gemeente,
        persoon,
        sleutel: onderPersoonsleutel('vast'),
        versleuteld: `\\x${waarde.toString('hex')}`,
        zoekhash: `\\x${kluis.zoekhash(bsn, 'bsn').toString('hex')}`,
      };
    }),
  );
  const eerste = gezinnen.map((g, nummer) => ({
    id: g.id,
    huishouden: g.id,
    persoon: g.mensen[0]!.id,
    soort: 'eigen' as const,
    houder: `${g.mensen[0]!.voornaam} ${g.mensen[0]!.achternaam}`,
    iban: fictieveIban(nummer),
    vanaf: g.sinds < '2024-10-01' ? g.sinds : '2024-10-01',
    vastgelegd: g.sinds,
  }));
  await vul(
    klant,
    'rekening',
    REKENINGKOLOMMEN,
    [...eerste.filter((r) => r.id !== zonder), ...tweede.map((r) => ({ ...r, vastgelegd: r.vanaf }))].map(
      ({ iban, vastgelegd, ...r }) => ({
        gemeente,
        ...r,
        sleutel: onderPersoonsleutel('vast'),
        iban: `\\x${sleutels.get(r.persoon)!.eigen.versleutel(Buffer.from(iban), ibanContext(gemeente, r.id)).toString('hex')}`,
        laatste_vier: iban.slice(-4),
        vastgelegd_op: `${vastgelegd}T09:00:00+01:00`,
      }),
    ),
  );
}
