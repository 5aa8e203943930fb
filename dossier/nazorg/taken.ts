import { plusDagen, plusMaanden } from '@bijrijder/huishoudgeld';
import { isJongere } from '@bijrijder/recht';
import { z } from 'zod';
import { meldAanMens } from '../contact/index.ts';
import type { Db } from '../databank/index.ts';
import { taak } from '../taken/index.ts';
import { metToegang, type Toegang, type Wie } from '../toegang/index.ts';
import { type Nazorgafspraken, nazorgafspraken } from './afspraken.ts';
import { afgelopen, type Vertrek, vertrokken } from './nazorg.ts';

type Taakwie = Extract<Wie, { soort: 'taak' }>;

const eind = (van: string, maanden: number): string => {
  const maand = plusMaanden(van.slice(0, 7), maanden);
  const laatste = plusDagen(`${plusMaanden(maand, 1)}-01`, -1);
  const dag = `${maand}-${van.slice(8)}`;
  return plusDagen(dag < laatste ? dag : laatste, -1);
};

/** Begins nazorg for who left, and closes what is over. A second run does nothing more. Returns how many began and closed. */
export async function werkNazorgBij(db: Db, wie: Taakwie): Promise<{ begonnen: number; gesloten: number }> {
  const vraag = { wie, object: 'nazorg', doel: 'bestaanszekerheid' } as const;
  const { nieuw, klaar, afspraken } = await metToegang(
    db,
    { ...vraag, handeling: 'lezen', betrokkene: 'geen' },
    async (t) => ({ nieuw: await vertrokken(t), klaar: await afgelopen(t), afspraken: await nazorgafspraken(t) }),
  );
  for (const v of nieuw)
    await metToegang(
      db,
      { ...vraag, handeling: 'toevoegen', betrokkene: v.persoon, reden: 'taak.nazorg_begint' },
      (t) => begin(t, v, afspraken),
    );
  for (const n of klaar)
    await metToegang(db, { ...vraag, handeling: 'wijzigen', betrokkene: n.persoon, reden: 'taak.nazorg_klaar' }, (t) =>
      sluit(t, n),
    );
  return { begonnen: nieuw.length, gesloten: klaar.length };
}

async function begin(t: Toegang, v: Vertrek, a: Nazorgafspraken): Promise<void> {
  const van = plusDagen(v.op, 1);
  const tot = eind(van, isJongere(v.geboortedatum, van) ? a.maanden_tot_27 : a.maanden_vanaf_27);
  if (tot < t.vandaag) return;
  const nieuw = await t.db
    .insertInto('nazorg')
    .values({
      gemeente: t.gemeente,
      persoon: v.persoon,
      gebruiker: v.gebruiker,
      uitstroom_op: v.op,
      van,
      tot,
      gekozen_op: null,
      afgesloten_op: null,
      einde: null,
    })
    .onConflict((c) => c.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (nieuw) await meldAanMens(t, v.persoon, 'nazorg_begint', { dag: tot, naam: v.bij }, '/mijn/nazorg');
}

async function sluit(t: Toegang, n: { id: string; persoon: string; einde: 'klaar' | 'terug' }): Promise<void> {
  const { numUpdatedRows } = await t.db
    .updateTable('nazorg')
    .set({ afgesloten_op: t.vandaag, einde: n.einde })
    .where('gemeente', '=', t.gemeente)
    .where('id', '=', n.id)
    .where('afgesloten_op', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n || n.einde === 'terug') return;
  // who does not work with somebody any more, does not look any more
  await t.db
    .updateTable('begeleiding')
    .set({ tot: t.vandaag, reden: 'nazorg klaar' })
    .where('gemeente', '=', t.gemeente)
    .where('persoon', '=', n.persoon)
    .where((e) => e.or([e('tot', 'is', null), e('tot', '>', t.vandaag)]))
    .where('van', '<=', t.vandaag)
    .execute();
  await meldAanMens(t, n.persoon, 'nazorg_klaar', {}, '/mijn/nazorg');
}

/** Every morning. */
export const nazorgBijwerken = taak({
  naam: 'nazorg-bijwerken',
  gegevens: z.object({}),
  rooster: '10 6 * * *',
  uitvoeren: async (_, { db, wie }) => {
    await werkNazorgBij(db, wie);
  },
});
