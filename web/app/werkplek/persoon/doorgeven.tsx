import { stuurBericht } from '@bijrijder/dossier/contact';
import { SAMENHOE } from '@bijrijder/dossier/opgave';
import {
  Antwoord,
  Bedrag,
  DuoFormulier,
  Feiten,
  Keuze,
  Knop,
  Knoppen,
  Melding,
  Stapel,
  Tekstvak,
  Terug,
  Vlak,
} from '@bijrijder/ui';
import { data, redirect } from 'react-router';
import { isMaand } from '../../maand.ts';
import { maandbeeld, magDoorgeven } from '../../mijn/doorgeven/beeld.server.ts';
import { Bronvelden } from '../../mijn/doorgeven/bronvelden.tsx';
import { invulbeeld, leesInvulling, verstuurNamens } from '../../mijn/doorgeven/namens.server.ts';
import { Uitkomst } from '../../mijn/doorgeven/uitkomst.tsx';
import { dagWoord, maandWoord } from '../../mijn/maandwoorden.ts';
import { teksten, vertaler } from '../../sessie.server.ts';
import { Tekst, Teksten, useTaal, useTekst } from '../../tekst/index.tsx';
import type { Route } from './+types/doorgeven.ts';
import { bijGeld } from './geld.server.ts';
import { leesKop } from './kop.server.ts';
import { Persoonblad } from './kop.tsx';

