import { naastVan } from '@bijrijder/dossier/begeleiding';
import { plusMaanden } from '@bijrijder/huishoudgeld';
import {
  Bedrag,
  Deel,
  Geldveld,
  Keuzelijst,
  Kiezers,
  Knop,
  Kop,
  Melding,
  Stapel,
  Tabel,
  Tekstveld,
  Terug,
  Uitkomst,
  Vlak,
  Zij,
} from '@bijrijder/ui';
import { Tekst, useTaal, useTekst } from '../../tekst/index.tsx';
import type { Sleutel } from '../../tekst/sleutels.ts';
import { Begeleider } from '../begeleider.tsx';
import { maandWoord } from '../maandwoorden.ts';
import type { Route } from './+types/anders.ts';
import { andersBeeld, GELDVELDEN, VELDEN, type Veld, VRAGEN } from './anders.server.ts';
import { bijGeld } from './toegang.server.ts';

export const handle = { indeling: 'tweeluik' };

export async function loader({ request }: Route.LoaderArgs) {
  const v = new URL(request.url).searchParams;
  return bijGeld(request, 'lezen', async (t, geld, persoon) => {
    const beeld = andersBeeld(geld, persoon, v);
    return {
      vandaag: geld.vandaag,
      beeld: beeld && { ...beeld, rij: VELDEN[beeld.soort].map((id) => ({ id, geld: GELDVELDEN.has(id) })) },
      vragen: [...VRAGEN],
      klantmanager: await naastVan(t, persoon),
    };
  });
}

type Beeld = NonNullable<Route.ComponentProps['loaderData']['beeld']>;
const ICOON = {
  ander_werk: 'briefcase',
  nul_uren: 'clock',
  baan_stopt: 'pause',
  bijstand_uit: 'door-open',
  partner_erbij: 'users',
  kind_wordt: 'star',
  huur: 'house',
  aflossing: 'coins',
} as const;

export default function Anders({ loaderData: d }: Route.ComponentProps) {
  const t = useTekst();
  const b = d.beeld;
  return (
    <>
      <Stapel gat="r5">
        <title>{t(b ? `geld.vraag.${b.soort}` : 'geld.anders.kies')}</title>
        <Terug href={b ? '/mijn/geld/wat-als/anders' : '/mijn/geld/wat-als'}>
          <Tekst k={b ? 'geld.anders.kies' : 'geld.wat-als.kies'} />
        </Terug>
        <Kop
          titel={<Tekst k={b ? `geld.vraag.${b.soort}` : 'geld.anders.kies'} />}
          lood={<Tekst k="geld.anders.lood" />}
        />
        {b ? (
          b.kan ? (
            <Vraag b={b} vandaag={d.vandaag} />
          ) : (
            <Melding soort="onzeker">
              <Tekst k="geld.anders.kanNiet" />
            </Melding>
          )
        ) : (
          <Kiezers
            items={d.vragen.map((v) => ({
              href: `?vraag=${v}`,
              icoon: ICOON[v],
              titel: <Tekst k={`geld.vraag.${v}`} />,
            }))}
          />
        )}
      </Stapel>
      <Zij>
        <Begeleider wie={d.klantmanager} />
      </Zij>
    </>
  );
}

function Invoer({ b, veld, isGeld, vandaag }: { b: Beeld; veld: Veld; isGeld: boolean; vandaag: string }) {
  const taal = useTaal();
  const t = useTekst();
  const basis = {
    id: veld,
    name: veld,
    label: <Tekst k={`geld.veld.${veld}` as Sleutel} />,
    defaultValue: b.velden[veld],
  };
  if (isGeld)
    return <Geldveld {...basis} fout={b.fouten.includes(veld) ? <Tekst k="geld.veld.geldFout" /> : undefined} />;
  const opties =
    veld === 'van'
      ? b.maanden.map((m) => ({ value: m, tekst: maandWoord(m, vandaag, taal) }))
      : veld === 'bron'
        ? b.banen.map((x) => ({ value: x.bron, tekst: x.werkgever }))
        : veld === 'stopt'
          ? [
              ...b.banen.map((x) => ({ value: x.bron, tekst: x.werkgever })),
              { value: '', tekst: t('geld.veld.stoptNiet') },
            ]
          : veld === 'kind'
            ? b.kinderen.map((k) => ({ value: String(k.kind), tekst: k.naam }))
            : veld === 'wordt'
              ? ['12', '18'].map((n) => ({ value: n, tekst: n }))
              : veld === 'na'
                ? Array.from({ length: 12 }, (_, n) => ({
                    value: String(n),
                    tekst: maandWoord(plusMaanden(vandaag.slice(0, 7), n), vandaag, taal),
                  }))
                : null;
  return opties ? (
    <Keuzelijst {...basis} opties={opties} />
  ) : (
    <Tekstveld {...basis} inputMode="numeric" maxLength={3} />
  );
}

