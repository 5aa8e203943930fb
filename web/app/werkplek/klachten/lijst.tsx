import { dagenTot } from '@bijrijder/dossier/bezwaar';
import { klachten } from '@bijrijder/dossier/klacht';
import { Kiezers, Leeg, Werkkop } from '@bijrijder/ui';
import { datum } from '@bijrijder/ui/opmaak';
import { databank, eisMedewerker, teksten } from '../../sessie.server.ts';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import type { Route } from './+types/lijst.ts';

export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisMedewerker(request, 'klachtbehandelaar');
  const { vandaag, rijen } = await klachten(databank(), wie);
  return { bron: teksten('behandelen'), rijen: rijen.map((r) => ({ ...r, nog: dagenTot(vandaag, r.uiterlijk) })) };
}

export default function KlachtenPagina({ loaderData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Lijst rijen={loaderData.rijen} />
    </Teksten>
  );
}

function Lijst({ rijen }: Pick<Route.ComponentProps['loaderData'], 'rijen'>) {
  const t = useTekst();
  const bij = (r: (typeof rijen)[number]) => {
    const dag = datum(r.uiterlijk);
    const stand = r.klaar
      ? t('behandelen.klachten.klaar')
      : r.nog < 0
        ? t('behandelen.klachten.laat', { dag })
        : t('behandelen.klachten.nog', { dag, n: r.nog });
    return r.zonderNaam ? `${stand}. ${t('behandelen.klachten.zonderNaam')}.` : stand;
  };
  return (
    <>
      <title>{t('behandelen.klachten.kop')}</title>
      <Werkkop titel={<Tekst k="behandelen.klachten.kop" />} onder={<Tekst k="behandelen.klachten.onder" />} />
      {rijen.length === 0 ? (
        <Leeg zin={<Tekst k="behandelen.klachten.leeg" />} />
      ) : (
        <Kiezers
          items={rijen.map((r) => ({
            href: `/werkplek/klachten/${r.id}`,
            icoon: r.klaar ? 'check-circle' : r.nog < 0 ? 'warning-circle' : 'clock',
            titel: <Tekst k="behandelen.klachten.van" waarden={{ dag: datum(r.ontvangenOp) }} />,
            bij: bij(r),
          }))}
        />
      )}
    </>
  );
}
