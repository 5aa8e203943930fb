import { Kop, Stapel, Verder, Vinkjes, Vlak } from '@bijrijder/ui';
import { teksten } from '../sessie.server.ts';
import { Tekst, Teksten, useTekst } from '../tekst/index.tsx';
import type { Route } from './+types/toegankelijkheid.ts';
import { openbareContactpunten } from './contactpunten.server.ts';

export async function loader() {
  return { bron: teksten('openbaar'), ...(await openbareContactpunten()) };
}

export default function ToegankelijkheidPagina({ loaderData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Toegankelijkheid d={loaderData} />
    </Teksten>
  );
}

const WEL = ['doel', 'zonderScript', 'toetsenbord', 'gekeurd', 'taal'] as const;
const NIET = ['onderzoek', 'mensen', 'talen', 'foto'] as const;

/** The statement (model of the Dutch government, WCAG 2.2 AA): what holds, what does not yet, and where to say so. */
function Toegankelijkheid({ d }: { d: Route.ComponentProps['loaderData'] }) {
  const t = useTekst();
  return (
    <Stapel gat="r5">
      <title>{t('openbaar.toegankelijk.kop')}</title>
      <Kop titel={<Tekst k="openbaar.toegankelijk.kop" />} lood={<Tekst k="openbaar.toegankelijk.lood" />} />
      <Vlak id="stand" titel={<Tekst k="openbaar.toegankelijk.stand" />}>
        <p>
          <Tekst k="openbaar.toegankelijk.standUitleg" />
        </p>
        {d.verklaring && (
          <Verder href={d.verklaring}>
            <Tekst k="openbaar.toegankelijk.verklaring" />
          </Verder>
        )}
      </Vlak>
      <Vlak id="wel" titel={<Tekst k="openbaar.toegankelijk.wel" />}>
        <Vinkjes lijst={WEL.map((w) => ({ id: w, tekst: <Tekst k={`openbaar.toegankelijk.wel.${w}`} /> }))} />
      </Vlak>
      <Vlak id="niet" titel={<Tekst k="openbaar.toegankelijk.niet" />}>
        <Vinkjes
          lijst={NIET.map((n) => ({ id: n, icoon: 'info', tekst: <Tekst k={`openbaar.toegankelijk.niet.${n}`} /> }))}
        />
      </Vlak>
      <Vlak id="zeg" soort="thema" titel={<Tekst k="openbaar.toegankelijk.zeg" />}>
        <Stapel gat="r3">
          <p>
            <Tekst k="openbaar.toegankelijk.zegUitleg" />
          </p>
          <Verder href={d.toegankelijkheid ?? '/klacht'}>
            <Tekst k="openbaar.toegankelijk.zegKnop" />
          </Verder>
          <p>
            <Tekst k="openbaar.toegankelijk.ombudsman" />
          </p>
        </Stapel>
      </Vlak>
    </Stapel>
  );
}
