import { mensenVan } from '@bijrijder/dossier/caseload';
import { metToegang } from '@bijrijder/dossier/toegang';
import { Leeg, Mensenlijst, Mensrij, Werkkop } from '@bijrijder/ui';
import { databank, eisMedewerker } from '../../sessie.server.ts';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import type { Sleutel } from '../../tekst/sleutels.ts';
import { KANAALICOON } from '../persoon/kop.tsx';
import type { Route } from './+types/lijst.ts';

/** The people a jobcoach walks along with: who said yes to them, by name. */
export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisMedewerker(request, 'jobcoach');
  return {
    mensen: await metToegang(
      databank(),
      { wie, handeling: 'lezen', object: 'caseload', doel: 'begeleiding', betrokkene: 'eigen klanten' },
      (t) => mensenVan(t),
    ),
  };
}

export default function Meelopen({ loaderData: { mensen } }: Route.ComponentProps) {
  const t = useTekst();
  return (
    <>
      <title>{t('werkplek.meelopen.kop')}</title>
      <Werkkop titel={<Tekst k="werkplek.meelopen.kop" />} onder={<Tekst k="werkplek.meelopen.onder" />} />
      {mensen.length === 0 && <Leeg zin={<Tekst k="werkplek.meelopen.leeg" />} />}
      {mensen.length > 0 && (
        <Mensenlijst>
          {mensen.map((m) => (
            <Mensrij
              key={m.id}
              naam={m.naam}
              href={`/werkplek/meelopen/${m.id}`}
              hoe={[
                ...(m.tijden ? [{ icoon: 'clock' as const, tekst: m.tijden }] : []),
                ...(m.kanaal
                  ? [{ icoon: KANAALICOON[m.kanaal] ?? 'phone', tekst: t(`werkplek.kanaal.${m.kanaal}` as Sleutel) }]
                  : []),
              ]}
            >
              <Tekst k="werkplek.persoon.zeg" waarden={{ naam: m.roepnaam }} />
            </Mensrij>
          ))}
        </Mensenlijst>
      )}
    </>
  );
}
