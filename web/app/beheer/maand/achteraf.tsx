import { Lijstje, maandnaam, Rekenrij, Som, Tabel, Vlak } from '@bijrijder/ui';
import { moment } from '../../gedeeld/moment.ts';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import type { Sleutel } from '../../tekst/sleutels.ts';
import type { Logregel, Maandbeeld } from './beeld.server.ts';

type Run = NonNullable<Maandbeeld['run']>;
const getal = (n: number): string => n.toLocaleString('nl-NL');

/** Why this month came to something else than the one before: the rows add up. */
export function Verschil({ run }: { run: Run }) {
  const t = useTekst();
  const som = run.totalen;
  const oorzaken = Object.entries(som.oorzaken).filter(([, o]) => o.cent !== 0);
  if (oorzaken.length === 0) return null;
  return (
    <Vlak id="verschil" titel={<Tekst k="maandrun.verschil.kop" />}>
      <Som>
        <Rekenrij kort wat={t('maandrun.verschil.vorige')} cent={som.vorigeCent} />
        {oorzaken.map(([naam, o]) => (
          <Rekenrij
            key={naam}
            kort
            wat={t(`maandrun.verschil.${naam}` as Sleutel, { aantal: getal(o.aantal) })}
            cent={o.cent}
            plus
          />
        ))}
        <Rekenrij kort soort="eind" wat={t('maandrun.verschil.nu')} cent={som.samenCent - som.premieCent} />
      </Som>
    </Vlak>
  );
}

/** How earlier months turned out: of our work, never of a person. */
export function Achteraf({ maanden }: { maanden: Maandbeeld['kwaliteit'] }) {
  const t = useTekst();
  if (maanden.length === 0) return null;
  const allebei = maanden.reduce((som, m) => som + m.allebei, 0);
  return (
    <Vlak id="achteraf" titel={<Tekst k="maandrun.achteraf.kop" />}>
      <Tabel
        naam={t('maandrun.achteraf.kop')}
        kolommen={[
          { id: 'maand', naam: t('maandrun.achteraf.maand'), tekst: true },
          { id: 'besluiten', naam: t('maandrun.achteraf.besluiten') },
          { id: 'gecorrigeerd', naam: t('maandrun.achteraf.gecorrigeerd') },
          { id: 'gunste', naam: t('maandrun.achteraf.gunste') },
          { id: 'horen', naam: t('maandrun.achteraf.horen') },
          { id: 'belofte', naam: t('maandrun.achteraf.belofte') },
        ]}
        rijen={maanden.map((m) => ({
          id: m.maand,
          cellen: [
            maandnaam(m.maand),
            getal(m.besluiten),
            `${getal(m.gecorrigeerd)} (${((100 * m.gecorrigeerd) / m.besluiten).toFixed(1).replace('.', ',')}%)`,
            getal(m.tenGunste),
            getal(m.teHoren),
            m.beloofd === 0
              ? '–'
              : t('maandrun.achteraf.van', { gelijk: getal(m.beloofdGelijk), beloofd: getal(m.beloofd) }),
          ],
        }))}
      />
      {allebei > 0 && (
        <p className="klein zacht boven-r3">
          <Tekst k="maandrun.achteraf.allebei" waarden={{ aantal: allebei }} />
        </p>
      )}
    </Vlak>
  );
}

/** What happened, in order. */
export function Logboek({ regels }: { regels: readonly Logregel[] }) {
  const t = useTekst();
  if (regels.length === 0) return null;
  return (
    <Vlak id="logboek" soort="zacht" titel={<Tekst k="maandrun.logboek.kop" />}>
      <Lijstje
        lijst={regels.map((r) => ({
          id: r.id,
          icoon: 'clock' as const,
          tekst: t(`maandrun.logboek.${r.wat}` as Sleutel),
          bij: r.naam ? `${moment(r)} · ${r.naam}` : moment(r),
        }))}
      />
    </Vlak>
  );
}
