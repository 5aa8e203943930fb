import { Bestandveld, Deel, EigenWoorden, Keuzelijst, Knop, Stapel, Tekstvak, Verder, Vlak } from '@bijrijder/ui';
import { Eenmalig } from '../../eenmalig.tsx';
import { Datum } from '../../tekst/datum.tsx';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import type { Nazorgbeeld } from './nazorg.tsx';

const ONDERWERPEN = ['brief', 'toeslagen', 'belasting', 'werk', 'anders'] as const;
const HOOGSTENS = 4;

/** Questions and answers, and the form for the next one. */
export function Vragen({
  d,
  open,
  poging,
}: {
  d: Nazorgbeeld;
  open: boolean;
  poging: { fout: 'leeg' | 'groot' | 'dicht'; onderwerp: string; tekst: string } | null;
}) {
  const t = useTekst();
  const dag = (iso: string) => <Datum key={iso} iso={iso} />;
  return (
    <Deel id="vragen" titel={<Tekst k="nazorg.vragen" />}>
      <Stapel gat="r4">
        <p className="zacht">
          <Tekst k="nazorg.vragenBij" waarden={{ dagen: d.dagen }} />
        </p>
        {d.vragen.length === 0 && (
          <p>
            <Tekst k="nazorg.geenVragen" />
          </p>
        )}
        {d.vragen.map((v) => (
          <Vlak key={v.id} titel={<Tekst k={`nazorg.onderwerp.${v.onderwerp}`} />} niveau={3}>
            <Stapel gat="r3">
              <EigenWoorden
                wie={
                  <Tekst
                    k="nazorg.gesteld"
                    waarden={{ dag: <Datum key="d" iso={v.gesteldOp} weekdag="geen" />, naam: v.aan }}
                  />
                }
              >
                <p>{v.tekst}</p>
              </EigenWoorden>
              {v.bijlagen.map((b) =>
                b.paginas.map((p) => (
                  <p key={`${b.id}-${p.pagina}`}>
                    <Verder href={`/mijn/nazorg/beeld/${b.id}/${p.pagina}`}>
                      <Tekst k="nazorg.pagina" waarden={{ n: p.pagina }} />
                    </Verder>
                  </p>
                )),
              )}
              {v.antwoord === null ? (
                <p className="zacht">
                  <Tekst k="nazorg.wacht" waarden={{ dag: dag(v.antwoordVoor) }} />
                </p>
              ) : (
                <>
                  <p className="zacht">
                    <Tekst k="nazorg.antwoordVan" waarden={{ dag: dag(v.beantwoordOp ?? v.gesteldOp) }} />
                  </p>
                  <p>{v.antwoord}</p>
                </>
              )}
            </Stapel>
          </Vlak>
        ))}
        {open && (
          <form method="post" encType="multipart/form-data">
            <Stapel gat="r3">
              <Eenmalig sleutel={d.sleutels.vraag} />
              <Keuzelijst
                id="onderwerp"
                name="onderwerp"
                label={<Tekst k="nazorg.waarover" />}
                defaultValue={poging?.onderwerp ?? 'brief'}
                opties={ONDERWERPEN.map((o) => ({ value: o, tekst: t(`nazorg.onderwerp.${o}`) }))}
              />
              <Tekstvak
                id="vraag"
                name="tekst"
                rows={4}
                maxLength={4000}
                label={<Tekst k="nazorg.vraag" />}
                fout={poging && <Tekst k={`nazorg.fout.${poging.fout}`} />}
                defaultValue={poging?.tekst}
                required
              />
              <Bestandveld
                id="foto"
                name="foto"
                multiple
                accept="application/pdf,image/jpeg,image/png,image/webp"
                label={<Tekst k="nazorg.foto" />}
                hulp={<Tekst k="nazorg.fotoBij" waarden={{ aantal: HOOGSTENS }} />}
              />
              <Knop name="doe" value="vraag">
                <Tekst k="nazorg.stuur" />
              </Knop>
            </Stapel>
          </form>
        )}
      </Stapel>
    </Deel>
  );
}
