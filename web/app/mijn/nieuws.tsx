import type { Nieuws } from '@bijrijder/dossier/nieuws';
import { Knop, Nieuwslijst, Verborgen, Vlak } from '@bijrijder/ui';
import { Tekst, useTekst } from '../tekst/index.tsx';

/** What happened for the person since they last looked; gone once they read it or put it away. */
export function Nieuw({ nieuws }: { nieuws: readonly (Nieuws & { href: string })[] }) {
  const t = useTekst();
  if (nieuws.length === 0) return null;
  return (
    <Vlak id="nieuw" soort="thema" titel={<Tekst k="mijn.nieuws.kop" />}>
      <Nieuwslijst
        items={nieuws.map((n) => {
          // done by the machine: the municipality
          const wat = t(`mijn.nieuws.${n.soort}`, { naam: n.door ?? t('mijn.nieuws.wij') });
          return {
            id: n.id,
            href: n.href,
            wat,
            weg: (
              <form method="post" action="/mijn?index">
                <input type="hidden" name="gezien" value={n.id} />
                <Knop type="submit" soort="kaal">
                  <span aria-hidden="true">
                    <Tekst k="mijn.nieuws.gezien" />
                  </span>
                  <Verborgen>{t('mijn.nieuws.gezienBij', { wat })}</Verborgen>
                </Knop>
              </form>
            ),
          };
        })}
      />
    </Vlak>
  );
}
