import { type Bezwaar, bezwaarbaar, bezwarenVan, maakBezwaar, vulAan } from '@bijrijder/dossier/bezwaar';
import { meldAanMens } from '@bijrijder/dossier/contact';
import { eenmalig } from '@bijrijder/dossier/toegang';
import { Bedrag, EigenWoorden, Keuze, Knop, Kop, Melding, Stapel, Tekstvak, Terug, Vlak } from '@bijrijder/ui';
import { data, redirect } from 'react-router';
import { Eenmalig } from '../eenmalig.tsx';
import { LANGSTE, tekstveld } from '../formulier.ts';
import { eisNummer } from '../gedeeld/nummer.ts';
import { isMaand } from '../maand.ts';
import { dagWoord, maandWoord } from '../mijn/maandwoorden.ts';
import { leesSleutel, nieuweSleutel } from '../sessie.server.ts';
import { Tekst, useTaal, useTekst } from '../tekst/index.tsx';
import type { Route } from './+types/bezwaar.ts';
import { bijHulp } from './toegang.server.ts';

const HOREN = ['bellen', 'langs', 'nee'] as const;
const VRAAG = { object: 'bezwaar', rol: 'bewindvoerder' } as const;

/** The objections of this month, of whoever they are, and the decision one can object to. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const [persoon, maand] = [eisNummer(params.persoon), params.maand];
  if (!isMaand(maand)) throw new Response(null, { status: 404 });
  return bijHulp(request, persoon, { ...VRAAG, handeling: 'lezen' }, async (t, m) => {
    const bezwaren = await bezwarenVan(t, maand);
    const besluit = (await bezwaarbaar(t, persoon, maand))[0] ?? null;
    if (!besluit && bezwaren.length === 0) throw new Response(null, { status: 404 });
    return {
      persoon,
      maand,
      naam: m.naam,
      vandaag: t.vandaag,
      bezwaren,
      besluit: bezwaren.some((b) => !b.einde && b.volgnummer === besluit?.volgnummer) ? null : besluit,
      binnen: new URL(request.url).searchParams.has('binnen'),
      sleutel: nieuweSleutel(),
    };
  });
}

/** Objects for the person, or adds something; in the name of who does it, and the person is told. */
export async function action({ request, params }: Route.ActionArgs) {
  const [persoon, maand] = [eisNummer(params.persoon), params.maand];
  if (!isMaand(maand)) throw new Response(null, { status: 404 });
  const vorm = await request.clone().formData();
  const hier = `/helpen/${persoon}/bezwaar/${maand}`;
  const v = {
    waarom: tekstveld(vorm, 'waarom'),
    waaromLaat: tekstveld(vorm, 'waaromLaat', LANGSTE),
    horen: HOREN.find((h) => h === vorm.get('horen')) ?? ('bellen' as const),
  };
  if (!v.waarom) return data({ ...v, fout: 'leeg' as const }, 400);
  if (v.waarom.length > LANGSTE) return data({ ...v, fout: 'teLang' as const }, 400);
  return bijHulp(request, persoon, { ...VRAAG, handeling: 'toevoegen' }, async (t) => {
    const bij = vorm.get('bezwaar');
    if (bij !== null) {
      const id = eisNummer(String(bij));
      const { resultaat } = await eenmalig(t, leesSleutel(vorm), () => vulAan(t, persoon, id, 'aanvulling', v.waarom));
      if (!resultaat) throw new Response(null, { status: 404 });
      return redirect(hier, 303);
    }
    const { resultaat } = await eenmalig(t, leesSleutel(vorm), async () => {
      const besluit = (await bezwaarbaar(t, persoon, maand))[0];
      if (!besluit) return 'geen' as const;
      const loopt = (await bezwarenVan(t, maand)).some((b) => !b.einde && b.volgnummer === besluit.volgnummer);
      if (loopt) return 'al' as const;
      await maakBezwaar(t, persoon, besluit, { ...v, schorsing: false });
      await meldAanMens(t, persoon, 'hulp_bezwaar', { naam: t.wie.naam }, `/mijn/bezwaar/${maand}`);
      return 'goed' as const;
    });
    if (resultaat === 'geen') throw new Response(null, { status: 404 });
    return resultaat === 'al' ? data({ ...v, fout: 'al' as const }, 409) : redirect(`${hier}?binnen=ja`, 303);
  });
}

