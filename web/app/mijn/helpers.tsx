import { huishoudenVan } from '@bijrijder/dossier/feiten';
import {
  bewindenVan,
  CODE_DAGEN,
  type Helper,
  HULP,
  helpersVan,
  nodigUit,
  stopHelper,
  trekIn,
  type Uitnodiging,
  uitnodigingenVan,
} from '@bijrijder/dossier/machtiging';
import { metToegang, type Toegang } from '@bijrijder/dossier/toegang';
import {
  Delen,
  Keuze,
  Knop,
  Kop,
  Leeg,
  Melding,
  Stapel,
  Tekstveld,
  Terug,
  Verborgen,
  Verder,
  Vinkkeuze,
  Vlak,
} from '@bijrijder/ui';
import { data, redirect } from 'react-router';
import { Eenmalig } from '../eenmalig.tsx';
import { tekstveld } from '../formulier.ts';
import { maandenLater } from '../gedeeld/maandenlater.ts';
import { isNummer } from '../gedeeld/nummer.ts';
import { databank, eisClient, kluis, leesSleutel, nieuweSleutel, teksten } from '../sessie.server.ts';
import { Datum } from '../tekst/datum.tsx';
import { Tekst, Teksten, useTekst } from '../tekst/index.tsx';
import type { Sleutel } from '../tekst/sleutels.ts';
import type { Route } from './+types/helpers.ts';

const MAANDEN = ['1', '3', '12'] as const;
/** What came of stopping a helper or taking an invitation back. */
const UITKOMSTEN = ['gestopt', 'codes', 'al', 'niet', 'ingetrokken', 'nietIngetrokken'] as const;

const bij = <T,>(
  wie: Awaited<ReturnType<typeof eisClient>>,
  handeling: 'lezen' | 'toevoegen' | 'wijzigen',
  fn: (t: Toegang) => Promise<T>,
): Promise<T> =>
  metToegang(databank(), { wie, handeling, object: 'machtiging', doel: 'eigen_zaak', betrokkene: wie.id }, fn);

export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisClient(request);
  const gestopt = new URL(request.url).searchParams.get('gestopt');
  return bij(wie, 'lezen', async (t) => {
    const lijst = await helpersVan(t, wie.id);
    const loopt = (h: Helper) => h.tot === null || h.tot > t.vandaag;
    return {
      bron: teksten('helpen', 'inzage'),
      helpers: lijst.filter(loopt),
      eerder: lijst.filter((h) => !loopt(h)).map(({ id, naam, tot }) => ({ id, naam, tot })),
      uitnodigingen: await uitnodigingenVan(t, wie.id),
      // what was not agreed is told by who wrote it down; it never worked
      bewinden: (await bewindenVan(t, wie.id)).filter((b) => b.stand !== 'afgewezen'),
      samen: ((await huishoudenVan(t, wie.id))?.volwassenen.length ?? 1) > 1,
      sleutel: nieuweSleutel(),
      gestopt: UITKOMSTEN.find((u) => u === gestopt) ?? null,
    };
  });
}

/** Stop somebody, take an invitation back, or make a new one. The code stands in the answer, never in an address. */
export async function action({ request }: Route.ActionArgs) {
  const wie = await eisClient(request);
  const vorm = await request.formData();
  const v = (naam: string) => tekstveld(vorm, naam);
  const doe = v('doe');
  if (doe === 'stop' || doe === 'intrekken') {
    const id = v('id');
    const uit = await bij(wie, 'wijzigen', async (t): Promise<(typeof UITKOMSTEN)[number]> => {
      const kan = isNummer(id);
      if (doe === 'stop') return kan ? stopHelper(t, wie.id, id) : 'niet';
      return kan && (await trekIn(t, wie.id, id)) ? 'ingetrokken' : 'nietIngetrokken';
    });
    return redirect(`/mijn/helpers?gestopt=${uit}`, 303);
  }
  const gekozen = vorm.getAll('mag').map(String);
  const mag = HULP.filter((h) => gekozen.includes(h));
  const maanden = MAANDEN.find((m) => m === v('maanden'));
  const genoemd = v('genoemd').replaceAll('\0', '').slice(0, 80);
  const terug = { genoemd, mag, maanden: maanden ?? '12', gemaakt: null };
  if (genoemd.length < 2 || mag.length === 0 || !maanden) return data(terug, 400);
  const gemaakt = await bij(wie, 'toevoegen', (t) =>
    nodigUit(t, kluis(), wie.id, {
      sleutel: leesSleutel(vorm),
      genoemd,
      mag,
      tot: maandenLater(t.vandaag, Number(maanden)),
    }),
  );
  return gemaakt ? data({ ...terug, gemaakt }) : data(terug, 400);
}

