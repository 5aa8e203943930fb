import { bewaarIdee, delingenVan, IDEEPADEN, type Ideepad, ideeenVan, opmerkingenVan } from '@bijrijder/dossier/geld';
import { eenmalig } from '@bijrijder/dossier/toegang';
import {
  Bedrag,
  Deel,
  Knop,
  Kop,
  Leeg,
  Melding,
  Merkje,
  Stapel,
  Tabel,
  Tekstveld,
  Terug,
  Verder,
  Vlak,
} from '@bijrijder/ui';
import { redirect } from 'react-router';
import { Eenmalig } from '../../eenmalig.tsx';
import { tekstveld } from '../../formulier.ts';
import { leesSleutel, nieuweSleutel } from '../../sessie.server.ts';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import type { Route } from './+types/bewaard.ts';
import { bijEigenIdeeen, ideebeeld } from './idee.server.ts';
import { Ideeverschil } from './ideebeeld.tsx';
import { bijGeld } from './toegang.server.ts';

const HIER = '/mijn/geld/wat-als/bewaard';
const isPad = (p: string | null): p is Ideepad => (IDEEPADEN as readonly (string | null)[]).includes(p);

export async function loader({ request }: Route.LoaderArgs) {
  const v = new URL(request.url).searchParams;
  const pad = v.get('pad');
  const { ideeen, gedeeld, antwoorden } = await bijEigenIdeeen(request, 'lezen', async (t, persoon) => ({
    ideeen: await ideeenVan(t, persoon),
    gedeeld: new Set((await delingenVan(t, persoon)).map((d) => d.idee)),
    antwoorden: await opmerkingenVan(t, persoon),
  }));
  const rijen = await bijGeld(request, 'lezen', async (_, geld, persoon) =>
    ideeen.map((i) => ({
      id: i.id,
      naam: i.naam,
      beeld: ideebeeld(geld, persoon, i),
      gedeeld: gedeeld.has(i.id),
      antwoorden: antwoorden.filter((a) => a.idee === i.id).length,
    })),
  );
  const vraag = new URLSearchParams([...v].filter(([k]) => !['pad', 'naam', 'vol', 'klaar'].includes(k)));
  return {
    sleutel: nieuweSleutel(),
    rijen,
    vol: v.has('vol'),
    nieuw: isPad(pad) ? { pad, naam: v.get('naam') ?? '', vraag: vraag.toString().slice(0, 1000) } : null,
  };
}

export async function action({ request }: Route.ActionArgs) {
  const vorm = await request.clone().formData();
  const lees = (naam: string): string => tekstveld(vorm, naam);
  const [pad, naam, vraag] = [lees('pad'), lees('naam').trim().slice(0, 120), lees('vraag').slice(0, 1000)];
  if (!isPad(pad) || naam === '') {
    // what comes from outside goes into an address only as an address holds it
    const terug = new URLSearchParams(vraag);
    terug.set('pad', pad.slice(0, 40));
    return redirect(`${HIER}?${terug}`, 303);
  }
  const gelukt = await bijEigenIdeeen(
    request,
    'toevoegen',
    async (t, persoon) =>
      (await eenmalig(t, leesSleutel(vorm), () => bewaarIdee(t, persoon, { pad, naam, vraag }))).resultaat,
  );
  return redirect(gelukt ? HIER : `${HIER}?vol=ja`, 303);
}

type Rij = Route.ComponentProps['loaderData']['rijen'][number];
/** The line that stands for an idea in a comparison: of on-call work the ordinary month. */
const midden = (r: Rij) => r.beeld?.uitkomsten.find((u) => u.naam === 'verwacht') ?? r.beeld?.uitkomsten[0] ?? null;

