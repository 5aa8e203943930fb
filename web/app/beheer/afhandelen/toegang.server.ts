import { afhandelmensen } from '@bijrijder/dossier/afhandelen';
import { type Handeling, metToegang, type Toegang } from '@bijrijder/dossier/toegang';
import { databank, type WieMedewerker } from '../../sessie.server.ts';

/** Lists of work: households as numbers, no people yet. */
export const opDeLijst = <T>(wie: WieMedewerker, fn: (t: Toegang) => Promise<T>): Promise<T> =>
  metToegang(
    databank(),
    { wie, handeling: 'lezen', object: 'caseload', doel: 'inkomen_verrekenen', betrokkene: 'geen' },
    fn,
  );

/** Open one household to finish what was paid too much. Every adult of it reads that. */
export async function bijZaak<T>(
  wie: WieMedewerker,
  huishouden: string,
  handeling: Handeling,
  fn: (t: Toegang) => Promise<T>,
): Promise<T> {
  const mensen = await opDeLijst(wie, (t) => afhandelmensen(t, [huishouden]));
  if (mensen.length === 0) throw new Response(null, { status: 404 });
  return metToegang(
    databank(),
    {
      wie,
      handeling,
      object: 'verhaal_terugbetaling',
      doel: 'inkomen_verrekenen',
      betrokkene: mensen.map((m) => m.persoon),
      reden: 'Afhandelen wat te veel is betaald',
    },
    fn,
  );
}
