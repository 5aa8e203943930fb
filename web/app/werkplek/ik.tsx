import { gezichtVan, zetGezicht } from '@bijrijder/dossier/begeleiding';
import { metToegang, type Toegang } from '@bijrijder/dossier/toegang';
import { Bestandveld, Gezicht, Knop, Melding, Stapel, Vlak, Werkkop } from '@bijrijder/ui';
import { data, redirect } from 'react-router';
import { maakGezicht } from '../gedeeld/gezicht.server.ts';
import { databank, eisMedewerker } from '../sessie.server.ts';
import { Tekst, useTekst } from '../tekst/index.tsx';
import type { Route } from './+types/ik.ts';

async function bijMijzelf<T>(request: Request, handeling: 'lezen' | 'toevoegen', fn: (t: Toegang) => Promise<T>) {
  const wie = await eisMedewerker(request, 'klantmanager', 'teamleider');
  const doel = wie.rol === 'teamleider' ? 'toezicht_op_werk' : 'begeleiding';
  const object = handeling === 'lezen' ? 'caseload' : 'team';
  return metToegang(databank(), { wie, handeling, object, doel, betrokkene: 'geen' }, fn);
}

/** A colleague's own picture: set by nobody else, and taken away whenever they want. */
export async function loader({ request }: Route.LoaderArgs) {
  const klaar = new URL(request.url).searchParams.get('klaar');
  return bijMijzelf(request, 'lezen', async (t) => ({
    naam: t.wie.naam,
    id: t.wie.soort === 'medewerker' ? t.wie.id : '',
    gezicht: t.wie.soort === 'medewerker' ? await gezichtVan(t, t.wie.id) : null,
    klaar: (['gezet', 'weg'] as const).find((k) => k === klaar) ?? null,
  }));
}

export async function action({ request }: Route.ActionArgs) {
  await eisMedewerker(request, 'klantmanager', 'teamleider');
  const vorm = await request.clone().formData();
  if (vorm.get('doe') === 'weg') {
    await bijMijzelf(request, 'toevoegen', (t) => zetGezicht(t, null));
    return redirect('/werkplek/ik?klaar=weg', 303);
  }
  const beeld = await maakGezicht(vorm.get('foto'));
  if (typeof beeld === 'string') return data({ fout: beeld }, 400);
  await bijMijzelf(request, 'toevoegen', (t) => zetGezicht(t, beeld));
  return redirect('/werkplek/ik?klaar=gezet', 303);
}

export default function Ikpagina({ loaderData: d, actionData }: Route.ComponentProps) {
  const t = useTekst();
  return (
    <>
      <title>{t('werkplek.ik.titel')}</title>
      <Werkkop titel={<Tekst k="werkplek.ik.titel" />} onder={<Tekst k="werkplek.ik.onder" />} />
      <Vlak id="foto" titel={<Tekst k="werkplek.ik.foto" />}>
        <Stapel>
          {d.klaar && !actionData && (
            <Melding soort="goed" rol="status">
              <Tekst k={`werkplek.ik.${d.klaar}`} />
            </Melding>
          )}
          <Gezicht
            naam={d.naam}
            rol="medewerker"
            maat="groot"
            foto={d.gezicht ? `/werkplek/gezicht/${d.id}?v=${d.gezicht}` : undefined}
          />
          {!d.gezicht && (
            <p>
              <Tekst k="werkplek.ik.zonder" />
            </p>
          )}
          <form method="post" encType="multipart/form-data">
            <Stapel gat="r3">
              <Bestandveld
                id="foto-bestand"
                name="foto"
                accept="image/jpeg,image/png,image/webp"
                label={<Tekst k="werkplek.ik.kies" />}
                hulp={<Tekst k="werkplek.ik.kiesHulp" />}
                fout={actionData && <Tekst k={`werkplek.ik.fout.${actionData.fout}`} />}
                required
              />
              <Knop>
                <Tekst k="werkplek.ik.bewaar" />
              </Knop>
            </Stapel>
          </form>
          {d.gezicht && (
            <form method="post">
              <Knop soort="kaal" name="doe" value="weg">
                <Tekst k="werkplek.ik.haalWeg" />
              </Knop>
            </form>
          )}
        </Stapel>
      </Vlak>
    </>
  );
}