function Vraag({ b, vandaag }: { b: Beeld; vandaag: string }) {
  const taal = useTaal();
  const t = useTekst();
  const w = (m: string) => maandWoord(m, vandaag, taal);
  const eerste = b.uitkomsten[0];
  const bewaar = new URLSearchParams({ vraag: b.soort, ...b.velden });
  return (
    <>
      <form method="get">
        <input type="hidden" name="vraag" value={b.soort} />
        <Vlak id="invullen" soort="zacht" titel={<Tekst k="geld.weg.met" />} kop="groot">
          <Stapel gat="r3">
            {b.rij.map((r) => (
              <Invoer key={r.id} b={b} veld={r.id} isGeld={r.geld} vandaag={vandaag} />
            ))}
            <Knop>
              <Tekst k="geld.wat-als.reken" />
            </Knop>
          </Stapel>
        </Vlak>
      </form>
      {b.uitkomsten.map((u) => {
        const m = u.maanden.find((x) => x.maand === b.toon);
        const verschil = m?.verschilCent ?? 0;
        return (
          <Uitkomst
            key={u.naam}
            voor={
              <>
                {u.naam !== 'dan' && (
                  <>
                    <b>
                      <Tekst k={`geld.veld.${u.naam}`} />
                    </b>
                    .{' '}
                  </>
                )}
                <Tekst k="geld.anders.vanaf" waarden={{ maand: w(b.toon) }} />
              </>
            }
            cent={m?.danCent ?? 0}
            ongeveer
            na={
              <>
                <Tekst
                  k={verschil > 0 ? 'geld.anders.meer' : verschil < 0 ? 'geld.anders.minder' : 'geld.anders.evenveel'}
                  waarden={{ bedrag: <Bedrag cent={Math.abs(verschil)} ongeveer /> }}
                />{' '}
                {u.verschilCent !== 0 && (
                  <Tekst
                    k={u.verschilCent > 0 ? 'geld.anders.jaarMeer' : 'geld.anders.jaarMinder'}
                    waarden={{ bedrag: <Bedrag cent={Math.abs(u.verschilCent)} ongeveer /> }}
                  />
                )}
              </>
            }
          />
        );
      })}
      {b.weerUitkering && (
        <Melding>
          <Tekst k="geld.anders.weerUitkering" />
        </Melding>
      )}
      {eerste && eerste.toeslagen.length > 0 && (
        <Melding soort="let-op" titel={<Tekst k="geld.anders.toeslagen" waarden={{ jaar: b.van.slice(0, 4) }} />}>
          {eerste.toeslagen.map((x) => (
            <p key={x.soort}>
              <Tekst
                k="geld.anders.toeslag"
                waarden={{
                  toeslag: t(`geld.stroom.${x.soort}`),
                  nu: <Bedrag cent={x.nuCent} heel ongeveer />,
                  dan: <Bedrag cent={x.danCent} heel ongeveer />,
                }}
              />
            </p>
          ))}
        </Melding>
      )}
      {b.termijnen && (
        <Deel id="termijnen" titel={<Tekst k="geld.schuld.spreiding" />}>
          <p className="onder-r3">
            {b.termijnen.restCent > 0 ? (
              <Tekst k="geld.schuld.rest" waarden={{ bedrag: <Bedrag cent={b.termijnen.restCent} /> }} />
            ) : (
              <Tekst k="geld.schuld.klaar" waarden={{ n: b.termijnen.termijnen.length }} />
            )}
          </p>
          <Tabel
            naam={t('geld.schuld.spreiding')}
            soort="smal"
            kolommen={(['maand', 'termijn', 'rest'] as const).map((id) => ({
              id,
              naam: <Tekst k={`geld.schuld.kolom.${id}`} />,
            }))}
            rijen={b.termijnen.termijnen.map((x) => ({
              id: x.maand,
              cellen: [w(x.maand), <Bedrag key="t" cent={x.bedragCent} />, <Bedrag key="r" cent={x.restCent} />],
            }))}
          />
        </Deel>
      )}
      {eerste && (
        <Deel id="tabel" titel={<Tekst k="geld.anders.tabel" />}>
          <Tabel
            naam={t('geld.anders.tabel')}
            soort="smal"
            kolommen={[
              { id: 'maand', naam: <Tekst k="geld.weg.kolom.maand" /> },
              { id: 'nu', naam: <Tekst k="geld.anders.kolom.nu" /> },
              ...b.uitkomsten.map((u) => ({
                id: u.naam,
                naam: <Tekst k={u.naam === 'dan' ? 'geld.anders.kolom.dan' : `geld.veld.${u.naam}`} />,
              })),
              ...(b.uitkomsten.length === 1
                ? [{ id: 'verschil', naam: <Tekst k="geld.anders.kolom.verschil" /> }]
                : []),
            ]}
            rijen={eerste.maanden.map((m, i) => ({
              id: m.maand,
              cellen: [
                w(m.maand),
                <Bedrag key="nu" cent={m.nuCent} />,
                ...b.uitkomsten.map((u) => <Bedrag key={u.naam} cent={u.maanden[i]?.danCent ?? 0} />),
                ...(b.uitkomsten.length === 1 ? [<Bedrag key="v" cent={m.verschilCent} plus />] : []),
              ],
            }))}
          />
          <p className="zacht klein boven-r2">
            <Tekst k="geld.anders.schatting" />
          </p>
        </Deel>
      )}
      <p>
        <Knop
          soort="lijn"
          href={`/mijn/geld/wat-als/bewaard?pad=anders&${bewaar}&${new URLSearchParams({ naam: t(`geld.vraag.${b.soort}`) })}`}
        >
          <Tekst k="geld.bewaar.knop" />
        </Knop>
      </p>
    </>
  );
}
