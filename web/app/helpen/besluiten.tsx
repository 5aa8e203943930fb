import { bezwaarbaar } from '@bijrijder/dossier/bezwaar';
import { Bedrag, Kiezers, Kop, Leeg, Rekenrij, Som, Stapel, Terug, Vlak } from '@bijrijder/ui';
import { eisNummer } from '../gedeeld/nummer.ts';
import { adresVan, brieven } from '../mijn/besluiten/lezen.server.ts';
import { dagWoord, maandWoord } from '../mijn/maandwoorden.ts';
import { teksten } from '../sessie.server.ts';
import { Tekst, Teksten, useTaal, useTekst } from '../tekst/index.tsx';
import type { Sleutel } from '../tekst/sleutels.ts';
import type { Route } from './+types/besluiten.ts';
import { bijHulp } from './toegang.server.ts';

/** What was decided about the money, for a bewindvoerder or curator: each month with its term to object, and what changed. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const persoon = eisNummer(params.persoon);
  return bijHulp(
    request,
    persoon,
    { handeling: 'lezen', object: 'besluit', rol: 'bewindvoerder', noemtHuisgenoten: true },
    async (t, m) => ({
      persoon,
      naam: m.naam,
      vandaag: t.vandaag,
      maanden: await bezwaarbaar(t, persoon),
      brieven: (await brieven(t, persoon)).map((b) => ({
        adres: adresVan(b),
        soort: b.soort,
        dag: b.dagtekening,
        totaalCent: b.totaalCent,
      })),
      bron: teksten('besluit'),
    }),
  );
}

export default function BesluitenPagina({ loaderData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Besluiten d={loaderData} />
    </Teksten>
  );
}

function Besluiten({ d }: { d: Route.ComponentProps['loaderData'] }) {
  const t = useTekst();
  const taal = useTaal();
  const hier = `/helpen/${d.persoon}`;
  return (
    <Stapel gat="r5">
      <title>{t('helpen.besluiten.kop')}</title>
      <Terug href={hier}>{d.naam}</Terug>
      <Kop
        titel={<Tekst k="helpen.besluiten.kop" />}
        lood={<Tekst k="helpen.besluiten.lood" waarden={{ naam: d.naam }} />}
      />
      {d.maanden.length === 0 ? (
        <Leeg icoon="files" zin={<Tekst k="helpen.besluiten.leeg" />} />
      ) : (
        <Kiezers
          items={d.maanden.map((b) => ({
            href: `${hier}/bezwaar/${b.maand}`,
            icoon: 'files',
            titel: (
              <>
                <Tekst k="helpen.besluiten.maand" waarden={{ maand: maandWoord(b.maand, d.vandaag, taal) }} />{' '}
                <Bedrag cent={b.betaaldCent} />
              </>
            ),
            bij:
              d.vandaag <= b.tot ? (
                <Tekst k="helpen.besluiten.tot" waarden={{ dag: dagWoord(b.tot, taal) }} />
              ) : (
                <Tekst k="helpen.besluiten.voorbij" />
              ),
          }))}
        />
      )}
      {d.brieven.length > 0 && (
        <Vlak id="veranderd" titel={<Tekst k="helpen.besluiten.brieven" />}>
          <Som>
            {d.brieven.map((b) => (
              <Rekenrij
                key={b.adres}
                wat={<Tekst k={`besluit.kort.${b.soort}` as Sleutel} />}
                bij={dagWoord(b.dag, taal)}
                cent={b.totaalCent}
                plus
                href={`${hier}/besluiten/${b.adres}`}
              />
            ))}
          </Som>
        </Vlak>
      )}
    </Stapel>
  );
}
