import { Mens } from '@bijrijder/ui';
import { Tekst, useTekst } from '../../tekst/index.tsx';

/** The person who looks along, on every page about money. */
export function Begeleider({ wie }: { wie: { naam: string; telefoon: string | null } | undefined }) {
  const t = useTekst();
  return wie ? (
    <Mens
      id="mens"
      naam={wie.naam}
      over={<Tekst k="geld.mens.over" />}
      bel={wie.telefoon ? `tel:${wie.telefoon.replaceAll(' ', '')}` : undefined}
      app="/mijn/hulp#berichten"
      afspraak="/mijn/contact#afspraken"
      labels={{ bel: t('geld.mens.bel'), app: t('geld.mens.bericht'), afspraak: t('geld.mens.afspraak') }}
    />
  ) : null;
}
