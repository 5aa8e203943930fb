import type { Machtiging } from '@bijrijder/dossier/machtiging';
import type { Toegang } from '@bijrijder/dossier/toegang';
import { leesMaandbesluit, leesRegels, maandenMetBesluit, rechtOp, rekeningOp } from '@bijrijder/dossier/verrekening';
import { EigenWoorden, GrootBedrag, Knop, Knoppen, Kop, Melding, Stapel, Terug, Vlak } from '@bijrijder/ui';
import { eisNummer } from '../gedeeld/nummer.ts';
import { isMaand } from '../maand.ts';
import { lopendeMaand, maandbeeld, magDoorgeven } from '../mijn/doorgeven/beeld.server.ts';
import { dagWoord, hoofdletter, maandWoord } from '../mijn/maandwoorden.ts';
import { bronnenVan, metCijfers } from '../mijn/specificatie/beeld.server.ts';
import { Regels } from '../mijn/specificatie/regels.tsx';
import { teksten } from '../sessie.server.ts';
import { Datum } from '../tekst/datum.tsx';
import { Tekst, Teksten, useTaal, useTekst } from '../tekst/index.tsx';
import type { Route } from './+types/persoon.ts';
import { bijHulp, heeftBewind, mag } from './toegang.server.ts';

/** The month of somebody one helps: what arrives, which day and why; and the plan, when the person allows it. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const persoon = eisNummer(params.persoon);
  const zoek = new URL(request.url).searchParams;
  const gevraagd = zoek.get('maand') ?? '';
  const basis = await bijHulp(request, persoon, { handeling: 'lezen', object: 'persoon' }, async (t, m) => {
    const lopend = lopendeMaand(t.vandaag, (await rekeningOp(t.db, t.vandaag)).kalender);
    return { m, vandaag: t.vandaag, lopend, maand: isMaand(gevraagd) ? gevraagd : lopend };
  });
  const { m, maand } = basis;
  return {
    ...basis,
    doorgeven: mag(m, 'doorgeven') && magDoorgeven(maand, basis.vandaag),
    bewind: heeftBewind(m),
    berichten: mag(m, 'berichten'),
    binnen: zoek.has('binnen'),
    open: mag(m, 'bedragen')
      ? await bijHulp(
          request,
          persoon,
          { handeling: 'lezen', object: 'maand', hulp: 'bedragen', noemtHuisgenoten: true },
          (t) => maandVan(t, persoon, maand),
        )
      : null,
    plan:
      m.soort === 'helper' && m.mag.includes('plan')
        ? await bijHulp(request, persoon, { handeling: 'lezen', object: 'plan', hulp: 'plan' }, (t) => planVan(t, m))
        : null,
    bron: teksten('specificatie'),
  };
}

async function maandVan(t: Toegang, persoon: string, maand: string) {
  const beeld = await maandbeeld(t, persoon, maand);
  const besluit = beeld?.besloten ? await leesMaandbesluit(t, beeld.huishouden, maand) : undefined;
  const recht = await rechtOp(t.db, besluit?.besloten_op ?? t.vandaag);
  const stap = beeld?.stap ?? { soort: 'geen_recht' as const };
  return {
    soort: stap.soort,
    betaaldag: besluit?.betaaldag ?? beeld?.betaaldag ?? null,
    // until the run has taken it up, the month is what is known now: the same amount the person sees
    geld: besluit
      ? { regels: metCijfers(recht, maand, besluit.regels), betaaldCent: besluit.betaaldCent, zeker: true }
      : stap.soort === 'besluit'
        ? {
            regels: metCijfers(recht, maand, leesRegels(stap.regels)),
            betaaldCent: stap.betaaldCent,
            zeker: stap.zeker,
          }
        : null,
    bronnen: beeld ? await bronnenVan(t, beeld.huishouden, maand, besluit?.besloten_op) : [],
    ingediend: beeld?.opgaven[0] ? { op: beeld.opgaven[0].bekend_op, door: beeld.opgaven[0].namens_door } : null,
    maanden: beeld ? (await maandenMetBesluit(t, beeld.huishouden)).slice(0, 12) : [],
  };
}

/** What the person wants and their steps, as far as they did not keep it to themselves. */
async function planVan(t: Toegang, { persoon }: Machtiging) {
  const van = { gemeente: t.gemeente, persoon };
  const [doelen, stappen] = await Promise.all([
    t.db
      .selectFrom('doel')
      .select(['id', 'tekst'])
      .where((e) => e.and(van))
      .where('stand', '=', 'open')
      .orderBy('id')
      .execute(),
    t.db
      .selectFrom('stap')
      .select(['id', 'tekst', 'wanneer'])
      .where((e) => e.and(van))
      .where('stand', 'in', ['nu', 'straks'])
      .orderBy('plaats')
      .orderBy('id')
      .execute(),
  ]);
  return { doelen, stappen };
}

export default function Persoon({ loaderData: d }: Route.ComponentProps) {
  return (
    <Teksten bron={d.bron}>
      <Blad d={d} />
    </Teksten>
  );
}

type Data = Route.ComponentProps['loaderData'];

