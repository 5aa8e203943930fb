import { kwaliteit, nakijkminuten, narekeningen, VERBETEROORZAKEN } from '@bijrijder/dossier/maandrun';
import { plusMaanden } from '@bijrijder/huishoudgeld';
import { Leeg, maandnaam, Stapel, Tabel, Vlak, Werkkop } from '@bijrijder/ui';
import { eisMedewerker, teksten } from '../../sessie.server.ts';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import { opDeMaand } from '../maand/toegang.server.ts';
import type { Route } from './+types/kwaliteit.ts';

/** Months that are shown. */
const MAANDEN = 15;
const getal = (n: number): string => n.toLocaleString('nl-NL');
/** Of fewer than these a percentage says more than there is to know: then only the count is shown. */
const GENOEG = 100;
const deel = (n: number, van: number): string =>
  van === 0 ? '–' : van < GENOEG ? getal(n) : `${getal(n)} (${((100 * n) / van).toFixed(1).replace('.', ',')}%)`;

export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisMedewerker(request, 'inkomensconsulent', 'beheerder', 'auditor');
  return opDeMaand(wie, 'lezen', async (t) => {
    // months that are over: of this one only single decisions can be there
    const tot = plusMaanden(t.vandaag.slice(0, 7), -1);
    const van = plusMaanden(tot, 1 - MAANDEN);
    const minuten = new Map((await nakijkminuten(t, van, tot)).map((m) => [m.maand, m]));
    const nagerekend = new Map((await narekeningen(t, van, tot)).map((m) => [m.maand, m]));
    return {
      bron: teksten('maandrun'),
      maanden: (await kwaliteit(t, van, tot)).toReversed().map((m) => ({
        ...m,
        nagekeken: minuten.get(m.maand) ?? null,
        nagerekend: nagerekend.get(m.maand) ?? null,
      })),
    };
  });
}

export default function Kwaliteitpagina({ loaderData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Binnen {...loaderData} />
    </Teksten>
  );
}

function Binnen({ maanden }: Route.ComponentProps['loaderData']) {
  const t = useTekst();
  const allebei = maanden.reduce((som, m) => som + m.allebei, 0);
  const k = (id: string, tekst = false) => ({
    id,
    naam: t(`maandrun.kwaliteit.${id}` as 'maandrun.kwaliteit.kop'),
    tekst,
  });
  return (
    <Stapel gat="r4">
      <title>{t('maandrun.kwaliteit.kop')}</title>
      <Werkkop titel={<Tekst k="maandrun.kwaliteit.kop" />} onder={<Tekst k="maandrun.kwaliteit.onder" />} />
      {maanden.length === 0 ? (
        <Leeg zin={<Tekst k="maandrun.kwaliteit.leeg" />} />
      ) : (
        <>
          <Vlak id="achteraf" titel={<Tekst k="maandrun.kwaliteit.gecorrigeerd" />}>
            <Tabel
              naam={t('maandrun.kwaliteit.gecorrigeerd')}
              kolommen={[k('maand', true), k('besluiten'), k('anders'), k('gunste'), k('horen')]}
              rijen={maanden.map((m) => ({
                id: m.maand,
                cellen: [
                  maandnaam(m.maand, { jaar: true }),
                  getal(m.besluiten),
                  deel(m.gecorrigeerd, m.besluiten),
                  deel(m.tenGunste, m.besluiten),
                  deel(m.teHoren, m.besluiten),
                ],
              }))}
            />
            {allebei > 0 && (
              <p className="klein zacht boven-r3">
                <Tekst k="maandrun.achteraf.allebei" waarden={{ aantal: allebei }} />
              </p>
            )}
          </Vlak>
          <Vlak id="waardoor" titel={<Tekst k="maandrun.kwaliteit.waardoor" />}>
            <Tabel
              naam={t('maandrun.kwaliteit.waardoor')}
              kolommen={[k('maand', true), ...VERBETEROORZAKEN.map((o) => k(o))]}
              rijen={maanden.map((m) => ({
                id: m.maand,
                cellen: [
                  maandnaam(m.maand, { jaar: true }),
                  ...VERBETEROORZAKEN.map((o) => {
                    const { meer, minder } = m.door[o];
                    return meer + minder === 0 ? '–' : t('maandrun.kwaliteit.richting', { meer, minder });
                  }),
                ],
              }))}
            />
            <p className="klein zacht boven-r3">
              <Tekst k="maandrun.kwaliteit.waardoorUitleg" />
            </p>
          </Vlak>
          <Vlak id="belofte" titel={<Tekst k="maandrun.kwaliteit.belofteKop" />}>
            <Tabel
              naam={t('maandrun.kwaliteit.belofteKop')}
              kolommen={[k('maand', true), k('belofte'), k('voorlopig'), k('narekenen'), k('minuten')]}
              rijen={maanden.map((m) => ({
                id: m.maand,
                cellen: [
                  maandnaam(m.maand, { jaar: true }),
                  m.beloofd === 0
                    ? '–'
                    : t('maandrun.kwaliteit.belofteVan', {
                        gelijk: deel(m.beloofdGelijk, m.beloofd),
                        beloofd: getal(m.beloofd),
                      }),
                  deel(m.voorlopig, m.besluiten),
                  m.nagerekend
                    ? t('maandrun.kwaliteit.nagerekend', {
                        gelijk: getal(m.nagerekend.gelijk),
                        afwijkend: m.nagerekend.afwijkend,
                      })
                    : t('maandrun.kwaliteit.nietNagerekend'),
                  m.nagekeken?.minuten && m.nagekeken.besluiten > 0
                    ? (m.nagekeken.minuten / m.nagekeken.besluiten).toFixed(2).replace('.', ',')
                    : t('maandrun.kwaliteit.nietGemeten'),
                ],
              }))}
            />
            <p className="klein zacht boven-r3">
              <Tekst k="maandrun.kwaliteit.belofteUitleg" />
            </p>
            <p className="klein zacht">
              <Tekst k="maandrun.kwaliteit.minutenUitleg" />
            </p>
          </Vlak>
        </>
      )}
    </Stapel>
  );
}
