import { Mens } from '@bijrijder/ui';
import { Tekst } from '../../tekst/index.tsx';

/** The person who looks along, on every page about money. */
export function Begeleider({ wie }: { wie: { naam: string; telefoon: string | null } | undefined }) {
  return wie ? (
    <Mens
      id="mens"
      naam={wie.naam}
      over={<Tekst k="geld.mens.over" />}
      bel={wie.telefoon ? `tel:${wie.telefoon.replaceAll(' ', '')}` : undefined}
    />
  ) : null;
}