export default function HelpersPagina({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Helpers d={loaderData} a={actionData} />
    </Teksten>
  );
}

type D = Route.ComponentProps['loaderData'];
type A = Route.ComponentProps['actionData'];
const GELUKT = new Set<string | null>(['gestopt', 'codes', 'ingetrokken']);

/** The code, also when the form was posted before; or what became of it. */
function Gemaakt({ u }: { u: Uitnodiging }) {
  const naam = u.genoemd;
  if (u.stand !== 'wacht')
    return (
      <Melding soort="let-op" rol="status">
        <Tekst k={`helpen.mijn.code.${u.stand}`} waarden={{ naam }} />
      </Melding>
    );
  return (
    <Melding soort="goed" rol="status" titel={<Tekst k="helpen.mijn.code" waarden={{ naam }} />}>
      <p className="groot">
        <b>
          <bdi dir="ltr">{u.code}</bdi>
        </b>
      </p>
      <p>
        <Tekst
          k="helpen.mijn.codeUitleg"
          waarden={{
            naam,
            dag: <Datum key="dag" iso={u.geldigTot} weekdag="geen" />,
            plek: <bdi dir="ltr">/helpen/code</bdi>,
          }}
        />
      </p>
      {u.eerder && (
        <p>
          <Tekst k="helpen.mijn.codeAl" />
        </p>
      )}
    </Melding>
  );
}

function Helpers({ d, a }: { d: D; a: A }) {
  const t = useTekst();
  return (
    <Stapel gat="r5">
      <title>{t('helpen.mijn.kop')}</title>
      <Terug href="/mijn/alles">
        <Tekst k="mijn.alles.kop" />
      </Terug>
      <Kop titel={<Tekst k="helpen.mijn.kop" />} lood={<Tekst k="helpen.mijn.lood" />} />
      {d.gestopt && !a && (
        <Melding soort={GELUKT.has(d.gestopt) ? 'goed' : 'let-op'} rol="status">
          <Tekst k={`helpen.mijn.stop.${d.gestopt}`} />
        </Melding>
      )}
      {a?.gemaakt && <Gemaakt u={a.gemaakt} />}
      <Vlak id="helpers" titel={<Tekst k="helpen.mijn.nu" />}>
        {d.helpers.length === 0 ? (
          <Leeg icoon="hand-heart" zin={<Tekst k="helpen.mijn.niemand" />} />
        ) : (
          <Delen lijst={d.helpers.map((h) => ({ id: h.id, ...helperregel(h, t, d.bewinden.length > 0) }))} />
        )}
        <p className="boven-r3">
          <Verder href="/mijn/wie-keek" icoon="eye">
            <Tekst k="helpen.mijn.wieKeek" />
          </Verder>
        </p>
      </Vlak>
      {d.uitnodigingen.length > 0 && (
        <Vlak id="wacht" soort="zacht" titel={<Tekst k="helpen.mijn.wacht" />}>
          <Delen
            lijst={d.uitnodigingen.map((u) => ({
              id: u.id,
              wie: u.genoemd,
              wat: (
                <>
                  {u.mag.map((m) => t(`helpen.mag.${m}`)).join('. ')}.{' '}
                  <Tekst
                    k="helpen.mijn.wachtTot"
                    waarden={{ dag: <Datum key="dag" iso={u.geldig_tot} weekdag="geen" /> }}
                  />
                </>
              ),
              actie: (
                <form method="post">
                  <input type="hidden" name="id" value={u.id} />
                  <Knop soort="lijn" name="doe" value="intrekken">
                    <Tekst k="helpen.mijn.intrekken" />
                    <Verborgen> {u.genoemd}</Verborgen>
                  </Knop>
                </form>
              ),
            }))}
          />
          {d.helpers.some((h) => h.soort === 'helper') && (
            <p className="zacht">
              <Tekst k="helpen.mijn.stopCodes" />
            </p>
          )}
        </Vlak>
      )}
      <VanDeRechter d={d} />
      <Nodig d={d} a={a} />
      <p>
        <Verder href="/mijn/hulp" icoon="chats-circle">
          <Tekst k="helpen.mijn.ofWij" />
        </Verder>
      </p>
      {d.eerder.length > 0 && (
        <Vlak id="eerder" soort="zacht" titel={<Tekst k="helpen.mijn.eerder" />}>
          <Delen
            lijst={d.eerder.map((h) => ({
              id: h.id,
              wie: h.naam,
              wat: (
                <Tekst
                  k="helpen.mijn.eerderTot"
                  waarden={{ dag: h.tot ? <Datum key="dag" iso={h.tot} weekdag="geen" jaar /> : '' }}
                />
              ),
            }))}
          />
        </Vlak>
      )}
    </Stapel>
  );
}

