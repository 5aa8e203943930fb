import { type Inzagevraag, inzagevragen, vraagWaarom } from '@bijrijder/dossier/correctie';
import { metToegang } from '@bijrijder/dossier/toegang';
import { toestemmingen } from '@bijrijder/dossier/toestemming';
import { Bladeren, Delen, Kijklijst, Knop, Kop, Leeg, Stapel, Terug, Verborgen, Vlak, Zij } from '@bijrijder/ui';
import { redirect } from 'react-router';
import { Bezoekwoorden, Wanneer } from '../gedeeld/bezoekwoorden.tsx';
import { type Kijksoort, kijkdagen } from '../gedeeld/kijkdagen.ts';
import { kijkregels } from '../gedeeld/kijkregels.server.ts';
import { eisNummer } from '../gedeeld/nummer.ts';
import { useReden } from '../gedeeld/redentekst.ts';
import { databank, eisClient, teksten } from '../sessie.server.ts';
import { Tekst, Teksten, useTaal, useTekst } from '../tekst/index.tsx';
import type { Sleutel } from '../tekst/sleutels.ts';
import type { Route } from './+types/wie-keek.ts';
import { dagWoord } from './maandwoorden.ts';

/** What comes by itself with the work, folded: lists, paying, the computer. */
const GEWOON = ['lijst', 'betalen', 'computer'] as const satisfies readonly Kijksoort[];
/** Lines of the log on one page, before they are put together. */
const PER_BLAD = 150;

export const handle = { indeling: 'tweeluik' };

export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisClient(request);
  const zoek = new URL(request.url).searchParams;
  const blad = Math.min(1_000, Math.max(1, Number(zoek.get('blad')) || 1));
  const ookIk = zoek.has('alles');
  return metToegang(
    databank(),
    { wie, handeling: 'lezen', object: 'inzage', doel: 'eigen_zaak', betrokkene: wie.id },
    async (t) => {
      const regels = await kijkregels(t, wie.id, {
        vanaf: (blad - 1) * PER_BLAD,
        aantal: PER_BLAD + 1,
        zonder: ookIk ? undefined : 'zichzelf',
      });
      const vragen = new Map((await inzagevragen(t)).map((v) => [v.inzage, v]));
      return {
        vandaag: t.vandaag,
        bron: teksten('inzage', 'delen'),
        blad,
        ookIk,
        meer: regels.length > PER_BLAD,
        vanaf: regels.slice(0, PER_BLAD).at(-1)?.dag ?? t.vandaag,
        delen: (await toestemmingen(t, wie.id)).filter((x) => x.stand === 'loopt'),
        blikken: kijkdagen(regels.slice(0, PER_BLAD)).map((b) => ({
          ...b,
          ik: b.laatste.wie_soort === 'persoon' && b.laatste.wie_id === wie.id,
          vraag: b.regels.map((r) => vragen.get(r.id)).find((v) => v) ?? null,
        })),
      };
    },
  );
}

/** Asks why somebody looked: one tap, kept, and answered by a human who did not look. */
export async function action({ request }: Route.ActionArgs) {
  const wie = await eisClient(request);
  const inzage = eisNummer(String((await request.formData()).get('inzage') ?? ''));
  const gelukt = await metToegang(
    databank(),
    { wie, handeling: 'toevoegen', object: 'inzage', doel: 'eigen_zaak', betrokkene: wie.id },
    (t) => vraagWaarom(t, wie.id, inzage),
  );
  if (!gelukt) throw new Response(null, { status: 404 });
  const { search } = new URL(request.url);
  return redirect(`/mijn/wie-keek${search}`, 303);
}

export default function WieKeekPagina({ loaderData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <WieKeek d={loaderData} />
    </Teksten>
  );
}

