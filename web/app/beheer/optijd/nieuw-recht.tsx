import type { Meekijk } from '@bijrijder/dossier/toekenning';
import { Bedrag, Controlelijst, Knop, Leeg, maandnaam, Stapel, Vlak } from '@bijrijder/ui';
import { datum } from '@bijrijder/ui/opmaak';
import { Tekst } from '../../tekst/index.tsx';

/** Money that starts for the first time: a second colleague looks at the months that are paid beside the run. */
export function NieuwRecht({ lijst }: { lijst: readonly Meekijk[] }) {
  return (
    <Vlak id="nieuw-recht" titel={<Tekst k="maandrun.nieuwrecht.kop" />}>
      <Stapel gat="r3">
        <p>
          <Tekst k="maandrun.nieuwrecht.bij" />
        </p>
        {lijst.length === 0 ? (
          <Leeg icoon="check-circle" zin={<Tekst k="maandrun.nieuwrecht.geen" />} />
        ) : (
          <Controlelijst
            items={lijst.map((r) => ({
              id: r.besluit,
              goed: false,
              wat: r.naam,
              bij: (
                <>
                  <Tekst
                    k="maandrun.nieuwrecht.besloot"
                    waarden={{
                      door: r.door,
                      dag: datum(r.op, { weekdag: 'geen' }),
                      ingang: datum(r.ingang, { weekdag: 'geen' }),
                    }}
                  />{' '}
                  {r.maanden.map((m) => (
                    <span key={m.maand}>
                      <Tekst
                        k="maandrun.nieuwrecht.maand"
                        waarden={{ maand: maandnaam(m.maand), bedrag: <Bedrag key="b" cent={m.cent} /> }}
                      />{' '}
                    </span>
                  ))}
                  <Tekst
                    k={r.rekening ? 'maandrun.nieuwrecht.rekening' : 'maandrun.nieuwrecht.geenRekening'}
                    waarden={{ vier: r.rekening ?? '' }}
                  />
                </>
              ),
              actie: r.maanden.length > 0 && (
                <form method="post">
                  <input type="hidden" name="besluit" value={r.besluit} />
                  <Knop>
                    <Tekst k="maandrun.nieuwrecht.betaal" />
                  </Knop>
                </form>
              ),
            }))}
          />
        )}
      </Stapel>
    </Vlak>
  );
}
