import type { ReactNode } from 'react';
import { euro } from '../opmaak.ts';
import { klas } from './basis.tsx';
import type { Bron } from './staaf.tsx';

/** Een punt van een lijn: bij zoveel loon dit bedrag, in hele eurocenten. Twee punten met dezelfde x zijn een sprong. */
export interface Punt {
  xCent: number;
  yCent: number;
}

/** Een genummerde knik of sprong in de lijn; de zin en het artikel staan in de tabel eronder. */
export interface Knik extends Punt {
  nr: number;
  /** Waar het nummer staat als andere in de weg staan. */
  plaats?: 'boven' | 'hoog' | 'onder' | 'rechts';
}

export interface LijngrafiekProps {
  id: string;
  /** Wat de grafiek laat zien, in een zin; de cijfers staan in een tabel eronder. */
  bijschrift: ReactNode;
  /** Bovenkant van de assen, in eurocenten. */
  totX: number;
  totY: number;
  /** Stap van de streepjes op beide assen, in eurocenten. */
  stap: number;
  /** Lagen van onder naar boven: elke laag is de bovenkant van zijn gebied. Gestreept als het later komt. */
  lagen: { bron: Bron; naam: string; punten: Punt[]; gestreept?: boolean; woord: { xCent: number; yCent: number } }[];
  /** De lijn waar het om gaat. */
  lijn: Punt[];
  /** Waterpas stippellijn: het bedrag zonder werk. */
  ijkCent?: number;
  /** Gebied waar iemand minder krijgt dan bij de top ervoor. */
  dal?: { punten: Punt[]; vanX: number; totX: number; yCent: number };
  knikken?: Knik[];
  nu?: { xCent: number; woord: string };
  /** Waar de schuif staat. */
  proefCent?: number;
}

const W = 1000;
const H = 600;

