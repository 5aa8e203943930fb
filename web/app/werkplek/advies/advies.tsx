import { type Advies, adviezenVan, type Besloten, watGeldt } from '@bijrijder/dossier/advies';
import { Datum, EigenWoorden, Knop, Kolommen, Melding, Stapel, Tekstvak, Vlak } from '@bijrijder/ui';
import { Eenmalig } from '../../eenmalig.tsx';
import { alsUren } from '../../gedeeld/uren.ts';
import { nieuweSleutel } from '../../sessie.server.ts';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import { bijPersoon, leesKop } from '../persoon/kop.server.ts';
import { Persoonblad } from '../persoon/kop.tsx';
import type { Route } from './+types/advies.ts';
import { type Adviespoging, doeAdvies } from './doen.server.ts';
import { Conclusievorm, Vraagvorm } from './velden.tsx';

export async function loader({ request, params }: Route.LoaderArgs) {
  const { persoon } = params;
  return bijPersoon(request, persoon, { handeling: 'lezen', object: 'advies' }, async (t) => {
    const adviezen = await adviezenVan(t, persoon);
    return {
      kop: await leesKop(t, persoon),
      adviezen,
      nu: watGeldt(adviezen, t.vandaag),
      vandaag: t.vandaag,
      klaar: new URL(request.url).searchParams.has('klaar'),
      sleutels: Object.fromEntries(['vraag', ...adviezen.map((a) => a.id)].map((id) => [id, nieuweSleutel()])),
    };
  });
}

export async function action({ request, params }: Route.ActionArgs) {
  return doeAdvies(request, params.persoon, await request.formData());
}

type Beeld = Route.ComponentProps['loaderData'];
const dag = (iso: string) => <Datum key="dag" iso={iso} weekdag="geen" />;

export default function Adviespagina({ loaderData: d, actionData }: Route.ComponentProps) {
  const t = useTekst();
  const naam = d.kop.roepnaam;
  const poging = actionData ?? null;
  const open = d.adviezen.find((a) => !a.conclusie && !a.ingetrokkenOp && a.antwoord !== 'nee');
  const gelden = d.nu.gelden;
  const eerder = d.adviezen.filter((a) => a !== open && !gelden.some((g) => g.id === a.id));
  return (
    <Persoonblad kop={d.kop} hier="werk" titel={t('werkplek.advies.titel')}>
      {d.klaar && (
        <Melding soort="goed" rol="status">
          <Tekst k="werkplek.advies.klaar" waarden={{ naam }} />
        </Melding>
      )}
      <Stapel gat="r2">
        <h2 className="kop-blad">
          <Tekst k="werkplek.advies.kop" waarden={{ naam }} />
        </h2>
        <p className="zacht">
          <Tekst k="werkplek.advies.lood" />
        </p>
      </Stapel>
      <Kolommen>
        <Stapel gat="r4">
          {d.nu.tegenspraak && (
            <Melding soort="let-op">
              <p>
                <b>
                  <Tekst k="werkplek.advies.tegenKop" />
                </b>
              </p>
              <p>
                <Tekst k="werkplek.advies.tegen" waarden={{ naam }} />
              </p>
            </Melding>
          )}
          {gelden.length === 0 && !open && (
            <p>
              <Tekst k="werkplek.advies.geen" waarden={{ naam }} />
            </p>
          )}
          {gelden.map((a) => (
            <Conclusieblad key={a.id} a={a} d={d} poging={poging} />
          ))}
          {open && <Openvraag a={open} d={d} poging={poging} />}
          {!open && <Vraagvorm naam={naam} geldt={gelden.length > 0} sleutel={d.sleutels.vraag!} poging={poging} />}
        </Stapel>
        <aside aria-label={t('werkplek.advies.wieLeest')}>
          <Vlak id="wie-leest" soort="zacht" titel={<Tekst k="werkplek.advies.wieLeest" />}>
            <p>
              <Tekst k="werkplek.advies.wieLeestBij" waarden={{ naam }} />
            </p>
          </Vlak>
          {eerder.length > 0 && (
            <Vlak id="eerder" soort="zacht" titel={<Tekst k="werkplek.advies.eerder" />}>
              <Stapel gat="r4">
                {eerder.map((a) => (
                  <Kort key={a.id} a={a} naam={naam} />
                ))}
              </Stapel>
            </Vlak>
          )}
        </aside>
      </Kolommen>
    </Persoonblad>
  );
}

/** Hours and end of a conclusion, in words. */
function Grens({ a, voorbij = false }: { a: Besloten; voorbij?: boolean }) {
  const { urenHonderdsten: uren, geldigTot } = a.conclusie;
  return (
    <p>
      {uren === 0 && <Tekst k="werkplek.advies.uren0" />}
      {uren !== null && uren > 0 && <Tekst k="werkplek.advies.uren" waarden={{ uren: alsUren(uren) }} />}{' '}
      <Tekst k={voorbij ? 'werkplek.advies.voorbij' : 'werkplek.advies.tot'} waarden={{ dag: dag(geldigTot) }} />
    </p>
  );
}

