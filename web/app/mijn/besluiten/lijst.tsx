import { splitsKlein } from '@bijrijder/dossier/afhandelen';
import { metToegang } from '@bijrijder/dossier/toegang';
import { Kop, Leeg, Rekenrij, Som, Stapel, Terug } from '@bijrijder/ui';
import { databank, eisClient, teksten } from '../../sessie.server.ts';
import { Tekst, Teksten, useTaal, useTekst } from '../../tekst/index.tsx';
import type { Sleutel } from '../../tekst/sleutels.ts';
import { dagWoord } from '../maandwoorden.ts';
import type { Route } from './+types/lijst.ts';
import { adresVan, brieven } from './lezen.server.ts';

export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisClient(request);
  return metToegang(
    databank(),
    { wie, handeling: 'lezen', object: 'besluit', doel: 'eigen_zaak', betrokkene: wie.id },
    async (t) => {
      const alle = await brieven(t, wie.id);
      const { klein } = await splitsKlein(
        t,
        alle.flatMap((brief) =>
          brief.soort === 'voornemen' ? [{ brief, cent: -brief.totaalCent, besluit: brief.inMaand }] : [],
        ),
      );
      return {
        bron: teksten('besluit'),
        brieven: alle.map((b) => ({
          adres: adresVan(b),
          soort: klein.some((k) => k.brief === b) ? 'klein' : b.over === 'voorschot' ? `voorschot.${b.soort}` : b.soort,
          dag: b.dagtekening,
          totaalCent: b.totaalCent,
        })),
      };
    },
  );
}

export default function Besluiten({ loaderData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Lijst {...loaderData} />
    </Teksten>
  );
}

function Lijst({ brieven: lijst }: Route.ComponentProps['loaderData']) {
  const t = useTekst();
  const taal = useTaal();
  return (
    <Stapel gat="r5">
      <title>{t('besluit.kies')}</title>
      <Terug href="/mijn/specificaties">
        <Tekst k="opgave.specificatie.alleMaanden" />
      </Terug>
      <Kop titel={<Tekst k="besluit.kies" />} lood={<Tekst k="besluit.lood" />} />
      {lijst.length === 0 ? (
        <Leeg icoon="files" zin={<Tekst k="besluit.leeg" />} />
      ) : (
        <Som>
          {lijst.map((b) => (
            <Rekenrij
              key={b.adres}
              wat={<Tekst k={`besluit.kort.${b.soort}` as Sleutel} />}
              bij={dagWoord(b.dag, taal)}
              cent={b.totaalCent}
              plus
              href={`/mijn/besluiten/${b.adres}`}
            />
          ))}
        </Som>
      )}
    </Stapel>
  );
}
