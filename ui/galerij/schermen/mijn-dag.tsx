import { Agenda, Groep, Knop, Knoppen, Kolommen, Lijstje, Mensenlijst, Mensrij, Vlak, Werkkop } from '../../index.ts';
import { type Scherm, Werkplek } from './samen.tsx';

const knop = (tekst: string, href = 'gesprek.html') => (
  <Knop soort="lijn" href={href}>
    {tekst}
  </Knop>
);

export const mijnDag: Scherm = {
  naam: 'mijn-dag',
  titel: 'Mijn dag · Werkplek',
  inhoud: (
    <Werkplek hier={0}>
      <Werkkop boven="dinsdag 28 april" titel="Goedemorgen Milan">
        <Knop type="button" soort="lijn" icoon="note-pencil">
          Snelle notitie
        </Knop>
      </Werkkop>
      <Kolommen>
        <div>
          <Groep id="g1" titel="Vraagt vandaag om u">
            <Mensenlijst>
              <Mensrij
                naam="Bram Kuipers"
                href="persoon.html"
                eerst
                hoe={[
                  { icoon: 'phone', tekst: 'bellen mag altijd' },
                  { icoon: 'users', tekst: 'Ruud is vervanger' },
                ]}
                knop={
                  <Knop href="gesprek.html" icoon="phone">
                    Bel Bram
                  </Knop>
                }
              >
                Zei om 08.12 dat het niet goed gaat. Hij wil gebeld worden, voor 17.00 uur. Zijn afspraken staan stil.
              </Mensrij>
            </Mensenlijst>
          </Groep>
          <Groep id="g2" titel="Beloofd" bij="door u of door ons">
            <Mensenlijst>
              <Mensrij
                naam="Oksana Lysenko"
                href="persoon.html"
                hoe={[
                  { icoon: 'clock', tekst: 'beloofd voor morgen' },
                  { icoon: 'translate', tekst: 'Oekraïens, met tolk' },
                ]}
                knop={knop('Antwoord lezen')}
              >
                U zou vragen of haar diploma telt. Antwoord kwam gisteren binnen.
              </Mensrij>
              <Mensrij
                naam="Hanna Lindeboom"
                href="persoon.html"
                hoe={[
                  { icoon: 'clock', tekst: 'donderdag, na 14.00 uur' },
                  { icoon: 'chat-circle-text', tekst: 'liefst een appje' },
                ]}
                knop={knop('Toets afmaken', 'omgekeerde-toets.html')}
              >
                U zou donderdag bellen over de fiets. De toets is nog niet klaar.
              </Mensrij>
              <Mensrij
                naam="Wim Jansma"
                href="persoon.html"
                hoe={[
                  { icoon: 'envelope-simple', tekst: 'graag een brief' },
                  { icoon: 'user', tekst: 'ligt bij Tineke' },
                ]}
                knop={knop('Vraag Tineke')}
              >
                Wij betaalden zijn reiskosten nog niet. Beloofd voor 30 april.
              </Mensrij>
            </Mensenlijst>
          </Groep>
          <Groep id="g3" titel="Wacht op antwoord van u">
            <Mensenlijst>
              <Mensrij
                naam="Stella Pinas"
                href="persoon.html"
                hoe={[
                  { icoon: 'clock', tekst: 'twee dagen' },
                  { icoon: 'chat-circle-text', tekst: 'appt' },
                ]}
                knop={knop('Lees en antwoord')}
              >
                Reageerde zondag op uw notitie: “Zo heb ik het niet bedoeld.”
              </Mensrij>
            </Mensenlijst>
          </Groep>
          <Groep id="g4" titel="Langer niet gesproken dan afgesproken">
            <Mensenlijst>
              <Mensrij
                naam="Devran Polat"
                href="persoon.html"
                hoe={[{ icoon: 'video-camera', tekst: 'beeldbellen' }]}
                knop={knop('Plan een gesprek')}
              >
                Afgesproken: elke zes weken. Laatste gesprek: 9 maart. Hij kiest zelf de plek.
              </Mensrij>
              <Mensrij
                naam="Yordanos Tesfay"
                href="persoon.html"
                hoe={[
                  { icoon: 'translate', tekst: 'Tigrinya, tolk helpt' },
                  { icoon: 'map-pin', tekst: 'bibliotheek' },
                ]}
                knop={knop('Plan een gesprek')}
              >
                Afgesproken: elke vier weken. Laatste gesprek: 24 maart, over taalles.
              </Mensrij>
            </Mensenlijst>
            <p className="klein zacht boven-r2">
              Volgorde: wat wij het eerst beloofden. Mensen krijgen hier geen cijfer, kleur of kans.
            </p>
          </Groep>
        </div>
        <aside aria-label="Agenda en goed nieuws">
          <Vlak id="nieuws" titel="Goed nieuws">
            <Lijstje
              lijst={[
                { id: 'a', icoon: 'star', tekst: 'Hanna werkt nu vier maanden bij De Ketel.' },
                { id: 'b', icoon: 'star', tekst: 'Abel Negash haalde zijn theorie-examen.' },
                { id: 'c', icoon: 'heart', tekst: 'Gerda Smit helpt nu elke week in de tuin van de buurt.' },
              ]}
            />
          </Vlak>
          <Vlak id="agenda" titel="Agenda">
            <Agenda
              items={[
                { id: 'a', tijd: '09.30', wat: 'Kemal en Elif Aslan', bij: 'thuis, met Ruud' },
                { id: 'b', tijd: '11.00', wat: 'Casuïstiek', bij: 'Yordanos is erbij' },
                { id: 'c', tijd: '13.00', wat: 'Ilse Mulder', bij: 'wandelen, park' },
                { id: 'd', tijd: '14.30', wat: 'Vrij gehouden om te bellen', stil: true },
                { id: 'e', tijd: '16.00', wat: 'Kennismaken', bij: 'Rania Saleh, met tolk' },
              ]}
            />
          </Vlak>
          <Vlak id="ruud" soort="zacht" titel="Ruud vraagt u">
            <p>Kijkt u mee bij een maatwerkvraag? Tien minuten is genoeg.</p>
            <Knoppen className="boven-r3">
              <Knop type="button" soort="lijn">
                Ja, vandaag
              </Knop>
              <Knop type="button" soort="kaal">
                Deze week
              </Knop>
            </Knoppen>
          </Vlak>
        </aside>
      </Kolommen>
    </Werkplek>
  ),
};
