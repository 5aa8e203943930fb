import { plusMaanden } from '@bijrijder/huishoudgeld';
import { maandnaam } from '@bijrijder/ui/opmaak';
import pg from 'pg';
import { afschrift, leesOpdrachten, type Opdracht, weigering } from './bank.ts';
import { geefDoor, leesSpecificaties } from './klant.ts';
import {
  bereken,
  haalBestand,
  kijkNa,
  leesAntwoord,
  leesMaand,
  naarDag,
  som,
  staak,
  tekenMetTwee,
  vandaag,
} from './maand.ts';
import { druk, leesbaar, type Mensen } from './mensen.ts';

/** How a month went: what was paid, and everything that was not right. */
export type Uitkomst = { maand: string; volgende: string; nuCent: number; regel: string; fouten: string[] };

const euro = (cent: number): string => `€ ${(cent / 100).toLocaleString('nl-NL', { minimumFractionDigits: 2 })}`;
/** Month, counted from the first, in which it is tried. */
const STAKEN_IN = 2;

/**
 * One month, from the day after it to the day the bank has answered. Looks at what the pages say against the file, the file against the
 * payments, the payments against what was decided, and what people read against what they got.
 */
export async function loopMaand(
  m: Mensen,
  databank: string,
  maand: string,
  nummer: number,
  vorige: Uitkomst | null,
): Promise<Uitkomst> {
  const fouten: string[] = [];
  const eis = (goed: boolean, zin: string) => {
    if (!goed) fouten.push(`${maand}: ${zin}`);
  };
  // months are told in turn: on time, and late, when the month after it is already going on
  const opTijd = (await vandaag(m)) <= `${plusMaanden(maand, 1)}-02`;
  await naarDag(m, `${plusMaanden(maand, 1)}-02`);
  if (opTijd) await geefDoor(m, 'c-hanna', maand, nummer % 3 === 0 ? null : `6${nummer % 10}1,84`);
  await bereken(m, maand);
  if (nummer === STAKEN_IN) {
    await staak(m, maand, 'Een levering van lonen bleek van de verkeerde maand.');
    await bereken(m, maand);
  }
  const voor = await leesMaand(m, maand);
  const bekeken = await kijkNa(m, maand, fouten);
  const g = await leesMaand(m, maand);
  fouten.push(...g.fouten);
  eis(voor.samenCent === g.samenCent, 'nakijken zonder iets apart te zetten veranderde het totaal');
  if (vorige) eis(g.vorigeCent === vorige.nuCent, `de vorige maand was ${vorige.nuCent}, hier staat ${g.vorigeCent}`);
  await tekenMetTwee(m, maand, fouten);
  const naam = maandnaam(maand, { jaar: true });
  const { gelezen: b } = await haalBestand(m, naam);
  eis(b.aantal === b.opdrachten.length && b.cent === som(b.opdrachten), 'het betaalbestand telt niet op');
  eis(new Set(b.opdrachten.map((o) => o.kenmerk)).size === b.aantal, 'een kenmerk komt twee keer voor');
  // the bank refuses one at once, and sends one back after the payday
  const [geweigerd, terug] = [b.opdrachten[40 + nummer], b.opdrachten[80 + nummer]] as [Opdracht, Opdracht];
  await leesAntwoord(m, 'pain002.xml', weigering(`JAAR-P-${maand}`, b.bericht, [{ ...geweigerd, code: 'AC01' }]));
  const laatsteDag =
    b.opdrachten
      .map((o) => o.dag)
      .toSorted()
      .at(-1) ?? '';
  await naarDag(m, laatsteDag);
  const voorbeeld = await leesAntwoord(
    m,
    'camt053.xml',
    afschrift(
      `JAAR-C-${maand}`,
      b.opdrachten.filter((o) => o !== geweigerd),
      [{ ...terug, code: 'AC04' }],
    ),
  );
  eis(/Teruggekomen\s+1/.test(voorbeeld), 'de bank stuurde er een terug, dat staat er niet');
  const opnieuw = await betaalOpnieuw(m, 2);
  eis(opnieuw === geweigerd.cent + terug.cent, `opnieuw betaald: ${opnieuw}, niet wat niet aankwam`);
  const db = await uitDatabank(databank, maand);
  eis(db.dubbel === 0, `${db.dubbel} huishoudens kregen niet precies één keer wat is besloten`);
  eis(db.runCent === g.samenCent, `de run telt ${g.samenCent} op, en betaalde ${db.runCent}`);
  eis(
    b.cent + db.zonderRekeningCent === g.samenCent,
    `bestand ${b.cent} en wachtend ${db.zonderRekeningCent}: niet samen ${g.samenCent}`,
  );
  fouten.push(...(await leesSpecificaties(m, maand, databank)));
  const rijen = [...bekeken.values()].reduce((a, n) => a + n, 0);
  const bij = [
    g.vakantietoeslagCent > 0 && `vakantietoeslag ${euro(g.vakantietoeslagCent)}`,
    g.premieCent > 0 && `premie ${euro(g.premieCent)}`,
    g.apart > 0 && `${g.apart} apart`,
  ].filter(Boolean);
  return {
    maand,
    volgende: plusMaanden(maand, 1),
    nuCent: g.nuCent,
    regel: `${maand}  ${euro(g.samenCent)}  ${b.aantal} betalingen  ${rijen} nagekeken  ${[...bij, '1 geweigerd, 1 terug, 2 opnieuw'].join(', ')}  ${fouten.length === 0 ? 'goed' : `${fouten.length} mis`}`,
    fouten,
  };
}

