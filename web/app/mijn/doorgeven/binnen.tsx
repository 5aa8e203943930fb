import { leesOpgave, neemTerug, type Opgave } from '@bijrijder/dossier/opgave';
import { meldAan } from '@bijrijder/dossier/taken';
import { maandVerrekenen } from '@bijrijder/dossier/verrekening';
import {
  Bedrag,
  Belofte,
  Bevestiging,
  Bon,
  Deel,
  GrootBedrag,
  Knop,
  Knoppen,
  Melding,
  Stapel,
  Verder,
  Vinkjes,
} from '@bijrijder/ui';
import { datum, tijd } from '@bijrijder/ui/opmaak';
import { redirect } from 'react-router';
import { isNummer } from '../../gedeeld/nummer.ts';
import { Tekst, useTaal, useTekst } from '../../tekst/index.tsx';
import { dagWoord, hoofdletter, maandWoord } from '../maandwoorden.ts';
import type { Route } from './+types/binnen.ts';
import { Nabesluit } from './nabesluit.tsx';
import { bijMaand } from './toegang.server.ts';
import { Zondervakantiegeld } from './zondervakantiegeld.tsx';

export async function loader({ request, params }: Route.LoaderArgs) {
  const vraag = new URL(request.url).searchParams.has('terug');
  return bijMaand(request, params.maand, 'lezen', async (t, beeld, persoon) => {
    const opgave = isNummer(params.opgave) ? await leesOpgave(t, beeld.huishouden, params.opgave) : undefined;
    if (!opgave || opgave.maand !== beeld.maand) throw redirect('/mijn');
    const inhoud = opgave.inhoud as Opgave;
    return {
      maand: beeld.maand,
      vandaag: beeld.vandaag,
      wijzigbaarTot: beeld.wijzigbaarTot,
      // told after the decision: what was decided comes first, and the difference later
      vast: beeld.vast && opgave.ontvangen_op.toISOString() > beeld.vast.op ? beeld.vast : null,
      wie: beeld.volwassenen.find((v) => v.id === opgave.persoon)?.naam ?? '',
      eigen: opgave.persoon === persoon,
      namens: opgave.namens_door,
      kenmerk: opgave.kenmerk,
      dag: opgave.bekend_op,
      moment: opgave.ontvangen_op.toISOString(),
      bedragCent: opgave.bedrag_cent ?? 0,
      betaaldag: opgave.betaaldag ?? beeld.betaaldag,
      teruggenomen: opgave.teruggenomen_op,
      // a later one of the same person counts instead of this one
      later: beeld.opgaven.find((o) => o.persoon === opgave.persoon && o.id > opgave.id)?.id ?? null,
      vraag,
      stroken: inhoud.stroken.map((s) => ({
        id: `${s.dienstverband}:${s.tijdvakVan}`,
        werkgever: beeld.bronnen.find((b) => b.bron === s.dienstverband)?.werkgever ?? '',
        van: s.tijdvakVan,
        tot: s.tijdvakTot,
        nettoCent: s.nettoCent,
        vakantiegeldCent: s.vakantiegeldNettoCent ?? 0,
        metStuk: Boolean(s.bewijsstuk),
      })),
    };
  });
}

/** Takes the declaration back. */
export async function action({ request, params }: Route.ActionArgs) {
  return bijMaand(request, params.maand, 'toevoegen', async (t, beeld) => {
    await neemTerug(t, beeld.huishouden, params.opgave, `terug:${params.opgave}`);
    await meldAan(
      t,
      maandVerrekenen,
      { huishouden: beeld.huishouden, maand: beeld.maand },
      { sleutel: `${beeld.huishouden}:${beeld.maand}` },
    );
    return redirect('/mijn', 303);
  });
}

