import { Delen, Kijklijst, Knop, Knoppen, Terug, Verborgen, Vlak, Zij } from '../../index.ts';
import { Portaal, type Scherm } from './samen.tsx';

export const wieKeek: Scherm = {
  naam: 'wie-keek',
  titel: 'Wie keek in uw dossier? · Voorbeeldstad',
  inhoud: (
    <Portaal hier={-1} indeling="tweeluik">
      <div>
        <Terug href="uw-maand.html">Uw maand</Terug>
        <h1>Wie keek in uw dossier?</h1>
        <p className="groot boven-r3 onder-r5">
          In april keken vier mensen. Iedereen die kijkt, staat hier. Ook waarom.
        </p>
        <Kijklijst
          waaromWoord="Waarom:"
          blikken={[
            {
              id: 'balie',
              naam: 'Medewerker van de balie',
              letters: '?',
              rol: 'medewerker',
              letOp: true,
              wanneer: 'vr 17 april, 16.48',
              wat: (
                <>
                  <p>Opende uw pagina met afspraken.</p>
                  <p>
                    <b>Hier hoort een reden bij te staan. Die is er niet.</b> Wij hebben zelf al gevraagd waarom. U
                    hoort het uiterlijk vrijdag 1 mei.
                  </p>
                </>
              ),
            },
            {
              id: 'zelf',
              naam: 'Uzelf',
              letters: 'HL',
              rol: 'client',
              wanneer: 'vandaag, 10.42',
              wat: 'U gaf uw loon van april door.',
            },
            {
              id: 'milan',
              naam: 'Milan Osei',
              rol: 'medewerker',
              functie: 'Klantmanager',
              wanneer: 'ma 27 april, 15.10',
              wat: 'Las uw verhaal en uw plan.',
              waarom: 'hij bereidt het gesprek van 30 april voor.',
            },
            {
              id: 'tineke',
              naam: 'Tineke Brouwer',
              rol: 'medewerker',
              functie: 'Inkomensconsulent',
              wanneer: 'do 23 april, 09.31',
              wat: 'Bekeek uw loon van februari en april.',
              waarom: 'zij kijkt mee of de bedragen kloppen.',
            },
            {
              id: 'ruud',
              naam: 'Ruud Hendriks',
              rol: 'medewerker',
              functie: 'Klantmanager, collega van Milan',
              wanneer: 'di 21 april, 11.05',
              wat: 'Las uw plan. Uw verhaal kon hij niet lezen.',
              waarom: 'Milan vroeg hem mee te denken over de fiets. U vond dat goed op 16 april.',
            },
            {
              id: 'computer',
              naam: 'De computer',
              rol: 'medewerker',
              computer: true,
              wanneer: 'wo 1 april, 02.10',
              wat: 'Rekende uw uitkering over maart uit. Tineke Brouwer keek het na en gaf het vrij.',
            },
          ]}
        />
        <Knoppen className="boven-r5">
          <Knop type="button" soort="lijn">
            Vraag over iemand die keek
          </Knop>
          <Knop type="button" soort="kaal">
            Eerdere maanden
          </Knop>
        </Knoppen>
      </div>
      <Zij>
        <Vlak id="delen" titel="Met wie delen wij?" kop="groot">
          <Delen
            className="boven-r3"
            lijst={[
              {
                id: 'haven',
                wie: 'Buurtteam Haven',
                wat: 'Alleen uw plan. Tot en met 31 juli.',
                actie: (
                  <Knop soort="lijn" type="button">
                    Stop<Verborgen> met delen met Buurtteam Haven</Verborgen>
                  </Knop>
                ),
              },
            ]}
          />
          <p className="zacht boven-r3">Verder met niemand. U beslist.</p>
        </Vlak>
        <Vlak id="niet" soort="zacht" titel="Wie kan het niet?" kop="groot">
          <p>Handhaving en andere afdelingen kunnen uw verhaal en plan niet lezen.</p>
        </Vlak>
      </Zij>
    </Portaal>
  ),
};
