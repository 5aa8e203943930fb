import { Bedrag, Belofte, Bon, Deel, GrootBedrag, Knop, Knoppen, Kop, Stapel, Vinkjes } from '../../index.ts';
import { Portaal, type Scherm } from './samen.tsx';

export const ontvangstbewijs: Scherm = {
  naam: 'ontvangstbewijs',
  titel: 'Uw loon van april is binnen · Voorbeeldstad',
  inhoud: (
    <Portaal hier={1}>
      <Stapel gat="r5">
        <Kop ruim titel="Dank u wel. Uw loon van april is binnen." />
        <Bon
          id="bon"
          titel="Ontvangstbewijs"
          wanneer="Dinsdag 28 april 2026, 10.42 uur"
          regels={[
            { id: 'van', term: 'Van', waarde: 'Hanna Lindeboom' },
            { id: 'werkgever', term: 'Werkgever', waarde: 'Lunchroom De Ketel' },
            { id: 'loon', term: 'Nettoloon april', waarde: <Bedrag cent={77184} /> },
            { id: 'strook', term: 'Loonstrook', waarde: '1 foto' },
          ]}
          kenmerk={{ term: 'Kenmerk', waarde: 'april-2026 · 7k3f-q81d' }}
        >
          <p>
            Wij betalen u <b>vrijdag 8 mei</b>
          </p>
          <GrootBedrag cent={72283} uitleg="uitleg-bedrag.html" />
          <Belofte dicht>Afgesproken. Wijkt het af? Dan bellen wij u eerst.</Belofte>
        </Bon>
        <Knoppen>
          <Knop type="button" soort="zacht" icoon="download-simple">
            Bewaar
          </Knop>
          <Knop type="button" soort="zacht" icoon="share-network">
            Deel
          </Knop>
          <Knop type="button" soort="zacht" icoon="printer">
            Print
          </Knop>
        </Knoppen>
        <Deel id="nu" titel="Wat nu?">
          <Vinkjes
            lijst={[
              { id: 'a', tekst: 'U hoeft niets meer te doen voor april.' },
              {
                id: 'b',
                icoon: 'pencil-simple',
                tekst:
                  'Toch een fout? Verander het zelf, tot en met woensdag 6 mei. Daarna kan het ook nog: dan verrekenen wij het. Een foutje is geen probleem.',
              },
              {
                id: 'c',
                icoon: 'coins',
                tekst: (
                  <>
                    Uw premie is nu <Bedrag cent={86998} />. Die krijgt u op 12 juni.
                  </>
                ),
              },
            ]}
          />
        </Deel>
        <Knoppen>
          <Knop groot breed href="uw-maand.html">
            Naar Uw maand
          </Knop>
          <Knop soort="kaal" href="inkomen-typen.html">
            Verander mijn loon
          </Knop>
        </Knoppen>
      </Stapel>
    </Portaal>
  ),
};
