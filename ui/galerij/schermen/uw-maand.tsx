import {
  Bedrag,
  Belofte,
  EigenWoorden,
  Geldlijst,
  Held,
  Knop,
  Knoppen,
  Sleutel,
  Staafje,
  Staafjes,
  Verder,
  Vlak,
  Zij,
} from '../../index.ts';
import { Milan, Portaal, type Scherm } from './samen.tsx';

function UwMaand({ thema, gemeente }: { thema?: string; gemeente?: string }) {
  return (
    <Portaal hier={0} indeling="tweeluik" thema={thema} gemeente={gemeente}>
      <div className="stapel stapel--r5">
        <Held
          id="groet"
          groet="Dag Hanna"
          voor="Vrijdag 8 mei komt er"
          bedrag={{ cent: 72283, uitleg: 'uitleg-bedrag.html', uitlegTekst: ', hoe komen we aan dit bedrag?' }}
          na="op uw rekening. Dat is uw uitkering over april."
        >
          <Belofte>Dit bedrag staat vast. Wat u ziet, krijgt u.</Belofte>
          <p>
            <Verder href="uitleg-bedrag.html">Zo komen we aan dit bedrag</Verder>
          </p>
        </Held>
        <section aria-labelledby="werk">
          <h2 id="werk" className="onder-r3">
            Door uw werk houdt u <Bedrag cent={16324} uitleg="wat-als.html" uitlegTekst=" meer over, reken na" /> meer
            over
          </h2>
          <Staafjes>
            <Staafje
              naam="April, met uw werk"
              cent={149467}
              stukken={[
                { bron: 'loon', aandeel: 51.64 },
                { bron: 'uitkering', aandeel: 48.36 },
              ]}
            >
              <Sleutel
                className="boven-r2"
                items={[
                  { id: 'loon', bron: 'loon', wat: 'Loon', cent: 77184 },
                  { id: 'uitkering', bron: 'uitkering', wat: 'Uitkering', cent: 72283 },
                ]}
              />
            </Staafje>
            <Staafje naam="April, zonder werk" cent={133143} stukken={[{ bron: 'uitkering', aandeel: 89.08 }]} />
          </Staafjes>
          <p className="boven-r4">
            Daarbij spaart u premie: <Bedrag cent={23155} uitleg="premie.html" /> over april. Die krijgt u in juni.
          </p>
          <p>
            <Verder href="wat-als.html">Wat als u meer of minder werkt?</Verder>
          </p>
        </section>
        <section aria-labelledby="komt" className="boven-r6">
          <h2 id="komt" className="onder-r3">
            Wat er nu komt
          </h2>
          <Geldlijst
            regels={[
              {
                id: 'a',
                dag: '2026-05-08',
                wat: 'Uitkering over april',
                van: 'Van de gemeente',
                cent: 72283,
                uitleg: 'uitleg-bedrag.html',
              },
              {
                id: 'b',
                dag: '2026-05-20',
                wat: 'Drie toeslagen',
                van: 'Van Dienst Toeslagen',
                cent: 102700,
                uitleg: 'kalender.html',
              },
              {
                id: 'c',
                dag: '2026-05-22',
                wat: 'Loon en reiskosten',
                van: 'Van De Ketel, ongeveer',
                cent: 80864,
                ongeveer: true,
              },
            ]}
          />
          <p>
            <Verder href="kalender.html">Hele geldkalender</Verder>
          </p>
        </section>
      </div>
      <Zij>
        <Vlak id="stap" titel="Uw volgende stap" kop="groot">
          <EigenWoorden>“Proefritje maken op de fiets bij Spaak. Dan weet ik of de vroege dienst kan.”</EigenWoorden>
          <Knoppen className="boven-r4">
            <Knop soort="zacht" href="verhaal-en-plan.html">
              Bekijk uw plan
            </Knop>
          </Knoppen>
        </Vlak>
        <Vlak id="beloofd" soort="thema" titel="Wat wij u beloofden" kop="groot">
          <p>Milan belt u donderdag 30 april, na 14.00 uur. Het gaat over de fiets.</p>
        </Vlak>
        <Milan />
        <p>
          <Verder href="niet-goed.html" icoon="hand-heart">
            Gaat het niet goed? Zeg het ons
          </Verder>
        </p>
      </Zij>
    </Portaal>
  );
}

export const uwMaand: Scherm = { naam: 'uw-maand', titel: 'Uw maand · Voorbeeldstad', inhoud: <UwMaand /> };
export const uwMaandWaterdam: Scherm = {
  naam: 'uw-maand-waterdam',
  titel: 'Uw maand · Waterdam',
  inhoud: <UwMaand thema="waterdam" gemeente="Waterdam" />,
};
