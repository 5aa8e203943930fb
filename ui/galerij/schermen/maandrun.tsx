import {
  Bedrag,
  BeheerSchil,
  Controlelijst,
  Fasebalk,
  Getal,
  Handtekening,
  Ik,
  Knop,
  Kolommen,
  Melding,
  Merkje,
  type NavItem,
  Rekenrij,
  Som,
  Verder,
  Vlak,
  Werkkop,
} from '../../index.ts';
import type { Scherm } from './samen.tsx';

const NAV: NavItem[] = [
  { href: 'maandrun.html', tekst: 'Maand', icoon: 'calendar-check', hier: true },
  { href: '#regels', tekst: 'Regels', icoon: 'sliders-horizontal' },
  { href: '#werkt', tekst: 'Wat werkt', icoon: 'star' },
  { href: '#toezicht', tekst: 'Toezicht', icoon: 'shield-check' },
  { href: '#medewerkers', tekst: 'Medewerkers', icoon: 'users-three' },
];

const bekijk = (
  <Knop soort="lijn" href="#bekijk">
    Bekijk
  </Knop>
);

export const maandrun: Scherm = {
  naam: 'maandrun',
  titel: 'Maand april · Beheer',
  inhoud: (
    <BeheerSchil
      gemeente="Voorbeeldstad"
      begin="maandrun.html"
      navigatie={NAV}
      zoek={{ action: '#zoek' }}
      ik={<Ik naam="Tineke Brouwer" functie="inkomensconsulent" />}
    >
      <Werkkop boven="maandag 4 mei, 14.20 uur · geld staat vrijdag 8 mei bij de mensen" titel="Maand april">
        <Knop type="button" soort="lijn" icoon="pause">
          Pauze
        </Knop>
        <Knop type="button" soort="kaal">
          Logboek
        </Knop>
      </Werkkop>
      <Fasebalk
        label="Voortgang"
        items={[
          { id: 'gegevens', naam: 'Gegevens', bij: '2.318 huishoudens', toestand: 'klaar' },
          { id: 'rekenen', naam: 'Rekenen', bij: '2.318 klaar, 3 seconden', toestand: 'klaar' },
          { id: 'narekenen', naam: 'Narekenen', bij: 'tweede keer, gelijk', toestand: 'klaar' },
          { id: 'nakijken', naam: 'Nakijken', bij: '31 van 48 bekeken', toestand: 'nu' },
          { id: 'vrijgeven', naam: 'Vrijgeven', bij: 'twee mensen', toestand: 'straks' },
          { id: 'betalen', naam: 'Betalen', bij: 'bank, woensdag', toestand: 'straks' },
          { id: 'bevestigd', naam: 'Bevestigd', bij: 'bank antwoordt', toestand: 'straks' },
        ]}
      />
      <Kolommen className="boven-r6">
        <div>
          <Vlak id="na" titel="Mensen kijken na: nog 17">
            <Controlelijst
              items={[
                {
                  id: 'a',
                  goed: false,
                  wat: 'Beloofd bedrag is anders dan berekend',
                  bij: 'Eerst bellen, dan pas betalen',
                  aantal: 'nog 5 van 5',
                  actie: bekijk,
                },
                {
                  id: 'b',
                  goed: false,
                  wat: 'Opgave en loongegevens verschillen',
                  bij: 'Wij betalen wat is opgegeven en stellen een vraag',
                  aantal: 'nog 7 van 14',
                  actie: bekijk,
                },
                {
                  id: 'c',
                  goed: false,
                  wat: 'Nieuw rekeningnummer',
                  bij: 'Nabellen op een nummer dat wij al kenden',
                  aantal: 'nog 5 van 6',
                  actie: bekijk,
                },
                {
                  id: 'd',
                  goed: true,
                  wat: (
                    <>
                      Meer dan <Bedrag cent={25000} /> anders dan in maart
                    </>
                  ),
                  aantal: '23 van 23',
                  actie: <Merkje soort="goed">bekeken</Merkje>,
                },
              ]}
            />
          </Vlak>
          <Vlak id="auto" titel="Zelf gecontroleerd">
            <Controlelijst
              items={[
                { id: 'a', goed: true, wat: 'Twee keer gerekend, zelfde uitkomst op de cent', aantal: '2.318' },
                { id: 'b', goed: true, wat: 'Elk bedrag heeft een uitleg', aantal: '2.318' },
                {
                  id: 'c',
                  goed: true,
                  wat: 'Nog geen opgave: voorlopig bedrag betaald, bericht gestuurd',
                  aantal: '27',
                },
                { id: 'd', goed: true, wat: 'Verlagingen met alle zes stappen', aantal: '1 van 1' },
                { id: 'e', goed: true, wat: 'Onder de beslagvrije voet', aantal: '0' },
                { id: 'f', goed: true, wat: 'Rekening van bewindvoerder of beslag klopt', aantal: '55' },
              ]}
            />
          </Vlak>
          <Melding icoon="arrows-clockwise">
            <p>
              <b>Om 13.52 uur viel een server uit. Om 13.53 uur ging het rekenen verder.</b> Niets is dubbel. Niets
              ontbreekt.
            </p>
          </Melding>
        </div>
        <aside aria-label="Totaal en vrijgeven">
          <Vlak id="tot" titel="Samen te betalen">
            <Getal klein>
              <Bedrag cent={288660677} />
            </Getal>
            <Som className="boven-r3">
              <Rekenrij kort wat="Uitkering april" cent={287431642} />
              <Rekenrij kort wat="Nabetalen" cent={2140815} plus />
              <Rekenrij kort wat="Verrekenen" cent={-911780} />
            </Som>
            <p className="klein zacht boven-r4 onder-r2">Naar wie</p>
            <Som className="boven-0">
              <Rekenrij kort wat="2.241 mensen zelf" cent={285190211} />
              <Rekenrij kort wat="55 via bewindvoerder" cent={2048406} />
              <Rekenrij kort wat="34 keer beslag" cent={1422060} />
            </Som>
            <p className="klein zacht boven-r3">
              22 huishoudens krijgen deze maand geen uitkering. Hun loon is hoog genoeg.
            </p>
          </Vlak>
          <Vlak id="vrij" titel="Vrijgeven">
            <Handtekening naam="Tineke Brouwer" wie="Tineke Brouwer" bij="kan vrijgeven als alles bekeken is" />
            <Handtekening wie="Een tweede collega" bij="niet dezelfde persoon" />
            <div className="boven-r4">
              <Knop breed kanNiet="waarom">
                Nog 17 te bekijken
              </Knop>
            </div>
            <p className="klein zacht boven-r2" id="waarom">
              Tijd genoeg: uiterlijk woensdag 6 mei om 15.00 uur.
            </p>
          </Vlak>
          <Vlak id="krap" soort="zacht" titel="Wie kan niet wachten?">
            <p>Twee mensen meldden dat zij krap zitten. Zij krijgen vandaag een voorschot.</p>
            <Verder href="#bekijk-krap">Bekijk</Verder>
          </Vlak>
        </aside>
      </Kolommen>
    </BeheerSchil>
  ),
};
