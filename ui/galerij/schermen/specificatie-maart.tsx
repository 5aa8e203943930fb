import {
  Bedrag,
  Belofterij,
  Deel,
  GrootBedrag,
  Knop,
  Knoppen,
  Rekenrij,
  Som,
  Stapel,
  Tabel,
  Terug,
  Vast,
  Vlak,
  Vraag,
  WetsBron,
} from '../../index.ts';
import { Portaal, type Scherm } from './samen.tsx';

const b = (cent: number, plus?: boolean) => <Bedrag cent={cent} plus={plus} />;

export const specificatieMaart: Scherm = {
  naam: 'specificatie-maart',
  titel: 'Uw uitkering over maart · Voorbeeldstad',
  inhoud: (
    <Portaal hier={0}>
      <Terug href="kalender.html">Alle maanden</Terug>
      <Stapel gat="r6">
        <header>
          <h1>Uw uitkering over maart</h1>
          <GrootBedrag cent={71642} className="boven-r3" />
          <p>
            Woensdag 8 april betaald op uw rekening <Vast>… 41</Vast>.
          </p>
          <Belofterij
            label="Wat wij zeiden en wat u kreeg"
            items={[
              { id: 'gezegd', wat: 'Gezegd', cent: 71642, wanneer: 'ma 30 maart' },
              { id: 'besloten', wat: 'Besloten', cent: 71642, wanneer: 'wo 1 april' },
              { id: 'betaald', wat: 'Betaald', cent: 71642, wanneer: 'wo 8 april' },
            ]}
          />
        </header>
        <Deel id="som" titel="Zo is het berekend">
          <Som rekening>
            <Rekenrij wat="Bedrag om van te leven" cent={140150}>
              <p>Dit heet de bijstandsnorm.</p>
              <WetsBron>Participatiewet art. 21 onder a.</WetsBron>
            </Rekenrij>
            <Rekenrij wat="Loon dat meetelt" bij={<>De Ketel, 1 tot en met 31 maart: {b(75560)}</>} cent={-56670}>
              <p>
                Een kwart mag u houden: 25% van {b(75560)} is {b(18890)}. Blijft over: {b(56670)}. Maart was maand 3 van
                6.
              </p>
              <WetsBron>Participatiewet art. 31 lid 2 onder n.</WetsBron>
            </Rekenrij>
            <Rekenrij wat="Vakantiegeld dat De Ketel spaart" cent={-6045}>
              <p>
                8% van {b(75560)} is {b(6045)}.
              </p>
              <WetsBron>Regeling art. 11.</WetsBron>
            </Rekenrij>
            <Rekenrij wat="Vakantiegeld dat wij sparen" cent={-3872}>
              <p>5% van {b(77435)}. U krijgt het in juni.</p>
              <WetsBron>Participatiewet art. 19 lid 3.</WetsBron>
            </Rekenrij>
            <Rekenrij wat="Uitkering over maart" cent={73563} soort="tussen" />
            <Rekenrij wat={<a href="#correctie">Correctie over februari</a>} cent={-1921} />
            <Rekenrij wat="Betaald op 8 april" cent={71642} soort="eind" />
          </Som>
        </Deel>
        <Vlak id="correctie" titel={<>Waarom {b(1921)} minder?</>}>
          <p className="boven-r3">
            In februari was uw loonstrook er nog niet. U gaf daarom {b(70000)} door. Later stond er {b(72436)} op de
            strook. <b>U deed niets fout.</b>
          </p>
          <Tabel
            naam="Februari: eerst en nu"
            kolommen={[
              { id: 'wat', naam: 'Februari' },
              { id: 'eerst', naam: 'Eerst' },
              { id: 'nu', naam: 'Nu' },
              { id: 'verschil', naam: 'Verschil' },
            ]}
            rijen={[
              { id: 'loon', cellen: ['Uw loon', b(70000), b(72436), b(2436, true)] },
              { id: 'uitkering', cellen: ['Uitkering', b(77948), b(76027), b(-1921)] },
              { id: 'samen', cellen: ['Samen', b(147948), b(148463), b(515, true)], soort: 'eind' },
            ]}
          />
          <p>
            U hield dus {b(515)} over van het extra loon. Uw premie over februari ging {b(731)} omhoog.
          </p>
          <p className="zacht klein boven-r3">
            Milan belde u hierover op 30 maart. U koos: in één keer. In delen kan ook.
          </p>
        </Vlak>
        <Vraag vraag="Klopt dit?">
          <Knop type="button" soort="lijn" icoon="check">
            Ja, het klopt
          </Knop>
          <Knop type="button" soort="lijn" icoon="question">
            Nee of weet ik niet
          </Knop>
        </Vraag>
        <p>
          Bent u het niet eens met het besluit? Dan kunt u bezwaar maken tot en met <b>woensdag 13 mei</b>.{' '}
          <a href="#bezwaar">Zo werkt dat</a>. Milan mag u daarbij helpen.
        </p>
        <Knoppen>
          <Knop soort="zacht" href="brief.html" icoon="file-pdf">
            Brief
          </Knop>
          <Knop type="button" soort="zacht" icoon="printer">
            Print
          </Knop>
          <Knop type="button" soort="zacht" icoon="speaker-high">
            Lees voor
          </Knop>
        </Knoppen>
        <Deel id="meer" titel="Andere maanden in 2026">
          <Som>
            <Rekenrij wat="April" bij="komt vrijdag 8 mei" cent={72283} href="uitleg-bedrag.html" />
            <Rekenrij wat="Februari" bij={<>later verbeterd: {b(76027)}</>} cent={77948} href="#februari" />
            <Rekenrij wat="Januari" cent={82038} href="#januari" />
          </Som>
        </Deel>
      </Stapel>
    </Portaal>
  ),
};
