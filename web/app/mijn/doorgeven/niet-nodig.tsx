import { klantmanagerVan } from '@bijrijder/dossier/begeleiding';
import { metToegang } from '@bijrijder/dossier/toegang';
import { Knop, Knoppen, Kop, Stapel, Terug } from '@bijrijder/ui';
import { isMaand } from '../../maand.ts';
import { databank, eisClient } from '../../sessie.server.ts';
import { Tekst, useTaal, useTekst } from '../../tekst/index.tsx';
import { maandWoord } from '../maandwoorden.ts';
import type { Route } from './+types/niet-nodig.ts';

export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisClient(request);
  const gevraagd = new URL(request.url).searchParams.get('maand') ?? '';
  return metToegang(
    databank(),
    { wie, handeling: 'lezen', object: 'huishouden', doel: 'eigen_zaak', betrokkene: wie.id },
    async (t) => ({
      maand: isMaand(gevraagd) ? gevraagd : t.vandaag.slice(0, 7),
      vandaag: t.vandaag,
      naast: (await klantmanagerVan(t, wie.id)) ?? null,
    }),
  );
}

/** Somebody without bijstand in this month: nothing has to be declared, and what to do when that is not right. */
export default function NietNodig({ loaderData: d }: Route.ComponentProps) {
  const taal = useTaal();
  const t = useTekst();
  const maand = maandWoord(d.maand, d.vandaag, taal);
  return (
    <Stapel gat="r5">
      <title>{t('opgave.nietNodig.kop', { maand })}</title>
      <Terug href="/mijn">
        <Tekst k="opgave.menu.maand" />
      </Terug>
      <Kop
        titel={<Tekst k="opgave.nietNodig.kop" waarden={{ maand }} />}
        lood={<Tekst k="opgave.nietNodig.lood" waarden={{ maand }} />}
      />
      <p>
        <Tekst k="opgave.nietNodig.toch" waarden={{ naam: d.naast?.naam ?? 'none' }} />
      </p>
      <Knoppen>
        {d.naast?.telefoon && (
          <Knop icoon="phone" href={`tel:${d.naast.telefoon.replaceAll(' ', '')}`}>
            <Tekst k="opgave.nietNodig.bel" waarden={{ naam: d.naast.naam.split(' ')[0]! }} />
          </Knop>
        )}
        <Knop soort="lijn" href="/mijn/nazorg">
          <Tekst k="opgave.nietNodig.nazorg" />
        </Knop>
      </Knoppen>
    </Stapel>
  );
}
