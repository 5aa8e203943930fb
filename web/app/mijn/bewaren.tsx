import { houdVast, laatGaan, mijnBewaarstand, vasthoudingen, zegJaTegenVasthouden } from '@bijrijder/dossier/bewaren';
import { eenmalig, metToegang } from '@bijrijder/dossier/toegang';
import { Knop, Knoppen, Kop, Melding, Stapel, Tekstvak, Tekstveld, Terug } from '@bijrijder/ui';
import { redirect } from 'react-router';
import { Eenmalig } from '../eenmalig.tsx';
import { tekstveld } from '../formulier.ts';
import { eisNummer } from '../gedeeld/nummer.ts';
import { vandaan } from '../gedeeld/terug.server.ts';
import { Vasthoudvlak } from '../gedeeld/vasthouding.tsx';
import { databank, eisClient, leesSleutel, nieuweSleutel, teksten } from '../sessie.server.ts';
import { Datum } from '../tekst/datum.tsx';
import { Tekst, Teksten, useTaal, useTekst } from '../tekst/index.tsx';
import type { Sleutel } from '../tekst/sleutels.ts';
import type { Route } from './+types/bewaren.ts';

export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisClient(request);
  return metToegang(
    databank(),
    { wie, handeling: 'lezen', object: 'bewaartermijn', doel: 'eigen_zaak', betrokkene: wie.id },
    async (t) => ({
      bron: teksten('rechten', 'register'),
      terug: vandaan(request),
      vandaag: t.vandaag,
      sleutel: nieuweSleutel(),
      vasthoudingen: (await vasthoudingen(t, wie.id)).filter((v) => v.stand !== 'voorbij'),
      ...(await mijnBewaarstand(t)),
    }),
  );
}

/** Asks to keep everything longer, or stops that. */
export async function action({ request }: Route.ActionArgs) {
  const wie = await eisClient(request);
  const vorm = await request.formData();
  const v = (naam: string) => tekstveld(vorm, naam);
  const vraag = { wie, object: 'bewaartermijn', doel: 'eigen_zaak', betrokkene: wie.id } as const;
  const doe = v('doe');
  if (doe === 'stop' || doe === 'ja') {
    const id = eisNummer(v('id'));
    await metToegang(databank(), { ...vraag, handeling: 'wijzigen' }, (t) =>
      (doe === 'ja' ? zegJaTegenVasthouden : laatGaan)(t, wie.id, id),
    );
    return redirect('/mijn/bewaren', 303);
  }
  const getypt = { reden: v('reden').slice(0, 1000), tot: v('tot') };
  const fout = await metToegang(
    databank(),
    { ...vraag, handeling: 'toevoegen' },
    async (t) =>
      (
        await eenmalig(t, leesSleutel(vorm), () =>
          houdVast(t, wie.id, { ...getypt, omvang: 'alles', grond: 'op_verzoek' }),
        )
      ).resultaat,
  );
  return fout ? { ...getypt, fout } : redirect('/mijn/bewaren', 303);
}

export default function BewarenPagina({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Bewaren d={loaderData} v={actionData ?? null} />
    </Teksten>
  );
}

type D = Route.ComponentProps['loaderData'];
type V = NonNullable<Route.ComponentProps['actionData']> | null;

/** In the middle of a sentence. */
const onderkast = (zin: string, taal: string): string => zin.charAt(0).toLocaleLowerCase(taal) + zin.slice(1);

