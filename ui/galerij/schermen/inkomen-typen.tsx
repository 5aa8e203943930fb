import {
  Antwoord,
  Bedrag,
  DuoFormulier,
  Geldveld,
  Icoon,
  Knop,
  Knoppen,
  Rekenrij,
  Som,
  Stapel,
  Stappen,
  Terug,
  Verder,
} from '../../index.ts';
import { Portaal, type Scherm } from './samen.tsx';

export const inkomenTypen: Scherm = {
  naam: 'inkomen-typen',
  titel: 'Uw loon van april · Voorbeeldstad',
  inhoud: (
    <Portaal hier={1} indeling="tweeluik">
      <DuoFormulier action="#">
        <Stapel>
          <Terug href="uw-maand-nog-doen.html">Terug</Terug>
          <div>
            <Stappen nu={2} van={3} />
            <h1>Uw loon van april</h1>
          </div>
          <Geldveld
            id="loon"
            name="loon"
            held
            label="Hoeveel loon kreeg u netto van De Ketel?"
            hulp="Op uw loonstrook staat het bij ‘netto loon’. Reiskosten telt u niet mee."
            defaultValue="771,84"
          />
          <p>
            <Verder href="loonstrook-controleren.html" icoon="camera">
              Liever een foto van uw loonstrook
            </Verder>
          </p>
        </Stapel>
        <Stapel>
          <Antwoord
            id="dan"
            titel="Dan krijgt u vrijdag 8 mei"
            cent={72283}
            zin={
              <>
                Samen met uw loon is dat <Bedrag cent={149467} />. Dat is{' '}
                <b>
                  <Bedrag cent={16324} /> meer
                </b>{' '}
                dan zonder werk.
              </>
            }
          >
            <Som>
              <Rekenrij wat="Bedrag om van te leven" cent={140150} />
              <Rekenrij
                wat="Loon dat meetelt"
                bij={
                  <>
                    <Bedrag cent={19296} /> mag u houden
                  </>
                }
                cent={-57888}
              >
                <p>
                  U mag een kwart van uw loon houden, hoogstens <Bedrag cent={28500} /> per maand. Dat mag zes maanden.
                  April is maand 4.
                </p>
              </Rekenrij>
              <Rekenrij wat="Vakantiegeld dat De Ketel voor u spaart" cent={-6175}>
                <p>U krijgt dit later van De Ketel. Daarom geven wij het niet ook.</p>
              </Rekenrij>
              <Rekenrij wat="Vakantiegeld dat wij voor u sparen" cent={-3804}>
                <p>Dit krijgt u in juni van ons.</p>
              </Rekenrij>
              <Rekenrij wat="Op uw rekening" cent={72283} soort="eind" />
            </Som>
            <p className="klein boven-r3">
              Daarbij spaart u premie:{' '}
              <b>
                <Bedrag cent={23155} />
              </b>
              . Die krijgt u in juni.
            </p>
          </Antwoord>
          <Knoppen>
            <Knop groot breed>
              Verder
            </Knop>
          </Knoppen>
          <p className="zacht klein">
            <Icoon naam="check" /> Er is nog niets verstuurd. Wij bewaren wat u typt. U kunt tot en met woensdag 6 mei
            alles veranderen.
          </p>
        </Stapel>
      </DuoFormulier>
    </Portaal>
  ),
};
