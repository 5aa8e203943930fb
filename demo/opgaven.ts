import { createHash, randomUUID } from 'node:crypto';
import { maandPlus } from '@bijrijder/dossier';
import type { Db } from '@bijrijder/dossier/databank';
import type { Historiemaand } from '@bijrijder/dossier/maandrun';
import { maakKenmerk, type Opgave } from '@bijrijder/dossier/opgave';
import { metToegang } from '@bijrijder/dossier/toegang';
import { type Geladen, laad, rekeningOp, type Stapuitkomst, verrekenStap } from '@bijrijder/dossier/verrekening';
import { betaaldagBijstand } from '@bijrijder/huishoudgeld';
import pg from 'pg';
import { BEGIN, type Gezin } from './bevolking/huishouden.ts';
import { Toeval } from './bevolking/toeval.ts';
import type { DemoFeit } from './feitbouw.ts';
import { GELDMENSEN } from './geldmensen.ts';
import { vul } from './laden.ts';
import { CLIENTEN } from './mensen.ts';

type Inkomsten = Extract<DemoFeit, { soort: 'inkomsten' }>;
/** What somebody had handed in about a month when it was decided, and the day they did. */
type Ingediend = { huishouden: string; persoon: string; op: string; stroken: Inkomsten[] };

const ALLE = { van: '00000000-0000-0000-0000-000000000000', tot: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };
const ZAAD = 2026_05_02;
/** Months it took before everybody told their income online; before that it came on paper and nothing was promised. */
const GEWENNING = 12;

/** From which month each household declares online. Who can log in did from the beginning. */
function onlineVanaf(gezinnen: readonly Gezin[], metLogin: ReadonlySet<string>): Map<string, string> {
  const t = new Toeval(ZAAD);
  return new Map(
    gezinnen.map((g) => {
      const na = t.geheel(-GEWENNING / 2, GEWENNING);
      return [g.id, na <= 0 || g.mensen.some((m) => metLogin.has(m.id)) ? BEGIN : maandPlus('2025-01', na)];
    }),
  );
}

/** The declaration that stood when a month was decided: the slips a person had told of, on the day of the last one. */
function ingediend(
  gezinnen: readonly Gezin[],
  online: ReadonlyMap<string, string>,
  { maand, bekendOp }: Historiemaand,
): Ingediend[] {
  const uit = new Map<string, Ingediend>();
  for (const g of gezinnen) {
    if (online.get(g.id)! > maand) continue;
    for (const f of g.feiten) {
      if (f.soort !== 'inkomsten' || (f.herkomst !== 'client' && f.herkomst !== 'loonstrook') || !f.persoon) continue;
      if (f.bekendOp > bekendOp || !f.inhoud.tijdvak_tot.startsWith(maand)) continue;
      const o = uit.get(f.persoon) ?? { huishouden: g.id, persoon: f.persoon, op: f.bekendOp, stroken: [] };
      // told again: the later amount stands
      o.stroken = [...o.stroken.filter((s) => s.onderwerp !== f.onderwerp), f];
      if (f.bekendOp > o.op) o.op = f.bekendOp;
      uit.set(f.persoon, o);
    }
  }
  return [...uit.values()].toSorted((x, y) => x.op.localeCompare(y.op));
}

/**
 * The declarations of past months with the amount that was promised at each: what the settlement itself came to on that day, with the facts
 * that were known then. `voorMaand` goes before the run of each month, which is then compared with it.
 */
export class Opgavegeschiedenis {
  readonly #werk: Db;
  readonly #klant: pg.Client;
  readonly #gemeente: number;
  readonly #gezinnen: readonly Gezin[];
  readonly #online: ReadonlyMap<string, string>;

  constructor(beheerUrl: string, werk: Db, gemeente: number, gezinnen: readonly Gezin[]) {
    this.#klant = new pg.Client({ connectionString: beheerUrl });
    this.#werk = werk;
    this.#gemeente = gemeente;
    this.#gezinnen = gezinnen;
    this.#online = onlineVanaf(gezinnen, new Set([...CLIENTEN, ...GELDMENSEN].map((c) => c.persoon)));
  }

  async open(): Promise<void> {
    // a database that stops says so by the question that fails
    this.#klant.on('error', () => {});
    await this.#klant.connect();
    await this.#klant.query('set role bijrijder_inrichting');
    await this.#klant.query("select set_config('bijrijder.gemeente', $1, false)", [String(this.#gemeente)]);
  }

  async sluit(): Promise<void> {
    await this.#klant.end();
  }

