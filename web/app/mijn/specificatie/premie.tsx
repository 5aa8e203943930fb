import { Belofterij, Deel, Rekenrij, Som, WetsBron } from '@bijrijder/ui';
import { Tekst, useTaal, useTekst } from '../../tekst/index.tsx';
import { dagWoord, maandWoord } from '../maandwoorden.ts';
import type { Specificatiebeeld } from './beeld.server.ts';

/** The premie that was decided with a month: earned over which months, and on which day it comes. Nothing when there is none. */
export function Premie({ d }: { d: Specificatiebeeld }) {
  const t = useTekst();
  const taal = useTaal();
  const regels = d.b.regels.filter((r) => r.deel === 'apart');
  const [een] = regels;
  if (!een) return null;
  const meer = Object.keys(d.namen).length > 1;
  return (
    <Deel id="premie" titel={<Tekst k="specificatie.premie.kop" />}>
      <p>
        <Tekst k="specificatie.waarom.premie" waarden={een.cijfers} /> <Tekst k="specificatie.premie.los" />
      </p>
      <Som>
        {regels.map((r) => (
          <Rekenrij
            key={`${r.maand}-${r.persoon}`}
            wat={maandWoord(r.maand ?? d.maand, d.vandaag, taal)}
            bij={meer && r.persoon ? d.namen[r.persoon] : undefined}
            cent={r.bedragCent}
          />
        ))}
        <Rekenrij
          soort="eind"
          wat={<Tekst k="besluit.kolom.samen" />}
          cent={regels.reduce((som, r) => som + r.bedragCent, 0)}
        />
      </Som>
      <Belofterij
        label={t('specificatie.premie.kop')}
        items={d.b.betalingen
          .filter((p) => p.doel === 'premie')
          .map((p, i) => ({
            id: `premie-${i}`,
            wat: t(`specificatie.stand.${p.stand}`),
            cent: p.bedragCent,
            wanneer: dagWoord(p.boekdatum ?? p.betaaldag, taal),
            klaar: p.stand === 'betaald',
          }))}
      />
      <WetsBron>{een.artikel}</WetsBron>
    </Deel>
  );
}
