import { beforeAll } from 'vitest';
import { proefDatabank } from '../databank/proef.ts';
import { metToegang, type Toegang, type Wie } from '../toegang/index.ts';
import {
  aankomstenVan,
  afdrukVan,
  antwoordOpAankomst,
  eigenSleutels,
  gezegd,
  kiesVertrek,
  neemAan,
  pakketVan,
  stelSamen,
  verstuur,
  vertrekVan,
  verzegel,
  voegBuurToe,
  zegJa,
} from './index.ts';

export const STAD = { code: 9901, naam: 'Proefstad' };
export const DORP = { code: 9902, naam: 'Proefdorp' };
type Plaats = typeof STAD;

/** A city and a village that know nothing of each other, with Bo in both; what a test of moving needs to act as each of them. */
export async function proefVerhuizing() {
  const { app, beheer, inrichten, kluis } = await proefDatabank();
  /** Ids per municipality: nothing is shared between them. */
  const id: Record<number, Record<string, string>> = { 9901: {}, 9902: {} };

  beforeAll(async () => {
    for (const plaats of [STAD, DORP])
      await inrichten(plaats.code, async (db) => {
        const G = plaats.code;
        await db.insertInto('gemeente').values({ code: G, naam: plaats.naam, is_voorbeeld: true }).execute();
        await db.insertInto('klok').values({ gemeente: G, dag: '2026-04-28' }).execute();
        for (const [naam, functie] of [
          ['Milan', 'klantmanager'],
          ['Joost', 'beheerder'],
        ] as const)
          id[G]![naam] = (
            await db
              .insertInto('gebruiker')
              .values({ gemeente: G, naam: `${naam} ${plaats.naam}`, functie, telefoon: '000 12', subject: naam })
              .returning('id')
              .executeTakeFirstOrThrow()
          ).id;
        for (const naam of ['Bo', 'Ada']) {
          id[G]![naam] = (
            await db
              .insertInto('persoon')
              .values({
                gemeente: G,
                voornamen: naam,
                achternaam: naam === 'Bo' ? 'Terpstra' : 'Anders',
                roepnaam: naam,
                aanspreeknaam: `${naam} hier`,
                geboortedatum: '2003-05-17',
              })
              .returning('id')
              .executeTakeFirstOrThrow()
          ).id;
          await db
            .insertInto('begeleiding')
            .values({
              gemeente: G,
              gebruiker: id[G]!.Milan!,
              persoon: id[G]![naam]!,
              soort: 'klantmanager',
              van: '2026-01-01',
            })
            .execute();
        }
      });
    const bo = { gemeente: 9901, persoon: id[9901]!.Bo! };
    await inrichten(9901, async (db) => {
      for (const [soort, tekst, delen] of [
        ['verhaal', 'Ik kan niet stilzitten.', 'klantmanager'],
        ['droom', 'Een eigen werkplaats', 'team'],
        ['droom', 'Dit is alleen van mij', 'ik'],
        ['talent', 'Fietsen maken', 'team'],
      ] as const)
        await db
          .insertInto('verhaal_deel')
          .values({ ...bo, soort, tekst, delen, geschreven_op: '2026-02-01' })
          .execute();
      const { id: doel } = await db
        .insertInto('doel')
        .values({ ...bo, tekst: 'Mijn eigen fiets bouwen', terrein: 'leren', delen: 'team', gemaakt_op: '2026-02-03' })
        .returning('id')
        .executeTakeFirstOrThrow();
      await db
        .insertInto('stap')
        .values({
          ...bo,
          doel,
          voorstel: null,
          tekst: 'Een frame kiezen',
          stand: 'klaar',
          klaar_op: '2026-03-01',
          gemaakt_op: '2026-02-03',
        })
        .execute();
      await db
        .insertInto('toezegging')
        .values({
          ...bo,
          gebruiker: id[9901]!.Milan!,
          wat: 'bellen over gereedschap',
          voor: '2026-05-02',
          beloofd_op: '2026-04-01',
          gesprek: null,
          gedaan_op: null,
        })
        .execute();
    });
  });

  const doe = <T>(plaats: Plaats, wie: 'mens' | 'Milan' | 'Joost', fn: (t: Toegang) => Promise<T>, mens = 'Bo') => {
    const van = id[plaats.code]!;
    const alle: Record<typeof wie, Wie> = {
      mens: { soort: 'persoon', gemeente: plaats.code, id: van[mens]!, naam: mens, rol: 'client' },
      Milan: { soort: 'medewerker', gemeente: plaats.code, id: van.Milan!, naam: 'Milan', rol: 'klantmanager' },
      Joost: { soort: 'medewerker', gemeente: plaats.code, id: van.Joost!, naam: 'Joost', rol: 'beheerder' },
    };
    return metToegang(
      app.db,
      {
        wie: alle[wie],
        handeling: 'toevoegen',
        object: wie === 'Joost' ? 'instelling' : 'verhuizing',
        doel: wie === 'mens' ? 'eigen_zaak' : wie === 'Joost' ? 'beheer' : 'begeleiding',
        betrokkene: wie === 'Joost' ? 'geen' : van[mens]!,
      },
      fn,
    );
  };
  const mens = () => id[9901]!.Bo!;
  const ja = async () => {
    const { v, afdruk } = await doe(STAD, 'mens', async (t) => {
      const v = (await vertrekVan(t, mens()))!;
      return { v, afdruk: afdrukVan(await stelSamen(t, mens(), v)) };
    });
    return { id: v.id, uit: await doe(STAD, 'mens', (t) => zegJa(t, kluis, mens(), v.id, afdruk)) };
  };
  const neem = (pakket: string, plaats = DORP, wie = 'Bo') =>
    doe(plaats, 'Milan', (t) => neemAan(t, kluis, id[plaats.code]![wie]!, pakket), wie);

  /** The managers know each other's keys, and Bo moved with all their words: agreed, sent, taken in and accepted. */
  const verhuisd = async () => {
    for (const [hier, ander] of [
      [STAD, DORP],
      [DORP, STAD],
    ] as const)
      await doe(hier, 'Joost', (t) => voegBuurToe(t, eigenSleutels(kluis, ander).kaart, 'Gebeld met de ander'));
    const { rows } = await beheer.pool.query("select id from verhaal_deel where gemeente = 9901 and soort <> 'talent'");
    const fragmenten = rows.map((r) => r.id);
    await doe(STAD, 'mens', (t) =>
      kiesVertrek(t, mens(), { naar: DORP.code, fragmenten, delen: ['plan', 'afspraken'] }),
    );
    const { id: vertrek } = await ja();
    await doe(STAD, 'Milan', (t) => verstuur(t, vertrek));
    await neem((await doe(STAD, 'mens', (t) => pakketVan(t, vertrek)))!);
    const daar = id[9902]!.Bo!;
    const [a] = await doe(DORP, 'mens', (t) => aankomstenVan(t, daar));
    await doe(DORP, 'mens', (t) => antwoordOpAankomst(t, daar, a!.id, true));
  };
  /** A package from the city with these parts, as its keys really seal it. */
  const verzegeld = async (kenmerk: number, delen: unknown, anders: object = {}) => {
    const v = (await doe(STAD, 'mens', (t) => vertrekVan(t, mens())))!;
    const inhoud = (await doe(STAD, 'mens', (t) => gezegd(t, mens(), v.id)))!;
    const uniek = `33333333-3333-4333-8333-${String(kenmerk).padStart(12, '0')}`;
    const los = { ...inhoud, kenmerk: uniek, delen, ...anders } as typeof inhoud;
    return verzegel(eigenSleutels(kluis, STAD), eigenSleutels(kluis, DORP).kaart, los);
  };

  return { app, beheer, kluis, id, doe, mens, ja, neem, verhuisd, verzegeld };
}