function Blad({ d }: { d: Data }) {
  const taal = useTaal();
  const t = useTekst();
  const naam = d.m.roepnaam;
  const maand = maandWoord(d.maand, d.vandaag, taal);
  const hier = `/helpen/${d.m.persoon}`;
  return (
    <Stapel gat="r5">
      <title>{t('helpen.persoon.titel', { naam })}</title>
      <Terug href="/helpen">
        <Tekst k="helpen.kop" />
      </Terug>
      <Kop
        titel={<Tekst k="helpen.persoon.titel" waarden={{ naam: d.m.naam }} />}
        lood={<Tekst k={`helpen.persoon.lood.${d.m.soort}`} waarden={{ naam }} />}
      />
      {d.m.tot && (
        <p className="zacht">
          <Tekst k="helpen.tot" waarden={{ dag: <Datum key="dag" iso={d.m.tot} weekdag="geen" jaar /> }} />
        </p>
      )}
      {d.binnen && (
        <Melding soort="goed" rol="status">
          <Tekst k="helpen.persoon.binnen" waarden={{ maand, naam }} />
        </Melding>
      )}
      <Melding icoon="eye">
        <Tekst k="helpen.persoon.ziet" waarden={{ naam }} />
      </Melding>
      {d.open && <Maand d={d} o={d.open} />}
      {(d.doorgeven || d.bewind || d.berichten) && (
        <Knoppen>
          {d.doorgeven && (
            <Knop href={`${hier}/doorgeven/${d.maand}`} icoon="receipt">
              <Tekst k="helpen.persoon.doorgeven" waarden={{ maand, naam }} />
            </Knop>
          )}
          {d.berichten && (
            <Knop soort="lijn" href={`${hier}/berichten`} icoon="chat-circle-text">
              <Tekst k="helpen.berichten.kop" waarden={{ naam }} />
            </Knop>
          )}
          {d.bewind && (
            <>
              <Knop soort="lijn" href={`${hier}/besluiten`} icoon="scales">
                <Tekst k="helpen.besluiten.kop" />
              </Knop>
              <Knop soort="lijn" href={`${hier}/terugbetalen`} icoon="coins">
                <Tekst k="helpen.terug.kop" />
              </Knop>
              <Knop soort="lijn" href={`${hier}/brieven`} icoon="envelope-simple">
                <Tekst k="helpen.brieven.kop" />
              </Knop>
              <Knop soort="lijn" href={`${hier}/stoppen`} icoon="door-open">
                <Tekst k="helpen.stoppen.kop" waarden={{ naam }} />
              </Knop>
              <Knop soort="lijn" href={`${hier}/klacht`} icoon="chats-circle">
                <Tekst k="helpen.klacht.kop" waarden={{ naam }} />
              </Knop>
            </>
          )}
        </Knoppen>
      )}
      {d.open && <Andere d={d} maanden={d.open.maanden} />}
      {d.plan && (
        <Vlak id="plan" titel={<Tekst k="helpen.plan.kop" waarden={{ naam }} />}>
          {d.plan.doelen.length + d.plan.stappen.length === 0 ? (
            <p>
              <Tekst k="helpen.plan.leeg" waarden={{ naam }} />
            </p>
          ) : (
            <Stapel gat="r3">
              {d.plan.doelen.map((x) => (
                <EigenWoorden key={x.id}>{x.tekst}</EigenWoorden>
              ))}
              <ul className="lijstje">
                {d.plan.stappen.map((x) => (
                  <li key={x.id}>
                    {x.tekst}
                    {x.wanneer && <span className="zacht"> ({x.wanneer})</span>}
                  </li>
                ))}
              </ul>
            </Stapel>
          )}
        </Vlak>
      )}
    </Stapel>
  );
}

function Maand({ d, o }: { d: Data; o: NonNullable<Data['open']> }) {
  const taal = useTaal();
  const maand = maandWoord(d.maand, d.vandaag, taal);
  return (
    <Vlak id="maand" titel={<Tekst k="helpen.maand.kop" waarden={{ maand }} />}>
      {o.geld && o.betaaldag ? (
        <>
          <GrootBedrag cent={o.geld.betaaldCent} ongeveer={!o.geld.zeker} />
          <p>
            <Tekst k="helpen.maand.opRekening" waarden={{ dag: dagWoord(o.betaaldag, taal) }} />{' '}
            {!o.geld.zeker && <Tekst k="helpen.maand.ongeveer" waarden={{ maand }} />}
          </p>
          {o.ingediend && (
            <p>
              <Tekst
                k={o.ingediend.door ? 'helpen.maand.ingediendDoor' : 'helpen.maand.ingediend'}
                waarden={{ dag: dagWoord(o.ingediend.op, taal), naam: o.ingediend.door ?? '' }}
              />
            </p>
          )}
          <Regels
            regels={o.geld.regels}
            bronnen={o.bronnen}
            namen={{}}
            vandaag={d.vandaag}
            betaaldCent={o.geld.betaaldCent}
            slot={<Tekst k="opgave.regel.opRekening" />}
          />
        </>
      ) : (
        <p>
          <Tekst
            k={o.soort === 'geen_recht' ? 'helpen.maand.geenUitkering' : 'helpen.maand.nietBerekend'}
            waarden={{ maand }}
          />
        </p>
      )}
    </Vlak>
  );
}

function Andere({ d, maanden }: { d: Data; maanden: readonly string[] }) {
  const taal = useTaal();
  const t = useTekst();
  if (maanden.length === 0) return null;
  return (
    <nav aria-label={t('helpen.maand.andere')}>
      <ul className="lijstje">
        {[...new Set([d.lopend, ...maanden])].map((m) => (
          <li key={m}>
            <a href={`/helpen/${d.m.persoon}?maand=${m}`} aria-current={m === d.maand ? 'page' : undefined}>
              {hoofdletter(maandWoord(m, d.vandaag, taal))}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
