import { ALGORITMES, gebieden } from '@bijrijder/dossier/bewaren';
import { Kop, Lijstje, Stapel, Tabel, Verder, Vlak } from '@bijrijder/ui';
import { teksten } from '../sessie.server.ts';
import { Tekst, Teksten, useTekst } from '../tekst/index.tsx';
import type { Route } from './+types/privacy.ts';

/** What is kept and what the computer does: from the same data as the registers in `docs/`. */
export function loader() {
  return {
    bron: teksten('rechten'),
    gebieden: gebieden(),
    stappen: ALGORITMES.map(({ naam, wat, mens }) => ({ naam, wat, mens })),
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
        <Lijstje lijst={d.stappen.map((s) => ({ id: s.naam, icoon: 'arrows-clockwise', tekst: s.wat, bij: s.mens }))} />
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
          rijen={d.gebieden.map((g) => ({ id: g.wat, cellen: [g.wat, g.waarvoor, g.bewaren, g.krijgt] }))}
        />
      </Vlak>
      <p>
        <Tekst k="rechten.privacy.klacht" />
      </p>
    </Stapel>
  );
}