/** One conclusion that holds, with what the person said of it. */
function Conclusieblad({ a, d, poging }: { a: Besloten; d: Beeld; poging: Adviespoging | null }) {
  const naam = d.kop.roepnaam;
  const c = a.conclusie;
  const mis = poging?.waar === `geldt-${a.id}` ? poging : null;
  const laatste = a.woorden.at(-1);
  return (
    <Vlak
      id={`advies-${a.id}`}
      soort={d.nu.geldend?.id === a.id ? 'thema' : 'wit'}
      titel={<Tekst k="werkplek.advies.wie" waarden={{ arts: c.arts, dag: dag(c.op) }} />}
    >
      <Stapel gat="r3">
        {d.nu.geldend?.id === a.id && (
          <p>
            <b>
              <Tekst k="werkplek.advies.nu" />
            </b>
          </p>
        )}
        <p>
          <b>
            <Tekst k="werkplek.advies.kan" />
          </b>
          <br />
          {c.kan}
        </p>
        {c.rekening && (
          <p>
            <b>
              <Tekst k="werkplek.advies.rekening" />
            </b>
            <br />
            {c.rekening}
          </p>
        )}
        <Grens a={a} />
        {!laatste && (
          <p className="zacht">
            <Tekst k="werkplek.advies.zegt.nog" waarden={{ naam }} />
          </p>
        )}
        {a.woorden.map((w) => (
          <div key={w.id}>
            <p>
              <Tekst
                k={w.door ? 'werkplek.advies.zegt.geldtDoor' : `werkplek.advies.zegt.${w.soort}`}
                waarden={{ naam, door: w.door ?? '', dag: dag(w.op) }}
              />
            </p>
            {w.tekst && <EigenWoorden streep={false}>{w.tekst}</EigenWoorden>}
          </div>
        ))}
        {laatste?.soort === 'anders' && (
          <form method="post">
            <Knop soort="lijn" icoon="check" name="doe" value="gelezen">
              <Tekst k="werkplek.advies.gelezen" />
            </Knop>
          </form>
        )}
        {d.nu.tegenspraak && (
          <details open={mis !== null}>
            <summary className="knop knop--kaal">
              <Tekst k="werkplek.advies.knopKoos" waarden={{ naam }} />
            </summary>
            <form method="post">
              <Stapel gat="r3">
                <Eenmalig sleutel={d.sleutels[a.id]!} />
                <input type="hidden" name="advies" value={a.id} />
                <Tekstvak
                  id={`woorden-${a.id}`}
                  name="woorden"
                  rows={2}
                  maxLength={1000}
                  eigen
                  label={<Tekst k="werkplek.advies.koos" waarden={{ naam }} />}
                  defaultValue={mis?.getypt.woorden}
                  fout={mis && <Tekst k="werkplek.advies.fout.woorden" />}
                />
                <Knop soort="lijn" name="doe" value="geldt">
                  <Tekst k="werkplek.advies.knopKoos" waarden={{ naam }} />
                </Knop>
              </Stapel>
            </form>
          </details>
        )}
      </Stapel>
    </Vlak>
  );
}

/** A question that waits: for the person, or after a yes for the conclusion. */
function Openvraag({ a, d, poging }: { a: Advies; d: Beeld; poging: Adviespoging | null }) {
  const naam = d.kop.roepnaam;
  return (
    <Vlak id="open" titel={a.vraag}>
      <Stapel gat="r3">
        <p>{a.waarom}</p>
        {a.opnieuwOmdat && <p>{a.opnieuwOmdat}</p>}
        <p className="zacht">
          <Tekst k="werkplek.advies.gevraagd" waarden={{ door: a.door, dag: dag(a.gevraagdOp) }} />
        </p>
        <p>
          <b>
            <Tekst
              k={a.antwoord === 'ja' ? 'werkplek.advies.stand.ja' : 'werkplek.advies.stand.wacht'}
              waarden={{ naam }}
            />
          </b>
        </p>
        {a.antwoord === 'ja' && (
          <Conclusievorm
            a={a.id}
            naam={naam}
            vandaag={d.vandaag}
            sleutel={d.sleutels[a.id]!}
            poging={poging?.waar === a.id ? poging : null}
          />
        )}
        <form method="post">
          <input type="hidden" name="advies" value={a.id} />
          <Knop soort="kaal" name="doe" value="intrekken">
            <Tekst k="werkplek.advies.intrekken" />
          </Knop>
        </form>
      </Stapel>
    </Vlak>
  );
}

/** A question or an advice of before. */
function Kort({ a, naam }: { a: Advies; naam: string }) {
  if (a.conclusie)
    return (
      <div>
        <p>
          <b>
            <Tekst k="werkplek.advies.wie" waarden={{ arts: a.conclusie.arts, dag: dag(a.conclusie.op) }} />
          </b>
          <br />
          {a.conclusie.kan}
        </p>
        <Grens a={{ ...a, conclusie: a.conclusie }} voorbij />
      </div>
    );
  return (
    <div>
      <p>{a.vraag}</p>
      <p className="zacht">
        <Tekst k="werkplek.advies.gevraagd" waarden={{ door: a.door, dag: dag(a.gevraagdOp) }} />{' '}
        {a.ingetrokkenOp ? (
          <Tekst k="werkplek.advies.stand.ingetrokken" waarden={{ dag: dag(a.ingetrokkenOp) }} />
        ) : (
          <Tekst k="werkplek.advies.stand.nee" waarden={{ naam }} />
        )}
      </p>
    </div>
  );
}
