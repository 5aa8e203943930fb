import pg from 'pg';
import { bedragen, druk, leesbaar, type Mensen } from './mensen.ts';

/** Who is looked at each month: with wage, four-weekly wage, with a child at home, under bewind, with beslag. */
const WIE = ['c-hanna', 'c-samira', 'c-henk', 'c-wout', 'c-gerda'] as const;

/** A person tells the wage of a month; null: does not. Told after the decision it is a correction. */
export async function geefDoor(m: Mensen, wie: string, maand: string, netto: string | null): Promise<void> {
  if (netto === null) return;
  const p = await m.open(wie, `/mijn/doorgeven/${maand}/typen`);
  await p.locator('main input[name^="netto"]').first().fill(netto);
  await druk(p, 'main button[value="verder"]');
  await druk(p, 'main button:has-text("Ja, verstuur")');
  if (!(await leesbaar(p)).includes('is binnen'))
    throw new Error(`${wie} ${maand}: ${(await leesbaar(p)).slice(0, 300)}`);
}

/** What five people read of their month, against what was decided and paid. @returns what is not right */
export async function leesSpecificaties(m: Mensen, maand: string, databank: string): Promise<string[]> {
  const fouten: string[] = [];
  const klant = new pg.Client(databank);
  await klant.connect();
  try {
    for (const wie of WIE) {
      const p = await m.open(wie, `/mijn/specificaties/${maand}`);
      const tekst = await leesbaar(p);
      const kop = /over \S+(?: \d{4})?\s+€ ([\d.]+,\d\d)/.exec(tekst)?.[1];
      const cent = Number((kop ?? '').replace(/\D/g, ''));
      const persoon = await klant.query<{ betaald_cent: number; vakantie: boolean; premie: boolean }>(
        `select b.betaald_cent, b.regels::text like '%"vakantietoeslag"%' as vakantie, b.regels::text like '%"premie"%' as premie
         from besluit b join huishouden_lid l on l.gemeente = b.gemeente and l.huishouden = b.huishouden
         join persoon x on x.gemeente = l.gemeente and x.id = l.persoon
         where b.maand = $1 and x.roepnaam ilike $2 and l.rol = 'aanvrager' and x.id::text like '00000000-0000-8000-a000-%' order by b.volgnummer desc limit 1`,
        [maand, wie.slice(2)],
      );
      const b = persoon.rows[0];
      if (!b) fouten.push(`${maand} ${wie}: geen besluit`);
      else if (b.betaald_cent !== cent)
        fouten.push(`${maand} ${wie}: leest ${kop ?? 'geen bedrag'}, besloten ${b.betaald_cent}`);
      else if (b.vakantie && !/vakantiegeld/i.test(tekst)) fouten.push(`${maand} ${wie}: vakantiegeld staat er niet`);
      if (b?.premie && (await p.locator('#premie').count()) === 0) fouten.push(`${maand} ${wie}: premie staat er niet`);
      if ((await bedragen(p, 'main')).length === 0) fouten.push(`${maand} ${wie}: geen bedragen`);
    }
  } finally {
    await klant.end();
  }
  return fouten;
}
