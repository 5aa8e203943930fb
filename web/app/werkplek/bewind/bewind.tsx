import { huishoudenVan } from '@bijrijder/dossier/feiten';
import {
  BewindFout,
  beeindigBewind,
  bewindenVan,
  EINDEGRONDEN,
  maakInlogcode,
  schrijfBewind,
} from '@bijrijder/dossier/machtiging';
import { eenmalig, vandaag } from '@bijrijder/dossier/toegang';
import { Datum, Keuze, Knop, Leeg, Melding, Stapel, Tekstveld, Terug } from '@bijrijder/ui';
import { data, redirect } from 'react-router';
import { Eenmalig } from '../../eenmalig.tsx';
import { tekstveld } from '../../formulier.ts';
import { eisNummer } from '../../gedeeld/nummer.ts';
import { isDag } from '../../maand.ts';
import { databank, gemeente, kluis, leesSleutel, nieuweSleutel, teksten } from '../../sessie.server.ts';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import { bijPersoon, leesKop } from '../persoon/kop.server.ts';
import { Persoonblad } from '../persoon/kop.tsx';
import type { Route } from './+types/bewind.ts';
import { leesBeschikking } from './velden.server.ts';
import { Bewindvlak } from './vlak.tsx';
import { Beschikkingvorm } from './vorm.tsx';

const KLAAR = ['opgeschreven', 'beeindigd'] as const;

export async function loader({ request, params }: Route.LoaderArgs) {
  const persoon = eisNummer(params.persoon);
  const klaar = new URL(request.url).searchParams.get('klaar');
  return bijPersoon(request, persoon, { handeling: 'lezen', object: 'machtiging' }, async (t) => ({
    kop: await leesKop(t, persoon),
    lijst: await bewindenVan(t, persoon),
    vandaag: t.vandaag,
    sleutels: { nieuw: nieuweSleutel(), code: nieuweSleutel() },
    klaar: KLAAR.find((k) => k === klaar) ?? null,
    bron: teksten('bewind'),
  }));
}

/** Write down, end, or make a code to log in with. The code stands in the answer, never in an address. */
export async function action({ request, params }: Route.ActionArgs) {
  const persoon = eisNummer(params.persoon);
  const vorm = await request.clone().formData();
  const hier = `/werkplek/mensen/${persoon}/bewind`;
  const leeg = { getypt: null, fout: null, code: null, geenCode: false, bewind: null };
  try {
    if (vorm.get('doe') === 'einde') {
      const bewind = eisNummer(tekstveld(vorm, 'bewind'));
      const grond = EINDEGRONDEN.find((g) => g === vorm.get('grond'));
      const per = tekstveld(vorm, 'per');
      const nu = await vandaag(databank(), gemeente().code);
      if (!grond || !isDag(per) || per > nu) return data({ ...leeg, fout: 'einde' as const, bewind }, 400);
      await bijPersoon(request, persoon, { handeling: 'wijzigen', object: 'machtiging' }, (t) =>
        beeindigBewind(t, persoon, bewind, { grond, per, reden: tekstveld(vorm, 'reden', 500) }),
      );
      return redirect(`${hier}?klaar=beeindigd`, 303);
    }
    if (vorm.get('doe') === 'code') {
      const bewind = eisNummer(tekstveld(vorm, 'bewind'));
      const code = await bijPersoon(request, persoon, { handeling: 'toevoegen', object: 'machtiging' }, (t) =>
        maakInlogcode(t, kluis(), persoon, bewind, leesSleutel(vorm)),
      );
      return data({ ...leeg, code, geenCode: code === null, bewind });
    }
    const gelezen = await leesBeschikking(vorm, await vandaag(databank(), gemeente().code));
    if (gelezen.fout) return data({ ...leeg, getypt: gelezen.getypt, fout: gelezen.fout }, 422);
    try {
      await bijPersoon(request, persoon, { handeling: 'toevoegen', object: 'machtiging' }, (t) =>
        eenmalig(t, leesSleutel(vorm), async () => {
          const thuis = await huishoudenVan(t, persoon);
          return schrijfBewind(
            t,
            kluis(),
            { persoon, huishouden: thuis?.huishouden ?? null },
            gelezen.beschikking,
            gelezen,
          );
        }),
      );
    } catch (fout) {
      if (fout instanceof BewindFout) return data({ ...leeg, getypt: gelezen.getypt, fout: fout.reden }, 422);
      throw fout;
    }
    return redirect(`${hier}?klaar=opgeschreven`, 303);
  } catch (fout) {
    if (fout instanceof BewindFout) return data({ ...leeg, fout: fout.reden }, 409);
    throw fout;
  }
}

export default function BewindPagina({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Binnen d={loaderData} a={actionData ?? null} />
    </Teksten>
  );
}

