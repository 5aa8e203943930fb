import { readFile } from 'node:fs/promises';
import type { Db, Kluis } from '@bijrijder/dossier/databank';
import { bewaarLezing, bewaarStuk } from '@bijrijder/dossier/opgave';
import { metToegang } from '@bijrijder/dossier/toegang';
import { beeldVanPagina, leesLoonstrook } from '@bijrijder/loonstrook';
import { CLIENTEN, GEZINNEN, STROOK_VAN_BO } from './mensen.ts';

const NAAM = 'strook-trapper-2026-03.pdf';

/** Reads the invented payslip of Bo as any other; apart from keeping it, because it takes a second. */
export async function leesVoorbeeldstrook() {
  const bestand = {
    naam: NAAM,
    soort: 'application/pdf',
    bytes: new Uint8Array(await readFile(new URL(`stukken/${NAAM}`, import.meta.url))),
  };
  const [gelezen, { beeld }] = [await leesLoonstrook([bestand]), await beeldVanPagina(bestand)];
  return { bestand, gelezen, beeld };
}

/**
 * The payslip with Bo's declaration of March, kept by Bo through the door of every client. He typed another amount than stands on it, and the
 * register says the same as the slip.
 */
export async function bewaarVoorbeeldstrook(
  db: Db,
  kluis: Kluis,
  gemeente: number,
  { bestand, gelezen, beeld }: Awaited<ReturnType<typeof leesVoorbeeldstrook>>,
): Promise<void> {
  const bo = CLIENTEN.find((c) => c.sub === 'c-bo')!;
  const { id: huishouden } = GEZINNEN.find((h) => h.mensen.some((m) => m.id === bo.persoon))!;
  const wie = { soort: 'persoon', gemeente, id: bo.persoon, naam: bo.naam, rol: 'client' } as const;
  const vraag = { wie, handeling: 'toevoegen', object: 'opgave', doel: 'eigen_zaak', betrokkene: bo.persoon } as const;
  await metToegang(db, vraag, async (t) => {
    const id = await bewaarStuk(
      t,
      kluis,
      { huishouden, persoon: bo.persoon, maand: '2026-03' },
      [bestand],
      STROOK_VAN_BO,
    );
    const beelden = beeld ? [{ ...beeld, inhoud: Buffer.from(beeld.bytes) }] : [];
    await bewaarLezing(t, kluis, huishouden, id, gelezen, beelden);
  });
}
