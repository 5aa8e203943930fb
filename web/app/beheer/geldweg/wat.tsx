import { Bedrag, Datum, maandnaam, Rekenrij, Som, Stapel, Vlak, WetsBron } from '@bijrijder/ui';
import type { Geldwegbeeld, Wegdeel } from '../../gedeeld/geldweg.server.ts';
import { Tekst, useTekst } from '../../tekst/index.tsx';

type Soms = NonNullable<Geldwegbeeld['som']>;

/** The next payment divided, now and with what waits, and the room the law leaves for beslag. */
export function Wat({
  som,
  komt,
  volgt,
  id = 'nu',
  proef = false,
}: {
  som: Soms | null;
  komt: Geldwegbeeld['komt'];
  volgt: readonly Wegdeel[] | null;
  id?: string;
  proef?: boolean;
}) {
  const t = useTekst();
  const dag = <Datum key="dag" iso={komt.betaaldag} weekdag="geen" />;
  return (
    <Vlak
      id={id}
      soort={proef ? 'thema' : undefined}
      titel={
        <Tekst k={proef ? 'geldwegwerk.proef.kop' : 'geldwegwerk.nu.kop'} waarden={{ maand: maandnaam(komt.maand) }} />
      }
    >
      {som ? (
        <Stapel gat="r4">
          {!proef && (
            <Verdeling
              delen={som.nu}
              samen={som.betaaldCent}
              kop={<Tekst k="geldwegwerk.nu.lood" waarden={{ dag }} />}
            />
          )}
          {volgt && (
            <Verdeling
              delen={volgt}
              samen={som.betaaldCent}
              kop={<Tekst k={proef ? 'geldwegwerk.proef.lood' : 'geldwegwerk.nu.straks'} />}
            />
          )}
          <div>
            <Som>
              <Rekenrij kort wat={<Tekst k="geldwegwerk.ruimte.norm" />} cent={som.normCent} />
              <Rekenrij kort wat={<Tekst k="geldwegwerk.ruimte.vrij" />} cent={som.normCent - som.hoogstensCent} />
              {som.aflossingCent > 0 && (
                <Rekenrij kort wat={<Tekst k="geldwegwerk.ruimte.aflossing" />} cent={som.aflossingCent} />
              )}
              <Rekenrij soort="eind" wat={<Tekst k="geldwegwerk.ruimte.over" />} cent={som.ruimteCent} />
            </Som>
            <p className="klein zacht boven-r2">
              <Tekst
                k="geldwegwerk.ruimte.uitleg"
                waarden={{ bedrag: <Bedrag key="bedrag" cent={som.ruimteCent} /> }}
              />
            </p>
            <WetsBron>{t('geldwegwerk.ruimte.wet')}</WetsBron>
          </div>
        </Stapel>
      ) : (
        <p>
          <Tekst k="geldwegwerk.nu.geen" waarden={{ maand: maandnaam(komt.maand) }} />
        </p>
      )}
    </Vlak>
  );
}

function Verdeling({ delen, samen, kop }: { delen: readonly Wegdeel[]; samen: number; kop: React.ReactNode }) {
  return (
    <div>
      <p className="onder-r2">{kop}</p>
      <Som>
        {delen.map((d) => (
          <Rekenrij
            key={d.id}
            wat={<Tekst k={`geldwegwerk.naar.${d.naar}`} waarden={{ naam: d.naam }} />}
            cent={d.cent}
          />
        ))}
        <Rekenrij soort="eind" wat={<Tekst k="geldwegwerk.samen" />} cent={samen} />
      </Som>
    </div>
  );
}
