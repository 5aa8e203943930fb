import type { Specificatieregel } from '@bijrijder/dossier/verrekening';
import { Rekenrij, Som, WetsBron } from '@bijrijder/ui';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import type { Sleutel } from '../../tekst/sleutels.ts';
import { maandWoord } from '../maandwoorden.ts';

/** Wage slips that a line about income rests on. */
export interface Strookregel {
  readonly id: string;
  readonly persoon: 'P1' | 'P2';
  readonly werkgever: string;
  readonly periode: string;
  readonly nettoCent: number;
}

/** The lines of a month, from top to bottom, each opening to what it means, its own figures and its article. */
export function Regels({
  regels,
  stroken,
  namen,
  vandaag,
  betaaldCent,
  slot,
}: {
  regels: readonly Specificatieregel[];
  stroken: readonly Strookregel[];
  /** First names by number, when more than one person has income. */
  namen: Readonly<Record<string, string>>;
  vandaag: string;
  betaaldCent: number;
  slot: React.ReactNode;
}) {
  const t = useTekst();
  const metMaand = regels.filter((r) => r.deel === 'maand');
  const anders = regels.filter((r) => r.deel === 'betaling');
  const tussen = metMaand.reduce((som, r) => som + r.bedragCent, 0);
  const rij = (r: Specificatieregel, plek: number) => {
    const eigen = stroken.filter((s) => r.sleutel === 'inkomen' && s.persoon === r.persoon);
    const naam = r.persoon && Object.keys(namen).length > 1 ? namen[r.persoon] : undefined;
    const onderdeel = r.onderdeel && (`specificatie.onderdeel.${r.onderdeel.replace('34a.', '34a')}` as Sleutel);
    return (
      <Rekenrij
        key={`${r.sleutel}-${r.persoon ?? ''}-${r.maand ?? ''}-${plek}`}
        wat={
          <>
            <Tekst k={`specificatie.regel.${r.sleutel}` as Sleutel} />
            {naam && ` (${naam})`}
          </>
        }
        bij={r.maand ? maandWoord(r.maand, vandaag) : undefined}
        cent={r.bedragCent}
      >
        <p>{onderdeel ? <Tekst k={onderdeel} /> : <Tekst k={`specificatie.waarom.${r.sleutel}` as Sleutel} />}</p>
        {eigen.length > 0 && (
          <Som binnen>
            {eigen.map((s) => (
              <Rekenrij key={s.id} wat={s.werkgever} bij={s.periode} cent={s.nettoCent} />
            ))}
          </Som>
        )}
        <WetsBron>{r.artikel === '–' ? t('specificatie.geenArtikel') : r.artikel}</WetsBron>
      </Rekenrij>
    );
  };
  return (
    <Som rekening label={t('opgave.uitleg.berekening')}>
      {metMaand.map(rij)}
      {anders.length > 0 && <Rekenrij soort="tussen" wat={<Tekst k="specificatie.overMaand" />} cent={tussen} />}
      {anders.map(rij)}
      <Rekenrij soort="eind" wat={slot} cent={betaaldCent} />
    </Som>
  );
}
