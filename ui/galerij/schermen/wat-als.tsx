import {
  Bedrag,
  Deel,
  Knop,
  Lijngrafiek,
  Melding,
  Nummer,
  type Punt,
  Schuif,
  Tabel,
  Terug,
  Uitkomst,
  Urenrij,
  Vinkjes,
  Vlak,
  Zij,
} from '../../index.ts';
import { Milan, Portaal, type Scherm } from './samen.tsx';

const b = (cent: number) => <Bedrag cent={cent} />;
const p = (x: number, y: number): Punt => ({ xCent: Math.round(x * 100), yCent: Math.round(y * 100) });

/** De echte knikken van de voorbeeldmaand: loon en wat er dan op de rekening komt. */
const samen: Punt[] = [
  p(0, 1331.43),
  p(876.39, 1516.9),
  p(876.39, 1536.62),
  p(1059.26, 1575.32),
  p(1059.26, 1558.11),
  p(1140, 1575.2),
  p(1564.05, 1564.05),
  p(2000, 2000),
];
const uitkeringTop: Punt[] = samen.filter((punt) => punt.xCent <= 156405);
const premieTop: Punt[] = [
  p(0, 1331.43),
  p(876.39, 1779.82),
  p(876.39, 1799.54),
  p(943.87, 1834.33),
  p(1059.26, 1858.48),
  p(1059.26, 1841.27),
  p(1140, 1858.23),
  p(1564.05, 1847.21),
];

const UREN: [string, string, number, number, number, number][] = [
  ['0', '0', 0, 133143, 133143, 0],
  ['8', '8', 51500, 92535, 144035, 15450],
  ['12', '12 (nu)', 77184, 72283, 149467, 23155],
  ['16', '16', 101200, 55319, 156519, 28316],
  ['20', '20', 125700, 31503, 157203, 28316],
  ['24', '24', 150200, 6366, 156566, 28316],
  ['28', '28', 174700, 0, 174700, 0],
];