/** `rechter`: what the court said stands below, with its own way to say that it is not right. */
function helperregel(h: D['helpers'][number], t: ReturnType<typeof useTekst>, rechter: boolean) {
  return {
    wie: h.soort === 'helper' && h.genoemd && h.genoemd !== h.naam ? `${h.naam} (${h.genoemd})` : h.naam,
    wat: (
      <>
        {h.soort !== 'helper' ? (
          <Tekst k={`helpen.mijn.${h.soort}`} />
        ) : (
          h.mag.map((m) => t(`helpen.mag.${m}`)).join('. ')
        )}
        . {h.tot && <Tekst k="helpen.tot" waarden={{ dag: <Datum key="tot" iso={h.tot} weekdag="geen" jaar /> }} />}
        <br />
        {h.laatst ? (
          <Tekst
            k="helpen.mijn.laatst"
            waarden={{
              dag: <Datum key="dag" iso={h.laatst} weekdag="geen" />,
              wat: t(`inzage.handeling.${h.handeling}` as Sleutel, { wat: t(`inzage.object.${h.object}` as Sleutel) }),
            }}
          />
        ) : (
          <Tekst k="helpen.mijn.nogNiets" />
        )}
      </>
    ),
    actie:
      h.soort === 'helper' ? (
        <form method="post">
          <input type="hidden" name="id" value={h.id} />
          <Knop soort="lijn" name="doe" value="stop">
            <Tekst k="helpen.mijn.stop" />
            <Verborgen> {h.naam}</Verborgen>
          </Knop>
        </form>
      ) : rechter ? undefined : (
        <Verder href="/mijn/correctie">
          <Tekst k="helpen.mijn.kloptNiet" />
        </Verder>
      ),
  };
}

