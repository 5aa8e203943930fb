import { naastVan, wieAntwoordt } from '@bijrijder/dossier/begeleiding';
import { metToegang } from '@bijrijder/dossier/toegang';
import { Knop, Knoppen, Kop, Stapel, Terug } from '@bijrijder/ui';
import { isMaand } from '../../maand.ts';
import { databank, eisClient } from '../../sessie.server.ts';
import { Tekst, useTaal, useTekst } from '../../tekst/index.tsx';
import { aanvraagVan } from '../aanvraag.server.ts';
import { dagWoord, hoofdletter, maandWoord } from '../maandwoorden.ts';
import type { Route } from './+types/niet-nodig.ts';
import { magDoorgeven } from './beeld.server.ts';

/** Why one does not declare this month now: it has to begin yet, it is long ago, or there was no bijstand. */
const waaromNiet = (maand: string, vandaag: string): 'Straks' | 'Lang' | '' =>
  magDoorgeven(maand, vandaag) ? '' : maand > vandaag.slice(0, 7) ? 'Straks' : 'Lang';

export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisClient(request);
  const gevraagd = new URL(request.url).searchParams.get('maand') ?? '';
  const aanvraag = await aanvraagVan(request);
  return metToegang(
    databank(),
    { wie, handeling: 'lezen', object: 'huishouden', doel: 'eigen_zaak', betrokkene: wie.id },
    async (t) => {
      const maand = isMaand(gevraagd) ? gevraagd : t.vandaag.slice(0, 7);
      const naast = await naastVan(t, wie.id);
      return {
        maand,
        vandaag: t.vandaag,
        waarom: waaromNiet(maand, t.vandaag) || (aanvraag?.loopt ? ('Aanvraag' as const) : ('' as const)),
        naast: naast ? wieAntwoordt(naast) : null,
      };
    },
  );
}

/** A month one does not declare (now), and what to do when that is not right. */
export default function NietNodig({ loaderData: d }: Route.ComponentProps) {
  const taal = useTaal();
  const t = useTekst();
  const maand = maandWoord(d.maand, d.vandaag, taal);
  const vooraan = d.waarom ? hoofdletter(maand) : maand;
  return (
    <Stapel gat="r5">
      <title>{t(`opgave.nietNodig.kop${d.waarom}`, { maand: vooraan })}</title>
      <Terug href="/mijn">
        <Tekst k="opgave.menu.maand" />
      </Terug>
      <Kop
        titel={<Tekst k={`opgave.nietNodig.kop${d.waarom}`} waarden={{ maand: vooraan }} />}
        lood={
          <Tekst k={`opgave.nietNodig.lood${d.waarom}`} waarden={{ maand, dag: dagWoord(`${d.maand}-01`, taal) }} />
        }
      />
      <p>
        <Tekst k={`opgave.nietNodig.toch${d.waarom && 'Anders'}`} waarden={{ naam: d.naast?.naam ?? 'none' }} />
      </p>
      <Knoppen>
        {d.naast?.telefoon && (
          <Knop icoon="phone" href={`tel:${d.naast.telefoon.replaceAll(' ', '')}`}>
            <Tekst k="opgave.nietNodig.bel" waarden={{ naam: d.naast.naam.split(' ')[0]! }} />
          </Knop>
        )}
        {d.waarom === 'Aanvraag' && (
          <Knop soort="lijn" href="/mijn/aanmelding">
            <Tekst k="mijn.aanmelding.stand" />
          </Knop>
        )}
        {d.waarom === '' && (
          <Knop soort="lijn" href="/mijn/nazorg">
            <Tekst k="opgave.nietNodig.nazorg" />
          </Knop>
        )}
      </Knoppen>
    </Stapel>
  );
}
