import { bewaarConcept } from '@bijrijder/dossier/opgave';
import { rechtOp } from '@bijrijder/dossier/verrekening';
import {
  DuoFormulier,
  Geldveld,
  Knop,
  Knoppen,
  Melding,
  Stapel,
  Tekstveld,
  Terug,
  Verder,
  Vinkje,
} from '@bijrijder/ui';
import { Fragment } from 'react';
import { data, redirect } from 'react-router';
import { Eiland, Eilandgegevens } from '../../eiland.tsx';
import { eilandVan } from '../../sessie.server.ts';
import { Tekst, useTaal, useTekst } from '../../tekst/index.tsx';
import { dagWoord, maandWoord } from '../maandwoorden.ts';
import type { Route } from './+types/typen.ts';
import { LEEG } from './beeld.server.ts';
import { Meldtekst } from './meldtekst.tsx';
import { beginVelden, leesFormulier, metVelden, veldenUit } from './opbouw.server.ts';
import { bijMaand } from './toegang.server.ts';
import { Uitkomst } from './uitkomst.tsx';
import { bedragenUitVelden, geenVeld, veldnamen } from './velden.ts';
import { rekenVoorbeeld } from './voorbeeld.ts';

export async function loader({ request, params }: Route.LoaderArgs) {
  const zoek = new URL(request.url).searchParams;
  return bijMaand(request, params.maand, 'lezen', async (t, beeld) => {
    const velden = beginVelden(beeld);
    const { bedragen, compleet } = bedragenUitVelden(beeld.bronnen, velden);
    const gemeente = await rechtOp(t.db, t.vandaag);
    const iets = Object.keys(bedragen).length > 0;
    return {
      maand: beeld.maand,
      vandaag: beeld.vandaag,
      betaaldag: beeld.betaaldag,
      wijzigbaarTot: beeld.wijzigbaarTot,
      besloten: beeld.besloten,
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
  return bijMaand(request, params.maand, 'toevoegen', async (t, beeld, persoon) => {
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
  const maand = maandWoord(d.maand, d.vandaag);
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
          <Melding soort="fout" rol="alert" titel={<Tekst k="opgave.foutenKop" />} />
        )}
        {d.bewaard && <Melding soort="goed" titel={<Tekst k="opgave.bewaardMelding" />} />}
        {d.besloten && <Melding titel={<Tekst k="opgave.fout.verwerkt" />} />}
        {d.bronnen.map((b, plek) => (
          <Fragment key={b.bron}>
            {b.tijdvakken.map((v) => {
              const namen = veldnamen(b.bron, v.van);
              const id = `${plek}-${v.van}`;
              const fout = (naam: string) => d.meldingen[naam] && <Meldtekst melding={d.meldingen[naam]} />;
              const netto = d.meldingen[namen.netto];
              const dagen = { van: dagWoord(v.van, taal), tot: dagWoord(v.tot, taal), nummer: v.nummer };
              const enig = d.bronnen.length === 1 && b.tijdvakken.length === 1;
              return (
                <Stapel key={v.van} gat="r3">
                  <Geldveld
                    id={`netto-${id}`}
                    name={namen.netto}
                    held={enig}
                    groot
                    label={
                      <Tekst
                        k={
                          b.vanWie
                            ? 'opgave.typen.vraagAnder'
                            : b.soort === 'loon'
                              ? 'opgave.typen.vraagLoon'
                              : 'opgave.typen.vraag'
                        }
                        waarden={{ werkgever: b.werkgever, naam: b.vanWie ?? '' }}
                      />
                    }
                    hulp={
                      <>
                        {b.ritme !== 'maand' && (
                          <>
                            <Tekst
                              k={b.ritme === 'week' ? 'opgave.typen.week' : 'opgave.typen.periode'}
                              waarden={dagen}
                            />
                            .{' '}
                          </>
                        )}
                        <Tekst k={b.soort === 'loon' ? 'opgave.typen.hulp' : 'opgave.typen.hulpUitkering'} />
                      </>
                    }
                    fout={fout(namen.netto)}
                    defaultValue={d.velden[namen.netto]}
                  />
                  {netto?.soort === 'vraag' && (
                    <Vinkje name={namen.klopt} value={d.velden[namen.netto] ?? ''}>
                      <Tekst k="opgave.vraag.klopt" />
                    </Vinkje>
                  )}
                  {d.velden[namen.bewijsstuk] && (
                    <input type="hidden" name={namen.bewijsstuk} value={d.velden[namen.bewijsstuk]} />
                  )}
                  <details
                    open={[namen.bruto, namen.uren, namen.vakantiegeld].some((n) => d.meldingen[n] || d.velden[n])}
                  >
                    <summary>
                      <Tekst k="opgave.typen.meer" />
                    </summary>
                    <Stapel gat="r3">
                      <p className="zacht klein">
                        <Tekst k="opgave.typen.meerUitleg" />
                      </p>
                      <Geldveld
                        id={`bruto-${id}`}
                        name={namen.bruto}
                        label={<Tekst k="opgave.typen.bruto" />}
                        fout={fout(namen.bruto)}
                        defaultValue={d.velden[namen.bruto]}
                      />
                      <Tekstveld
                        id={`uren-${id}`}
                        name={namen.uren}
                        inputMode="decimal"
                        label={<Tekst k="opgave.typen.uren" />}
                        hulp={<Tekst k="opgave.typen.urenHulp" />}
                        fout={fout(namen.uren)}
                        defaultValue={d.velden[namen.uren]}
                      />
                      <Geldveld
                        id={`vakantiegeld-${id}`}
                        name={namen.vakantiegeld}
                        label={<Tekst k="opgave.typen.vakantiegeld" />}
                        hulp={<Tekst k="opgave.typen.vakantiegeldHulp" />}
                        fout={fout(namen.vakantiegeld)}
                        defaultValue={d.velden[namen.vakantiegeld]}
                      />
                      <Vinkje name={namen.geschat} aan={d.velden[namen.geschat] === 'ja'}>
                        <Tekst k="opgave.typen.geschat" />
                      </Vinkje>
                    </Stapel>
                  </details>
                </Stapel>
              );
            })}
            <Vinkje name={geenVeld(b.bron)} aan={d.velden[geenVeld(b.bron)] === 'ja'}>
              <Tekst k="opgave.typen.geen" waarden={{ maand, werkgever: b.werkgever }} />
            </Vinkje>
          </Fragment>
        ))}
        <p>
          <Verder href={`/mijn/doorgeven/${d.maand}/foto`} icoon="camera">
            <Tekst k="opgave.typen.foto" />
          </Verder>
        </p>
      </Stapel>
      <Stapel>
        {d.basis ? (
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
          <Tekst k="opgave.bewaard" waarden={{ dag: dagWoord(d.wijzigbaarTot, taal) }} />
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
