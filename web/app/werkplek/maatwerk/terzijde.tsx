import type { Maatwerk, Voorbeeld } from '@bijrijder/dossier/maatwerk';
import { Datum, Icoon, Keuzelijst, Knop, Lijstje, Stapel, Tekstvak, Tekstveld, Vlak } from '@bijrijder/ui';
import { Eenmalig } from '../../eenmalig.tsx';
import { type Effectgeld, Effecttabel } from '../../gedeeld/afweging.tsx';
import { Tekst, useTekst } from '../../tekst/index.tsx';

/** The household's own money, now and when it works out. */
export function Geldeffect({ geld, naam }: { geld: Effectgeld | null; naam: string }) {
  const t = useTekst();
  if (!geld) return null;
  return (
    <Vlak id="geld" titel={t('maatwerk.geld.kop')}>
      <p className="klein zacht">
        <Icoon naam="lock-open" /> {t('maatwerk.geld.open')}
      </p>
      <Effecttabel geld={geld} naam={naam} />
    </Vlak>
  );
}

/** Decided before: of this person, and examples without persons. */
export function Eerder({ d }: { d: { eerder: Maatwerk[]; voorbeelden: Voorbeeld[]; zoek: string; sleutel: string } }) {
  const t = useTekst();
  return (
    <Vlak id="eerder" titel={t('maatwerk.eerder.kop')}>
      {d.voorbeelden.length === 0 && <p>{t('maatwerk.eerder.leeg')}</p>}
      <Lijstje
        lijst={d.voorbeelden.map((v) => ({
          id: v.id,
          icoon: 'files',
          tekst: (
            <>
              <b>{v.wat}</b> {t(`maatwerk.uitkomst.${v.uitkomst}`)}
            </>
          ),
          bij: `${v.jaar}, ${v.waarom}`,
        }))}
      />
      <p className="klein zacht">{t('maatwerk.eerder.uit')}</p>
      <form method="get">
        <Stapel gat="r2">
          <Tekstveld id="zoek" name="zoek" label={t('maatwerk.eerder.zoek')} defaultValue={d.zoek} />
          <Knop soort="lijn">{t('maatwerk.eerder.zoekKnop')}</Knop>
        </Stapel>
      </form>
      {d.eerder.map((m) => (
        <p key={m.id}>
          <b>{m.titel}</b>{' '}
          <Tekst
            k="overu.besloten"
            waarden={{
              uitkomst: m.uitkomst ?? '',
              door: m.door,
              dag: <Datum key="d" iso={m.besloten_op ?? m.begonnen_op} weekdag="geen" />,
            }}
          />
        </p>
      ))}
      <details>
        <summary className="knop knop--kaal">{t('maatwerk.eerder.deel')}</summary>
        <form method="post">
          <Stapel gat="r2">
            <Eenmalig sleutel={d.sleutel} />
            <Tekstveld id="wat" name="wat" label={t('maatwerk.eerder.deelWat')} maxLength={200} required />
            <Tekstvak
              id="waarom"
              name="waarom"
              label={t('maatwerk.eerder.deelWaarom')}
              rows={2}
              maxLength={1000}
              required
            />
            <Keuzelijst
              id="voorbeeld-uitkomst"
              name="uitkomst"
              label={t('maatwerk.stap5')}
              opties={(['toegekend', 'anders_opgelost', 'niet'] as const).map((u) => ({
                value: u,
                tekst: t(`maatwerk.uitkomst.${u}`),
              }))}
            />
            <Keuzelijst
              id="voorbeeld-artikel"
              name="artikel"
              label={t('maatwerk.stap4')}
              opties={(['35', '7', '18', '9', '16', 'ander'] as const).map((a) => ({
                value: a,
                tekst: t(`overu.toets.artikel.${a}`),
              }))}
            />
            <Knop soort="lijn" name="doe" value="deel">
              {t('maatwerk.eerder.deel')}
            </Knop>
          </Stapel>
        </form>
      </details>
    </Vlak>
  );
}

/** Address of an article of the Participatiewet as it holds today. */
const wettekst = (artikel: string): string => `https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=${artikel}`;

/** The law itself beside the form, and where to say that a rule does not fit. */
export function Wet({ artikel, persoon, naam }: { artikel: string | null; persoon: string; naam: string }) {
  const t = useTekst();
  const artikelen = [...new Set([...(artikel && artikel !== 'ander' ? [artikel] : []), '18', '35'])];
  return (
    <Vlak id="wet" soort="zacht" titel={t('maatwerk.wet.kop')}>
      <Lijstje
        lijst={[
          ...artikelen.map((a) => ({
            id: a,
            icoon: 'files' as const,
            tekst: <a href={wettekst(a)}>{t('maatwerk.wet.artikel', { artikel: a })}</a>,
          })),
          {
            id: 'schuurt',
            icoon: 'chats-circle' as const,
            tekst: <a href="/werkplek/casuistiek#intervisie">{t('maatwerk.wet.schuurt')}</a>,
          },
          {
            id: 'horen',
            icoon: 'ear' as const,
            tekst: <a href={`/werkplek/mensen/${persoon}/afstemming`}>{t('maatwerk.wet.horen')}</a>,
            bij: t('maatwerk.wet.horenBij', { naam }),
          },
        ]}
      />
    </Vlak>
  );
}
