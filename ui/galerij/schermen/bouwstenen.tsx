/** Alle onderdelen die niet op een van de andere schermen staan, met hun toestanden. */
import {
  Bedrag,
  Berichten,
  Bestandveld,
  Bevestiging,
  Bijdragen,
  Bladeren,
  Datum,
  Deel,
  EigenWoorden,
  Feiten,
  Geldveld,
  GroteKeuzes,
  Keuze,
  Knop,
  Knoppen,
  Leeg,
  Leesrecht,
  LichteKeuzes,
  Meeleest,
  Melding,
  Merkje,
  NogNietMogelijk,
  Nood,
  NoodKort,
  Pad,
  Poort,
  Rekenrij,
  Som,
  Stapbalk,
  Stapel,
  Stappen,
  Statusregel,
  Teamlijst,
  Tekstvak,
  Tekstveld,
  Trap,
  Tweezijdig,
  Vinkje,
  Vinkkeuze,
  Vlak,
  Voortgang,
  Wacht,
} from '../../index.ts';
import { Portaal, type Scherm } from './samen.tsx';

export const bouwstenen: Scherm = {
  naam: 'bouwstenen',
  titel: 'Bouwstenen en toestanden · Bijrijder',
  inhoud: (
    <Portaal hier={-1}>
      <h1>Bouwstenen en toestanden</h1>
      <Deel id="bedragen" titel="Bedragen en data" ruim>
        <p>
          In een zin: u krijgt <Bedrag cent={72283} uitleg="uitleg-bedrag.html" /> op <Datum iso="2026-05-08" />. In een
          brief: <Datum iso="2026-12-08" jaar />.
        </p>
        <Som>
          <Rekenrij wat="Plus" cent={515} plus />
          <Rekenrij wat="Min" cent={-1921} />
          <Rekenrij wat="Verwacht" cent={80864} ongeveer />
          <Rekenrij wat="Nog niet bekend" cent={null} />
          <Rekenrij wat="Totaal" cent={72283} soort="eind" />
        </Som>
      </Deel>
      <Deel id="knoppen" titel="Knoppen en merkjes" ruim>
        <Knoppen>
          <Knop type="button">Hoofdknop</Knop>
          <Knop type="button" soort="lijn">
            Tweede keus
          </Knop>
          <Knop type="button" soort="zacht">
            Hulpknop
          </Knop>
          <Knop type="button" soort="kaal">
            Als link
          </Knop>
          <Knop kanNiet="kan-niet">Kan nu niet</Knop>
        </Knoppen>
        <p id="kan-niet" className="klein zacht">
          Eerst moet een tweede collega kijken.
        </p>
        <p className="rij boven-r4">
          <Merkje>gewoon</Merkje>
          <Merkje soort="goed">gedaan</Merkje>
          <Merkje soort="let-op">kijk mee</Merkje>
          <Merkje soort="thema">nu</Merkje>
          <Merkje soort="lijn">na stap 1</Merkje>
        </p>
      </Deel>
      <Deel id="velden" titel="Velden" ruim>
        <Stapel gat="r5">
          <Stappen nu={2} van={3} balk />
          <Tekstveld
            id="v1"
            name="werkgever"
            label="Waar werkte u?"
            hulp="De naam staat boven aan uw loonstrook."
            defaultValue="Lunchroom De Ketel"
          />
          <Geldveld
            id="v2"
            name="loon"
            label="Hoeveel loon kreeg u netto?"
            fout="Wij lezen ‘zeven’ niet als bedrag. Typ cijfers, zoals 771,84."
            defaultValue="zeven"
          />
          <Tekstvak
            id="v3"
            name="verhaal"
            label="Wilt u er iets bij vertellen?"
            hulp="Het hoeft niet."
            eigen
            rows={3}
          />
          <Bestandveld id="v4" name="foto" label="Foto van uw loonstrook" accept="image/*" capture="environment" />
          <Keuze
            id="v5"
            name="vorm"
            vraag="Hoe wilt u het?"
            hulp="U kiest. U kunt altijd wisselen."
            gekozen="samen"
            opties={[
              { value: 'zelf', tekst: 'Zelf', bij: 'Milan is er als u hem roept.' },
              { value: 'samen', tekst: 'Samen', bij: 'Elke maand even contact.' },
              { value: 'dichtbij', tekst: 'Dichtbij', bij: 'Elke week. Milan doet meer.' },
            ]}
          />
          <Vinkkeuze
            id="v6"
            name="hulp"
            vraag="Waar kunnen wij mee helpen?"
            naast
            gekozen={['fiets']}
            opties={[
              { value: 'fiets', tekst: 'Een fiets' },
              { value: 'opvang', tekst: 'Opvang' },
            ]}
          />
          <Vinkje name="akkoord" bij="U kunt dit later veranderen.">
            Deel mijn plan met het buurtteam
          </Vinkje>
        </Stapel>
      </Deel>
      <Deel id="toestanden" titel="Toestanden" ruim>
        <Stapel>
          <Statusregel stap="Milan vraagt of de fiets kan" wie="bij Milan Osei" wanneer="uiterlijk dinsdag 5 mei" />
          <Wacht zin="Wij rekenen. Dit duurt hoogstens een paar tellen." />
          <Leeg zin="Hier komt uw plan. U begint wanneer u wilt.">
            <Knop type="button" soort="zacht">
              Eerste stap
            </Knop>
          </Leeg>
          <Melding soort="goed" titel="Dank u wel. Uw loon is binnen.">
            <p>
              U krijgt vrijdag 8 mei <Bedrag cent={72283} />.
            </p>
          </Melding>
          <Melding soort="let-op" titel={<>Wij zien een verschil van {<Bedrag cent={2436} />}.</>}>
            Op uw loonstrook staat meer dan u doorgaf. Klopt dit?
          </Melding>
          <Melding soort="fout" icoon="wifi-slash" titel="De foto kwam niet aan. Niets is kwijt.">
            Probeer het opnieuw, of typ het bedrag.
          </Melding>
          <Melding soort="onzeker" titel="De bedragen van juli zijn nog niet bekend.">
            Wij rekenen met de bedragen van nu en zeggen het als dat verandert.
          </Melding>
          <NogNietMogelijk titel="Er valt nu niets te besluiten.">Eerst hoort u wat Hanna zelf vindt.</NogNietMogelijk>
          <Meeleest>Hanna leest dit ook. Schrijf alsof u naast elkaar zit.</Meeleest>
          <Bevestiging
            id="zeker"
            vraag="Wilt u stoppen met delen?"
            gevolg="Het buurtteam ziet uw plan dan niet meer. U kunt het later weer delen."
          >
            <Knop type="button">Ja, stop met delen</Knop>
            <Knop type="button" soort="kaal">
              Nee, terug
            </Knop>
          </Bevestiging>
        </Stapel>
      </Deel>
      <Deel id="plan" titel="Plan en voortgang" ruim>
        <Stapel gat="r5">
          <Pad
            items={[
              { id: 'a', toestand: 'klaar', titel: 'Weer werken, een paar uur', bij: 'Gelukt in januari.' },
              {
                id: 'b',
                toestand: 'nu',
                merk: 'Nu',
                titel: 'Proefritje maken op de fiets bij Spaak',
                children: (
                  <Knoppen className="boven-r3">
                    <Knop type="button" soort="zacht" icoon="check">
                      Gedaan
                    </Knop>
                  </Knoppen>
                ),
              },
              { id: 'c', toestand: 'straks', titel: 'Vragen naar 16 uur', bij: 'Geen haast.' },
            ]}
          />
          <Voortgang id="voortgang" label="Bekeken" waarde={31} van={48} bij="31 van 48" />
          <Stapbalk
            label="Stappen van de toets"
            items={[
              { id: 'a', naam: 'Waar gaat het om', toestand: 'klaar' },
              { id: 'b', naam: 'Wat wil Hanna', toestand: 'nu' },
              { id: 'c', naam: 'Wat kan', toestand: 'straks' },
            ]}
          />
          <Poort
            label="Voor er een besluit kan zijn"
            items={[
              {
                id: 'a',
                toestand: 'klaar',
                titel: 'Bram is uitgenodigd',
                bij: 'Op zijn manier: een appje.',
                actie: <Merkje soort="goed">gedaan</Merkje>,
              },
              {
                id: 'b',
                toestand: 'nu',
                titel: 'Bram is gehoord',
                bij: 'Nog niet gesproken.',
                actie: (
                  <Knop type="button" soort="lijn">
                    Plan een gesprek
                  </Knop>
                ),
              },
              {
                id: 'c',
                toestand: 'straks',
                titel: 'Een tweede collega kijkt mee',
                actie: <Merkje soort="lijn">na stap 2</Merkje>,
              },
            ]}
          />
          <Trap
            items={[
              { id: 'a', titel: 'Uw werk stopt', children: <p>U zegt het ons. Eén zin is genoeg.</p> },
              { id: 'b', titel: 'De uitkering vult aan', children: <p>Al in dezelfde maand.</p> },
            ]}
          />
          <Tweezijdig>
            <Vlak titel="U" niveau={3}>
              <p>Maakt het proefritje.</p>
            </Vlak>
            <Vlak titel="Wij" niveau={3} soort="thema">
              <p>Milan belt donderdag.</p>
            </Vlak>
          </Tweezijdig>
        </Stapel>
      </Deel>
      <Deel id="mensen" titel="Mensen en woorden" ruim>
        <Stapel gat="r5">
          <EigenWoorden wie="Hanna, 12 maart">
            “Koken voor mensen die het waarderen. En om drie uur bij school staan.”
          </EigenWoorden>
          <Leesrecht>
            Wie mag dit lezen? <b>Milan</b> en zijn vervanger.
          </Leesrecht>
          <Berichten
            label="Berichten met Milan"
            items={[
              {
                id: 'a',
                naam: 'Milan Osei',
                rol: 'medewerker',
                wanneer: 'ma 27 april, 15.12',
                tekst: 'Hoe was het proefritje?',
              },
              {
                id: 'b',
                naam: 'Hanna Lindeboom',
                rol: 'client',
                wanneer: 'ma 27 april, 19.40',
                tekst: 'Fijn. Achttien minuten, met wind mee.',
                bij: 'gelezen',
              },
            ]}
          />
          <Bijdragen
            items={[
              {
                id: 'a',
                naam: 'Jelle Visser',
                rol: 'medewerker',
                functie: 'taalcoach',
                tekst: 'Nog zeven maanden tot B1. Een dag minder les kost haar bijna een jaar.',
              },
            ]}
          />
          <Feiten
            lijst={[
              { id: 'a', term: 'Werkgever', waarde: 'Lunchroom De Ketel' },
              { id: 'b', term: 'Uren per week', waarde: '12' },
              { id: 'c', term: 'Sinds', waarde: 'januari' },
            ]}
          />
          <form action="#" className="stapel">
            <NoodKort>
              Denkt u aan zelfmoord? Bel <a href="tel:113">113</a>
              <br />
              Gevaar? Bel <a href="tel:112">112</a>
            </NoodKort>
            <GroteKeuzes
              name="wens"
              keuzes={[
                { value: 'bel', icoon: 'phone', titel: 'Bel mij vandaag', bij: 'Milan belt u voor 17.00 uur.' },
                {
                  value: 'zien',
                  icoon: 'footprints',
                  titel: 'Ik wil iemand zien',
                  bij: 'Bij u thuis, in het park of waar u wilt.',
                },
              ]}
            />
            <LichteKeuzes
              name="licht"
              keuzes={[{ value: 'uitstel', titel: 'Uitstellen', bij: 'Eén klik, een reden en uw naam.' }]}
            />
          </form>
          <Nood
            id="nood"
            titel="Wilt u nu met iemand praten?"
            nummers={[
              { nummer: '113', uitleg: 'Denkt u aan zelfmoord? Dag en nacht, gratis.' },
              { nummer: '112', uitleg: 'Gevaar, nu meteen' },
            ]}
          >
            <p>Uw huisarts mag u ook altijd bellen.</p>
          </Nood>
          <Bladeren
            label="Bladzijden van de lijst"
            vorige="?bladzijde=1"
            volgende="?bladzijde=3"
            waar="Bladzijde 2 van 7"
            woordVorige="Vorige"
            woordVolgende="Volgende"
          />
          <Teamlijst
            geheel={130}
            items={[
              {
                naam: 'Asha Biharie',
                over: 'Arabisch, jongeren',
                dichtbij: 44,
                samen: 41.25,
                zelf: 6.8,
                beschikbaar: 108,
                uren: '92 van 108 uur',
                bij: '61 mensen: 11 dichtbij, 33 samen, 17 zelf',
              },
            ]}
          />
        </Stapel>
      </Deel>
    </Portaal>
  ),
};
