import { geefGastadvies, openCasus } from '@bijrijder/dossier/casuistiek';
import { Deel, EigenWoorden, Knop, Kop, Melding, Stapel, Tekstvak, Vlak } from '@bijrijder/ui';
import { data } from 'react-router';
import { tekstveld } from '../formulier.ts';
import { databank, gemeente, kluis, teksten } from '../sessie.server.ts';
import { Datum } from '../tekst/datum.tsx';
import { Tekst, Teksten, useTekst } from '../tekst/index.tsx';
import type { Route } from './+types/tafel.ts';
import { Codevorm } from './codevorm.tsx';

export function loader() {
  return { bron: teksten('delen') };
}

/** The code comes in the body, so that it does not stay in addresses and logs. */
export async function action({ request }: Route.ActionArgs) {
  const vorm = await request.formData();
  const lees = (naam: string, lengte: number) => tekstveld(vorm, naam, lengte);
  const [code, tekst] = [lees('code', 60), lees('tekst', 2000)];
  const plek = gemeente().code;
  const geeft = vorm.has('tekst');
  let zei: 'ja' | 'nee' | null = null;
  if (geeft)
    try {
      zei = tekst.length >= 3 && (await geefGastadvies(databank(), kluis(), plek, code, tekst)) ? 'ja' : 'nee';
    } catch (fout) {
      // it names somebody, or holds no sentence: what was typed comes back
      if ((fout as { code?: string }).code !== '23514') throw fout;
      zei = 'nee';
    }
  const open = await openCasus(databank(), kluis(), plek, code);
  return open ? data({ code, open, tekst, zei }) : data({ code, open: null, tekst, zei }, 404);
}

export default function TafelPagina({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Tafel v={actionData ?? null} />
    </Teksten>
  );
}

type V = NonNullable<Route.ComponentProps['actionData']>;
type Open = V & { open: NonNullable<V['open']> };

function Tafel({ v }: { v: V | null }) {
  const t = useTekst();
  return (
    <Stapel gat="r5">
      <title>{t('delen.tafel.kop')}</title>
      <Kop titel={t('delen.tafel.kop')} lood={t('delen.tafel.lood')} />
      {v?.open ? <Blad v={v as Open} /> : <Codevorm wat="delen" code={v?.code} />}
    </Stapel>
  );
}

function Blad({ v: { code, open, tekst, zei } }: { v: Open }) {
  const t = useTekst();
  return (
    <>
      <Vlak id="vraag" titel={<bdi lang="nl">{open.vraag}</bdi>}>
        <Stapel gat="r3">
          <p className="zacht">
            <Tekst
              k="delen.tafel.voor"
              waarden={{ wie: open.wie, door: open.door, dag: <Datum key="d" iso={open.tot} weekdag="geen" /> }}
            />
          </p>
          {open.naam ? (
            <p>
              <Tekst k="delen.tafel.naam" waarden={{ naam: <bdi key="n">{open.naam}</bdi> }} />
            </p>
          ) : (
            <p>{t('delen.tafel.zonderNaam')}</p>
          )}
          {open.beeld && <p lang="nl">{open.beeld}</p>}
          {open.client_woorden && <EigenWoorden>{open.client_woorden}</EigenWoorden>}
          {open.achtergrond && <p lang="nl">{open.achtergrond}</p>}
          <Melding>{t(open.soort === 'handhaver' ? 'delen.tafel.handhaver' : `delen.tafel.${open.soort}`)}</Melding>
        </Stapel>
      </Vlak>
      {open.adviezen.length > 0 && (
        <Vlak id="gezegd" titel={t('delen.tafel.gezegd')}>
          {open.adviezen.map((a) => (
            <p key={a.tekst} lang="nl">
              {a.tekst}
            </p>
          ))}
        </Vlak>
      )}
      <Deel id="advies" titel={t('delen.tafel.advies')}>
        <form method="post">
          <Stapel gat="r3">
            {zei && (
              <Melding soort={zei === 'ja' ? 'goed' : 'fout'} rol={zei === 'ja' ? 'status' : 'alert'}>
                {t(zei === 'ja' ? 'delen.tafel.dank' : 'delen.tafel.fout')}
              </Melding>
            )}
            <input type="hidden" name="code" value={code} />
            <Tekstvak
              id="tekst"
              name="tekst"
              rows={5}
              maxLength={2000}
              required
              label={t('delen.tafel.wat')}
              hulp={t('delen.tafel.watBij')}
              defaultValue={zei === 'nee' ? tekst : ''}
            />
            <Knop>{t('delen.tafel.stuur')}</Knop>
          </Stapel>
        </form>
      </Deel>
    </>
  );
}
