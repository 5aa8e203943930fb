import { Knop, Knoppen, Melding, Merk, Stapel, Vlak } from '@bijrijder/ui';
import { Tekst, useTekst } from './tekst/index.tsx';

const SOORT: Readonly<Record<number, 'nietGevonden' | 'nietVoorU' | 'onleesbaar' | 'tegelijk' | 'bijOns'>> = {
  400: 'onleesbaar',
  405: 'onleesbaar',
  404: 'nietGevonden',
  403: 'nietVoorU',
  409: 'tegelijk',
};

/** What happened, that nothing is lost, what to do now. Stands alone, so that it also shows when a frame fails. */
export function Foutscherm({
  status,
  gemeente = '',
  kenmerk,
  telefoon,
}: {
  status: number;
  gemeente?: string;
  kenmerk?: string;
  telefoon?: string | null;
}) {
  const t = useTekst();
  const soort = SOORT[status] ?? 'bijOns';
  return (
    <div className="portaal portaal--zonder-balk">
      <title>{t(`fouten.${soort}.kop`)}</title>
      <header className="kop">
        <Merk gemeente={gemeente} href="/" />
      </header>
      <main id="inhoud" tabIndex={-1}>
        <Stapel gat="r5">
          <Melding soort="fout" hoofd rol="alert">
            <h1>
              <Tekst k={`fouten.${soort}.kop`} />
            </h1>
            <p className="groot">
              <Tekst k={`fouten.${soort}.uitleg`} />
            </p>
          </Melding>
          <p>
            <Tekst k="fouten.nietsKwijt" />
          </p>
          <Knoppen>
            <Knop href="/" soort="lijn" icoon="house">
              <Tekst k="fouten.naarBegin" />
            </Knop>
          </Knoppen>
          <Vlak soort="zacht" titel={<Tekst k="fouten.luktNiet" />} kop="groot">
            <p>
              {telefoon ? (
                <Tekst
                  k="fouten.belNummer"
                  waarden={{
                    nummer: (
                      <a key="nummer" href={`tel:${telefoon.replace(/[^\d+]/g, '')}`}>
                        <bdi dir="ltr">{telefoon}</bdi>
                      </a>
                    ),
                  }}
                />
              ) : (
                <Tekst k="fouten.belOns" />
              )}
            </p>
            {kenmerk && (
              <p className="zacht">
                <Tekst k="fouten.kenmerk" waarden={{ kenmerk: <bdi dir="ltr">{kenmerk}</bdi> }} />
              </p>
            )}
          </Vlak>
        </Stapel>
      </main>
    </div>
  );
}
