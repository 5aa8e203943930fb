import { beginConcept, brievenVan, conceptenVan, keuzes } from '@bijrijder/dossier/brief';
import { eenmalig } from '@bijrijder/dossier/toegang';
import { Datum, Keuzelijst, Kiezers, Knop, Kolommen, Leeg, Melding, Stapel, Verder, Vlak } from '@bijrijder/ui';
import { datum } from '@bijrijder/ui/opmaak';
import { redirect } from 'react-router';
import { Eenmalig } from '../../eenmalig.tsx';
import { regelnaam } from '../../gedeeld/pdf.server.ts';
import { leesSleutel, nieuweSleutel, teksten } from '../../sessie.server.ts';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import { bijPersoon, leesKop } from '../persoon/kop.server.ts';
import { Persoonblad } from '../persoon/kop.tsx';
import type { Route } from './+types/lijst.ts';

export async function loader({ request, params }: Route.LoaderArgs) {
  const { persoon } = params;
  return bijPersoon(request, persoon, { handeling: 'lezen', object: 'brief' }, async (t) => ({
    bron: teksten('schrijven'),
    kop: await leesKop(t, persoon),
    keuzes: await keuzes(t),
    concepten: await conceptenVan(t, persoon),
    brieven: await brievenVan(t, persoon),
    klaar: new URL(request.url).searchParams.get('klaar') === 'ja',
    sleutel: nieuweSleutel(),
  }));
}

export async function action({ request, params }: Route.ActionArgs) {
  const vorm = await request.formData();
  const { persoon } = params;
  const { resultaat } = await bijPersoon(request, persoon, { handeling: 'toevoegen', object: 'brief' }, (t) =>
    eenmalig(t, leesSleutel(vorm), async () => {
      const welke = (await keuzes(t)).find((k) => k.id === vorm.get('sjabloon'));
      return welke ? beginConcept(t, persoon, welke.id, regelnaam) : null;
    }),
  );
  return redirect(`/werkplek/mensen/${persoon}/brieven${resultaat ? `/${resultaat}` : ''}`, 303);
}

export default function Brievenpagina({ loaderData: d }: Route.ComponentProps) {
  return (
    <Teksten bron={d.bron}>
      <Brieven d={d} />
    </Teksten>
  );
}

function Brieven({ d }: { d: Route.ComponentProps['loaderData'] }) {
  const t = useTekst();
  const naam = d.kop.roepnaam;
  const thuis = `/werkplek/mensen/${d.kop.id}`;
  return (
    <Persoonblad kop={d.kop} hier="brieven" titel={t('schrijven.kop', { naam })}>
      {d.klaar && (
        <Melding soort="goed" rol="status">
          <Tekst k="schrijven.klaar" waarden={{ naam }} />
        </Melding>
      )}
      <Kolommen>
        <Stapel gat="r5">
          <h2>
            <Tekst k="schrijven.kop" waarden={{ naam }} />
          </h2>
          {d.concepten.length > 0 && (
            <Vlak id="concepten" titel={<Tekst k="schrijven.concepten" />}>
              <Kiezers
                items={d.concepten.map((c) => ({
                  href: `${thuis}/brieven/${c.id}`,
                  icoon: 'pencil-simple',
                  titel: c.naam,
                  bij: (
                    <Tekst
                      k="schrijven.begonnen"
                      waarden={{ dag: <Datum key="dag" iso={c.begonnenOp} weekdag="geen" /> }}
                    />
                  ),
                }))}
              />
            </Vlak>
          )}
          <Vlak id="verstuurd" titel={<Tekst k="schrijven.verstuurd" />}>
            {d.brieven.length === 0 ? (
              <Leeg icoon="envelope-simple" zin={<Tekst k="schrijven.leeg" />} />
            ) : (
              <Kiezers
                items={d.brieven.map((b) => ({
                  href: `${thuis}/brief/${b.id}`,
                  icoon: 'envelope-simple',
                  titel: b.titel,
                  bij: t('schrijven.door', {
                    dag: datum(b.dag, { weekdag: 'geen', jaar: true }),
                    wie: b.door ?? t('schrijven.computer'),
                  }),
                }))}
              />
            )}
          </Vlak>
        </Stapel>
        <Vlak id="nieuw" soort="zacht" titel={<Tekst k="schrijven.nieuw" />}>
          <form method="post">
            <Stapel gat="r4">
              <Eenmalig sleutel={d.sleutel} />
              <Keuzelijst
                id="sjabloon"
                name="sjabloon"
                label={<Tekst k="schrijven.welke" />}
                opties={d.keuzes.map((k) => ({ value: k.id, tekst: k.naam }))}
              />
              <Knop>
                <Tekst k="schrijven.begin" />
              </Knop>
              <p className="klein zacht">
                <Tekst k="schrijven.bellen" />{' '}
                <Verder href={`${thuis}/gesprek`}>{t('werkplek.persoon.knop.gesprek')}</Verder>
              </p>
            </Stapel>
          </form>
        </Vlak>
      </Kolommen>
    </Persoonblad>
  );
}
