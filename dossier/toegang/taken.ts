import { sql } from 'kysely';
import { z } from 'zod';
import { taak } from '../taken/index.ts';
import { metToegang } from './poort.ts';

/** Seals the access lines in the hash chain. */
export const inzageVerzegelen = taak({
  naam: 'inzage-verzegelen',
  gegevens: z.object({}),
  rooster: '*/5 * * * *',
  uitvoeren: (_, { db, wie }) =>
    metToegang(
      db,
      { wie, handeling: 'lezen', object: 'inzage', doel: 'controle', betrokkene: 'geen' },
      async (toegang) => {
        await sql`select bijrijder.verzegel_inzage()`.execute(toegang.db);
      },
    ),
});

/** Removes what has had its time: ended sessions, half logins, kept forms, keys of forms. */
export const opruimen = taak({
  naam: 'opruimen',
  gegevens: z.object({}),
  rooster: '7 * * * *',
  uitvoeren: async (_, { db, wie }) => {
    const weg = async (
      tabel: 'sessie' | 'aanmelding' | 'bewaard_formulier' | 'formulier_concept' | 'eenmalig',
      kolom: string,
      na: string,
    ) => {
      await sql`delete from ${sql.table(tabel)} where gemeente = ${wie.gemeente} and ${sql.ref(kolom)} < now() - ${na}::interval`.execute(
        db,
      );
    };
    await weg('sessie', 'gezien_op', '1 day');
    await weg('aanmelding', 'gemaakt_op', '1 hour');
    await weg('bewaard_formulier', 'gemaakt_op', '1 hour');
    await weg('formulier_concept', 'gewijzigd_op', '7 days');
    await weg('eenmalig', 'op', '2 days');
  },
});
