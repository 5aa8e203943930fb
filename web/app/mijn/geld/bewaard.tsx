import { bewaarIdee, IDEEPADEN, type Idee, type Ideepad, ideeenVan, verwijderIdee } from '@bijrijder/dossier/geld';
import { metToegang } from '@bijrijder/dossier/toegang';
import { Bedrag, Deel, Knop, Knoppen, Kop, Leeg, Melding, Stapel, Tabel, Tekstveld, Terug, Vlak } from '@bijrijder/ui';
import { redirect } from 'react-router';
import { databank, eisClient } from '../../sessie.server.ts';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import type { Route } from './+types/bewaard.ts';
import { andersBeeld } from './anders.server.ts';
import { bijGeld } from './toegang.server.ts';
import { watAlsBeeld } from './wat-als.server.ts';
import { wegVergelijking } from './weg.server.ts';

const HIER = '/mijn/geld/wat-als/bewaard';
const PAD: Readonly<Record<Ideepad, string>> = {
  'wat-als': '/mijn/geld/wat-als',
  anders: '/mijn/geld/wat-als/anders',
  'weg-en-terug': '/mijn/geld/weg-en-terug',
};
const isPad = (p: string | null): p is Ideepad => (IDEEPADEN as readonly (string | null)[]).includes(p);

/** One's own ideas only: the partner does not see them. */
async function eigen<T>(
  request: Request,
  handeling: 'lezen' | 'toevoegen' | 'wijzigen',
  fn: (t: Parameters<typeof ideeenVan>[0], persoon: string) => Promise<T>,
): Promise<T> {
  const wie = await eisClient(request);
  return metToegang(databank(), { wie, handeling, object: 'plan', doel: 'eigen_zaak', betrokkene: wie.id }, (t) =>
    fn(t, wie.id),
  );
}

export async function loader({ request }: Route.LoaderArgs) {
  const v = new URL(request.url).searchParams;
  const pad = v.get('pad');
  const ideeen = await eigen(request, 'lezen', ideeenVan);
  const rijen = await bijGeld(request, 'lezen', async (_, geld, persoon) =>
    ideeen.map((i) => ({ ...i, ...cijfers(i, geld, persoon) })),
  );
  const vraag = new URLSearchParams([...v].filter(([k]) => !['pad', 'naam', 'vol', 'klaar'].includes(k)));
  return {
    rijen,
    vol: v.has('vol'),
    nieuw: isPad(pad) ? { pad, naam: v.get('naam') ?? '', vraag: vraag.toString().slice(0, 1000) } : null,
  };
}

/** The figures of an idea as they are today, with the same code as its own page. */
function cijfers(i: Idee, geld: Parameters<typeof watAlsBeeld>[0], persoon: string) {
  const v = new URLSearchParams(i.vraag);
  const leeg = { samenCent: null, premieCent: null, verschilCent: null, jaarCent: null };
  if (i.pad === 'wat-als') {
    const b = watAlsBeeld(geld, persoon, v);
    return b?.soort === 'beeld'
      ? {
          ...leeg,
          samenCent: b.dan.samenCent,
          premieCent: b.dan.premieCent,
          verschilCent: b.dan.samenCent - b.nu.samenCent,
        }
      : leeg;
  }
  if (i.pad === 'anders') {
    const b = andersBeeld(geld, persoon, v);
    const u = b?.uitkomsten.find((x) => x.naam === 'verwacht') ?? b?.uitkomsten[0];
    return u && b
      ? {
          ...leeg,
          samenCent: u.maanden.find((m) => m.maand === b.van)?.danCent ?? null,
          verschilCent: u.perMaand,
          jaarCent: u.verschilCent,
        }
      : leeg;
  }
  return { ...leeg, jaarCent: wegVergelijking(geld, persoon, v).vergelijking.verschilSamenCent };
}

export async function action({ request }: Route.ActionArgs) {
  const vorm = await request.clone().formData();
  const lees = (naam: string): string => String(vorm.get(naam) ?? '');
  const id = lees('id');
  if (lees('doe') === 'bewaar') {
    const [pad, naam, vraag] = [lees('pad'), lees('naam').trim().slice(0, 120), lees('vraag').slice(0, 1000)];
    if (!isPad(pad) || naam === '') return redirect(`${HIER}?pad=${encodeURIComponent(pad)}&${vraag}`, 303);
    const gelukt = await eigen(request, 'toevoegen', (t, persoon) => bewaarIdee(t, persoon, { pad, naam, vraag }));
    return redirect(gelukt ? HIER : `${HIER}?vol=ja`, 303);
  }
  if (!/^[0-9a-f-]{36}$/.test(id)) return redirect(HIER, 303);
  if (lees('doe') === 'weg') await eigen(request, 'wijzigen', (t, persoon) => verwijderIdee(t, persoon, id));
  return redirect(HIER, 303);
}

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
              <Knop name="doe" value="bewaar">
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
          <Deel id="naast" titel={<Tekst k="geld.bewaard.naast" />}>
            <Tabel
              naam={t('geld.bewaard.naast')}
              soort="smal"
              kolommen={[
                { id: 'naam', naam: <Tekst k="geld.bewaard.kolom.naam" />, tekst: true },
                { id: 'samen', naam: <Tekst k="geld.bewaard.kolom.samen" /> },
                { id: 'premie', naam: <Tekst k="geld.kolom.premie" /> },
                { id: 'verschil', naam: <Tekst k="geld.bewaard.kolom.verschil" /> },
                { id: 'jaar', naam: <Tekst k="geld.bewaard.kolom.jaar" /> },
              ]}
              rijen={d.rijen.map((r) => ({
                id: r.id,
                cellen: [
                  <a key="n" href={`${PAD[r.pad]}?${r.vraag}`}>
                    {r.naam}
                  </a>,
                  ...[r.samenCent, r.premieCent].map((c, i) =>
                    c === null ? '–' : <Bedrag key={i === 0 ? 's' : 'p'} cent={c} ongeveer />,
                  ),
                  ...[r.verschilCent, r.jaarCent].map((c, i) =>
                    c === null ? '–' : <Bedrag key={i === 0 ? 'v' : 'j'} cent={c} plus ongeveer />,
                  ),
                ],
              }))}
            />
            <p className="zacht klein boven-r2">
              <Tekst k="geld.bewaard.schatting" />
            </p>
          </Deel>
          <Deel id="beheer" titel={<Tekst k="geld.bewaard.delen" />}>
            <p className="onder-r3">
              <Tekst k="geld.bewaard.delenUitleg" />
            </p>
            <Stapel gat="r3">
              {d.rijen.map((r) => (
                <form method="post" key={r.id}>
                  <input type="hidden" name="id" value={r.id} />
                  <p>
                    <b>{r.naam}</b>
                  </p>
                  <Knoppen>
                    <Knop soort="kaal" icoon="trash" name="doe" value="weg">
                      <Tekst k="geld.bewaard.weg" waarden={{ naam: r.naam }} />
                    </Knop>
                  </Knoppen>
                </form>
              ))}
            </Stapel>
          </Deel>
        </>
      )}
    </Stapel>
  );
}