/** Whom the court appointed: who wrote it down and agreed, since when, for what, and a way to say that it is not right. */
function VanDeRechter({ d }: { d: D }) {
  const dag = (iso: string) => <Datum key="dag" iso={iso} weekdag="geen" jaar />;
  if (d.bewinden.length === 0) return null;
  return (
    <Vlak id="rechter" titel={<Tekst k="helpen.bewind.kop" />}>
      <Delen
        lijst={d.bewinden.map((b) => ({
          id: b.id,
          wie: b.kantoor ? `${b.naam} (${b.kantoor})` : b.naam,
          wat: (
            <>
              <Tekst k={`helpen.bewind.soort.${b.soort}`} />.{' '}
              <Tekst k="helpen.bewind.beschikking" waarden={{ rechtbank: b.rechtbank, dag: dag(b.beschikkingOp) }} />{' '}
              <Tekst k="helpen.bewind.vanaf" waarden={{ dag: dag(b.van) }} />{' '}
              {b.tot && <Tekst k="helpen.tot" waarden={{ dag: dag(b.tot) }} />}{' '}
              {b.omvang === 'deel' && <Tekst k="helpen.bewind.deel" waarden={{ wat: b.omvangTekst }} />}
              <br />
              {b.einde ? (
                <Tekst k="helpen.bewind.gestopt" waarden={{ dag: dag(b.einde.dag), door: b.einde.door }} />
              ) : (
                b.stand !== 'voorbij' &&
                b.stand !== 'afgewezen' && (
                  <Tekst
                    k={`helpen.bewind.stand.${b.stand}`}
                    waarden={{ door: b.door, tweede: b.antwoord?.door ?? '' }}
                  />
                )
              )}{' '}
              {b.stand === 'loopt' &&
                (b.inlog ? (
                  <Tekst k="helpen.bewind.inlog" waarden={{ naam: b.inlog.naam, dag: dag(b.inlog.sinds) }} />
                ) : (
                  <Tekst k="helpen.bewind.geenInlog" />
                ))}
              {b.stuk && (
                <>
                  <br />
                  <a href={`/mijn/beschikking/${b.stuk.id}/1`}>
                    <Tekst k="helpen.bewind.stuk" />
                    <Verborgen> {b.naam}</Verborgen>
                  </a>
                </>
              )}
            </>
          ),
          actie: (
            <Verder href="/mijn/correctie">
              <Tekst k="helpen.mijn.kloptNiet" />
              <Verborgen> {b.naam}</Verborgen>
            </Verder>
          ),
        }))}
      />
    </Vlak>
  );
}

function Nodig({ d, a }: { d: D; a: A }) {
  const fout = a && !a.gemaakt ? a : null;
  return (
    <Vlak id="nodig" titel={<Tekst k="helpen.mijn.nodig" />}>
      <form method="post">
        <Stapel gat="r4">
          {fout && (
            <Melding soort="fout" rol="alert">
              <Tekst k="helpen.mijn.fout" />
            </Melding>
          )}
          <Eenmalig sleutel={d.sleutel} />
          <Tekstveld
            id="genoemd"
            name="genoemd"
            maxLength={80}
            required
            autoComplete="off"
            label={<Tekst k="helpen.mijn.wie" />}
            hulp={<Tekst k="helpen.mijn.wieHulp" />}
            defaultValue={fout?.genoemd}
          />
          <Vinkkeuze
            id="mag"
            name="mag"
            gekozen={fout ? [...fout.mag] : ['doorgeven', 'bedragen']}
            vraag={<Tekst k="helpen.mijn.watMag" />}
            opties={HULP.map((h) => ({
              value: h,
              tekst: <Tekst k={`helpen.mag.${h}`} />,
              bij: <Tekst k={`helpen.mag.${h}Bij`} />,
            }))}
          />
          {d.samen && (
            <Melding soort="let-op">
              <Tekst k="helpen.mijn.partner" />
            </Melding>
          )}
          <Keuze
            id="maanden"
            name="maanden"
            naast
            required
            gekozen={fout?.maanden ?? '12'}
            vraag={<Tekst k="helpen.mijn.hoeLang" />}
            opties={MAANDEN.map((m) => ({ value: m, tekst: <Tekst k={`helpen.maanden.${m}`} /> }))}
          />
          <p className="zacht">
            <Tekst k="helpen.mijn.nooit" waarden={{ n: CODE_DAGEN }} />
          </p>
          <Knop icoon="hand-heart">
            <Tekst k="helpen.mijn.maak" />
          </Knop>
        </Stapel>
      </form>
    </Vlak>
  );
}
