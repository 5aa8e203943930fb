import type { Concept } from '@bijrijder/dossier/brief';
import type { Voorkeur } from '@bijrijder/dossier/contact';
import { Datum, Keuze, Keuzelijst, Knop, Lijstje, Stapel, Tekstvak, Vlak } from '@bijrijder/ui';
import { Eenmalig } from '../../eenmalig.tsx';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import { useBereik } from '../persoon/kop.tsx';

const POGINGEN = ['bellen', 'langsgaan', 'appen', 'beeldbellen'] as const;

/** How somebody wants to be met, and the talk that comes before a letter. */
export function EerstSpreken({
  naam,
  concept: c,
  sleutel,
  voorkeur,
  fout,
}: {
  naam: string;
  concept: Pick<Concept, 'eerstSpreken' | 'poging'>;
  sleutel: string;
  voorkeur: Voorkeur | null;
  fout: { poging: true; tekst: string } | undefined;
}) {
  const t = useTekst();
  const bereik = useBereik()(voorkeur);
  return (
    <Vlak id="spreken" soort="zacht" titel={<Tekst k="schrijven.eerst" />}>
      <Stapel gat="r4">
        {bereik.length > 0 && (
          <div>
            <h3>
              <Tekst k="schrijven.bereik" waarden={{ naam }} />
            </h3>
            <Lijstje lijst={bereik} />
          </div>
        )}
        {c.eerstSpreken && (
          <p>
            <Tekst k={`schrijven.eerst.${c.eerstSpreken}`} waarden={{ naam }} />
          </p>
        )}
        {c.poging ? (
          <p role="status">
            <Tekst
              k="schrijven.gesproken"
              waarden={{
                wie: c.poging.door,
                dag: <Datum key="dag" iso={c.poging.dag} />,
                uitkomst: c.poging.gesproken ? 'ja' : 'nee',
              }}
            />
          </p>
        ) : (
          <form method="post">
            <Stapel gat="r4">
              <Eenmalig sleutel={sleutel} />
              <Keuzelijst
                id="hoe"
                name="hoe"
                label={<Tekst k="schrijven.poging.hoe" />}
                opties={POGINGEN.map((p) => ({ value: p, tekst: t(`schrijven.poging.${p}`) }))}
              />
              <Keuze
                id="gesproken"
                name="gesproken"
                vraag={<Tekst k="schrijven.poging.uitkomst" waarden={{ naam }} />}
                fout={fout && <Tekst k="schrijven.poging.fout" waarden={{ naam }} />}
                opties={[
                  { value: 'ja', tekst: t('schrijven.poging.ja') },
                  { value: 'nee', tekst: t('schrijven.poging.nee') },
                ]}
              />
              <Tekstvak
                id="tekst"
                name="tekst"
                rows={2}
                maxLength={1000}
                label={<Tekst k="schrijven.poging.tekst" />}
                hulp={<Tekst k="schrijven.poging.tekstHulp" waarden={{ naam }} />}
                defaultValue={fout?.tekst}
              />
              <Knop soort="lijn" name="doe" value="poging">
                <Tekst k="schrijven.poging.leg" />
              </Knop>
            </Stapel>
          </form>
        )}
      </Stapel>
    </Vlak>
  );
}
