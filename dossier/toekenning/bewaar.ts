import type { Insertable } from 'kysely';
import type { Tabellen } from '../databank/index.ts';
import type { Toegang } from '../toegang/index.ts';
import { Toekenfout } from './fout.ts';

type Rij = Pick<
  Insertable<Tabellen['rechtsbesluit']>,
  'soort' | 'persoon' | 'huishouden' | 'reden' | 'artikel' | 'brief' | 'gebruiker'
> &
  Partial<
    Pick<
      Insertable<Tabellen['rechtsbesluit']>,
      'aanvraag' | 'ingang' | 'laatste_dag' | 'eerder_omdat' | 'grond' | 'met_aanpak'
    >
  >;

const MUREN: Readonly<Record<string, Toekenfout['reden']>> = {
  een_besluit_per_aanvraag: 'besloten',
  loopt_al: 'loopt_al',
  loopt_niet: 'loopt_niet',
  einde_met_zorg: 'einde_met_zorg',
  na_aanvulling: 'na_aanvulling',
  met_aanpak: 'aanpak',
  met_aanvraag: 'geen_aanvraag',
};

/** Records a decision of today; the database writes its fact. @throws Toekenfout with what its walls say */
export async function bewaarBesluit(t: Toegang, rij: Rij): Promise<string> {
  try {
    const { id } = await t.db
      .insertInto('rechtsbesluit')
      .values({
        gemeente: t.gemeente,
        op: t.vandaag,
        aanvraag: null,
        ingang: null,
        laatste_dag: null,
        grond: null,
        ...rij,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return id;
  } catch (fout) {
    const reden = MUREN[(fout as { constraint?: string }).constraint ?? ''];
    if (reden) throw new Toekenfout(reden);
    throw fout;
  }
}