  async voorMaand(m: Historiemaand): Promise<void> {
    const gemeente = this.#gemeente;
    const opgaven = ingediend(this.#gezinnen, this.#online, m);
    if (opgaven.length === 0) return;
    const wie = { soort: 'taak', gemeente, naam: 'Maandrun', rol: 'werker' } as const;
    const vraag = { wie, handeling: 'wijzigen', object: 'maandrun', doel: 'uitbetalen', betrokkene: 'geen' } as const;
    const { geladen, regeling } = await metToegang(this.#werk, vraag, async ({ db }) => ({
      regeling: await rekeningOp(db, m.bekendOp),
      geladen: await laad(
        db,
        gemeente,
        { ...m, ...ALLE, peil: `${m.bekendOp}T12:00:00+02:00`, betaaldag: m.bekendOp },
        false,
      ),
    }));
    const thuis = new Map(geladen.map((g) => [g.huishouden, g]));
    const betaaldag = betaaldagBijstand(m.maand, regeling.kalender);
    const rijen = opgaven.flatMap((o) => {
      const g = thuis.get(o.huishouden);
      // before the month before was decided nobody could say what this one comes to
      if (!g || (g.vraag.vorige && o.op <= g.vraag.vorige.bekendOp)) return [];
      const stap = stapOp(g, o.op, (vraag) => verrekenStap(vraag, regeling));
      const cent = stap.soort === 'besluit' ? stap.betaaldCent : 0;
      return [{ o, id: randomUUID(), uitkomst: JSON.stringify(stap), cent }];
    });
    const basis = (o: Ingediend) => ({ gemeente, huishouden: o.huishouden, maand: m.maand });
    // summer time makes no difference here: facts of the demo are recorded at ten
    const moment = (o: Ingediend) => `${o.op} 10:00`;
    await vul(
      this.#klant,
      'opgave',
      [
        'gemeente',
        'id',
        'huishouden',
        'persoon',
        'maand',
        'soort',
        'inhoud',
        'kenmerk',
        'eenmalig',
        'ontvangen_op',
        'bekend_op',
        'door_persoon',
        'namens',
      ],
      rijen.map(({ o, id }) => ({
        ...basis(o),
        id,
        persoon: o.persoon,
        soort: 'opgave',
        inhoud: inhoudVan(o),
        kenmerk: maakKenmerk(m.maand),
        eenmalig: id,
        ontvangen_op: moment(o),
        bekend_op: o.op,
        door_persoon: o.persoon,
        namens: false,
      })),
    );
    await vul(
      this.#klant,
      'belofte',
      ['gemeente', 'opgave', 'huishouden', 'maand', 'bedrag_cent', 'betaaldag', 'uitkomst', 'afdruk', 'gedaan_op'],
      rijen.map(({ o, id, uitkomst, cent }) => ({
        ...basis(o),
        opgave: id,
        bedrag_cent: cent,
        betaaldag,
        uitkomst: JSON.parse(uitkomst),
        afdruk: `\\x${createHash('sha256').update(uitkomst).digest('hex')}`,
        gedaan_op: moment(o),
      })),
    );
  }
}

const inhoudVan = (o: Ingediend): Opgave => ({
  stroken: o.stroken.map(({ inhoud }) => ({
    dienstverband: inhoud.dienstverband,
    tijdvakVan: inhoud.tijdvak_van,
    tijdvakTot: inhoud.tijdvak_tot,
    nettoCent: inhoud.netto_ct,
    geschat: inhoud.geschat,
    ...(inhoud.bewijsstuk && { bewijsstuk: inhoud.bewijsstuk }),
    persoon: o.persoon,
  })),
  nietsVoor: [],
  nieuw: [],
});

/**
 * What the month came to on a day: the same step as the preview of that day, with the facts known then. Earlier months are compared only
 * when something about them was new.
 */
function stapOp(g: Geladen, dag: string, reken: (vraag: Geladen['vraag']) => Stapuitkomst): Stapuitkomst {
  const { maand, vorige, voorschotCent, anders } = g.vraag;
  const feiten = g.vraag.feiten.filter((f) => f.bekendOp <= dag);
  const eerste = `${maand}-01`;
  const nieuw =
    vorige !== null &&
    feiten.some(
      (f) =>
        f.bekendOp > vorige.bekendOp &&
        (f.soort === 'inkomsten' ? (f.geldigTotEnMet ?? f.geldigVan) : f.geldigVan) < eerste,
    );
  return reken({
    maand,
    bekendOp: dag,
    feiten,
    vorige,
    anders: nieuw ? anders : null,
    ...(voorschotCent === undefined ? {} : { voorschotCent }),
  });
}
