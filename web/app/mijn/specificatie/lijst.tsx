import { huishoudenVan } from '@bijrijder/dossier/feiten';
import { metToegang } from '@bijrijder/dossier/toegang';
import { besluitenVan } from '@bijrijder/dossier/verrekening';
import { Kop, Leeg, Rekenrij, Som, Stapel, Terug, Verder } from '@bijrijder/ui';
import { databank, eisClient } from '../../sessie.server.ts';
import { Tekst, useTaal, useTekst } from '../../tekst/index.tsx';
import { dagWoord, hoofdletter, maandWoord } from '../maandwoorden.ts';
import type { Route } from './+types/lijst.ts';

export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisClient(request);
  return metToegang(
    databank(),
    { wie, handeling: 'lezen', object: 'besluit', doel: 'eigen_zaak', betrokkene: wie.id },
    async (t) => {
      const thuis = await huishoudenVan(t, wie.id);
      return { vandaag: t.vandaag, besluiten: thuis ? await besluitenVan(t, thuis.huishouden) : [] };
    },
  );
}

export default function Specificaties({ loaderData: d }: Route.ComponentProps) {
  const t = useTekst();
  const taal = useTaal();
  return (
    <Stapel gat="r5">
      <title>{t('opgave.specificatie.alleMaanden')}</title>
      <Terug href="/mijn">
        <Tekst k="opgave.menu.maand" />
      </Terug>
      <Kop titel={<Tekst k="opgave.specificatie.alleMaanden" />} />
      <p>
        <Verder href="/mijn/besluiten" icoon="files">
          <Tekst k="geld.besluiten" />
        </Verder>
      </p>
      {d.besluiten.length === 0 ? (
        <Leeg zin={<Tekst k="opgave.specificatie.leeg" />} />
      ) : (
        <Som>
          {d.besluiten.map((b) => (
            <Rekenrij
              key={b.maand}
              wat={hoofdletter(maandWoord(b.maand, d.vandaag, taal))}
              bij={
                <>
                  {dagWoord(b.betaaldag, taal)}
                  {b.veranderd && `. ${t('opgave.specificatie.correctie')}`}
                </>
              }
              cent={b.betaaldCent}
              href={`/mijn/specificaties/${b.maand}`}
            />
          ))}
        </Som>
      )}
    </Stapel>
  );
}
