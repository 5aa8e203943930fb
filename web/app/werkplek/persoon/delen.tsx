import { conclusiesVan } from '@bijrijder/dossier/delen';
import { eenmalig } from '@bijrijder/dossier/toegang';
import { AANGEBODEN, toestemmingen, vraagToestemming } from '@bijrijder/dossier/toestemming';
import { Datum, Delen, Knop, Stapel, Tekstveld, Vlak } from '@bijrijder/ui';
import { redirect } from 'react-router';
import { Eenmalig } from '../../eenmalig.tsx';
import { tekstveld } from '../../formulier.ts';
import { Toestemmingsvelden } from '../../gedeeld/toestemmingsvelden.tsx';
import { leesSleutel, nieuweSleutel, teksten } from '../../sessie.server.ts';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import type { Route } from './+types/delen.ts';
import { bijPersoon, leesKop } from './kop.server.ts';
import { Persoonblad } from './kop.tsx';

const DAG = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

export async function loader({ request, params }: Route.LoaderArgs) {
  return bijPersoon(request, params.persoon, { handeling: 'lezen', object: 'toestemming' }, async (t) => ({
    bron: teksten('delen'),
    kop: await leesKop(t, params.persoon),
    lijst: await toestemmingen(t, params.persoon),
    conclusies: await conclusiesVan(t, params.persoon),
    vandaag: t.vandaag,
    sleutel: nieuweSleutel(),
  }));
}

/** Asks the person; nothing may be shared before they say yes. */
export async function action({ request, params }: Route.ActionArgs) {
  const vorm = await request.formData();
  const v = (naam: string) => tekstveld(vorm, naam);
  const soort = AANGEBODEN.find((s) => s === v('soort'));
  const waarden = { soort: v('soort'), met: v('met').slice(0, 120), waarom: v('waarom').slice(0, 500), tot: v('tot') };
  const gevraagd = await bijPersoon(
    request,
    params.persoon,
    { handeling: 'toevoegen', object: 'toestemming' },
    async (t) => {
      const uiterst = new Date(Date.parse(t.vandaag) + 366 * 86_400_000).toISOString().slice(0, 10);
      const goed = DAG.test(waarden.tot) && waarden.tot > t.vandaag && waarden.tot <= uiterst;
      if (!soort || waarden.met.length < 2 || waarden.waarom.length < 3 || !goed) return false;
      await eenmalig(t, leesSleutel(vorm), () => vraagToestemming(t, params.persoon, { ...waarden, soort }));
      return true;
    },
  );
  return gevraagd ? redirect(`/werkplek/mensen/${params.persoon}/delen`, 303) : waarden;
}

export default function DelenPagina({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Binnen d={loaderData} w={actionData ?? null} />
    </Teksten>
  );
}

function Binnen({
  d,
  w,
}: {
  d: Route.ComponentProps['loaderData'];
  w: NonNullable<Route.ComponentProps['actionData']> | null;
}) {
  const t = useTekst();
  const regels = (stand: 'loopt' | 'gevraagd') =>
    d.lijst
      .filter((x) => x.stand === stand)
      .map((x) => ({
        id: x.id,
        wie: x.met,
        wat: (
          <>
            <Tekst k={`delen.wat.${x.soort}`} />{' '}
            <Tekst k="delen.tot" waarden={{ dag: <Datum key="d" iso={x.tot} weekdag="geen" /> }} />
          </>
        ),
      }));
  const [mag, wacht] = [regels('loopt'), regels('gevraagd')];
  return (
    <Persoonblad kop={d.kop} hier="wieKeek" titel={t('delen.werk.kop')}>
      <Stapel gat="r4">
        <Vlak id="mag" titel={<Tekst k="delen.werk.mag" />}>
          {mag.length > 0 ? (
            <Delen lijst={mag} />
          ) : (
            <p>
              <Tekst k="delen.werk.magNiet" waarden={{ naam: d.kop.roepnaam }} />
            </p>
          )}
        </Vlak>
        {d.conclusies.length > 0 && (
          <Vlak id="conclusies" titel={<Tekst k="delen.werk.conclusie" />}>
            <Delen
              lijst={d.conclusies.map((c) => ({
                id: c.id,
                wie: (
                  <Tekst
                    k="delen.werk.conclusieVan"
                    waarden={{ van: c.van, dag: <Datum key="d" iso={c.dag} weekdag="geen" /> }}
                  />
                ),
                wat: c.tekst,
              }))}
            />
          </Vlak>
        )}
        {wacht.length > 0 && (
          <Vlak id="wacht" soort="zacht" titel={<Tekst k="delen.werk.wacht" waarden={{ naam: d.kop.roepnaam }} />}>
            <Delen lijst={wacht} />
          </Vlak>
        )}
        <Vlak id="vraag" titel={<Tekst k="delen.werk.vraag" waarden={{ naam: d.kop.roepnaam }} />}>
          <form method="post">
            <Stapel gat="r3">
              <Eenmalig sleutel={d.sleutel} />
              <Toestemmingsvelden
                getypt={w}
                waaromHulp={<Tekst k="delen.werk.leest" waarden={{ naam: d.kop.roepnaam }} />}
              />
              <Tekstveld
                id="tot"
                name="tot"
                type="date"
                required
                defaultValue={w?.tot}
                label={<Tekst k="delen.werk.tot" />}
                hulp={<Tekst k="delen.werk.totHulp" />}
              />
              <Knop soort="lijn">
                <Tekst k="delen.werk.knop" />
              </Knop>
            </Stapel>
          </form>
        </Vlak>
      </Stapel>
    </Persoonblad>
  );
}
