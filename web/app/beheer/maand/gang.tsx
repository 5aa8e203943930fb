import type { Jaarmaand } from '@bijrijder/dossier/maandrun';
import { Controlelijst, Datum, Knop, Melding, Stapel, Tekstvak, Vlak } from '@bijrijder/ui';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import type { Sleutel } from '../../tekst/sleutels.ts';
import type { Maandbeeld } from './beeld.server.ts';

type Run = NonNullable<Maandbeeld['run']>;
const getal = (n: number): string => n.toLocaleString('nl-NL');

/** How far the computing is. */
export function Bezig({ run }: { run: Run }) {
  const waarden = { klaar: getal(run.delenKlaar), delen: getal(run.delen), over: run.secondenOver ?? 0 };
  return (
    <Melding icoon={run.gepauzeerd ? 'pause' : 'clock'} rol="status">
      <p>
        <Tekst
          k={
            run.gepauzeerd ? 'maandrun.bezigPauze' : run.secondenOver === null ? 'maandrun.bezig' : 'maandrun.bezigOver'
          }
          waarden={waarden}
        />{' '}
        <a href={`/beheer/maand/${run.maand}`}>
          <Tekst k="maandrun.kijkOpnieuw" />
        </a>
      </p>
    </Melding>
  );
}

/** A month that has not begun: what is next and before when. */
export function Stap({ plaats, magWerken }: { plaats: Jaarmaand; magWerken: boolean }) {
  const t = useTekst();
  const { wat, wie } = plaats.stap;
  return (
    <Vlak id="stap" titel={t(`maandrun.stap.${wat}` as Sleutel, { aantal: plaats.openTerug })}>
      <Stapel gat="r3">
        <p>
          <Tekst
            k={`maandrun.stap.${wat}.bij` as Sleutel}
            waarden={{ vanaf: <Datum iso={plaats.vanaf} />, maand: t('maandrun.dezeMaand') }}
          />{' '}
          {t(`maandrun.wie.${wie}`)}
        </p>
        <p>
          <Tekst
            k="maandrun.nu.tijd"
            waarden={{ uiterlijk: <Datum iso={plaats.uiterlijk} />, betaaldag: <Datum iso={plaats.betaaldag} /> }}
          />
        </p>
        {magWerken && wat === 'beginnen' && (
          <form method="post">
            <Knop icoon="calendar-check" name="doe" value="start">
              <Tekst k="maandrun.stap.beginnen" />
            </Knop>
          </form>
        )}
      </Stapel>
    </Vlak>
  );
}

/** Households that could not be computed, with the reason; who they are stands on the list to look over. */
export function Apart({ beeld, magWerken }: { beeld: Maandbeeld; magWerken: boolean }) {
  const t = useTekst();
  if (beeld.apart.length === 0) return null;
  return (
    <Vlak id="apart" titel={<Tekst k="maandrun.apart.kop" />}>
      <Controlelijst
        items={beeld.apart.map((a) => ({
          id: a.reden,
          goed: a.hersteld === a.aantal,
          wat: t(`maandrun.apart.${a.reden}` as Sleutel),
          bij: t(
            a.hersteld === a.aantal
              ? 'maandrun.apart.klaar'
              : beeld.run?.stand === 'berekend'
                ? 'maandrun.apart.bij'
                : 'maandrun.apart.wacht',
          ),
          aantal: t('maandrun.apart.aantal', { aantal: a.aantal, hersteld: a.hersteld }),
          actie: magWerken && (
            <Knop soort="lijn" href={`/beheer/maand/${beeld.maand}/nakijken/apart`}>
              <Tekst k="maandrun.na.bekijk" />
            </Knop>
          ),
        }))}
      />
    </Vlak>
  );
}

/** Give up a month that is not released. */
export function Staken({ run, reden }: { run: Run; reden: string }) {
  const t = useTekst();
  if (!['concept', 'rekenen', 'berekend'].includes(run.stand)) return null;
  return (
    <Vlak id="staken" soort="zacht" titel={<Tekst k="maandrun.staak.kop" />}>
      <form method="post">
        <Stapel gat="r3">
          <p className="klein">
            <Tekst k="maandrun.staak.uitleg" />
          </p>
          <input type="hidden" name="run" value={run.run} />
          <Tekstvak id="reden" name="reden" label={t('maandrun.staak.reden')} defaultValue={reden} required />
          <Knop soort="lijn" name="doe" value="staak">
            <Tekst k="maandrun.staak.knop" />
          </Knop>
        </Stapel>
      </form>
    </Vlak>
  );
}
