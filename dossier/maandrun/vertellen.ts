import { sql } from 'kysely';
import { type Berichtzin, zinrij } from '../contact/index.ts';
import type { Toegang } from '../toegang/index.ts';
import type { Reden } from '../uitbetaling/index.ts';
import type { Betaalsleutel } from '../uitbetaling/tabellen.ts';

/** What somebody reads when the bank did not take the money: that it is still theirs, what they can do, or that we repair it. */
const ZIN: Readonly<Partial<Record<Reden['sleutel'], Berichtzin>>> = {
  'rekening-onjuist': 'rekening_onjuist',
  'rekening-gesloten': 'rekening_gesloten',
  'naam-klopt-niet': 'naam_klopt_niet',
};

type Uitval = Betaalsleutel & { reden: Reden };
const naamVan = (s: Betaalsleutel): string => `${s.huishouden}|${s.maand}|${s.doel}|${s.bestemming}|${s.poging}`;

/**
 * Tell the adults of each household whose payment was refused or came back, once per household and kind. Of a half only the partner whose
 * half it is: with the account of the other nothing is wrong. Who has somebody in charge of their money by order of the court cannot give
 * another account: we find it out.
 */
export async function vertel(t: Toegang, uitval: readonly Uitval[]): Promise<void> {
  if (uitval.length === 0) return;
  const helften = await wiesHelft(t, uitval);
  const mensen = (
    await sql<{ huishouden: string; persoon: string; onder: boolean }>`
      select huishouden, persoon, bijrijder.geld_onder_bewind(persoon) as onder from bijrijder.talen_van(${[...new Set(uitval.map((u) => u.huishouden))]}::uuid[])`.execute(
      t.db,
    )
  ).rows;
  const gezegd = new Set<string>();
  const berichten = uitval.flatMap((u) =>
    mensen.flatMap((m) => {
      const zin = (!m.onder && ZIN[u.reden.sleutel]) || 'bank_wij';
      const sleutel = `${m.persoon}|${zin}`;
      const helft = helften.get(naamVan(u));
      if (m.huishouden !== u.huishouden || gezegd.has(sleutel) || (helft && helft !== m.persoon)) return [];
      gezegd.add(sleutel);
      return [zinrij(t, m.persoon, zin, {}, zin === 'bank_wij' ? null : '/mijn/rekening')];
    }),
  );
  for (let i = 0; i < berichten.length; i += 500)
    await t.db
      .insertInto('bericht')
      .values(berichten.slice(i, i + 500))
      .execute();
}

/** Whose half a payment was. */
async function wiesHelft({ db, gemeente }: Toegang, uitval: readonly Uitval[]): Promise<Map<string, string>> {
  const { rows } = await sql<Betaalsleutel & { persoon: string }>`
    select p.huishouden, p.maand, p.doel, p.bestemming, p.poging, r.persoon
    from (select distinct b.huishouden, h.persoon from betaalbestemming b join rekening h on h.gemeente = b.gemeente and h.id = b.rekening
      where b.gemeente = ${gemeente} and b.deel = 'helft' and b.huishouden = any (${[...new Set(uitval.map((u) => u.huishouden))]}::uuid[])) half
    join rekening r on r.gemeente = ${gemeente} and r.huishouden = half.huishouden and r.persoon = half.persoon and r.soort = 'eigen'
    join betaling p on p.gemeente = ${gemeente} and p.huishouden = half.huishouden and p.rekening = r.id and p.bestemming > 0`.execute(
    db,
  );
  return new Map(rows.map((r) => [naamVan(r), r.persoon]));
}
