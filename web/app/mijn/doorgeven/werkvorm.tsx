import { Keuze, Keuzelijst, Knop, Knoppen, Stapel, Tekstveld } from '@bijrijder/ui';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import { RITMES, SOORTEN } from './werk.ts';

/** Adds new work to a month. `doe`: for a page with more than one form. */
export function Werkvorm({
  d,
}: {
  d: {
    maand: string;
    vandaag: string;
    bronnen: readonly unknown[];
    mensen: readonly { value: string; tekst: string; ik: boolean }[];
    fout: 'werkgever' | 'sinds' | null;
    doe?: string;
  };
}) {
  const t = useTekst();
  return (
    <details id="nieuw" open={d.bronnen.length === 0 || d.fout !== null}>
      <summary>
        <Tekst k="opgave.kies.nieuw" />
      </summary>
      <form method="post">
        <Stapel>
          {d.doe && <input type="hidden" name="doe" value={d.doe} />}
          <Tekstveld
            id="werkgever"
            name="werkgever"
            label={<Tekst k="opgave.kies.nieuwVan" />}
            hulp={<Tekst k="opgave.kies.nieuwVanHulp" />}
            fout={d.fout === 'werkgever' && <Tekst k="opgave.fout.naam" />}
            maxLength={120}
            required
          />
          {d.mensen.length > 1 ? (
            <Keuze
              id="persoon"
              name="persoon"
              vraag={<Tekst k="opgave.kies.nieuwWie" />}
              opties={d.mensen.map((m) => ({ value: m.value, tekst: m.tekst }))}
              gekozen={d.mensen.find((m) => m.ik)?.value}
            />
          ) : (
            <input type="hidden" name="persoon" value={d.mensen[0]?.value} />
          )}
          <Keuzelijst
            id="soort"
            name="soort"
            label={<Tekst k="opgave.kies.nieuwSoort" />}
            opties={SOORTEN.map((s) => ({ value: s, tekst: t(`opgave.soort.${s}`) }))}
          />
          <Keuzelijst
            id="ritme"
            name="ritme"
            label={<Tekst k="opgave.kies.nieuwHoeVaak" />}
            opties={RITMES.map((r) => ({ value: r, tekst: t(`opgave.ritme.${r}`) }))}
          />
          <Tekstveld
            id="sinds"
            name="sinds"
            type="date"
            max={d.vandaag}
            label={<Tekst k="opgave.kies.nieuwSinds" />}
            fout={d.fout === 'sinds' && <Tekst k="opgave.fout.datum" />}
            defaultValue={`${d.maand}-01`}
            required
          />
          <Keuze
            id="vakantiegeldLater"
            name="vakantiegeldLater"
            vraag={<Tekst k="opgave.kies.nieuwVakantiegeld" />}
            opties={[
              { value: 'ja', tekst: t('opgave.kies.ja') },
              { value: 'nee', tekst: t('opgave.kies.nee') },
            ]}
            gekozen="ja"
          />
          <Knoppen>
            <Knop soort="zacht">
              <Tekst k="opgave.kies.nieuwToevoegen" />
            </Knop>
          </Knoppen>
        </Stapel>
      </form>
    </details>
  );
}
