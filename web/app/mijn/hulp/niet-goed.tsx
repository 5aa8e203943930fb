import { werktOp, wieAntwoordt } from '@bijrijder/dossier/begeleiding';
import {
  type Belmoment,
  belmoment,
  HULPWENSEN,
  type Hulpwens,
  openHulpvragen,
  vraagHulp,
} from '@bijrijder/dossier/contact';
import { eenmalig } from '@bijrijder/dossier/toegang';
import { GroteKeuzes, Knop, Melding, Nood, NoodKort, Stapel, Tekstvak, Terug, Vinkjes, Vlak } from '@bijrijder/ui';
import { redirect } from 'react-router';
import { Eenmalig } from '../../eenmalig.tsx';
import { tekstveld } from '../../formulier.ts';
import { eisClient, leesSleutel, nieuweSleutel, teksten } from '../../sessie.server.ts';
import { Datum } from '../../tekst/datum.tsx';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import { bijMij } from '../contact/bij.server.ts';
import type { Route } from './+types/niet-goed.ts';

const GEZEGD = { bel: 'Bel', app: 'App', zien: 'Zien', weten: 'Weten', tekst: 'Tekst' } as const;

/** What was promised to somebody who said it: outside working hours a day on which we work. */
const wat = ({ wens, bel }: { wens: Hulpwens; bel: Belmoment }) =>
  bel.vandaag || wens === 'weten'
    ? (`contact.nietGoed.gezegd${GEZEGD[wens]}` as const)
    : wens === 'bel'
      ? 'contact.nietGoed.straksBel'
      : 'contact.nietGoed.straksBericht';

export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisClient(request);
  return bijMij(wie, 'contact', 'lezen', async (t, naast) => {
    const mens = naast && wieAntwoordt(naast);
    const voornaam = mens?.naam.split(' ')[0] ?? 'none';
    // nobody is promised by name on a day on which they do not work
    const beller = (dag: string) => (naast && werktOp(naast, dag) ? voornaam : 'none');
    const nu = belmoment(t.vandaag, new Date());
    const gezegd = (await openHulpvragen(t, wie.id)).findLast((h) => h.soort === 'niet_goed') ?? null;
    return {
      bron: teksten('contact'),
      wie: mens?.naam ?? null,
      naam: voornaam,
      nummer: mens?.telefoon ?? null,
      gezegd: gezegd && { wens: gezegd.wens, bel: gezegd.bel, naam: beller(gezegd.bel.dag) },
      nu,
      beller: beller(nu.dag),
      sleutel: nieuweSleutel(),
    };
  });
}

export async function action({ request }: Route.ActionArgs) {
  const wie = await eisClient(request);
  const vorm = await request.formData();
  const wens = HULPWENSEN.find((w) => w === vorm.get('wens')) ?? 'bel';
  const tekst = tekstveld(vorm, 'tekst', 4000);
  await bijMij(wie, 'contact', 'toevoegen', (t) =>
    eenmalig(t, leesSleutel(vorm), async () => {
      await vraagHulp(t, wie.id, 'niet_goed', wens, tekst);
      return null;
    }),
  );
  return redirect('/mijn/hulp/niet-goed', 303);
}

export default function NietGoedpagina({ loaderData: d }: Route.ComponentProps) {
  return (
    <Teksten bron={d.bron}>
      <NietGoed d={d} />
    </Teksten>
  );
}

