import { meldAanMens } from '@bijrijder/dossier/contact';
import { Antwoord, Bedrag, DuoFormulier, Feiten, Knop, Knoppen, Melding, Stapel, Terug, Vlak } from '@bijrijder/ui';
import { redirect } from 'react-router';
import { eisNummer } from '../gedeeld/nummer.ts';
import { isMaand } from '../maand.ts';
import { maandbeeld, magDoorgeven } from '../mijn/doorgeven/beeld.server.ts';
import { Bronvelden } from '../mijn/doorgeven/bronvelden.tsx';
import { invulbeeld, leesInvulling, verstuurNamens } from '../mijn/doorgeven/namens.server.ts';
import { Uitkomst } from '../mijn/doorgeven/uitkomst.tsx';
import { dagWoord, maandWoord } from '../mijn/maandwoorden.ts';
import { Tekst, useTaal, useTekst } from '../tekst/index.tsx';
import type { Route } from './+types/doorgeven.ts';
import { bijHulp } from './toegang.server.ts';

const VRAAG = { object: 'opgave', hulp: 'doorgeven', noemtHuisgenoten: true } as const;

/** Handing in income for somebody one helps: the same fields, checks and promise as their own page, in the helper's name. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const [persoon, maand] = [eisNummer(params.persoon), params.maand];
  if (!isMaand(maand)) throw new Response(null, { status: 404 });
  return bijHulp(request, persoon, { ...VRAAG, handeling: 'lezen' }, async (t, m) => {
    const beeld = await maandbeeld(t, persoon, maand);
    if (!beeld || beeld.stap.soort === 'geen_recht' || !magDoorgeven(maand, t.vandaag))
      throw redirect(`/helpen/${persoon}?maand=${maand}`);
    return { persoon, naam: m.roepnaam, ...(await invulbeeld(t, beeld, new URL(request.url).searchParams)) };
  });
}

export async function action({ request, params }: Route.ActionArgs) {
  const [persoon, maand] = [eisNummer(params.persoon), params.maand];
  if (!isMaand(maand)) throw new Response(null, { status: 404 });
  const vorm = await request.formData();
  return bijHulp(request, persoon, { ...VRAAG, handeling: 'toevoegen' }, async (t) => {
    const beeld = await maandbeeld(t, persoon, maand);
    if (!beeld || beeld.stap.soort === 'geen_recht' || !magDoorgeven(maand, t.vandaag))
      return redirect(`/helpen/${persoon}?maand=${maand}`, 303);
    const invulling = await leesInvulling(t, beeld, persoon, vorm, `/helpen/${persoon}/doorgeven/${maand}`);
    if (invulling instanceof Response) return invulling;
    const { id, eerder } = await verstuurNamens(t, beeld, persoon, invulling);
    if (!eerder)
      await meldAanMens(
        t,
        persoon,
        'hulp_doorgegeven',
        { naam: t.wie.naam, dag: `${maand}-01` },
        `/mijn/doorgeven/${maand}/binnen/${id}`,
      );
    return redirect(`/helpen/${persoon}?maand=${maand}&binnen=ja`, 303);
  });
}

type Data = Route.ComponentProps['loaderData'];

export default function Doorgeven({ loaderData: d }: Route.ComponentProps) {
  const t = useTekst();
  const maand = maandWoord(d.maand, d.vandaag);
  return (
    <>
      <title>{t('helpen.doorgeven.kop', { maand, naam: d.naam })}</title>
      {d.klopt ? <Klopt d={d} regels={d.klopt.stroken} /> : <Invullen d={d} />}
    </>
  );
}

function Invullen({ d }: { d: Data }) {
  const taal = useTaal();
  const { naam } = d;
  const maand = maandWoord(d.maand, d.vandaag);
  return (
    <DuoFormulier>
      <Stapel>
        <Terug href={`/helpen/${d.persoon}?maand=${d.maand}`}>{naam}</Terug>
        <h1>
          <Tekst k="helpen.doorgeven.kop" waarden={{ naam, maand }} />
        </h1>
        <p>
          <Tekst k="helpen.doorgeven.uitleg" waarden={{ naam }} />
        </p>
        {d.besloten && (
          <Melding>
            <Tekst k="helpen.doorgeven.besloten" waarden={{ naam }} />
          </Melding>
        )}
        {Object.keys(d.meldingen).length > 0 && (
          <Melding soort="fout" rol="alert">
            <Tekst k="helpen.doorgeven.fouten" />
          </Melding>
        )}
        {d.bronnen.length === 0 && (
          <p>
            <Tekst k="helpen.doorgeven.geenBron" waarden={{ naam }} />
          </p>
        )}
        {d.bronnen.map((b, plek) => (
          <Bronvelden
            key={b.bron}
            bron={b}
            plek={plek}
            enig={d.bronnen.length === 1}
            maand={maand}
            velden={d.velden}
            meldingen={d.meldingen}
          />
        ))}
      </Stapel>
      <Stapel>
        {d.bronnen.length > 0 && (
          <Uitkomst
            v={d.voorbeeld}
            dag={dagWoord(d.betaaldag, taal)}
            premieMaand={d.maand.slice(5) < '05' || d.maand.slice(5) > '10' ? 'juni' : 'november'}
            nogNiet={<Tekst k="helpen.doorgeven.danNog" waarden={{ naam }} />}
            wet={
              <p>
                <Tekst k="opgave.regel.loonTeltUitleg" />
              </p>
            }
          />
        )}
        <Knoppen>
          {d.bronnen.length > 0 && (
            <>
              <Knop name="doe" value="verder">
                <Tekst k="helpen.doorgeven.verder" />
              </Knop>
              <Knop soort="zacht" name="doe" value="ververs">
                <Tekst k="helpen.doorgeven.ververs" />
              </Knop>
            </>
          )}
          <Knop soort="lijn" name="doe" value="niets">
            <Tekst k="helpen.doorgeven.niets" waarden={{ naam, maand }} />
          </Knop>
        </Knoppen>
      </Stapel>
    </DuoFormulier>
  );
}

function Klopt({ d, regels }: { d: Data; regels: NonNullable<Data['klopt']>['stroken'] }) {
  const taal = useTaal();
  const { naam } = d;
  const maand = maandWoord(d.maand, d.vandaag);
  const hier = `/helpen/${d.persoon}/doorgeven/${d.maand}`;
  return (
    <Stapel gat="r5">
      <Terug href={hier}>
        <Tekst k="helpen.doorgeven.verander" />
      </Terug>
      <h1>
        <Tekst k="helpen.doorgeven.klopt" />
      </h1>
      <Vlak id="klopt">
        <Stapel gat="r4">
          {regels.length === 0 ? (
            <p className="groot">
              <Tekst k="helpen.doorgeven.nietsRegel" waarden={{ maand }} />
            </p>
          ) : (
            <Feiten
              lijst={regels.map((r) => ({ id: r.id, term: r.werkgever, waarde: <Bedrag cent={r.nettoCent} /> }))}
            />
          )}
          {d.voorbeeld ? (
            <Antwoord
              id="uitkomst"
              titel={<Tekst k="helpen.doorgeven.uitkomst" waarden={{ dag: dagWoord(d.betaaldag, taal) }} />}
              cent={d.voorbeeld.betaaldCent}
            />
          ) : (
            <p>
              <Tekst k="helpen.maand.nietBerekend" waarden={{ maand }} />
            </p>
          )}
          <p>
            <Tekst k="helpen.doorgeven.opNaam" waarden={{ naam }} />
          </p>
          <form method="post" action={`${hier}?klopt=ja${d.niets ? '&niets=ja' : ''}`}>
            <input type="hidden" name="eenmalig" value={d.sleutel} />
            {d.niets && <input type="hidden" name="niets" value="ja" />}
            <Knop name="doe" value="verstuur">
              <Tekst k="helpen.doorgeven.verstuur" waarden={{ naam }} />
            </Knop>
          </form>
        </Stapel>
      </Vlak>
    </Stapel>
  );
}
