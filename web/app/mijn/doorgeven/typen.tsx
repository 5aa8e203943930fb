import { bewaarConcept } from '@bijrijder/dossier/opgave';
import { rechtOp } from '@bijrijder/dossier/verrekening';
import { DuoFormulier, Knop, Knoppen, Meeloper, Melding, Stapel, Terug, Verder } from '@bijrijder/ui';
import { data, redirect } from 'react-router';
import { Eiland, Eilandgegevens } from '../../eiland.tsx';
import { eilandVan } from '../../sessie.server.ts';
import { Tekst, useTaal, useTekst } from '../../tekst/index.tsx';
import { dagWoord, maandWoord } from '../maandwoorden.ts';
import type { Route } from './+types/typen.ts';
import { LEEG } from './beeld.server.ts';
import { Bronvelden } from './bronvelden.tsx';
import { beginVelden, leesFormulier, metVelden, veldenUit } from './opbouw.server.ts';
import { bijOpgave } from './toegang.server.ts';
import { Uitkomst } from './uitkomst.tsx';
import { bedragenUitVelden } from './velden.ts';
import { rekenVoorbeeld } from './voorbeeld.ts';

export async function loader({ request, params }: Route.LoaderArgs) {
  const zoek = new URL(request.url).searchParams;
  return bijOpgave(request, params.maand, 'lezen', async (t, beeld) => {
    const velden = beginVelden(beeld);
    const { bedragen, compleet } = bedragenUitVelden(beeld.bronnen, velden);
    const gemeente = await rechtOp(t.db, t.vandaag);
    const iets = Object.keys(bedragen).length > 0;
    return {
      maand: beeld.maand,
      vandaag: beeld.vandaag,
      betaaldag: beeld.betaaldag,
      premieMaand: beeld.premieMaand,
      wijzigbaarTot: beeld.wijzigbaarTot,
      besloten: beeld.besloten,
      ingediend: beeld.opgaven.length > 0,
      bronnen: beeld.bronnen,
      velden,
      meldingen: zoek.has('kijk') ? leesFormulier(beeld, velden).meldingen : {},
      bewaard: zoek.has('bewaard'),
      voorbeeld: beeld.basis && iets && compleet ? (rekenVoorbeeld(beeld.basis, bedragen, gemeente) ?? null) : null,
      basis: beeld.basis,
      gemeente: gemeente.sleutel,
      eiland: eilandVan('reken'),
    };
  });
}

export async function action({ request, params }: Route.ActionArgs) {
  const formulier = await request.clone().formData();
  const doe = formulier.get('doe');
  const hier = `/mijn/doorgeven/${params.maand}`;
  return bijOpgave(request, params.maand, 'toevoegen', async (t, beeld, persoon) => {
    const velden = veldenUit(formulier, beeld.bronnen);
    const concept = metVelden(beeld.concept ?? LEEG, velden);
    await bewaarConcept(t, { huishouden: beeld.huishouden, persoon, maand: beeld.maand }, concept);
    if (doe === 'bewaar-stil') return data(null, 204);
    if (doe === 'bewaar') return redirect(`${hier}/typen?bewaard=ja`, 303);
    if (doe === 'ververs') return redirect(`${hier}/typen`, 303);
    const { meldingen } = leesFormulier(beeld, { ...beginVelden(beeld), ...velden });
    return redirect(Object.keys(meldingen).length > 0 ? `${hier}/typen?kijk=ja` : `${hier}/klopt`, 303);
  });
}

export default function Typen({ loaderData: d }: Route.ComponentProps) {
  const t = useTekst();
  const taal = useTaal();
  const maand = maandWoord(d.maand, d.vandaag, taal);
  const ergens = Object.values(d.meldingen);
  return (
    <DuoFormulier>
      <Stapel>
        <title>{t('opgave.typen.titel', { maand })}</title>
        <Terug href={`/mijn/doorgeven/${d.maand}`}>
          <Tekst k="opgave.terug" />
        </Terug>
        <div>
          <p className="zacht">
            <Tekst k="opgave.stap" waarden={{ nu: 2, van: 3 }} />
          </p>
          <h1>
            <Tekst
              k={d.bronnen.every((b) => b.soort === 'loon') ? 'opgave.typen.kopLoon' : 'opgave.typen.kop'}
              waarden={{ maand }}
            />
          </h1>
        </div>
        {ergens.some((m) => m.soort === 'fout') && (
          <Melding id="fouten" soort="fout" rol="alert" titel={<Tekst k="opgave.foutenKop" />} />
        )}
        {d.bewaard && <Melding soort="goed" titel={<Tekst k="opgave.bewaardMelding" />} />}
        {d.besloten && <Melding titel={<Tekst k="opgave.fout.verwerkt" />} />}
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
        <p>
          <Verder href={`/mijn/doorgeven/${d.maand}/foto`} icoon="camera">
            <Tekst k="opgave.typen.foto" />
          </Verder>
        </p>
      </Stapel>
      {d.basis && (
        <Meeloper
          id="meeloper"
          titel={
            d.besloten ? (
              <Tekst k="opgave.klopt.wordt" waarden={{ maand }} />
            ) : (
              <Tekst k="opgave.typen.dan" waarden={{ dag: dagWoord(d.betaaldag, taal) }} />
            )
          }
          bedragId="bedrag-betaald3"
        />
      )}
      <Stapel>
        {d.basis ? (
          <Uitkomst
            v={d.voorbeeld}
            dag={dagWoord(d.betaaldag, taal)}
            besloten={d.besloten ? maand : null}
            premieMaand={d.premieMaand && maandWoord(d.premieMaand, d.vandaag, taal)}
            wet={
              <p>
                <Tekst k="opgave.regel.loonTeltUitleg" />
              </p>
            }
          />
        ) : (
          <Melding titel={<Tekst k="opgave.maand.nietBerekend" waarden={{ maand }} />} />
        )}
        <Knoppen>
          <Knop groot breed name="doe" value="verder">
            <Tekst k="opgave.verder" />
          </Knop>
          <Knop soort="zacht" name="doe" value="ververs">
            <Tekst k="opgave.typen.ververs" />
          </Knop>
        </Knoppen>
        <p className="zacht klein">
          <Tekst
            k={d.besloten || d.wijzigbaarTot < d.vandaag || d.ingediend ? 'opgave.bewaardNu' : 'opgave.bewaard'}
            waarden={{ dag: dagWoord(d.wijzigbaarTot, taal) }}
          />
        </p>
        <p className="zacht klein" data-geen-verbinding hidden tabIndex={-1}>
          <Tekst k="opgave.geenVerbinding" />
        </p>
        <Eilandgegevens id="rekenbasis" gegevens={{ gemeente: d.gemeente, basis: d.basis, bronnen: d.bronnen }} />
        <Eiland {...d.eiland} />
      </Stapel>
    </DuoFormulier>
  );
}
