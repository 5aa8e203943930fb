import type { Specificatieregel } from '@bijrijder/dossier/verrekening';
import type { Maandbron } from '@bijrijder/huishoudgeld';
import { Rekenrij, Som, WetsBron } from '@bijrijder/ui';
import { datum, euro } from '@bijrijder/ui/opmaak';
import { Tekst, useTaal, useTekst } from '../../tekst/index.tsx';
import type { Sleutel } from '../../tekst/sleutels.ts';
import { maandWoord } from '../maandwoorden.ts';

/** A line with the figures of law its text fills in. */
export type Regel = Specificatieregel & { readonly cijfers: Readonly<Record<string, string>> };

/** Under an amount of income: over which days it was, and how it becomes an amount per month. */
export function bronuitleg(b: Maandbron, taal: string, t: (k: Sleutel, w?: Record<string, string>) => string): string {
  const dag = (iso: string) => datum(iso, { weekdag: 'geen', taal });
  return [
    b.over ? `${dag(b.over.van)} – ${dag(b.over.tot)}.` : t('specificatie.bron.laatste'),
    ...(b.ritme === 'maand'
      ? []
      : [t(`specificatie.bron.${b.ritme}`, { bedrag: euro(b.tijdvakCent), maand: euro(b.maandCent) })]),
  ].join(' ');
}

/** The lines of a month, from top to bottom, each opening to what it means, its own figures and its article. */
export function Regels({
  regels,
  bronnen,
  namen,
  vandaag,
  betaaldCent,
  slot,
}: {
  regels: readonly Regel[];
  bronnen: readonly Maandbron[];
  /** First names by number, when more than one person has income. */
  namen: Readonly<Record<string, string>>;
  vandaag: string;
  betaaldCent: number;
  slot: React.ReactNode;
}) {
  const t = useTekst();
  const taal = useTaal();
  const metMaand = regels.filter((r) => r.deel === 'maand');
  const anders = regels.filter((r) => r.deel === 'betaling');
  const tussen = metMaand.reduce((som, r) => som + r.bedragCent, 0);
  const rij = (r: Regel, plek: number) => {
    const eigen = bronnen.filter((b) => r.sleutel === 'inkomen' && b.persoon === r.persoon);
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
        bij={r.maand ? maandWoord(r.maand, vandaag, taal) : undefined}
        cent={r.bedragCent}
      >
        <p>
          <Tekst k={onderdeel || (`specificatie.waarom.${r.sleutel}` as Sleutel)} waarden={r.cijfers} />
        </p>
        {eigen.length > 0 && (
          <Som binnen>
            {eigen.map((b) => (
              <Rekenrij key={b.bron} wat={b.werkgever} bij={bronuitleg(b, taal, t)} cent={b.maandCent} />
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
