import type { Opname, Verhaaldeel } from '@bijrijder/dossier/verhaal';
import { Datum, Geluid, Leeg, Lijstje, Stapel, Talenten, Verhaalvlak, Vlak } from '@bijrijder/ui';
import { Tekst, useTekst } from '../../tekst/index.tsx';

/** What somebody says about themselves, first and in their own letters. */
export function Verhaal({
  naam,
  delen,
  opnames,
  bron,
}: {
  naam: string;
  delen: readonly Verhaaldeel[];
  opnames: readonly Opname[];
  /** Where a recording is heard: this address with its id. */
  bron: string;
}) {
  const t = useTekst();
  const een = (soort: 'verhaal' | 'nu') => delen.find((d) => d.soort === soort);
  const verhaal = een('verhaal');
  const nu = een('nu');
  return (
    <>
      {verhaal ? (
        <Verhaalvlak
          id="verhaal"
          titel={<Tekst k="werkplek.verhaal.kop" waarden={{ naam }} />}
          bij={
            <Tekst
              k="werkplek.verhaal.bij"
              waarden={{ naam, dag: <Datum iso={verhaal.geschreven_op} weekdag="geen" /> }}
            />
          }
        >
          {verhaal.tekst.split(/\n{2,}/).map((alinea) => (
            <p key={alinea}>{alinea}</p>
          ))}
        </Verhaalvlak>
      ) : (
        opnames.length === 0 && <Leeg zin={<Tekst k="werkplek.verhaal.leeg" waarden={{ naam }} />} />
      )}
      {opnames.length > 0 && (
        <Vlak id="stem" titel={<Tekst k="werkplek.verhaal.stem" waarden={{ naam }} />}>
          <Stapel gat="r4">
            {opnames.map((o) => (
              <div key={o.id}>
                <p className="klein zacht">
                  <Datum iso={o.gesprokenOp} weekdag="geen" />
                </p>
                <Geluid src={`${bron}/${o.id}`} label={t('werkplek.verhaal.stem', { naam })} />
                {o.tekst && <p className="eigen">{o.tekst}</p>}
              </div>
            ))}
          </Stapel>
        </Vlak>
      )}
      {nu && (
        <Vlak id="nu" titel={<Tekst k="werkplek.verhaal.nu" />}>
          <p className="eigen">{nu.tekst}</p>
        </Vlak>
      )}
    </>
  );
}

/** Strengths and the people around somebody, in their own words. */
export function Krachten({ naam, delen }: { naam: string; delen: readonly Verhaaldeel[] }) {
  const meer = (soort: 'bijdrage' | 'talent' | 'netwerk') => delen.filter((d) => d.soort === soort).map((d) => d.tekst);
  return (
    <>
      {meer('bijdrage').length > 0 && (
        <Vlak id="doet" titel={<Tekst k="werkplek.kan.doet" waarden={{ naam }} />}>
          <Lijstje lijst={meer('bijdrage').map((tekst) => ({ id: tekst, icoon: 'hand-heart', tekst }))} />
        </Vlak>
      )}
      {meer('talent').length > 0 && (
        <Vlak id="kan" titel={<Tekst k="werkplek.kan.kop" waarden={{ naam }} />}>
          <Talenten items={meer('talent')} />
        </Vlak>
      )}
      {meer('netwerk').length > 0 && (
        <Vlak id="netwerk" titel={<Tekst k="werkplek.kan.netwerk" waarden={{ naam }} />}>
          <Lijstje lijst={meer('netwerk').map((tekst) => ({ id: tekst, icoon: 'users', tekst }))} />
        </Vlak>
      )}
    </>
  );
}
