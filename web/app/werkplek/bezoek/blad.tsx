import { Knop, Knoppen, Merk, Stapel, Tekstvak, Tekstveld, Vlak } from '@bijrijder/ui';
import type { ReactNode } from 'react';
import { Eiland, Eilandgegevens } from '../../eiland.tsx';
import { Tekst, useTekst } from '../../tekst/index.tsx';

/** What the script says; in the page, so that every text stands in the catalogue. */
const ZINNEN = [
  'bewaard',
  'opgeslagen',
  'wacht',
  'verstuurd',
  'leeg',
  'stap',
  'inloggen',
  'weg',
  'geweigerd',
  'botst',
  'toch',
  'geenSleutel',
  'kan',
] as const;

export type Bladgegevens = { eiland: { src: string; nonce: string }; wachter: string };

/**
 * The page of a visit, and the empty page that opens without a connection: the same form, the same places for text. What
 * `kinderen` shows comes from the server; without a connection the script fills it from what the device kept.
 */
export function Bezoekblad({
  gemeente,
  naam,
  gegevens,
  bezoek,
  sleutel,
  velden,
  melding,
  children,
}: {
  gemeente: string;
  naam?: string;
  gegevens: Bladgegevens;
  /** What the device may keep; absent on the empty page. */
  bezoek?: { id: string; persoon: string; tot: string; inhoud: unknown };
  sleutel?: string;
  velden?: { zegt: string; zag: string; stap: string; voor: string };
  melding?: ReactNode;
  children?: ReactNode;
}) {
  const t = useTekst();
  return (
    <div className="portaal portaal--zonder-balk">
      <title>{t('werkplek.bezoek.titel')}</title>
      <header className="kop">
        <Merk gemeente={gemeente} href="/werkplek" />
      </header>
      <main id="inhoud" tabIndex={-1}>
        <Stapel gat="r5">
          <h1 data-bezoek-naam="">{naam ?? t('werkplek.bezoek.titel')}</h1>
          {melding}
          <p role="status" data-bezoek-stand="" className="zacht">
            {!bezoek && <Tekst k="werkplek.bezoek.leeg" />}
          </p>
          <div data-bezoek-wachtend="" />
          <div data-bezoek-delen="">{children}</div>
          <Vlak id="notitie" titel={<Tekst k="werkplek.bezoek.notitie" />}>
            <form method="post" data-bezoek-notitie="">
              <Stapel gat="r3">
                <input type="hidden" name="sleutel" defaultValue={sleutel} />
                <p className="zacht">
                  <Tekst k="werkplek.bezoek.meeleest" />
                </p>
                <Tekstvak
                  id="zegt"
                  name="zegt"
                  rows={4}
                  maxLength={4000}
                  eigen
                  label={<Tekst k="werkplek.bezoek.zegt" />}
                  defaultValue={velden?.zegt}
                />
                <Tekstvak
                  id="zag"
                  name="zag"
                  rows={4}
                  maxLength={4000}
                  label={<Tekst k="werkplek.bezoek.zag" />}
                  defaultValue={velden?.zag}
                />
                <Tekstveld
                  id="stap"
                  name="stap"
                  maxLength={1000}
                  label={<Tekst k="werkplek.bezoek.stap" />}
                  defaultValue={velden?.stap}
                />
                <Tekstveld
                  id="voor"
                  name="voor"
                  type="date"
                  label={<Tekst k="werkplek.bezoek.voor" />}
                  hulp={<Tekst k="werkplek.bezoek.voorBij" />}
                  defaultValue={velden?.voor}
                />
                <Knoppen>
                  <Knop>
                    <Tekst k="werkplek.bezoek.bewaar" />
                  </Knop>
                </Knoppen>
              </Stapel>
            </form>
          </Vlak>
        </Stapel>
      </main>
      <Eilandgegevens
        id="bezoek-gegevens"
        gegevens={{
          bezoek: bezoek ?? null,
          wachter: gegevens.wachter,
          // the script puts the moment in its place
          zinnen: Object.fromEntries(ZINNEN.map((z) => [z, t(`werkplek.bezoek.z.${z}`, { tot: '{tot}' })])),
        }}
      />
      <Eiland {...gegevens.eiland} />
    </div>
  );
}