/** Entering income on behalf: the same fields, checks and promise as in the portal, marked as done by a colleague. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const { persoon, maand } = params;
  if (!isMaand(maand)) throw new Response(null, { status: 404 });
  return bijGeld(request, persoon, 'doorgeven', { handeling: 'lezen', object: 'opgave' }, async (t) => {
    const kop = await leesKop(t, persoon);
    const beeld = await maandbeeld(t, persoon, maand);
    if (!beeld || !magDoorgeven(maand, t.vandaag)) throw redirect(`/werkplek/mensen/${persoon}/geld`);
    return { kop, ...(await invulbeeld(t, beeld, new URL(request.url).searchParams)), bron: teksten('opgave') };
  });
}

export async function action({ request, params }: Route.ActionArgs) {
  const { persoon, maand } = params;
  const vorm = await request.formData();
  const hier = `/werkplek/mensen/${persoon}/doorgeven/${maand}`;
  if (!isMaand(maand)) throw new Response(null, { status: 404 });
  return bijGeld(request, persoon, 'doorgeven', { handeling: 'toevoegen', object: 'opgave' }, async (t) => {
    const beeld = await maandbeeld(t, persoon, maand);
    if (!beeld || !magDoorgeven(maand, t.vandaag)) return redirect(`/werkplek/mensen/${persoon}/geld`, 303);
    const invulling = await leesInvulling(t, beeld, persoon, vorm, hier);
    if (invulling instanceof Response) return invulling;
    if (t.wie.soort !== 'medewerker') return redirect(hier, 303);
    const kanaal = SAMENHOE.find((k) => k === vorm.get('hoe'));
    const woorden = String(vorm.get('woorden') ?? '')
      .trim()
      .slice(0, 1000);
    if (!kanaal || !/[\p{L}\p{N}].*[\p{L}\p{N}].*[\p{L}\p{N}]/su.test(woorden))
      return data({ hoe: kanaal, woorden, fout: { hoe: !kanaal, woorden: woorden.length < 3 } }, 400);
    const { id, eerder } = await verstuurNamens(t, beeld, persoon, invulling, { kanaal, woorden });
    if (!eerder) {
      // a message to the person is in Dutch: it stays as it was sent
      const tekst = vertaler('nl')('werkplek.doorgeven.bericht', { maand: maandWoord(maand, t.vandaag) });
      await stuurBericht(t, persoon, tekst, t.wie.id, `/mijn/doorgeven/${maand}/binnen/${id}`);
    }
    return redirect(`/werkplek/mensen/${persoon}/geld?waarvoor=doorgeven&maand=${maand}&binnen=ja`, 303);
  });
}

export default function Doorgeven({ loaderData: d, actionData }: Route.ComponentProps) {
  const t = useTekst();
  return (
    <Persoonblad kop={d.kop} hier="geld" titel={t('werkplek.doorgeven.titel')}>
      <Teksten bron={d.bron}>
        {d.klopt ? <Klopt d={d} regels={d.klopt.stroken} terug={actionData} /> : <Invullen d={d} />}
      </Teksten>
    </Persoonblad>
  );
}

type Data = Route.ComponentProps['loaderData'];

function Invullen({ d }: { d: Data }) {
  const taal = useTaal();
  const naam = d.kop.roepnaam;
  const maand = maandWoord(d.maand, d.vandaag);
  return (
    <DuoFormulier>
      <Stapel>
        <h2>
          <Tekst k="werkplek.doorgeven.kop" waarden={{ naam, maand }} />
        </h2>
        <p>
          <Tekst k="werkplek.doorgeven.uitleg" waarden={{ naam }} />
        </p>
        {d.besloten && (
          <Melding>
            <Tekst k="werkplek.doorgeven.besloten" waarden={{ naam }} />
          </Melding>
        )}
        {Object.keys(d.meldingen).length > 0 && (
          <Melding soort="fout" rol="alert">
            <Tekst k="werkplek.doorgeven.fouten" />
          </Melding>
        )}
        {d.bronnen.length === 0 && (
          <p>
            <Tekst k="werkplek.doorgeven.geenBron" waarden={{ naam }} />
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
        <Uitkomst
          v={d.voorbeeld}
          dag={dagWoord(d.betaaldag, taal)}
          premieMaand={d.maand.slice(5) < '05' || d.maand.slice(5) > '10' ? 'juni' : 'november'}
          wet={
            <p>
              <Tekst k="opgave.regel.loonTeltUitleg" />
            </p>
          }
        />
        <Knoppen>
          {d.bronnen.length > 0 && (
            <>
              <Knop name="doe" value="verder">
                <Tekst k="werkplek.doorgeven.verder" />
              </Knop>
              <Knop soort="zacht" name="doe" value="ververs">
                <Tekst k="werkplek.doorgeven.ververs" />
              </Knop>
            </>
          )}
          <Knop soort="lijn" name="doe" value="niets">
            <Tekst k="werkplek.doorgeven.niets" waarden={{ naam, maand }} />
          </Knop>
        </Knoppen>
      </Stapel>
    </DuoFormulier>
  );
}

function Klopt({
  d,
  regels,
  terug,
}: {
  d: Data;
  regels: NonNullable<Data['klopt']>['stroken'];
  terug: Route.ComponentProps['actionData'];
}) {
  const t = useTekst();
  const taal = useTaal();
  const naam = d.kop.roepnaam;
  const maand = maandWoord(d.maand, d.vandaag);
  const hier = `/werkplek/mensen/${d.kop.id}/doorgeven/${d.maand}`;
  return (
    <Vlak id="klopt" titel={<Tekst k="werkplek.doorgeven.klopt" waarden={{ naam }} />}>
      <Stapel gat="r4">
        <Terug href={hier}>
          <Tekst k="werkplek.doorgeven.verander" />
        </Terug>
        <p>
          <Tekst k="werkplek.doorgeven.kloptUitleg" />
        </p>
        {regels.length === 0 ? (
          <p className="groot">
            <Tekst k="werkplek.doorgeven.nietsRegel" waarden={{ maand }} />
          </p>
        ) : (
          <Feiten lijst={regels.map((r) => ({ id: r.id, term: r.werkgever, waarde: <Bedrag cent={r.nettoCent} /> }))} />
        )}
        {d.voorbeeld ? (
          <Antwoord
            id="uitkomst"
            titel={<Tekst k="werkplek.doorgeven.uitkomst" waarden={{ dag: dagWoord(d.betaaldag, taal) }} />}
            cent={d.voorbeeld.betaaldCent}
          />
        ) : (
          <p>
            <Tekst k="werkplek.doorgeven.geenBedrag" />
          </p>
        )}
        <form method="post" action={`${hier}?klopt=ja${d.niets ? '&niets=ja' : ''}`}>
          <Stapel gat="r4">
            <input type="hidden" name="eenmalig" value={d.sleutel} />
            {d.niets && <input type="hidden" name="niets" value="ja" />}
            <Keuze
              id="hoe"
              name="hoe"
              vraag={<Tekst k="werkplek.doorgeven.hoe" waarden={{ naam }} />}
              hulp={<Tekst k="werkplek.doorgeven.hoeHulp" waarden={{ naam }} />}
              fout={terug?.fout.hoe && <Tekst k="werkplek.doorgeven.fout.hoe" waarden={{ naam }} />}
              {...(terug?.hoe ? { gekozen: terug.hoe } : {})}
              opties={SAMENHOE.map((k) => ({ value: k, tekst: t(`werkplek.doorgeven.hoe.${k}`) }))}
            />
            <Tekstvak
              id="woorden"
              name="woorden"
              eigen
              rows={2}
              maxLength={1000}
              label={<Tekst k="werkplek.doorgeven.woorden" waarden={{ naam }} />}
              fout={terug?.fout.woorden && <Tekst k="werkplek.doorgeven.fout.woorden" waarden={{ naam }} />}
              {...(terug ? { defaultValue: terug.woorden } : {})}
            />
            <Knop name="doe" value="verstuur">
              <Tekst k="werkplek.doorgeven.verstuur" waarden={{ naam }} />
            </Knop>
          </Stapel>
        </form>
      </Stapel>
    </Vlak>
  );
}
