import {
  Bedrag,
  Bewijs,
  Deel,
  Kiezers,
  Kop,
  Maandrij,
  Rekenrij,
  Som,
  Stapel,
  Terug,
  Vast,
  WetsBron,
} from '../../index.ts';
import { Portaal, type Scherm } from './samen.tsx';

export const uitlegBedrag: Scherm = {
  naam: 'uitleg-bedrag',
  titel: 'Hoe komen we aan € 722,83? · Voorbeeldstad',
  inhoud: (
    <Portaal hier={0}>
      <Terug href="uw-maand.html">Uw maand</Terug>
      <Stapel gat="r6">
        <Kop
          boven="Uitkering over april"
          titel={
            <>
              Hoe komen we aan <Bedrag cent={72283} />?
            </>
          }
          lood="De uitkering vult uw loon aan. Een kwart van uw loon mag u houden. Tik op een regel voor meer."
        />
        <Som rekening label="De berekening, van boven naar beneden">
          <Rekenrij wat="Bedrag om van te leven" cent={140150} baan={{ bron: 'uitkering', vanaf: 0, breedte: 100 }}>
            <p>
              Dit heet de bijstandsnorm. Het bedrag geldt voor iemand die alleen woont, ook met kinderen. Het
              vakantiegeld zit erin.
            </p>
            <WetsBron>Participatiewet art. 21 onder a. Bedrag vanaf 1 januari 2026.</WetsBron>
          </Rekenrij>
          <Rekenrij
            wat="Loon dat meetelt"
            bij={
              <>
                <Bedrag cent={77184} /> min <Bedrag cent={19296} />
              </>
            }
            cent={-57888}
            baan={{ bron: 'loon', vanaf: 58.7, breedte: 41.3 }}
            open
          >
            <Som binnen>
              <Rekenrij wat="Uw nettoloon van De Ketel" bij="Loonstrook over 1 tot en met 30 april" cent={77184} />
              <Rekenrij
                wat="Dit mag u houden: 25%"
                bij={
                  <>
                    Hoogstens <Bedrag cent={28500} />. U zit daaronder.
                  </>
                }
                cent={-19296}
              />
              <Rekenrij wat="Loon dat meetelt" cent={57888} soort="eind" />
            </Som>
            <Maandrij
              label="Zes maanden mag u een kwart houden. Januari, februari en maart zijn gebruikt. April is maand 4. Mei en juni komen nog."
              maanden={[
                { naam: 'jan', toestand: 'klaar' },
                { naam: 'feb', toestand: 'klaar' },
                { naam: 'mrt', toestand: 'klaar' },
                { naam: 'apr', toestand: 'nu' },
                { naam: 'mei', toestand: 'straks' },
                { naam: 'jun', toestand: 'straks' },
              ]}
            />
            <p>
              U mag zes maanden een kwart van uw loon houden. April is maand 4. Vanaf juli houdt u 12,5%, omdat u alleen
              voor Jip zorgt. Op 1 januari 2027 verandert de wet. Dan rekenen wij het opnieuw voor u uit.
            </p>
            <WetsBron>Participatiewet art. 31 lid 2 onder n en r.</WetsBron>
          </Rekenrij>
          <Rekenrij
            wat="Vakantiegeld dat De Ketel voor u spaart"
            cent={-6175}
            baan={{ bron: 'loon', vanaf: 54.29, breedte: 4.41 }}
          >
            <p>
              De Ketel spaart vakantiegeld voor u. De wet telt daarvoor 8% van uw nettoloon: 8% van{' '}
              <Bedrag cent={77184} /> is <Bedrag cent={6175} />. Krijgt u het in mei? Dan telt het niet nog een keer.
            </p>
            <WetsBron>Participatiewet art. 31 lid 4. Regeling art. 11, tabel van 2026.</WetsBron>
          </Rekenrij>
          <Rekenrij
            wat="Uitkering met vakantiegeld"
            cent={76087}
            soort="tussen"
            baan={{ bron: 'uitkering', vanaf: 0, breedte: 54.29 }}
          />
          <Rekenrij
            wat="Vakantiegeld dat wij voor u sparen"
            cent={-3804}
            baan={{ bron: 'uitkering', vanaf: 51.58, breedte: 2.71 }}
          >
            <p>
              Wij zetten 5% voor u opzij. U krijgt het in juni. Er staat nu <Bedrag cent={63792} /> voor u klaar.
            </p>
            <WetsBron>Participatiewet art. 19 lid 3 en art. 45 lid 1. Afgerond op hele centen.</WetsBron>
          </Rekenrij>
          <Rekenrij
            wat="Op uw rekening, vrijdag 8 mei"
            cent={72283}
            soort="eind"
            baan={{ bron: 'uitkering', vanaf: 0, breedte: 51.58 }}
          />
        </Som>
        <Deel id="klopt" titel="Klopt er iets niet?">
          <Kiezers
            items={[
              {
                href: 'inkomen-typen.html',
                icoon: 'pencil-simple',
                titel: 'Mijn loon is anders',
                bij: 'U kunt het tot en met 6 mei zelf veranderen.',
              },
              {
                href: '#bel',
                icoon: 'phone',
                titel: 'Ik snap het niet',
                bij: 'Milan of Tineke belt u vandaag of morgen.',
              },
              {
                href: '#bezwaar',
                icoon: 'scales',
                titel: 'Ik ben het er niet mee eens',
                bij: 'Wij leggen uit hoe bezwaar maken werkt.',
              },
            ]}
          />
        </Deel>
        <Deel id="onzeker" titel="Wat wij nog niet weten">
          <p>
            Op 1 juli veranderen de bedragen van de overheid. Die zijn nog niet bekend. Voor april maakt dat niets uit.
          </p>
        </Deel>
        <Bewijs
          titel="Bewijs van deze berekening"
          regels={[
            { id: 'op', term: 'Berekend op', waarde: 'dinsdag 28 april 2026, 10.42 uur' },
            { id: 'met', term: 'Met', waarde: 'uw opgave van 28 april en de bedragen van 1 januari 2026' },
            { id: 'regels', term: 'Regels', waarde: 'Participatiewet en Regeling, versie 2026-01-01' },
            { id: 'kenmerk', term: 'Kenmerk', waarde: <Vast>april-2026 · 7k3f-q81d</Vast> },
          ]}
        />
      </Stapel>
    </Portaal>
  ),
};