function NietGoed({ d }: { d: Route.ComponentProps['loaderData'] }) {
  const t = useTekst();
  const { naam, nu } = d;
  const dag = <Datum key="dag" iso={nu.dag} />;
  return (
    <form method="post">
      <Stapel gat="r5">
        <title>{t('contact.nietGoed.titel')}</title>
        <Terug href="/mijn/hulp">
          <Tekst k="contact.nietGoed.terug" />
        </Terug>
        <header>
          <h1>
            <Tekst k="contact.nietGoed.kop" />
          </h1>
          <p className="groot boven-r3">
            <Tekst k="contact.nietGoed.lood" />
          </p>
          <NoodKort>
            <Tekst k="contact.nietGoed.kort113" tags={{ bel: (kind) => <a href="tel:113">{kind}</a> }} />
            <br />
            <Tekst k="contact.nietGoed.kort112" tags={{ bel: (kind) => <a href="tel:112">{kind}</a> }} />
          </NoodKort>
        </header>
        {d.gezegd && (
          <Melding soort="goed" hoofd rol="status" titel={<Tekst k="contact.nietGoed.gezegd" waarden={{ naam }} />}>
            <p>
              <Tekst
                k={wat(d.gezegd)}
                waarden={{ naam: d.gezegd.naam, dag: <Datum key="dag" iso={d.gezegd.bel.dag} /> }}
              />
            </p>
            {d.nummer && (
              <p>
                <Tekst
                  k="contact.nietGoed.bereik"
                  waarden={{ naam: d.wie ?? '', nummer: d.nummer }}
                  tags={{ bel: (kind) => <a href={`tel:${d.nummer?.replaceAll(' ', '')}`}>{kind}</a> }}
                />
              </p>
            )}
          </Melding>
        )}
        {!d.wie && !d.gezegd && (
          <Melding>
            <Tekst k="contact.nietGoed.geenMens" />
          </Melding>
        )}
        <Eenmalig sleutel={d.sleutel} />
        <GroteKeuzes
          name="wens"
          keuzes={[
            {
              value: 'bel',
              icoon: 'phone',
              titel: <Tekst k={nu.vandaag ? 'contact.nietGoed.bel' : 'contact.nietGoed.straksKop'} waarden={{ dag }} />,
              bij: (
                <Tekst
                  k={nu.vandaag ? 'contact.nietGoed.belBij' : 'contact.nietGoed.straksBel'}
                  waarden={{ naam: d.beller, dag }}
                />
              ),
            },
            {
              value: 'app',
              icoon: 'chat-circle-text',
              titel: <Tekst k="contact.nietGoed.app" />,
              bij: (
                <Tekst
                  k={nu.vandaag ? 'contact.nietGoed.appBij' : 'contact.nietGoed.straksBericht'}
                  waarden={{ dag }}
                />
              ),
            },
            {
              value: 'zien',
              icoon: 'footprints',
              titel: <Tekst k="contact.nietGoed.zien" />,
              bij: <Tekst k="contact.nietGoed.zienBij" />,
            },
            {
              value: 'weten',
              icoon: 'hand-heart',
              titel: <Tekst k="contact.nietGoed.weten" />,
              bij: <Tekst k="contact.nietGoed.wetenBij" />,
            },
          ]}
        />
        <Stapel gat="r3">
          <Tekstvak id="vertel" name="tekst" rows={3} maxLength={4000} label={<Tekst k="contact.nietGoed.schrijf" />} />
          <div>
            <Knop name="wens" value="tekst">
              <Tekst k="contact.nietGoed.stuur" waarden={{ naam }} />
            </Knop>
          </div>
        </Stapel>
        <Vlak id="dan" soort="zacht" titel={<Tekst k="contact.nietGoed.danKop" />}>
          <Vinkjes
            lijst={[
              { id: 'geld', tekst: <Tekst k="contact.nietGoed.dan.geld" /> },
              { id: 'stil', icoon: 'pause', tekst: <Tekst k="contact.nietGoed.dan.stil" waarden={{ naam }} /> },
              { id: 'brief', icoon: 'envelope-simple', tekst: <Tekst k="contact.nietGoed.dan.brief" /> },
              { id: 'wie', icoon: 'lock-simple', tekst: <Tekst k="contact.nietGoed.dan.wie" waarden={{ naam }} /> },
            ]}
          />
        </Vlak>
        <Nood
          id="nood"
          titel={<Tekst k="contact.nietGoed.nood" />}
          nummers={[
            { nummer: '113', uitleg: <Tekst k="contact.nietGoed.113" /> },
            { nummer: '112', uitleg: <Tekst k="contact.nietGoed.112" /> },
          ]}
        >
          <p>
            <Tekst k="contact.nietGoed.huisarts" />
          </p>
        </Nood>
      </Stapel>
    </form>
  );
}
