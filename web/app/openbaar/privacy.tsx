import { ALGORITMES, gebieden } from '@bijrijder/dossier/bewaren';
import { Kop, Lijstje, Stapel, Tabel, Verder, Vlak } from '@bijrijder/ui';
import { teksten } from '../sessie.server.ts';
import { Tekst, Teksten, useTekst } from '../tekst/index.tsx';
import type { Sleutel } from '../tekst/sleutels.ts';
import type { Route } from './+types/privacy.ts';

/** What is kept and what the computer does: from the same data as the registers in `docs/`. */
export function loader() {
  return {
    bron: teksten('rechten', 'register'),
    gebieden: gebieden().map((g) => g.naam),
    stappen: ALGORITMES.map((a) => a.naam),
  };
}

export default function PrivacyPagina({ loaderData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Privacy d={loaderData} />
    </Teksten>
  );
}

function Privacy({ d }: { d: Route.ComponentProps['loaderData'] }) {
  const t = useTekst();
  return (
    <Stapel gat="r5">
      <title>{t('rechten.privacy.kop')}</title>
      <Kop titel={<Tekst k="rechten.privacy.kop" />} lood={<Tekst k="rechten.privacy.lood" />} />
      <Stapel>
        <Verder href="/mijn/wie-keek" icoon="eye">
          <Tekst k="rechten.privacy.wieKeek" />
        </Verder>
        <Verder href="/mijn/bewaren" icoon="clock">
          <Tekst k="rechten.privacy.watBewaren" />
        </Verder>
        <Verder href="/mijn/delen" icoon="users-three">
          <Tekst k="rechten.privacy.delen" />
        </Verder>
        <Verder href="/mijn/correctie" icoon="pencil-simple">
          <Tekst k="rechten.privacy.verbeter" />
        </Verder>
        <Verder href="/mijn/gegevens.json" icoon="download-simple">
          <Tekst k="rechten.privacy.meenemen" />
        </Verder>
      </Stapel>
      <Vlak id="computer" titel={<Tekst k="rechten.privacy.computer.kop" />}>
        <p>
          <Tekst k="rechten.privacy.computer.lood" />
        </p>
        <Lijstje
          lijst={d.stappen.map((naam) => ({
            id: naam,
            icoon: 'arrows-clockwise',
            tekst: <Tekst k={`register.stap.${naam}.wat` as Sleutel} />,
            bij: <Tekst k={`register.stap.${naam}.mens` as Sleutel} />,
          }))}
        />
      </Vlak>
      <Vlak id="bewaren" titel={<Tekst k="rechten.privacy.bewaren.kop" />}>
        <Tabel
          naam={t('rechten.privacy.bewaren.kop')}
          kolommen={[
            { id: 'wat', naam: t('rechten.privacy.bewaren.wat'), tekst: true },
            { id: 'waarvoor', naam: t('rechten.privacy.bewaren.waarvoor'), tekst: true },
            { id: 'hoelang', naam: t('rechten.privacy.bewaren.hoelang'), tekst: true },
            { id: 'krijgt', naam: t('rechten.privacy.bewaren.uKrijgt'), tekst: true },
          ]}
          rijen={d.gebieden.map((naam) => ({
            id: naam,
            cellen: (['wat', 'waarvoor', 'bewaren', 'krijgt'] as const).map((veld) =>
              t(`register.gebied.${naam}.${veld}` as Sleutel),
            ),
          }))}
        />
      </Vlak>
      <p>
        <Tekst k="rechten.privacy.klacht" />
      </p>
    </Stapel>
  );
}
