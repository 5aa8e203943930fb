import { Deel, Kop, Stapel, Wegen } from '@bijrijder/ui';
import { eisClient } from '../sessie.server.ts';
import { Tekst, useTekst } from '../tekst/index.tsx';
import type { Sleutel } from '../tekst/sleutels.ts';
import type { Route } from './+types/alles.ts';

export async function loader({ request }: Route.LoaderArgs) {
  await eisClient(request);
  return null;
}

/** Every page of the portal, in the words somebody would look for: [text, address]. */
const DELEN = {
  geld: [
    ['maanden', '/mijn/specificaties'],
    ['mijnGeld', '/mijn/geld'],
    ['rechten', '/mijn/geld/rechten'],
    ['jaaropgave', '/mijn/geld/jaaropgave'],
    ['rekening', '/mijn/rekening'],
    ['geldweg', '/mijn/geldweg'],
    ['stoppen', '/mijn/stoppen'],
  ],
  papier: [
    ['brieven', '/mijn/brieven'],
    ['besluiten', '/mijn/besluiten'],
    ['bezwaar', '/mijn/bezwaar'],
  ],
  plan: [
    ['uwPlan', '/mijn/plan'],
    ['aanmelding', '/mijn/aanmelding'],
    ['eerstHoren', '/mijn/eerst-horen'],
    ['werk', '/mijn/werk'],
    ['aanbod', '/mijn/aanbod'],
    ['advies', '/mijn/advies'],
  ],
  mensen: [
    ['hulp', '/mijn/hulp'],
    ['afspraken', '/mijn/contact'],
    ['helpers', '/mijn/helpers'],
    ['nietGoed', '/mijn/hulp/niet-goed'],
    ['nazorg', '/mijn/nazorg'],
    ['verhuizen', '/mijn/verhuizen'],
    ['klacht', '/mijn/klacht'],
  ],
  gegevens: [
    ['wieKeek', '/mijn/wie-keek'],
    ['delen', '/mijn/delen'],
    ['overU', '/mijn/aanbod/over-u'],
    ['correctie', '/mijn/correctie'],
    ['bewaren', '/mijn/bewaren'],
    ['privacy', '/privacy'],
  ],
} as const;

export default function Alles() {
  const t = useTekst();
  return (
    <Stapel gat="r6">
      <title>{t('mijn.alles.kop')}</title>
      <Kop titel={<Tekst k="mijn.alles.kop" />} lood={<Tekst k="mijn.alles.lood" />} />
      {Object.entries(DELEN).map(([deel, wegen]) => (
        <Deel key={deel} id={deel} titel={<Tekst k={`mijn.alles.${deel}` as Sleutel} />}>
          <Wegen
            items={wegen.map(([woord, href]) => ({
              href,
              titel: <Tekst k={`mijn.alles.${woord}`} />,
              bij: <Tekst k={`mijn.alles.${woord}Bij`} />,
            }))}
          />
        </Deel>
      ))}
    </Stapel>
  );
}