function WieKeek({ d }: { d: Route.ComponentProps['loaderData'] }) {
  const t = useTekst();
  const reden = useReden();
  const taal = useTaal();
  const lijst = new Intl.ListFormat(taal, { type: 'conjunction' });
  // what nobody explained is never folded away
  const eerst = d.blikken.filter((b) => b.soort === 'open' || (b.vraag !== null && onverklaard(b.vraag, d.vandaag)));
  const mensen = [...new Set(eerst.filter((b) => !b.ik).map((b) => b.laatste.wie_naam))];
  const blik = (b: (typeof d.blikken)[number]) => ({
    id: b.laatste.id,
    naam: b.laatste.wie_soort === 'taak' ? t('inzage.computer') : b.ik ? t('inzage.uzelf') : b.laatste.wie_naam,
    rol: b.laatste.wie_soort === 'medewerker' ? ('medewerker' as const) : ('client' as const),
    computer: b.laatste.wie_soort === 'taak',
    functie: b.laatste.wie_soort === 'taak' || b.ik ? undefined : t(`inzage.rol.${b.laatste.rol}` as Sleutel),
    wanneer: <Wanneer r={b.laatste} vandaag={d.vandaag} />,
    letOp: b.vraag !== null && onverklaard(b.vraag, d.vandaag),
    wat: (
      <>
        <Bezoekwoorden b={b} vandaag={d.vandaag} />
        {!b.ik && b.laatste.rol !== 'ontvanger' && (
          <Waarom id={b.laatste.id} vraag={b.vraag} vandaag={d.vandaag} taal={taal} />
        )}
      </>
    ),
    waarom: reden(b.laatste),
  });
  const adres = (blad: number) => `?blad=${blad}${d.ookIk ? '&alles=ja' : ''}`;
  return (
    <>
      <Stapel gat="r5">
        <title>{t('inzage.kop')}</title>
        <Terug href="/mijn">
          <Tekst k="inzage.terug" />
        </Terug>
        <Kop titel={<Tekst k="inzage.kop" />} lood={<Tekst k="inzage.lood" />} />
        {d.blikken.length === 0 ? (
          <Leeg icoon="eye" zin={<Tekst k="inzage.niemand" />} />
        ) : (
          <>
            <p>
              <Tekst
                k={mensen.length === 0 ? 'inzage.sindsNiemand' : 'inzage.sinds'}
                waarden={{ dag: dagWoord(d.vanaf, taal), wie: lijst.format(mensen), n: mensen.length }}
              />
            </p>
            {eerst.length > 0 && <Kijklijst waaromWoord={t('inzage.waarom')} blikken={eerst.map(blik)} />}
            {GEWOON.map((soort) => {
              const deze = d.blikken.filter((b) => b.soort === soort && !eerst.includes(b));
              return (
                deze.length > 0 && (
                  <details key={soort} id={`gewoon-${soort}`}>
                    <summary>
                      <Tekst k={`inzage.gewoon.${soort}`} />
                    </summary>
                    <p className="zacht">
                      <Tekst k={`inzage.gewoon.${soort}Bij`} />
                    </p>
                    <Kijklijst waaromWoord={t('inzage.waarom')} blikken={deze.map(blik)} />
                  </details>
                )
              );
            })}
            <p className="klein zacht">
              <Tekst k="inzage.uitleg" />
            </p>
          </>
        )}
        {(d.blad > 1 || d.meer) && (
          <Bladeren
            label={t('inzage.bladeren')}
            vorige={d.blad > 1 ? adres(d.blad - 1) : undefined}
            volgende={d.meer ? adres(d.blad + 1) : undefined}
            waar={<Tekst k="inzage.blad" waarden={{ blad: d.blad }} />}
            woordVorige={<Tekst k="inzage.nieuwer" />}
            woordVolgende={<Tekst k="inzage.ouder" />}
          />
        )}
        <p>
          <a href="/mijn/correctie">
            <Tekst k="inzage.correctie" />
          </a>
        </p>
        <p>
          <a href="/mijn/gegevens.json" download>
            <Tekst k="inzage.gegevens" />
          </a>
        </p>
        <p>
          <a href={d.ookIk ? '?' : '?alles=ja'}>
            <Tekst k={d.ookIk ? 'inzage.zonderMij' : 'inzage.metMij'} />
          </a>
        </p>
      </Stapel>
      <Zij>
        <Vlak id="delen" kop="groot" titel={<Tekst k="inzage.delen.kop" />}>
          {d.delen.length > 0 && (
            <Delen
              lijst={d.delen.map((x) => ({
                id: x.id,
                wie: x.met,
                wat: <Tekst k={`delen.wat.${x.soort}`} />,
                actie: (
                  <form method="post" action="/mijn/delen">
                    <input type="hidden" name="id" value={x.id} />
                    <Knop soort="lijn" name="doe" value="stop">
                      <Tekst k="delen.stop" />
                      <Verborgen>
                        {' '}
                        <Tekst k="delen.stopMet" waarden={{ met: x.met }} />
                      </Verborgen>
                    </Knop>
                  </form>
                ),
              }))}
            />
          )}
          <p className="zacht boven-r3">
            <Tekst k={d.delen.length > 0 ? 'inzage.delen.beslist' : 'inzage.delen.niemand'} />
          </p>
          <p className="boven-r3">
            <a href="/mijn/delen">
              <Tekst k="inzage.delen.kies" />
            </a>
          </p>
        </Vlak>
        <Vlak id="niet" soort="zacht" kop="groot" titel={<Tekst k="inzage.niet.kop" />}>
          <p>
            <Tekst k="inzage.niet.uitleg" />
          </p>
        </Vlak>
      </Zij>
    </>
  );
}

/** Not explained in time, or explained as not needed. */
const onverklaard = (v: Inzagevraag, vandaag: string): boolean =>
  v.antwoord ? !v.antwoord.terecht : vandaag > v.uiterlijk;

function Waarom({
  id,
  vraag,
  vandaag,
  taal,
}: {
  id: string;
  vraag: Inzagevraag | null;
  vandaag: string;
  taal: string;
}) {
  if (vraag?.antwoord)
    return (
      <p>
        <b>
          <Tekst
            k={vraag.antwoord.terecht ? 'inzage.vraag.terecht' : 'inzage.vraag.nietTerecht'}
            waarden={{ door: vraag.antwoord.door }}
          />
        </b>{' '}
        {vraag.antwoord.tekst}
      </p>
    );
  if (vraag)
    return (
      <p className="zacht">
        <Tekst
          k={vandaag > vraag.uiterlijk ? 'inzage.vraag.laat' : 'inzage.vraag.gevraagd'}
          waarden={{ dag: dagWoord(vraag.uiterlijk, taal) }}
        />
      </p>
    );
  return (
    <form method="post">
      <Knop soort="kaal" name="inzage" value={id}>
        <Tekst k="inzage.vraag.knop" />
      </Knop>
    </form>
  );
}
