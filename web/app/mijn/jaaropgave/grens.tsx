import type { Jaargrens } from '@bijrijder/dossier/jaaropgave';
import { Bedrag, Melding, WetsBron } from '@bijrijder/ui';
import { Tekst, useTaal } from '../../tekst/index.tsx';
import { dagWoord } from '../maandwoorden.ts';

/** Paying back around the end of a year: both sums, before it is too late (art. 58 lid 5 Pw). */
export function Jaargrenzen({ grenzen }: { grenzen: readonly Jaargrens[] }) {
  const taal = useTaal();
  return grenzen.map((g) => (
    <Melding
      key={g.jaar}
      soort={g.voorbij ? 'gewoon' : 'let-op'}
      titel={
        <Tekst k="jaaropgave.grens.kop" waarden={{ jaar: String(g.jaar), bedrag: <Bedrag cent={g.teVeelCent} /> }} />
      }
    >
      {g.som.status === 'niet_berekend' ? (
        <p>
          <Tekst
            k="jaaropgave.grens.nietBerekend"
            waarden={{ dag: dagWoord(g.laatsteDag, taal), jaar: String(g.jaar) }}
          />
        </p>
      ) : (
        <>
          <p>
            <Tekst
              k={g.voorbij ? 'jaaropgave.grens.voorbij' : 'jaaropgave.grens.ervoor'}
              waarden={{
                dag: dagWoord(g.laatsteDag, taal),
                jaar: String(g.jaar),
                netto: (
                  <b>
                    <Bedrag cent={g.som.inHetJaarCent} />
                  </b>
                ),
                bruto: (
                  <b>
                    <Bedrag cent={g.som.daarnaHoogstensCent} />
                  </b>
                ),
              }}
            />
          </p>
          <p>
            <Tekst k="jaaropgave.grens.waarom" />
          </p>
          {g.som.onbevestigd.length > 0 && (
            <p>
              <Tekst k="jaaropgave.grens.onzeker" />
            </p>
          )}
        </>
      )}
      <p>
        <Tekst k="jaaropgave.grens.eerst" />
      </p>
      <WetsBron>art. 58 lid 5 Pw</WetsBron>
    </Melding>
  ));
}

/** What was paid too much and is so little that the municipality does not ask it back: said where the amount stands. */
export function KleinBedrag({ klein, grensCent }: { klein: readonly { cent: number }[]; grensCent: number }) {
  if (klein.length === 0) return null;
  return (
    <Melding titel={<Tekst k="jaaropgave.klein.kop" />}>
      <p>
        <Tekst
          k="jaaropgave.klein.zin"
          waarden={{
            bedrag: <Bedrag cent={klein.reduce((som, o) => som + o.cent, 0)} />,
            grens: <Bedrag key="g" cent={grensCent} />,
          }}
        />
      </p>
      <p>
        <Tekst k="jaaropgave.klein.daarna" />
      </p>
    </Melding>
  );
}