type D = Route.ComponentProps['loaderData'];
type A = NonNullable<Route.ComponentProps['actionData']> | null;

function Binnen({ d, a }: { d: D; a: A }) {
  const t = useTekst();
  const naam = d.kop.roepnaam;
  return (
    <Persoonblad kop={d.kop} hier="verhaal" titel={t('bewind.titel')}>
      <Terug href={`/werkplek/mensen/${d.kop.id}`}>{d.kop.naam}</Terug>
      {d.klaar && !a && (
        <Melding soort="goed" rol="status">
          <Tekst k={`bewind.klaar.${d.klaar}`} waarden={{ naam }} />
        </Melding>
      )}
      {a?.fout && a.fout !== 'einde' && !a.getypt && (
        <Melding soort="let-op" rol="alert">
          <Tekst k={`bewind.fout.${a.fout}`} />
        </Melding>
      )}
      <Stapel gat="r4">
        <p>
          <Tekst k="bewind.uitleg" waarden={{ naam }} /> <Tekst k="bewind.grens" />
        </p>
        {d.lijst.length === 0 && <Leeg icoon="scales" zin={<Tekst k="bewind.niemand" waarden={{ naam }} />} />}
        {d.lijst.map((b) => (
          <Bewindvlak key={b.id} b={b}>
            {a?.bewind === b.id && a.code && (
              <Melding soort="goed" rol="status" titel={<Tekst k="bewind.code.kop" waarden={{ naam: b.naam }} />}>
                <p className="groot">
                  <b>
                    <bdi dir="ltr">{a.code.code}</bdi>
                  </b>
                </p>
                <p>
                  <Tekst
                    k="bewind.code.uitleg"
                    waarden={{ naam: b.naam, dag: <Datum key="dag" iso={a.code.geldigTot} weekdag="geen" /> }}
                  />
                </p>
              </Melding>
            )}
            {a?.bewind === b.id && a.geenCode && (
              <Melding soort="let-op" rol="alert">
                <Tekst k="bewind.code.kanNiet" />
              </Melding>
            )}
            {b.stand === 'loopt' && (
              <form method="post">
                <Stapel gat="r2">
                  <Eenmalig sleutel={d.sleutels.code} />
                  <input type="hidden" name="bewind" value={b.id} />
                  <p className="klein zacht">
                    <Tekst k="bewind.code.bij" />
                  </p>
                  <Knop soort="lijn" icoon="lock-simple" name="doe" value="code">
                    <Tekst k="bewind.code.maak" />
                  </Knop>
                </Stapel>
              </form>
            )}
            {(b.stand === 'loopt' || b.stand === 'straks' || b.stand === 'wacht') && (
              <Einde b={b} naam={naam} vandaag={d.vandaag} fout={a?.bewind === b.id && a.fout === 'einde'} />
            )}
          </Bewindvlak>
        ))}
        <Beschikkingvorm
          naam={naam}
          sleutel={d.sleutels.nieuw}
          getypt={a?.getypt ?? null}
          fout={a?.getypt ? (a.fout ?? null) : null}
          open={d.lijst.length === 0 || a?.getypt != null}
        />
      </Stapel>
    </Persoonblad>
  );
}

function Einde({
  b,
  naam,
  vandaag: nu,
  fout,
}: {
  b: D['lijst'][number];
  naam: string;
  vandaag: string;
  fout: boolean;
}) {
  return (
    <details open={fout}>
      <summary className="knop knop--kaal">
        <Tekst k="bewind.einde.kop" /> ({b.naam})
      </summary>
      <form method="post">
        <Stapel gat="r3">
          {fout && (
            <Melding soort="fout" rol="alert">
              <Tekst k="bewind.einde.fout" />
            </Melding>
          )}
          <p>
            <Tekst k="bewind.einde.uitleg" waarden={{ naam }} />
          </p>
          <input type="hidden" name="bewind" value={b.id} />
          <Keuze
            id={`grond-${b.id}`}
            name="grond"
            vraag={<Tekst k="bewind.einde.grond" />}
            opties={EINDEGRONDEN.map((g) => ({ value: g, tekst: <Tekst k={`bewind.einde.grond.${g}`} /> }))}
          />
          <Tekstveld
            id={`per-${b.id}`}
            name="per"
            type="date"
            max={nu}
            defaultValue={nu}
            label={<Tekst k="bewind.einde.per" />}
          />
          <Tekstveld id={`reden-${b.id}`} name="reden" maxLength={500} label={<Tekst k="bewind.einde.reden" />} />
          <Knop soort="lijn" name="doe" value="einde">
            <Tekst k="bewind.einde.knop" />
          </Knop>
        </Stapel>
      </form>
    </details>
  );
}
