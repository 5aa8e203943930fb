import { sql } from 'kysely';
import { type Berichtzin, zinrij } from '../contact/index.ts';
import type { Toegang } from '../toegang/index.ts';
import type { Reden } from '../uitbetaling/index.ts';

/** What somebody reads when the bank did not take the money: that it is still theirs, what they can do, or that we repair it. */
const ZIN: Readonly<Partial<Record<Reden['sleutel'], Berichtzin>>> = {
  'rekening-onjuist': 'rekening_onjuist',
  'rekening-gesloten': 'rekening_gesloten',
  'naam-klopt-niet': 'naam_klopt_niet',
};

/** Tell the adults of each household whose payment was refused or came back, once per household and kind. */
export async function vertel(t: Toegang, uitval: readonly { huishouden: string; reden: Reden }[]): Promise<void> {
  if (uitval.length === 0) return;
  const mensen = (
    await sql<{ huishouden: string; persoon: string }>`
      select huishouden, persoon from bijrijder.talen_van(${[...new Set(uitval.map((u) => u.huishouden))]}::uuid[])`.execute(
      t.db,
    )
  ).rows;
  const gezegd = new Set<string>();
  const berichten = uitval.flatMap((u) =>
    mensen.flatMap((m) => {
      const zin = ZIN[u.reden.sleutel] ?? 'bank_wij';
      const sleutel = `${m.persoon}|${zin}`;
      if (m.huishouden !== u.huishouden || gezegd.has(sleutel)) return [];
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