function Bewaren({ d, v }: { d: D; v: V }) {
  const t = useTekst();
  const taal = useTaal();
  return (
    <Stapel gat="r5">
      <title>{t('rechten.bewaren.kop')}</title>
      <Terug href={d.terug}>
        <Tekst k="rechten.bewaren.terug" />
      </Terug>
      <Kop titel={<Tekst k="rechten.bewaren.kop" />} lood={<Tekst k="rechten.bewaren.lood" />} />
      {d.vast && (
        <Melding icoon="info">
          <Tekst k={`rechten.bewaren.vast.${d.vast}` as Sleutel} />
        </Melding>
      )}
      {d.vasthoudingen.map((x) => (
        <Vasthoudvlak key={x.id} v={x}>
          {x.grond === 'op_verzoek' ? (
            <form method="post">
              <input type="hidden" name="id" value={x.id} />
              <Knoppen>
                {x.stand === 'wacht op tweede' && (
                  <Knop name="doe" value="ja">
                    <Tekst k="rechten.vasthouden.ja" />
                  </Knop>
                )}
                <Knop soort="lijn" name="doe" value="stop">
                  <Tekst k="rechten.vasthouden.stop" />
                </Knop>
              </Knoppen>
            </form>
          ) : (
            <p>
              <a href="/klacht">
                <Tekst k="rechten.vasthouden.nietEens" />
              </a>
            </p>
          )}
        </Vasthoudvlak>
      ))}
      {d.gebieden.some((g) => !g.wegOp && !g.perRij) && (
        <p>
          <Tekst k="rechten.bewaren.loopt" />
        </p>
      )}
      <div>
        {d.gebieden.map((g) => (
          <details key={g.naam} id={g.naam} className="bewijs">
            <summary>
              <Tekst k={`register.gebied.${g.naam}.wat` as Sleutel} />
            </summary>
            <Stapel gat="r2" className="onder-r4">
              <p>
                <Tekst
                  k="rechten.bewaren.waarvoor"
                  waarden={{ waarvoor: onderkast(t(`register.gebied.${g.naam}.waarvoor` as Sleutel), taal) }}
                />
              </p>
              <p>
                <Tekst
                  k="rechten.bewaren.hoelang"
                  waarden={{ hoelang: t(`register.gebied.${g.naam}.bewaren` as Sleutel).replace(/\.$/, '') }}
                />
              </p>
              {(g.wegOp || g.perRij) && (
                <p>
                  <b>
                    {g.wegOp ? (
                      <Tekst
                        k="rechten.bewaren.wegOp"
                        waarden={{ dag: <Datum key="d" iso={g.wegOp} jaar weekdag="geen" /> }}
                      />
                    ) : (
                      <Tekst k="rechten.bewaren.perRij" />
                    )}
                  </b>
                </p>
              )}
            </Stapel>
          </details>
        ))}
      </div>
      <p>
        <Tekst k="rechten.bewaren.wieKeek" />
      </p>
      <p>
        <Tekst k="rechten.bewaren.sleutel" />
      </p>
      <Langer d={d} v={v} />
    </Stapel>
  );
}

function Langer({ d, v }: { d: D; v: V }) {
  const fout = (veld: NonNullable<V>['fout']) =>
    v?.fout === veld ? <Tekst k={`rechten.vasthouden.fout.${veld}`} /> : undefined;
  return (
    <details open={v !== null}>
      <summary className="knop knop--lijn">
        <Tekst k="rechten.vasthouden.vraag" />
      </summary>
      <form method="post">
        <Stapel>
          <Eenmalig sleutel={d.sleutel} />
          <p>
            <Tekst k="rechten.vasthouden.uitleg" />
          </p>
          <Tekstvak
            id="reden"
            name="reden"
            eigen
            required
            maxLength={1000}
            label={<Tekst k="rechten.vasthouden.reden" />}
            fout={fout('reden')}
            defaultValue={v?.reden}
          />
          <Tekstveld
            id="tot"
            name="tot"
            type="date"
            required
            min={d.vandaag}
            label={<Tekst k="rechten.vasthouden.totVraag" />}
            hulp={<Tekst k="rechten.vasthouden.totHulp" />}
            fout={fout('tot')}
            defaultValue={v?.tot}
          />
          <Knop>
            <Tekst k="rechten.vasthouden.knop" />
          </Knop>
        </Stapel>
      </form>
    </details>
  );
}