/** Een rechte lijn van stukken, precies: elke knik en sprong staat er, niets is gladgestreken. Assen in hele euro's. */
export function Lijngrafiek(props: LijngrafiekProps) {
  const { id, bijschrift, totX, totY, stap, lagen, lijn, ijkCent, dal, knikken = [], nu, proefCent } = props;
  const rond = (n: number) => Math.round(n * 10) / 10;
  const x = (cent: number) => rond((cent / totX) * W);
  const y = (cent: number) => rond(H - (cent / totY) * H);
  const px = (cent: number) => `${rond((cent / totX) * 1000) / 10}%`;
  const py = (cent: number) => `${rond(1000 - (cent / totY) * 1000) / 10}%`;
  const pad = (punten: Punt[]) => punten.map((p, i) => `${i ? 'L' : 'M'}${x(p.xCent)} ${y(p.yCent)}`).join('');
  const nulmeting = (punten: Punt[]): Punt[] => [
    { xCent: punten[0]?.xCent ?? 0, yCent: 0 },
    { xCent: punten.at(-1)?.xCent ?? totX, yCent: 0 },
  ];
  const gebied = (punten: Punt[], onder: Punt[]) =>
    `${pad(punten)}${[...onder]
      .reverse()
      .map((p) => `L${x(p.xCent)} ${y(p.yCent)}`)
      .join('')}Z`;
  const streepjes = (tot: number) => Array.from({ length: Math.floor(tot / stap) + 1 }, (_, i) => i * stap);
  const asWoord = (cent: number) => (cent === 0 ? euro(0, { heel: true }) : euro(cent, { heel: true }).slice(2));
  return (
    <figure aria-labelledby={`${id}-titel`} id={id}>
      <figcaption id={`${id}-titel`} className="klein zacht">
        {bijschrift}
      </figcaption>
      <div className="grafiek" dir="ltr">
        <svg className="grafiek__y" aria-hidden="true" focusable="false">
          {streepjes(totY).map((cent) => (
            <text key={cent} x="85%" y={py(cent)} textAnchor="end" dominantBaseline="middle">
              {asWoord(cent)}
            </text>
          ))}
        </svg>
        <div className="grafiek__vlak">
          <svg viewBox={`0 0 ${W} ${H}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <defs>
              {lagen.map((laag) => (
                <pattern
                  key={laag.bron}
                  id={`${id}-${laag.bron}`}
                  className={`k-${laag.bron}`}
                  width="14"
                  height="14"
                  patternUnits="userSpaceOnUse"
                  patternTransform="rotate(35)"
                >
                  <rect className="streep-grond" width="14" height="14" />
                  <rect className="streep-lijn" width="5" height="14" />
                </pattern>
              ))}
            </defs>
            {streepjes(totY)
              .slice(1)
              .map((cent) => (
                <path
                  key={cent}
                  className="grafiek__raster"
                  d={`M0 ${y(cent)}H${W}`}
                  vectorEffect="non-scaling-stroke"
                />
              ))}
            {lagen.map((laag, i) => (
              <g key={laag.bron} className={`k-${laag.bron}`}>
                <path
                  className={laag.gestreept ? undefined : 'grafiek__gebied'}
                  fill={laag.gestreept ? `url(#${id}-${laag.bron})` : undefined}
                  d={gebied(laag.punten, lagen[i - 1]?.punten ?? nulmeting(laag.punten))}
                />
                {laag.gestreept && (
                  <path className="grafiek__rand" d={pad(laag.punten)} vectorEffect="non-scaling-stroke" />
                )}
              </g>
            ))}
            {dal && <path className="grafiek__dal" d={`${pad(dal.punten)}Z`} />}
            {dal && (
              <path
                className="grafiek__dalrand"
                d={`M${x(dal.vanX)} ${y(dal.yCent)}H${x(dal.totX)}`}
                vectorEffect="non-scaling-stroke"
              />
            )}
            <path className="grafiek__lijn" d={pad(lijn)} vectorEffect="non-scaling-stroke" />
            {ijkCent !== undefined && (
              <path className="grafiek__ijk" d={`M0 ${y(ijkCent)}H${W}`} vectorEffect="non-scaling-stroke" />
            )}
          </svg>
          <svg className="grafiek__bij" width="100%" height="100%" aria-hidden="true" focusable="false">
            {lagen.map((laag) => (
              <text
                key={laag.bron}
                className={klas(
                  'grafiek__woord',
                  laag.gestreept ? 'grafiek__woord--los' : 'grafiek__woord--in',
                  `k-${laag.bron}`,
                )}
                x={px(laag.woord.xCent)}
                y={py(laag.woord.yCent)}
              >
                {laag.naam}
              </text>
            ))}
            {nu && (
              <>
                <line className="grafiek__nu" x1={px(nu.xCent)} x2={px(nu.xCent)} y1="0" y2="100%" />
                <text className="grafiek__nu-woord" x={px(nu.xCent)} y="100%" dx="-6" dy="-8" textAnchor="end">
                  {nu.woord}
                </text>
              </>
            )}
            {proefCent !== undefined && (
              <svg x={px(proefCent)} y="0" height="100%" overflow="visible" aria-hidden="true">
                <line className="grafiek__proef" y1="0" y2="100%" />
                <svg y="100%" overflow="visible" aria-hidden="true">
                  <path className="grafiek__proefpunt" d="M0 0L8 8H-8Z" />
                </svg>
              </svg>
            )}
            {knikken.map((knik) => (
              <KnikTeken key={knik.nr} knik={knik} x={px(knik.xCent)} y={py(knik.yCent)} />
            ))}
          </svg>
        </div>
        <svg className="grafiek__x" height="28" aria-hidden="true" focusable="false">
          {streepjes(totX).map((cent, i, alle) => (
            <text
              key={cent}
              x={px(cent)}
              y="20"
              textAnchor={i === 0 ? 'start' : i === alle.length - 1 ? 'end' : 'middle'}
            >
              {asWoord(cent)}
            </text>
          ))}
        </svg>
      </div>
    </figure>
  );
}

function KnikTeken({ knik, x, y }: { knik: Knik; x: string; y: string }) {
  const ver = { boven: [0, -21], hoog: [0, -48], onder: [0, 21], rechts: [21, 21] }[knik.plaats ?? 'boven'];
  const [dx = 0, dy = 0] = ver;
  return (
    <svg x={x} y={y} overflow="visible" aria-hidden="true">
      {knik.plaats === 'hoog' && <line className="knik__steel" x1="0" x2="0" y1="0" y2={dy} />}
      <circle className="knik__punt" />
      <circle className="knik__rond" cx={dx} cy={dy} />
      <text className="knik__nr" x={dx} y={dy} textAnchor="middle" dominantBaseline="central">
        {knik.nr}
      </text>
    </svg>
  );
}
