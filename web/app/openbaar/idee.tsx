import { ideeMetCode, schrijfMetCode } from '@bijrijder/dossier/geld';
import { vandaag } from '@bijrijder/dossier/toegang';
import { Deel, Knop, Kop, Melding, Stapel, Tekstvak, Tekstveld } from '@bijrijder/ui';
import { data } from 'react-router';
import { tekstveld } from '../formulier.ts';
import { Ideetekening } from '../mijn/geld/ideebeeld.tsx';
import { databank, gemeente, kluis, teksten } from '../sessie.server.ts';
import { Tekst, Teksten, useTekst } from '../tekst/index.tsx';
import type { Route } from './+types/idee.ts';
import { Codevorm } from './codevorm.tsx';

export function loader() {
  return { bron: teksten('geld') };
}

/** The code comes in the body, so that it does not stay in addresses and logs. */
export async function action({ request }: Route.ActionArgs) {
  const vorm = await request.formData();
  const lees = (naam: string, lengte: number) => tekstveld(vorm, naam, lengte);
  const [code, van, tekst] = [lees('code', 60), lees('van', 80), lees('tekst', 1000)];
  const plek = gemeente().code;
  const gestuurd =
    van !== '' && tekst !== '' && (await schrijfMetCode(databank(), kluis(), plek, code, { van, tekst }));
  const idee = await ideeMetCode(databank(), kluis(), plek, code);
  if (!idee) return data({ code, idee: null, van, tekst, gestuurd, vandaag: '' }, 404);
  return data({
    code,
    idee: { naam: idee.naam, beeld: idee.beeld },
    van,
    // what could not be kept comes back
    tekst: gestuurd ? '' : tekst,
    gestuurd,
    vandaag: await vandaag(databank(), plek),
  });
}

export default function GedeeldIdeePagina({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <GedeeldIdee v={actionData} />
    </Teksten>
  );
}

function GedeeldIdee({ v }: { v: Route.ComponentProps['actionData'] }) {
  const t = useTekst();
  if (!v?.idee)
    return (
      <Stapel gat="r5">
        <title>{t('geld.gedeeld.kop')}</title>
        <Kop titel={<Tekst k="geld.gedeeld.kop" />} lood={<Tekst k="geld.gedeeld.lood" />} />
        <Codevorm wat="geld" code={v?.code} />
      </Stapel>
    );
  return (
    <Stapel gat="r5">
      <title>{v.idee.naam}</title>
      <Kop titel={v.idee.naam} lood={<Tekst k="geld.gedeeld.uitleg" />} />
      <Ideetekening beeld={v.idee.beeld} vandaag={v.vandaag} />
      <Deel id="antwoord" titel={<Tekst k="geld.gedeeld.antwoord" />}>
        <form method="post">
          <Stapel gat="r3">
            {v.gestuurd && (
              <Melding soort="goed" rol="status">
                <Tekst k="geld.gedeeld.binnen" />
              </Melding>
            )}
            {!v.gestuurd && v.tekst !== '' && (
              <Melding soort="let-op" rol="status">
                <Tekst k={v.van === '' ? 'geld.gedeeld.naamNodig' : 'geld.gedeeld.vol'} />
              </Melding>
            )}
            <input type="hidden" name="code" value={v.code} />
            <Tekstveld
              id="van"
              name="van"
              maxLength={80}
              required
              autoComplete="name"
              label={<Tekst k="geld.gedeeld.van" />}
              defaultValue={v.van}
            />
            <Tekstvak
              id="tekst"
              name="tekst"
              eigen
              rows={4}
              maxLength={1000}
              required
              label={<Tekst k="geld.gedeeld.tekst" />}
              defaultValue={v.tekst}
            />
            <Knop>
              <Tekst k="geld.gedeeld.stuur" />
            </Knop>
          </Stapel>
        </form>
      </Deel>
    </Stapel>
  );
}