export default function Binnen({ loaderData: d }: Route.ComponentProps) {
  const t = useTekst();
  const taal = useTaal();
  const maand = maandWoord(d.maand, d.vandaag, taal);
  const dag = dagWoord(d.betaaldag, taal);
  const hier = `/mijn/doorgeven/${d.maand}`;
  const telt = !d.teruggenomen && !d.later;
  // told after the day it was paid on: nothing is still to come on that day
  const laat = d.betaaldag < d.dag;
  return (
    <Stapel gat="r5">
      <title>{t('opgave.bon.titel')}</title>
      <header>
        <h1>
          <Tekst k="opgave.bon.kop" waarden={{ maand }} />
        </h1>
      </header>
      {d.later && (
        <Melding titel={<Tekst k="opgave.bon.later" waarden={{ maand }} />}>
          <Verder href={`${hier}/binnen/${d.later}`}>
            <Tekst k="opgave.kies.alGedaanZie" />
          </Verder>
        </Melding>
      )}
      {d.teruggenomen && (
        <p className="groot">
          <Tekst k="opgave.bon.teruggenomen" waarden={{ dag: dagWoord(d.teruggenomen, taal) }} />
        </p>
      )}
      <Bon
        id="bon"
        titel={<Tekst k="opgave.bon.bon" />}
        wanneer={
          <Tekst
            k="opgave.bon.wanneer"
            waarden={{ dag: hoofdletter(datum(d.dag, { taal, jaar: true })), tijd: tijd(d.moment, taal) }}
          />
        }
        regels={[
          { id: 'van', term: <Tekst k="opgave.bon.van" />, waarde: d.wie },
          ...(d.namens ? [{ id: 'namens', term: <Tekst k="opgave.bon.namens" />, waarde: d.namens }] : []),
          ...(d.stroken.length === 0 ? [{ id: 'niets', term: maand, waarde: <Tekst k="opgave.bon.niets" /> }] : []),
          ...d.stroken.map((s) => ({
            id: s.id,
            term: `${s.werkgever}${s.metStuk ? ` (${t('opgave.bon.strook').toLowerCase()} ${t('opgave.bon.strookBij')})` : ''}`,
            waarde: (
              <>
                <Bedrag cent={s.nettoCent} />
                {s.vakantiegeldCent > 0 && <Zondervakantiegeld cent={s.vakantiegeldCent} />}
              </>
            ),
          })),
        ]}
        kenmerk={{ term: <Tekst k="opgave.bon.kenmerk" />, waarde: d.kenmerk }}
      >
        <p>
          <Tekst k={laat ? 'opgave.bon.besloten' : 'opgave.bon.betalen'} waarden={{ dag, maand }} />
        </p>
        <GrootBedrag cent={d.bedragCent} uitleg={`/mijn/uitleg/${d.maand}`} />
        {telt && !laat && (
          <Belofte dicht>
            <Tekst k="opgave.bon.belofte" />
          </Belofte>
        )}
      </Bon>
      {telt && d.vast && (
        <Melding id="nabesluit">
          <Nabesluit vast={d.vast} verschilCent={d.vast.verschilCent} vandaag={d.vandaag} />
        </Melding>
      )}
      {telt && (
        <Deel id="nu" titel={<Tekst k="opgave.bon.watNu" />}>
          <Vinkjes
            lijst={[
              { id: 'klaar', tekst: <Tekst k="opgave.bon.klaar" waarden={{ maand }} /> },
              {
                id: 'fout',
                icoon: 'pencil-simple',
                tekst: d.vast ? (
                  <Tekst k="opgave.klopt.naBesluit" />
                ) : (
                  <Tekst k="opgave.bon.fout" waarden={{ dag: dagWoord(d.wijzigbaarTot, taal) }} />
                ),
              },
            ]}
          />
        </Deel>
      )}
      {d.vraag && telt ? (
        <form method="post">
          <Bevestiging
            id="terugnemen"
            vraag={<Tekst k="opgave.terug.kop" />}
            gevolg={<Tekst k="opgave.terug.gevolg" waarden={{ maand }} />}
          >
            <Knop>
              <Tekst k="opgave.terug.ja" />
            </Knop>
            <Knop soort="lijn" href="?">
              <Tekst k="opgave.terug.nee" />
            </Knop>
          </Bevestiging>
        </form>
      ) : (
        <Knoppen>
          <Knop groot breed href="/mijn">
            <Tekst k="opgave.bon.naarMaand" />
          </Knop>
          {telt && (
            <>
              <Knop soort="lijn" breed href={`${hier}/typen`}>
                <Tekst k="opgave.maand.veranderen" />
              </Knop>
              <Knop soort="kaal" href="?terug=ja">
                <Tekst k="opgave.maand.terugnemen" />
              </Knop>
            </>
          )}
        </Knoppen>
      )}
    </Stapel>
  );
}
