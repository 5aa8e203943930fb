import { geefConclusie, openDeling } from '@bijrijder/dossier/delen';
import { Deel, Knop, Kop, Melding, Stapel, Tekstvak, Tekstveld, Vlak } from '@bijrijder/ui';
import { data } from 'react-router';
import { tekstveld } from '../formulier.ts';
import { Deelbeeld } from '../gedeeld/deelbeeld.tsx';
import { databank, gemeente, kluis, teksten } from '../sessie.server.ts';
import { Datum } from '../tekst/datum.tsx';
import { Tekst, Teksten, useTekst } from '../tekst/index.tsx';
import type { Route } from './+types/gedeeld.ts';
import { Codevorm } from './codevorm.tsx';

export function loader() {
  return { bron: teksten('delen') };
}

/** The code comes in the body, so that it does not stay in addresses and logs. */
export async function action({ request }: Route.ActionArgs) {
  const vorm = await request.formData();
  const lees = (naam: string, lengte: number) => tekstveld(vorm, naam, lengte);
  const [code, van, tekst] = [lees('code', 60), lees('van', 80), lees('tekst', 500)];
  const geeft = vorm.has('tekst');
  const plek = gemeente().code;
  const goed = van.length >= 2 && tekst.length >= 5;
  const gestuurd = geeft && goed && (await geefConclusie(databank(), kluis(), plek, code, { van, tekst }));
  const open = await openDeling(databank(), kluis(), plek, code);
  if (!open) return data({ code, open: null, van, tekst, gestuurd: false, kort: false }, 404);
  return data({ code, open, van, tekst, gestuurd, kort: geeft && !goed });
}

export default function GedeeldPagina({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Gedeeld v={actionData ?? null} />
    </Teksten>
  );
}

type V = NonNullable<Route.ComponentProps['actionData']>;
type Open = V & { open: NonNullable<V['open']> };

function Gedeeld({ v }: { v: V | null }) {
  const t = useTekst();
  return (
    <Stapel gat="r5">
      <title>{t('delen.gedeeld.kop')}</title>
      <Kop titel={<Tekst k="delen.gedeeld.kop" />} lood={<Tekst k="delen.gedeeld.lood" />} />
      {v?.open ? <Blad v={v as Open} /> : <Codevorm wat="delen" code={v?.code} />}
    </Stapel>
  );
}

function Blad({ v }: { v: Open }) {
  const { open } = v;
  return (
    <>
      <Vlak id="stukken">
        <Stapel gat="r3">
          <p>
            <Tekst
              k="delen.gedeeld.voor"
              waarden={{ met: open.met, dag: <Datum key="dag" iso={open.tot} weekdag="geen" /> }}
            />
          </p>
          <Deelbeeld beeld={open.beeld} />
        </Stapel>
      </Vlak>
      {v.gestuurd && (
        <Melding soort="goed" rol="status">
          <Tekst k="delen.gedeeld.dank" />
        </Melding>
      )}
      {open.soort === 'arts' && !open.conclusie && (
        <Deel id="conclusie" titel={<Tekst k="delen.gedeeld.conclusie" />}>
          <form method="post">
            <Stapel gat="r3">
              {v.kort && (
                <Melding soort="fout" rol="alert">
                  <Tekst k="delen.gedeeld.kort" />
                </Melding>
              )}
              <p>
                <Tekst k="delen.gedeeld.conclusieUitleg" />
              </p>
              <input type="hidden" name="code" value={v.code} />
              <Tekstveld
                id="van"
                name="van"
                maxLength={80}
                required
                autoComplete="name"
                label={<Tekst k="delen.gedeeld.naam" />}
                defaultValue={v.van}
              />
              <Tekstvak
                id="tekst"
                name="tekst"
                rows={4}
                maxLength={500}
                required
                label={<Tekst k="delen.gedeeld.tekst" />}
                defaultValue={v.tekst}
              />
              <Knop>
                <Tekst k="delen.gedeeld.stuur" />
              </Knop>
            </Stapel>
          </form>
        </Deel>
      )}
    </>
  );
}