export const watAls: Scherm = {
  naam: 'wat-als',
  titel: 'Wat als u meer of minder werkt? · Voorbeeldstad',
  inhoud: (
    <Portaal hier={0} indeling="tweeluik">
      <form action="#">
        <Terug href="uw-maand.html">Uw maand</Terug>
        <h1>Wat als u meer of minder werkt?</h1>
        <p className="groot boven-r3 onder-r5">Schuif en kijk. U verandert hier niets.</p>
        <Uitkomst
          voor={<>Bij {b(101200)} loon komt er per maand</>}
          cent={156519}
          na={
            <>
              op uw rekening. Dat is <b>{b(7052)} meer</b> dan nu. Daarbij spaart u <b>{b(28316)}</b> premie.
            </>
          }
        />
        <div className="boven-r5">
          <Lijngrafiek
            id="lijn"
            bijschrift={
              <>
                Wat u per maand krijgt, bij elk nettoloon. Stippellijn: zonder werk, {b(133143)}. De nummers staan
                hieronder uitgelegd.
              </>
            }
            totX={200000}
            totY={220000}
            stap={50000}
            lagen={[
              { bron: 'loon', naam: 'loon', punten: [p(0, 0), p(2000, 2000)], woord: p(1320, 352) },
              { bron: 'uitkering', naam: 'uitkering', punten: uitkeringTop, woord: p(180, 704) },
              { bron: 'premie', naam: 'premie', punten: premieTop, gestreept: true, woord: p(180, 1617) },
            ]}
            lijn={samen}
            ijkCent={133143}
            dal={{
              punten: [p(1564.05, 1858.23), p(1858.23, 1858.23), p(1564.05, 1564.05)],
              vanX: 114000,
              totX: 185823,
              yCent: 185823,
            }}
            knikken={[
              { nr: 1, ...p(0, 1331.43), plaats: 'rechts' },
              { nr: 2, ...p(876.39, 1799.54) },
              { nr: 3, ...p(1059.26, 1841.27), plaats: 'hoog' },
              { nr: 4, ...p(1140, 1858.23) },
              { nr: 5, ...p(1564.05, 1564.05), plaats: 'onder' },
              { nr: 6, ...p(1858.23, 1858.23) },
            ]}
            nu={{ xCent: 77184, woord: 'nu' }}
            proefCent={101200}
          />
          <Schuif
            id="schuif"
            name="loon"
            label="Nettoloon per maand"
            totEuro={2000}
            waardeEuro={1012}
            zegt="€ 1.012,00 loon, € 1.565,19 per maand op uw rekening"
          />
          <p className="klein zacht midden">Nettoloon per maand</p>
        </div>
        <div className="boven-r4">
          <Melding soort="let-op" icoon="clock">
            <p>
              <b>Dit geldt tot en met juni.</b> Vanaf juli houdt u geen 25%, maar 12,5%. Bij uw loon van nu is uw
              uitkering dan {b(63117)} in plaats van {b(72283)}.
            </p>
            <p>
              <a href="#juli">Laat de lijn vanaf juli zien</a>
            </p>
          </Melding>
        </div>
        <div className="boven-r4">
          <Urenrij
            name="uren"
            vraag="Of kies uren per week"
            items={UREN.slice(1).map(([uren, , loon]) => ({
              value: uren,
              getal: uren,
              eenheid: 'uur',
              bij: <Bedrag cent={loon} ongeveer heel />,
              nu: uren === '16',
            }))}
          >
            <p className="klein zacht boven-r2">Geschat met uw uurloon van {b(1520)}. Uw loonstrook kan anders zijn.</p>
          </Urenrij>
        </div>
        <Deel id="vast" titel="Wat blijft hetzelfde" ruim>
          <Vinkjes
            lijst={[
              { id: 'a', tekst: <>Uw toeslagen: {b(102700)} per maand. Met dit loon blijft u onder de grens.</> },
              { id: 'b', tekst: <>Kinderbijslag voor Jip: {b(35830)} per drie maanden.</> },
              {
                id: 'c',
                tekst: (
                  <>
                    Stopt het werk? Dan vult de uitkering weer aan. <a href="weg-en-terug.html">Zo werkt dat</a>.
                  </>
                ),
              },
            ]}
          />
        </Deel>
        <Deel id="punten" titel="De zes punten in de lijn" ruim>
          <Tabel
            naam="De zes punten in de lijn"
            soort="punten"
            kolommen={[
              { id: 'nr', naam: 'Punt', tekst: true },
              { id: 'loon', naam: 'Vanaf loon', tekst: true },
              { id: 'wat', naam: 'Wat er gebeurt', tekst: true },
            ]}
            rijen={[
              punt(
                1,
                0,
                'Van elke euro loon houdt u per maand 21 cent. Nog 4 cent komt later, als vakantiegeld.',
                'Art. 31 lid 2 onder n: 25%',
              ),
              punt(
                2,
                87639,
                <>Uw uitkering gaat ineens {b(1972)} omhoog. De wet rekent hier met minder vakantiegeld.</>,
                'Regeling art. 11',
              ),
              punt(
                3,
                105926,
                <>Uw uitkering gaat ineens {b(1721)} omlaag. De wet rekent weer met meer vakantiegeld.</>,
                'Regeling art. 11',
              ),
              punt(
                4,
                114000,
                <>
                  U mag hoogstens {b(28500)} houden. Meer loon geeft per maand nu bijna niets extra. Uw vakantiegeld
                  groeit wel.
                </>,
                'Art. 31 lid 2 onder n: het hoogste bedrag',
              ),
              punt(
                5,
                156405,
                'U hebt geen uitkering meer nodig. Alle loon is van u. De premie stopt.',
                'Art. 19 lid 1',
              ),
              punt(6, 185823, 'Vanaf hier krijgt u meer dan met uitkering en premie samen.', 'Eigen berekening'),
            ]}
          />
          <Melding soort="let-op">
            <p>
              <b>Tussen punt 5 en 6 krijgt u minder dan bij punt 4.</b> Dat is het lichte vlak in de lijn. Het komt
              doordat de premie stopt. Bespreek het met Milan als u dicht bij dit punt komt.
            </p>
          </Melding>
        </Deel>
        <Deel id="tabel" titel="Dezelfde cijfers in een tabel" ruim>
          <Tabel
            naam="Uren, loon en uitkering"
            soort="smal"
            kolommen={[
              { id: 'uren', naam: 'Uren' },
              { id: 'loon', naam: 'Loon' },
              { id: 'uitkering', naam: 'Uitkering' },
              { id: 'samen', naam: 'Samen' },
              { id: 'premie', naam: 'Premie' },
            ]}
            rijen={UREN.map(([uren, woord, ...bedragen]) => ({
              id: uren,
              cellen: [woord, ...bedragen.map(b)],
              soort: uren === '12' ? ('nu' as const) : undefined,
            }))}
          />
        </Deel>
      </form>
      <Zij>
        <Vlak id="genoeg" soort="zacht" titel="Genoeg is genoeg" kop="groot">
          <p>U en Milan spraken af: hoogstens 16 uur, zolang Jip op de basisschool zit. Meer mag. Het hoeft niet.</p>
        </Vlak>
        <Milan over="Uw klantmanager. Wil graag met u meekijken." />
        <Knop soort="kaal" href="rekenhulp.html">
          Meer rekenhulp
        </Knop>
      </Zij>
    </Portaal>
  ),
};

function punt(nr: number, loonCent: number, wat: React.ReactNode, bron: string) {
  return {
    id: String(nr),
    cellen: [
      <Nummer key="nr">{nr}</Nummer>,
      <b key="loon">{b(loonCent)}</b>,
      <div key="wat">
        {wat}
        <p className="bron">{bron}</p>
      </div>,
    ],
  };
}
