import { Geldveld, Keuze, Keuzelijst, Knop, Knoppen, Melding, maandnaam, Stapel, Tekstveld, Vlak } from '@bijrijder/ui';
import { datum } from '@bijrijder/ui/opmaak';
import { Eenmalig } from '../../eenmalig.tsx';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import type { Sleutel } from '../../tekst/sleutels.ts';
import type { A, D } from './een.tsx';
import type { Getypt, Veldfout } from './velden.server.ts';

/** Write down beslag or a payment passed on. First seen what it does, then written; everything that was typed comes back. */
export function Afspraakvorm({ d, a }: { d: D; a: A }) {
  const t = useTekst();
  const g = a.getypt;
  const fout = (v: Veldfout) => a.fouten.includes(v) && <Tekst k={`geldwegwerk.fout.${v}` as Sleutel} />;
  const veld = (v: Exclude<Veldfout, 'bedrag' | 'eerste' | 'laatste'>, hulp?: Sleutel) => (
    <Tekstveld
      id={v}
      name={v}
      autoComplete="off"
      label={<Tekst k={`geldwegwerk.veld.${v}` as Sleutel} />}
      hulp={hulp && <Tekst k={hulp} />}
      fout={fout(v)}
      defaultValue={g?.[v as keyof Getypt] ?? (v === 'plaats' ? '1' : undefined)}
    />
  );
  const maanden = d.maanden.map((m) => ({
    value: m.maand,
    tekst: t('geldwegwerk.maand', {
      maand: maandnaam(m.maand, { jaar: true }),
      dag: datum(m.betaaldag, { weekdag: 'geen' }),
    }),
  }));
  return (
    <Vlak id="nieuw" soort="zacht">
      <details open={g !== null}>
        <summary className="knop knop--kaal">
          <Tekst k="geldwegwerk.nieuw" />
        </summary>
        <form method="post" action="#nieuw">
          <Stapel gat="r4">
            {a.fouten.length > 0 && (
              <Melding soort="fout" rol="alert">
                <Tekst k="geldwegwerk.fout.velden" waarden={{ aantal: a.fouten.length }} />
              </Melding>
            )}
            <Eenmalig sleutel={d.sleutel} />
            <Keuze
              id="soort"
              name="soort"
              required
              vraag={<Tekst k="geldwegwerk.watIsHet" />}
              gekozen={g?.soort || 'beslag'}
              opties={(['beslag', 'doorbetaling'] as const).map((s) => ({
                value: s,
                tekst: <Tekst k={`geldwegwerk.kies.${s}`} />,
                bij: <Tekst k={`geldwegwerk.kies.${s}Bij`} />,
              }))}
            />
            {veld('naar')}
            {veld('iban')}
            {veld('kenmerk', 'geldwegwerk.veld.kenmerkHulp')}
            {veld('waarvoor', 'geldwegwerk.veld.waarvoorHulp')}
            <Geldveld
              id="bedrag"
              name="bedrag"
              label={<Tekst k="geldwegwerk.veld.bedrag" />}
              hulp={<Tekst k="geldwegwerk.veld.bedragHulp" />}
              fout={fout('bedrag')}
              defaultValue={g?.bedrag}
            />
            {veld('plaats', 'geldwegwerk.veld.plaatsHulp')}
            <Keuzelijst
              id="eerste"
              name="eerste"
              label={<Tekst k="geldwegwerk.veld.eerste" />}
              hulp={<Tekst k="geldwegwerk.veld.eersteHulp" />}
              fout={fout('eerste')}
              opties={maanden}
              defaultValue={g?.eerste}
            />
            <Keuzelijst
              id="laatste"
              name="laatste"
              label={<Tekst k="geldwegwerk.veld.laatste" />}
              fout={fout('laatste')}
              opties={[{ value: '', tekst: t('geldwegwerk.veld.totStop') }, ...maanden]}
              defaultValue={g?.laatste}
            />
            {veld('reden', 'geldwegwerk.veld.redenHulp')}
            <p>
              <Tekst k="geldwegwerk.bijSchrijven" />
            </p>
            <Knoppen>
              <Knop soort="lijn" name="doe" value="proef">
                <Tekst k="geldwegwerk.toonProef" />
              </Knop>
              <Knop name="doe" value="schrijf">
                <Tekst k="geldwegwerk.schrijf" />
              </Knop>
            </Knoppen>
          </Stapel>
        </form>
      </details>
    </Vlak>
  );
}
