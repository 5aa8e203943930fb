import { eenmalig } from '@bijrijder/dossier/toegang';
import { EINDREDENEN, eindstandVan, neemEindeTerug, Toekenfout, vraagEinde } from '@bijrijder/dossier/toekenning';
import { Keuze, Knop, Kop, Melding, Stapel, Tekstvak, Tekstveld, Terug, Vlak } from '@bijrijder/ui';
import { data, redirect } from 'react-router';
import { Eenmalig } from '../eenmalig.tsx';
import { tekstveld } from '../formulier.ts';
import { eisNummer } from '../gedeeld/nummer.ts';
import { isDag } from '../maand.ts';
import { leesSleutel, nieuweSleutel } from '../sessie.server.ts';
import { Datum } from '../tekst/datum.tsx';
import { Tekst, useTekst } from '../tekst/index.tsx';
import type { Route } from './+types/stoppen.ts';
import { bijHulp } from './toegang.server.ts';

const REDENEN = ['werk', 'verhuizing', 'samenwonen', 'ander_geld', 'niet_nodig'] as const;

/** A bewindvoerder or curator asks for the person to stop, or takes that back; the person reads it and can take it back too. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const persoon = eisNummer(params.persoon);
  return bijHulp(
    request,
    persoon,
    { handeling: 'lezen', object: 'uitbetaling', rol: 'bewindvoerder' },
    async (t, m) => ({
      persoon,
      naam: m.naam,
      stand: await eindstandVan(t, persoon),
      sleutel: nieuweSleutel(),
    }),
  );
}

export async function action({ request, params }: Route.ActionArgs) {
  const persoon = eisNummer(params.persoon);
  const vorm = await request.formData();
  const terug = tekstveld(vorm, 'terug');
  const getypt = {
    laatsteDag: tekstveld(vorm, 'laatsteDag'),
    waarom: tekstveld(vorm, 'waarom'),
    woorden: tekstveld(vorm, 'woorden', 1000),
  };
  const waarom = EINDREDENEN.find((r) => r === getypt.waarom);
  if (!terug && (!waarom || !isDag(getypt.laatsteDag))) return data(getypt, 400);
  try {
    await bijHulp(request, persoon, { handeling: 'toevoegen', object: 'uitbetaling', rol: 'bewindvoerder' }, (t) =>
      eenmalig(t, leesSleutel(vorm), async () => {
        if (terug) await neemEindeTerug(t, persoon, eisNummer(terug));
        else await vraagEinde(t, persoon, { ...getypt, waarom: waarom! });
        return null;
      }),
    );
  } catch (fout) {
    if (fout instanceof Toekenfout) return data(getypt, 400);
    throw fout;
  }
  return redirect(`/helpen/${persoon}/stoppen`, 303);
}

export default function Stoppen({ loaderData: d, actionData: was }: Route.ComponentProps) {
  const t = useTekst();
  const { naam } = d;
  const dag = (iso: string) => <Datum key={iso} iso={iso} weekdag="geen" jaar />;
  const verzoek = d.stand?.verzoeken.find((v) => v.persoon === d.persoon);
  const titel = t('helpen.stoppen.kop', { naam });
  return (
    <Stapel gat="r5">
      <title>{titel}</title>
      <Terug href={`/helpen/${d.persoon}`}>{naam}</Terug>
      <Kop titel={titel} lood={<Tekst k="helpen.stoppen.lood" waarden={{ naam }} />} />
      {was && (
        <Melding soort="fout" rol="alert">
          <Tekst k="helpen.stoppen.fout" />
        </Melding>
      )}
      {verzoek && (
        <Vlak
          id="gevraagd"
          soort="thema"
          titel={<Tekst k="helpen.stoppen.gevraagd" waarden={{ dag: dag(verzoek.laatsteDag) }} />}
        >
          {verzoek.namens && (
            <form method="post">
              <Eenmalig sleutel={d.sleutel} />
              <Knop soort="lijn" name="terug" value={verzoek.id}>
                <Tekst k="helpen.stoppen.terug" />
              </Knop>
            </form>
          )}
        </Vlak>
      )}
      {!d.stand?.ingang && (
        <p>
          <Tekst k="helpen.stoppen.geen" waarden={{ naam }} />
        </p>
      )}
      {!verzoek && d.stand?.laatsteDag && (
        <p>
          <Tekst k="helpen.stoppen.eind" waarden={{ dag: dag(d.stand.laatsteDag) }} />
        </p>
      )}
      {!verzoek && d.stand?.ingang && !d.stand.laatsteDag && (
        <form method="post">
          <Eenmalig sleutel={d.sleutel} />
          <Stapel gat="r4">
            <Tekstveld
              id="laatsteDag"
              name="laatsteDag"
              type="date"
              required
              label={<Tekst k="helpen.stoppen.dag" />}
              defaultValue={was?.laatsteDag}
            />
            <Keuze
              id="waarom"
              name="waarom"
              required
              vraag={t('helpen.stoppen.waarom', { naam })}
              {...(was?.waarom ? { gekozen: was.waarom } : {})}
              opties={REDENEN.map((r) => ({ value: r, tekst: t(`helpen.stoppen.${r}`) }))}
            />
            <Tekstvak
              id="woorden"
              name="woorden"
              rows={2}
              maxLength={1000}
              label={<Tekst k="helpen.stoppen.woorden" />}
              defaultValue={was?.woorden}
            />
            <Knop>
              <Tekst k="helpen.stoppen.stuur" />
            </Knop>
          </Stapel>
        </form>
      )}
    </Stapel>
  );
}
