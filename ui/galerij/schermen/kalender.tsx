import {
  Bedrag,
  Blokje,
  type Bron,
  Deel,
  Geldlijst,
  type Geldregel,
  Kalendermaand,
  Knop,
  Knoppen,
  Maandstaven,
  Melding,
  Rekenrij,
  Sleutel,
  Som,
  Terug,
  Vlak,
  Zij,
  Zuilen,
} from '../../index.ts';
import { Portaal, type Scherm } from './samen.tsx';

const regel = (dag: string, wat: string, van: string, cent: number, bron: Bron, ongeveer = false): Geldregel => ({
  id: `${dag}-${wat}`,
  dag,
  wat,
  van,
  cent,
  bron,
  ongeveer,
  uitleg: '#uitleg',
});

export const kalender: Scherm = {
  naam: 'kalender',
  titel: 'Uw geld, dag voor dag · Voorbeeldstad',
  inhoud: (
    <Portaal hier={0} indeling="tweeluik">
      <div>
        <Terug href="uw-maand.html">Uw maand</Terug>
        <h1>Uw geld, dag voor dag</h1>
        <p className="groot boven-r3 onder-r5">Alles wat op uw rekening komt. Van wie, en wanneer.</p>
        <Deel id="mnd" titel="Per maand" verborgenTitel>
          <Maandstaven
            maanden={[
              {
                naam: 'Mei',
                href: '#mei',
                cent: 285847,
                ongeveer: true,
                stukken: [
                  { bron: 'uitkering', aandeel: 17.61 },
                  { bron: 'loon', aandeel: 27.01 },
                  { bron: 'toeslag', aandeel: 25.02 },
                ],
              },
              {
                naam: 'Juni',
                href: '#juni',
                cent: 410441,
                ongeveer: true,
                stukken: [
                  { bron: 'uitkering', aandeel: 34.08 },
                  { bron: 'loon', aandeel: 19.7 },
                  { bron: 'toeslag', aandeel: 25.02 },
                  { bron: 'premie', aandeel: 21.2 },
                ],
              },
            ]}
          />
          <Sleutel
            className="boven-r3"
            items={[
              { id: 'u', bron: 'uitkering', wat: 'Uitkering' },
              { id: 'l', bron: 'loon', wat: 'Loon' },
              { id: 't', bron: 'toeslag', wat: 'Toeslagen' },
              { id: 'p', bron: 'premie', wat: 'Premie' },
              { id: 'k', bron: 'kind', wat: 'Kinderbijslag' },
              { id: 'v', bron: 'uitkering', wat: '± verwacht', verwacht: true },
            ]}
          />
        </Deel>
        <div className="boven-r5">
          <Melding>
            <p>
              <b>Juni is een hoge maand. Juli is weer gewoon.</b> In juni krijgt u ook vakantiegeld en premie.
            </p>
          </Melding>
        </div>
        <Kalendermaand id="mei" naam="Mei" cent={285847} ongeveer vandaag="Vandaag is het dinsdag 28 april">
          <Geldlijst
            lijn
            regels={[
              regel('2026-05-08', 'Uitkering over april', 'Gemeente', 72283, 'uitkering'),
              regel('2026-05-20', 'Zorgtoeslag', 'Dienst Toeslagen', 12900, 'toeslag'),
              regel('2026-05-20', 'Huurtoeslag', 'Dienst Toeslagen', 39900, 'toeslag'),
              regel('2026-05-20', 'Kindgebonden budget', 'Dienst Toeslagen', 49900, 'toeslag'),
              regel('2026-05-22', 'Loon en reiskosten', 'De Ketel', 80864, 'loon', true),
              regel('2026-05-22', 'Vakantiegeld', 'De Ketel', 30000, 'loon', true),
            ]}
          />
        </Kalendermaand>
        <Kalendermaand id="juni" naam="Juni" cent={410441} ongeveer>
          <Geldlijst
            lijn
            regels={[
              regel('2026-06-08', 'Uitkering over mei', 'Gemeente', 72283, 'uitkering', true),
              regel('2026-06-08', 'Vakantiegeld', 'Gemeente', 67596, 'uitkering', true),
              regel('2026-06-12', 'Premie', 'Gemeente', 86998, 'premie'),
              regel('2026-06-19', 'Drie toeslagen', 'Dienst Toeslagen', 102700, 'toeslag'),
              regel('2026-06-24', 'Loon en reiskosten', 'De Ketel', 80864, 'loon', true),
            ]}
          />
        </Kalendermaand>
        <Deel id="premie" titel="Uw premie tot nu toe" ruim>
          <Zuilen
            label="Premie per maand"
            bovenCent={28316}
            boven={
              <>
                hoogstens <Bedrag cent={28316} /> per maand
              </>
            }
            zuilen={[
              ['jan', 19444],
              ['feb', 21731],
              ['mrt', 22668],
              ['apr', 23155],
              ['mei', 23155],
              ['juni', 23155],
            ].map(([naam, cent], i) => ({
              id: `z-${naam}`,
              naam: String(naam),
              cent: Number(cent),
              stukken: [{ bron: 'premie' as const, cent: Number(cent) }],
              verwacht: i > 3,
            }))}
          />
          <Som className="boven-r5">
            <Rekenrij wat="April" bij={<>30% van {<Bedrag cent={77184} />} loon</>} cent={23155} />
            <Rekenrij wat="U krijgt het vrijdag 12 juni" cent={86998} soort="eind" />
          </Som>
        </Deel>
      </div>
      <Zij>
        <Vlak id="plusmin" titel="Wat betekent ±?" kop="groot">
          <ul className="stapel stapel--r3 boven-r3">
            <li className="rij rij--vast">
              <Blokje bron="uitkering" />
              <span>Dit bedrag staat vast.</span>
            </li>
            <li className="rij rij--vast">
              <Blokje bron="uitkering" verwacht />
              <span>± Dit verwachten wij. Wij rekenen met uw laatste loon.</span>
            </li>
          </ul>
        </Vlak>
        <Vlak id="laat" titel="Komt er iets te laat?" kop="groot">
          <p>
            Wij letten zelf op onze betaaldag. Gaat er iets mis? Dan hoort u het eerst van ons. Wij bieden dan een
            voorschot aan.
          </p>
        </Vlak>
        <Knoppen>
          <Knop type="button" soort="zacht" icoon="calendar-blank">
            In mijn eigen agenda
          </Knop>
          <Knop type="button" soort="zacht" icoon="printer">
            Print
          </Knop>
        </Knoppen>
      </Zij>
    </Portaal>
  ),
};
