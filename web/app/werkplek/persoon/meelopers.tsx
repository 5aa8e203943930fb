import type { Meeloopvraag, Meeloper } from '@bijrijder/dossier/begeleiding';
import { Datum, Keuzelijst, Knop, Lijstje, Stapel, Tekstveld, Vlak } from '@bijrijder/ui';
import { Eenmalig } from '../../eenmalig.tsx';
import { Tekst, useTekst } from '../../tekst/index.tsx';

/** Which jobcoach walks along, who was asked, and the question to the person whether one may. */
export function Meelopers({
  naam,
  sleutel,
  d,
}: {
  naam: string;
  sleutel: string;
  d: { lopen: readonly Meeloper[]; gevraagd: readonly Meeloopvraag[]; kan: readonly { id: string; naam: string }[] };
}) {
  const t = useTekst();
  const bezet = new Set([...d.lopen.map((m) => m.naam), ...d.gevraagd.map((v) => v.wie)]);
  const kan = d.kan.filter((c) => !bezet.has(c.naam));
  if (bezet.size + kan.length === 0) return null;
  return (
    <Vlak id="meelopers" titel={<Tekst k="werkplek.meelopers.kop" />}>
      {bezet.size > 0 && (
        <Lijstje
          lijst={[
            ...d.lopen.map((m) => ({
              id: m.id,
              icoon: 'users' as const,
              tekst: m.naam,
              bij: (
                <Tekst k="werkplek.meelopers.sinds" waarden={{ dag: <Datum key="d" iso={m.sinds} weekdag="geen" /> }} />
              ),
            })),
            ...d.gevraagd.map((v) => ({
              id: v.id,
              icoon: 'clock' as const,
              tekst: v.wie,
              bij: <Tekst k="werkplek.meelopers.gevraagd" waarden={{ naam }} />,
            })),
          ]}
        />
      )}
      {kan.length > 0 && (
        <details className="boven-r3">
          <summary>
            <Tekst k="werkplek.meelopers.vraag" />
          </summary>
          <form method="post" className="boven-r3">
            <Stapel gat="r3">
              <Eenmalig sleutel={sleutel} />
              <p className="zacht">
                <Tekst k="werkplek.meelopers.uitleg" waarden={{ naam }} />
              </p>
              <Keuzelijst
                id="coach"
                name="coach"
                label={t('werkplek.meelopers.wie')}
                opties={kan.map((c) => ({ value: c.id, tekst: c.naam }))}
              />
              <Tekstveld
                id="meelopen-waarom"
                name="tekst"
                maxLength={1000}
                label={t('werkplek.meelopers.waarom', { naam })}
                required
              />
              <Knop soort="lijn" name="doe" value="meelopen">
                <Tekst k="werkplek.meelopers.knop" waarden={{ naam }} />
              </Knop>
            </Stapel>
          </form>
        </details>
      )}
    </Vlak>
  );
}
