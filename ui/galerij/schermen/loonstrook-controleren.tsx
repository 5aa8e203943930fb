import {
  Bedrag,
  DuoFormulier,
  GelezenLijst,
  Icoon,
  Keuze,
  Knipsel,
  Knop,
  Knoppen,
  type Plek,
  Stapel,
  Stappen,
  StrookFoto,
  Terug,
  Twijfel,
  Verder,
} from '../../index.ts';
import { Portaal, type Scherm } from './samen.tsx';

const foto = { src: 'loonstrook-foto.jpg', breed: 1000, hoog: 1240 };
const plekken: Plek[] = [
  { nr: 1, x: 0.118, y: 0.0952, breed: 0.32, hoog: 0.05 },
  { nr: 2, x: 0.588, y: 0.0903, breed: 0.282, hoog: 0.0613 },
  { nr: 3, x: 0.762, y: 0.4839, breed: 0.116, hoog: 0.0452, open: true },
  { nr: 4, x: 0.774, y: 0.5258, breed: 0.104, hoog: 0.0387 },
  { nr: 5, x: 0.796, y: 0.7145, breed: 0.09, hoog: 0.0387 },
];

/** Vak in beeldpunten van de foto, als delen. */
const vak = (x: number, y: number, breed: number, hoog: number) => ({
  x: x / foto.breed,
  y: y / foto.hoog,
  breed: breed / foto.breed,
  hoog: hoog / foto.hoog,
});

export const loonstrookControleren: Scherm = {
  naam: 'loonstrook-controleren',
  titel: 'Kijk uw loonstrook na · Voorbeeldstad',
  inhoud: (
    <Portaal hier={1} indeling="tweeluik">
      <DuoFormulier action="#">
        <Stapel>
          <Terug href="inkomen-typen.html">Terug</Terug>
          <div>
            <Stappen nu={2} van={3} />
            <h1>Klopt dit met uw loonstrook?</h1>
          </div>
          <StrookFoto
            foto={foto}
            alt="Uw foto van de loonstrook van Lunchroom De Ketel over april 2026. Over een cijfer van het nettoloon zit een vlek."
            plekken={plekken}
            bijschrift="Uw foto van vandaag, 10.38 uur"
            groter="loonstrook-foto.jpg"
            groterWoord="Groter"
          />
        </Stapel>
        <Stapel gat="r5">
          <Twijfel nr={3} vraag="Eén bedrag lezen wij niet goed. Kijkt u mee?">
            <Knipsel
              foto={foto}
              plek={vak(640, 590, 240, 76)}
              label="Stukje van uw loonstrook: netto loon, zevenhonderd een-en-zeventig of zeven-en-zeventig euro vierentachtig"
            />
            <Keuze
              id="netto"
              name="netto"
              vraag="Wat staat er bij ‘netto loon’?"
              opties={[
                {
                  value: '77184',
                  tekst: <Bedrag cent={77184} />,
                  bij: (
                    <>
                      Met dit bedrag klopt de optelling van uw strook. Dan krijgt u <Bedrag cent={72283} /> uitkering.
                    </>
                  ),
                },
                {
                  value: '77784',
                  tekst: <Bedrag cent={77784} />,
                  bij: (
                    <>
                      Dan krijgt u <Bedrag cent={71810} /> uitkering.
                    </>
                  ),
                },
                { value: 'anders', tekst: 'Iets anders', bij: 'U typt zelf het bedrag.' },
              ]}
            />
          </Twijfel>
          <section aria-labelledby="goed">
            <h2 id="goed">Dit lazen wij wel goed</h2>
            <GelezenLijst
              items={[
                {
                  nr: 1,
                  wat: 'Werkgever',
                  waarde: 'Lunchroom De Ketel',
                  beeld: (
                    <Knipsel
                      foto={foto}
                      plek={vak(118, 126, 326, 56)}
                      label="Stukje van uw loonstrook: Lunchroom De Ketel"
                    />
                  ),
                },
                {
                  nr: 2,
                  wat: 'Maand',
                  waarde: 'April 2026',
                  beeld: (
                    <Knipsel
                      foto={foto}
                      plek={vak(626, 112, 240, 56)}
                      label="Stukje van uw loonstrook: loonstrook april 2026"
                    />
                  ),
                },
                {
                  nr: 4,
                  wat: 'Reiskosten',
                  waarde: <Bedrag cent={3680} />,
                  bij: 'Telt niet mee. Dit houdt u helemaal.',
                  beeld: <Knipsel foto={foto} plek={vak(700, 648, 190, 56)} label="Stukje van uw loonstrook: 36,80" />,
                },
                {
                  nr: 5,
                  wat: 'Vakantiegeld uitbetaald',
                  waarde: <Bedrag cent={0} />,
                  beeld: <Knipsel foto={foto} plek={vak(700, 882, 190, 56)} label="Stukje van uw loonstrook: 0,00" />,
                },
              ]}
            />
            <p>
              <Verder href="#verkeerd" icoon="pencil-simple">
                Hier staat iets verkeerd
              </Verder>
            </p>
            <p className="zacht klein">
              De andere bedragen gebruiken wij alleen om de optelling na te kijken. Wij bewaren ze niet.
            </p>
          </section>
          <Knoppen>
            <Knop groot breed>
              Verder
            </Knop>
          </Knoppen>
          <p className="zacht klein">
            <Icoon naam="check" /> Er is nog niets verstuurd. U ziet eerst wat u krijgt.
          </p>
        </Stapel>
      </DuoFormulier>
    </Portaal>
  ),
};