export default function BezwaarPagina({ loaderData: d, actionData: a }: Route.ComponentProps) {
  const t = useTekst();
  const taal = useTaal();
  const titel = t('helpen.bezwaar.kop', { maand: maandWoord(d.maand, d.vandaag, taal), naam: d.naam });
  return (
    <Stapel gat="r5">
      <title>{titel}</title>
      <Terug href={`/helpen/${d.persoon}/besluiten`}>
        <Tekst k="helpen.besluiten.kop" />
      </Terug>
      <Kop titel={titel} lood={<Tekst k="helpen.bezwaar.lood" waarden={{ naam: d.naam }} />} />
      {d.binnen && !a && (
        <Melding soort="goed" rol="status">
          <Tekst k="helpen.bezwaar.binnen" waarden={{ naam: d.naam }} />
        </Melding>
      )}
      {a && (
        <Melding soort="fout" rol="alert">
          <Tekst k={`helpen.bezwaar.${a.fout}`} />
        </Melding>
      )}
      {d.bezwaren.map((b) => (
        <Loopt key={b.id} b={b} naam={d.naam} sleutel={d.sleutel} />
      ))}
      {d.besluit && (
        <form method="post">
          <Stapel>
            <p>
              <Tekst k="helpen.besluiten.maand" waarden={{ maand: maandWoord(d.maand, d.vandaag, taal) }} />{' '}
              <Bedrag cent={d.besluit.betaaldCent} />.{' '}
              {d.vandaag <= d.besluit.tot ? (
                <Tekst k="helpen.besluiten.tot" waarden={{ dag: dagWoord(d.besluit.tot, taal) }} />
              ) : (
                <Tekst k="helpen.besluiten.voorbij" />
              )}
            </p>
            <Eenmalig sleutel={d.sleutel} />
            <Tekstvak
              id="waarom"
              name="waarom"
              eigen
              groot
              required
              label={<Tekst k="helpen.bezwaar.waarom" />}
              defaultValue={a?.waarom}
            />
            {d.vandaag > d.besluit.tot && (
              <Tekstvak
                id="waaromLaat"
                name="waaromLaat"
                eigen
                rows={2}
                label={<Tekst k="helpen.bezwaar.waaromLaat" />}
                defaultValue={a?.waaromLaat}
              />
            )}
            <Keuze
              id="horen"
              name="horen"
              vraag={<Tekst k="helpen.bezwaar.horen" />}
              gekozen={a?.horen ?? 'bellen'}
              opties={HOREN.map((value) => ({ value, tekst: <Tekst k={`helpen.bezwaar.horen.${value}`} /> }))}
            />
            <Knop breed>
              <Tekst k="helpen.bezwaar.verstuur" waarden={{ naam: d.naam }} />
            </Knop>
          </Stapel>
        </form>
      )}
    </Stapel>
  );
}

/** An objection that was made, with what followed; adding is always possible, taking back is the person's own. */
function Loopt({ b, naam, sleutel }: { b: Bezwaar; naam: string; sleutel: string }) {
  const taal = useTaal();
  return (
    <Vlak
      id={b.id}
      titel={<Tekst k="helpen.bezwaar.van" waarden={{ naam: b.namens ?? naam, dag: dagWoord(b.ontvangenOp, taal) }} />}
    >
      <Stapel gat="r3">
        <EigenWoorden>{b.waarom}</EigenWoorden>
        {b.stappen
          .filter((s) => s.soort === 'aanvulling')
          .map((s) => (
            <p key={s.id}>
              {s.tekst}{' '}
              <span className="zacht klein">
                {s.namens ?? naam}, {dagWoord(s.dag, taal)}
              </span>
            </p>
          ))}
        <p>
          {b.einde ? (
            <Tekst k="helpen.bezwaar.beslist" waarden={{ dag: dagWoord(b.einde.dag, taal) }} />
          ) : (
            <Tekst k="helpen.bezwaar.antwoord" waarden={{ dag: dagWoord(b.uiterlijk, taal) }} />
          )}
        </p>
        {b.einde?.soort === 'beslist' && <p>{b.einde.tekst}</p>}
        {!b.einde && (
          <form method="post">
            <Stapel gat="r2">
              <Eenmalig sleutel={sleutel} />
              <input type="hidden" name="bezwaar" value={b.id} />
              <Tekstvak
                id={`aanvulling-${b.id}`}
                name="waarom"
                eigen
                rows={2}
                required
                label={<Tekst k="helpen.bezwaar.vulAan" />}
              />
              <Knop soort="lijn">
                <Tekst k="helpen.bezwaar.vulAanKnop" />
              </Knop>
            </Stapel>
          </form>
        )}
      </Stapel>
    </Vlak>
  );
}