/** Everything that did not arrive is paid once more, fetched, and confirmed by the bank. @returns cents */
async function betaalOpnieuw(m: Mensen, hoeveel: number): Promise<number> {
  const p = await m.open('m-noor', '/beheer/maand/bank');
  const al = new Set(await p.locator('#bestanden a').evaluateAll((a) => a.map((e) => e.getAttribute('href'))));
  for (let n = 0; n < hoeveel; n += 1) await druk(p, '#uitval button[value="opnieuw"]');
  if (!(await leesbaar(p, '#uitval')).includes('Geen betaling kwam terug'))
    throw new Error(`na opnieuw betalen: ${await leesbaar(p, '#uitval')}`);
  let cent = 0;
  let gezien = 0;
  for (let keer = 0; keer < 60 && gezien < hoeveel; keer += 1) {
    await p.reload();
    const nieuw = (await p.locator('#bestanden a').evaluateAll((a) => a.map((e) => e.getAttribute('href')))).filter(
      (href) => href && !al.has(href),
    );
    for (const href of nieuw) {
      al.add(href);
      const xml = await (await p.request.get(m.adres(href!))).text();
      const opdrachten = leesOpdrachten(xml);
      cent += opdrachten.cent;
      gezien += opdrachten.aantal;
      await leesAntwoord(m, 'los.xml', afschrift(`JAAR-L-${opdrachten.bericht}`, opdrachten.opdrachten, []));
      await p.goto(m.adres('/beheer/maand/bank'));
    }
    if (gezien < hoeveel) await new Promise((klaar) => setTimeout(klaar, 500));
  }
  return cent;
}

type Stand = { dubbel: number; runCent: number; zonderRekeningCent: number };

/** Behind the screens: per household what arrived against what was decided. */
async function uitDatabank(url: string, maand: string): Promise<Stand> {
  const klant = new pg.Client(url);
  await klant.connect();
  try {
    const { rows } = await klant.query<Stand>(
      `with kwam as (select gemeente, huishouden, sum(bedrag_cent) filter (where doel <> 'premie') as cent from betaling p
          where maand = $1 and doel in ('maand', 'voorschot') and not exists (select 1 from betaling_gebeurtenis g where g.gemeente = p.gemeente and g.huishouden = p.huishouden
            and g.maand = p.maand and g.doel = p.doel and g.bestemming = p.bestemming and g.poging = p.poging and g.soort in ('geweigerd', 'teruggekomen'))
            and not (p.rekening is null and exists (select 1 from betaling n where n.gemeente = p.gemeente and n.huishouden = p.huishouden and n.maand = p.maand
              and n.doel = p.doel and n.bestemming = p.bestemming and n.poging > p.poging)) group by 1, 2),
        besloten as (select distinct on (gemeente, huishouden) gemeente, huishouden, betaald_cent from besluit where maand = $1 and run is not null
          order by gemeente, huishouden, volgnummer desc)
      select (select count(*)::int from besloten b left join kwam k using (gemeente, huishouden) where coalesce(k.cent, 0) <> b.betaald_cent) as dubbel,
        (select coalesce(sum(p.bedrag_cent), 0)::bigint::float8 from betaling p join maandrun m on m.gemeente = p.gemeente and m.id = p.run
          where m.maand = $1 and m.stand <> 'gestaakt') as "runCent",
        (select coalesce(sum(p.bedrag_cent), 0)::bigint::float8 from betaling p join maandrun m on m.gemeente = p.gemeente and m.id = p.run
          where m.maand = $1 and m.stand <> 'gestaakt' and p.rekening is null) as "zonderRekeningCent"`,
      [maand],
    );
    return rows[0]!;
  } finally {
    await klant.end();
  }
}