export default function Bewaard({ loaderData: d }: Route.ComponentProps) {
  const t = useTekst();
  return (
    <Stapel gat="r5">
      <title>{t('geld.bewaard.kies')}</title>
      <Terug href="/mijn/geld/wat-als">
        <Tekst k="geld.wat-als.kies" />
      </Terug>
      <Kop titel={<Tekst k="geld.bewaard.kies" />} lood={<Tekst k="geld.bewaard.lood" />} />
      {d.vol && (
        <Melding soort="let-op" rol="status">
          <Tekst k="geld.bewaard.vol" />
        </Melding>
      )}
      {d.nieuw && (
        <form method="post">
          <Vlak id="nieuw" soort="zacht" titel={<Tekst k="geld.bewaar.kop" />} kop="groot">
            <Eenmalig sleutel={d.sleutel} />
            <input type="hidden" name="pad" value={d.nieuw.pad} />
            <input type="hidden" name="vraag" value={d.nieuw.vraag} />
            <Stapel gat="r3">
              <Tekstveld
                id="naam"
                name="naam"
                label={<Tekst k="geld.bewaard.naam" />}
                defaultValue={d.nieuw.naam}
                maxLength={120}
                required
              />
              <Knop>
                <Tekst k="geld.bewaar.knop" />
              </Knop>
            </Stapel>
          </Vlak>
        </form>
      )}
      {d.rijen.length === 0 ? (
        <Leeg icoon="star" zin={<Tekst k="geld.bewaard.leeg" />} />
      ) : (
        <>
          {d.rijen.map((r) => (
            <Ideekaart key={r.id} r={r} />
          ))}
          {d.rijen.length > 1 && <Naast rijen={d.rijen} />}
        </>
      )}
    </Stapel>
  );
}

function Ideekaart({ r }: { r: Rij }) {
  const u = midden(r);
  return (
    <Vlak id={`idee-${r.id}`} titel={r.naam}>
      <Stapel gat="r2">
        {(r.gedeeld || r.antwoorden > 0) && (
          <p>
            {r.gedeeld && (
              <Merkje>
                <Tekst k="geld.idee.gedeeld" />
              </Merkje>
            )}{' '}
            {r.antwoorden > 0 && (
              <Merkje>
                <Tekst k="geld.idee.antwoorden" waarden={{ n: r.antwoorden }} />
              </Merkje>
            )}
          </p>
        )}
        {u ? (
          <p>
            <Tekst k="geld.idee.samen" waarden={{ bedrag: <Bedrag cent={u.samenCent} ongeveer /> }} />{' '}
            <Ideeverschil u={u} />
          </p>
        ) : (
          <p>
            <Tekst k="geld.idee.nietNu" />
          </p>
        )}
        <p>
          <Verder href={`${HIER}/${r.id}`}>
            <Tekst k="geld.idee.bekijk" waarden={{ naam: r.naam }} />
          </Verder>
        </p>
      </Stapel>
    </Vlak>
  );
}

/** The ideas in rows: the same figures as on the cards. */
function Naast({ rijen }: { rijen: readonly Rij[] }) {
  const t = useTekst();
  const geld = (cent: number | null | undefined, plus?: boolean) =>
    cent === null || cent === undefined ? '–' : <Bedrag cent={cent} plus={plus} ongeveer />;
  return (
    <Deel id="naast" titel={<Tekst k="geld.bewaard.naast" />}>
      <Tabel
        naam={t('geld.bewaard.naast')}
        kolommen={[
          { id: 'naam', naam: <Tekst k="geld.bewaard.kolom.naam" />, tekst: true },
          { id: 'samen', naam: <Tekst k="geld.bewaard.kolom.samen" /> },
          { id: 'verschil', naam: <Tekst k="geld.bewaard.kolom.verschil" /> },
          { id: 'premie', naam: <Tekst k="geld.kolom.premie" /> },
          { id: 'jaar', naam: <Tekst k="geld.bewaard.kolom.jaar" /> },
        ]}
        rijen={rijen.map((r) => {
          const u = midden(r);
          return {
            id: r.id,
            cellen: [
              <a key="n" href={`${HIER}/${r.id}`}>
                {r.naam}
              </a>,
              geld(u?.samenCent),
              geld(u?.verschilCent, true),
              geld(u?.premieCent),
              geld(u?.jaarCent, true),
            ],
          };
        })}
      />
      <p className="zacht klein boven-r2">
        <Tekst k="geld.bewaard.schatting" />
      </p>
    </Deel>
  );
}
