import {
  EigenWoorden,
  Keuzelijst,
  Knop,
  Knoppen,
  Kolommen,
  Lijstje,
  Pad,
  Persoonkop,
  Tabs,
  Talenten,
  Verhaalvlak,
  Vlak,
} from '../../index.ts';
import { type Scherm, Werkplek } from './samen.tsx';

export const persoon: Scherm = {
  naam: 'persoon',
  titel: 'Hanna Lindeboom · Werkplek',
  inhoud: (
    <Werkplek hier={1}>
      <Persoonkop
        naam="Hanna Lindeboom"
        bereik={[
          { id: 'zeg', tekst: 'zeg: Hanna' },
          { id: 'app', icoon: 'chat-circle-text', tekst: 'liefst een appje' },
          { id: 'bel', icoon: 'phone', tekst: 'bellen na 14.00 uur' },
          { id: 'wandel', icoon: 'footprints', tekst: 'praten tijdens het wandelen' },
          { id: 'brief', icoon: 'envelope-simple', tekst: 'nooit eerst een brief' },
        ]}
      >
        <Knop href="gesprek.html" icoon="chats-circle">
          Gesprek
        </Knop>
        <Knop soort="lijn" href="#app" icoon="chat-circle-text">
          App
        </Knop>
      </Persoonkop>
      <Tabs
        label="Over Hanna"
        items={[
          { href: 'persoon.html', tekst: 'Verhaal en plan', hier: true },
          { href: 'gesprek.html', tekst: 'Gesprekken' },
          { href: '#aanbod', tekst: 'Aanbod' },
          { href: 'omgekeerde-toets.html', tekst: 'Maatwerk en besluiten' },
          { href: '#geld', tekst: 'Geld', icoon: 'lock-simple' },
          { href: '#wie-keek', tekst: 'Wie keek' },
        ]}
      />
      <Kolommen>
        <div>
          <Verhaalvlak
            id="verhaal"
            titel="Haar verhaal, in haar woorden"
            bij="12 maart · alleen Hanna kan dit veranderen"
          >
            <p>
              “Ik ben opgegroeid boven het eethuis van mijn oma. Op mijn elfde stond ik al uien te snijden. Later was ik
              chef in een hotel. Na de scheiding ging het niet meer, met een kind van vier en avonddiensten.
            </p>
            <p>
              Ik was twee jaar heel moe. Nu gaat het beter. Ik wil koken voor mensen die het waarderen. En om drie uur
              bij school staan.”
            </p>
          </Verhaalvlak>
          <Vlak id="wil" titel="Wat zij wil">
            <EigenWoorden streep={false} wens>
              Weer een keuken waar ik de baas ben
            </EigenWoorden>
            <Pad
              className="boven-r4"
              items={[
                {
                  id: 'a',
                  toestand: 'klaar',
                  titel: 'Weer werken, een paar uur',
                  bij: '12 uur bij De Ketel, sinds januari',
                },
                {
                  id: 'b',
                  toestand: 'nu',
                  titel: 'Proefritje maken op de fiets bij Spaak',
                  bij: '“Dan weet ik of de vroege dienst kan.”',
                },
                { id: 'c', toestand: 'straks', titel: 'Vragen naar 16 uur', bij: 'Geen haast' },
              ]}
            />
            <Knoppen>
              <Knop type="button" soort="lijn" icoon="plus">
                Stel iets voor
              </Knop>
              <Knop type="button" soort="kaal">
                Moedig aan
              </Knop>
            </Knoppen>
            <p className="klein zacht boven-r2">U kunt voorstellen. Hanna beslist wat in haar plan komt.</p>
          </Vlak>
          <Vlak id="kan" titel="Wat zij kan en graag doet">
            <Talenten
              items={[
                'Koken voor veel mensen',
                'Rustig blijven als het druk is',
                'Inkopen zonder weggooien',
                'Papiamento en Spaans',
                'Jip leren fietsen',
              ]}
            />
          </Vlak>
        </div>
        <aside aria-label="Beloften en afspraken">
          <Vlak id="beloofd" soort="thema" titel="Wat wij beloofden">
            <Lijstje
              lijst={[
                {
                  id: 'a',
                  icoon: 'clock',
                  tekst: (
                    <>
                      <b>Donderdag 30 april</b> bellen over de fiets
                    </>
                  ),
                  bij: 'Milan, beloofd op 16 april',
                },
                {
                  id: 'b',
                  icoon: 'check-circle',
                  tekst: 'Opvang vanaf 7.00 uur uitgezocht',
                  bij: 'Milan, gedaan op 14 april',
                },
              ]}
            />
          </Vlak>
          <Vlak id="afgesproken" titel="Afgesproken met Hanna">
            <Lijstje
              lijst={[
                {
                  id: 'a',
                  icoon: 'users',
                  tekst: (
                    <>
                      <b>Samen</b>: elke maand contact
                    </>
                  ),
                  bij: 'Hanna koos dit op 12 maart',
                },
                {
                  id: 'b',
                  icoon: 'handshake',
                  tekst: (
                    <>
                      <b>Hoogstens 16 uur</b> werk, zolang Jip op de basisschool zit
                    </>
                  ),
                  bij: 'Reden en datum staan bij de afspraak',
                },
                { id: 'c', icoon: 'user', tekst: 'Jip is 9. Zij zorgt alleen voor hem.' },
              ]}
            />
          </Vlak>
          <Vlak id="laatst" titel="Laatst">
            <Lijstje
              lijst={[
                { id: 'a', icoon: 'star', tekst: 'Zij zette een stap op gedaan: opvang voor Jip', bij: '27 maart' },
                { id: 'b', icoon: 'chats-circle', tekst: 'Gewandeld, 16 april', bij: 'Hanna vond de notitie kloppen' },
              ]}
            />
          </Vlak>
          <Vlak id="geld" soort="zacht" titel="Geld">
            <p>U ziet haar geld als u daar een reden voor hebt. Hanna ziet die reden ook.</p>
            <form className="boven-r3 stapel stapel--r2" action="#geld" method="post">
              <Keuzelijst
                id="doel"
                name="doel"
                label="Waarvoor?"
                opties={[
                  { value: '', tekst: 'Kies een reden' },
                  { value: 'uren', tekst: 'Gesprek over meer uren' },
                  { value: 'vraag', tekst: 'Vraag van Hanna zelf' },
                  { value: 'maatwerk', tekst: 'Maatwerk voorbereiden' },
                ]}
              />
              <Knop soort="lijn" icoon="lock-open">
                Open
              </Knop>
            </form>
          </Vlak>
        </aside>
      </Kolommen>
    </Werkplek>
  ),
};
