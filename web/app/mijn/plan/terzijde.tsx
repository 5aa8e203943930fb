import { Keuze, Knop, Stapel, Verder, Vinkjes, Vlak, Zij } from '@bijrijder/ui';
import { VORMEN } from '../../gedeeld/keuzes.ts';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import type { Sleutel } from '../../tekst/sleutels.ts';
import { Begeleider } from '../begeleider.tsx';
import type { Planbeeld } from './plan.tsx';
import { Team } from './team.tsx';
import { Tijd } from './tijd.tsx';

/** Beside the plan: how close we walk along, how to reach the person, and who walks along. */
export function Terzijde({ d }: { d: Planbeeld }) {
  const t = useTekst();
  const naam = d.naast?.naam.split(' ')[0] ?? '';
  return (
    <Zij>
      <form method="post" className="vlak">
        <Stapel gat="r3">
          <Keuze
            id="vorm"
            name="vorm"
            groot
            vraag={<Tekst k="plan.vorm.kop" />}
            hulp={<Tekst k="plan.vorm.uitleg" />}
            gekozen={d.plan.vorm?.vorm}
            opties={VORMEN.map((v) => ({
              value: v,
              tekst: t(`plan.vorm.${v}`),
              bij: t(`plan.vorm.${v}Bij`, { naam }),
            }))}
          />
          <Knop soort="lijn" name="doe" value="vorm">
            <Tekst k="plan.vorm.kies" />
          </Knop>
        </Stapel>
      </form>
      <Tijd a={d.aandacht} naam={naam} sleutel={d.sleutels.tijd} />
      <Vlak id="bereik" kop="groot" titel={<Tekst k="plan.bereik.kop" />}>
        {d.voorkeur ? (
          <Vinkjes
            lijst={[
              {
                id: 'kanaal',
                icoon: 'chat-circle-text',
                tekst: <Tekst k={`plan.bereik.kanaal.${d.voorkeur.kanaal}` as Sleutel} />,
              },
              ...(d.voorkeur.tijden
                ? [{ id: 'tijd', icoon: 'clock' as const, tekst: <Eigen>{d.voorkeur.tijden}</Eigen> }]
                : []),
              ...(d.voorkeur.plek
                ? [
                    {
                      id: 'plek',
                      icoon: 'map-pin' as const,
                      tekst: <Tekst k="plan.bereik.plek" waarden={{ plek: d.voorkeur.plek }} />,
                    },
                  ]
                : []),
              ...(d.voorkeur.tolk
                ? [
                    {
                      id: 'tolk',
                      icoon: 'translate' as const,
                      tekst: <Tekst k="plan.bereik.tolk" waarden={{ taal: d.voorkeur.tolk }} />,
                    },
                  ]
                : []),
              ...(d.voorkeur.nooitEerstBrief
                ? [{ id: 'brief', icoon: 'envelope-simple' as const, tekst: <Tekst k="plan.bereik.nooitBrief" /> }]
                : []),
            ]}
          />
        ) : (
          <p>
            <Tekst k="plan.bereik.leeg" />
          </p>
        )}
        <p>
          <Verder href="/mijn/contact" icoon="pencil-simple">
            <Tekst k="plan.bereik.verander" />
          </Verder>
        </p>
      </Vlak>
      <Begeleider wie={d.naast} />
      <Team d={d} />
    </Zij>
  );
}

/** Their own words at the beginning of a line. */
const Eigen = ({ children }: { children: string }) => <span className="hoofdletter">{children}</span>;
