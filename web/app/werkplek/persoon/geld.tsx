import { leesMaandbesluit, leesRegels, maandenMetBesluit, rechtOp, rekeningOp } from '@bijrijder/dossier/verrekening';
import { GrootBedrag, Knop, Knoppen, Kolommen, Melding, Vlak } from '@bijrijder/ui';
import { isMaand } from '../../maand.ts';
import { lopendeMaand, maandbeeld } from '../../mijn/doorgeven/beeld.server.ts';
import { dagWoord, hoofdletter, maandWoord } from '../../mijn/maandwoorden.ts';
import { bronnenVan, metCijfers } from '../../mijn/specificatie/beeld.server.ts';
import { Regels } from '../../mijn/specificatie/regels.tsx';
import { teksten } from '../../sessie.server.ts';
import { Tekst, Teksten, useTaal, useTekst } from '../../tekst/index.tsx';
import type { Route } from './+types/geld.ts';
import { bijGeld, leesReden } from './geld.server.ts';
import { Geldslot } from './geldslot.tsx';
import { bijPersoon, leesKop } from './kop.server.ts';
import { Persoonblad } from './kop.tsx';

export async function loader({ request, params }: Route.LoaderArgs) {
  const { persoon } = params;
  const zoek = new URL(request.url).searchParams;
  const reden = leesReden(request);
  if (!reden)
    return bijPersoon(request, persoon, { handeling: 'lezen', object: 'persoon' }, async (t) => ({
      kop: await leesKop(t, persoon),
      fout: zoek.has('waarvoor'),
      open: null,
    }));
  return bijGeld(request, persoon, reden, { handeling: 'lezen', object: 'maand' }, async (t, huishouden) => {
    const kop = await leesKop(t, persoon);
    const gevraagd = zoek.get('maand') ?? '';
    const lopend = lopendeMaand(t.vandaag, (await rekeningOp(t.db, t.vandaag)).kalender);
    const maand = isMaand(gevraagd) ? gevraagd : lopend;
    const beeld = await maandbeeld(t, persoon, maand);
    // until the run has taken it up, the month is what is known now: the same amount the person sees
    const besluit = huishouden && beeld?.besloten ? await leesMaandbesluit(t, huishouden, maand) : undefined;
    const recht = await rechtOp(t.db, besluit?.besloten_op ?? t.vandaag);
    const stap = beeld?.stap ?? { soort: 'geen_recht' as const };
    return {
      kop,
      fout: false,
      open: {
        reden,
        binnen: zoek.has('binnen'),
        maand,
        lopend,
        vandaag: t.vandaag,
        betaaldag: besluit?.betaaldag ?? beeld?.betaaldag ?? null,
        beslotenOp: besluit?.besloten_op ?? null,
        besluit: besluit
          ? { regels: metCijfers(recht, maand, besluit.regels), betaaldCent: besluit.betaaldCent, zeker: true }
          : stap.soort === 'besluit'
            ? {
                regels: metCijfers(recht, maand, leesRegels(stap.regels)),
                betaaldCent: stap.betaaldCent,
                zeker: stap.zeker,
              }
            : null,
        soort: stap.soort,
        bronnen: huishouden ? await bronnenVan(t, huishouden, maand, besluit?.besloten_op) : [],
        maanden: huishouden ? (await maandenMetBesluit(t, huishouden)).slice(0, 12) : [],
        bron: teksten('opgave', 'specificatie'),
      },
    };
  });
}

export default function Geld({ loaderData: d }: Route.ComponentProps) {
  return (
    <Persoonblad kop={d.kop} hier="geld" titel="Geld">
      {d.open ? (
        <Teksten bron={d.open.bron}>
          <Open kop={d.kop} o={d.open} />
        </Teksten>
      ) : (
        <Kolommen>
          <Vlak id="slot" soort="zacht" titel={<Tekst k="werkplek.geld.kop" />}>
            <Geldslot kop={d.kop} fout={d.fout} />
          </Vlak>
        </Kolommen>
      )}
    </Persoonblad>
  );
}

type Data = Route.ComponentProps['loaderData'];

function Open({ kop, o }: { kop: Data['kop']; o: NonNullable<Data['open']> }) {
  const t = useTekst();
  const taal = useTaal();
  const naam = kop.roepnaam;
  const maand = maandWoord(o.maand, o.vandaag, 'nl');
  const hier = (m: string) => `/werkplek/mensen/${kop.id}/geld?waarvoor=${o.reden}&maand=${m}`;
  return (
    <Kolommen>
      <div>
        <Melding icoon="eye">
          <Tekst k="werkplek.geld.geopend" waarden={{ naam, reden: t(`werkplek.geld.reden.${o.reden}`, { naam }) }} />
        </Melding>
        {o.binnen && (
          <Melding soort="goed" rol="status">
            <Tekst k="werkplek.doorgeven.binnen" waarden={{ maand, naam }} />
          </Melding>
        )}
        <Vlak id="maand" titel={<Tekst k="werkplek.geld.maand" waarden={{ maand }} />}>
          {o.besluit && o.betaaldag ? (
            <>
              <GrootBedrag cent={o.besluit.betaaldCent} ongeveer={!o.besluit.zeker} />
              <p>
                <Tekst k="werkplek.geld.opRekening" waarden={{ dag: dagWoord(o.betaaldag, taal) }} />.{' '}
                {o.beslotenOp ? (
                  <Tekst k="werkplek.geld.zeker" waarden={{ dag: dagWoord(o.beslotenOp, taal) }} />
                ) : (
                  !o.besluit.zeker && <Tekst k="werkplek.geld.ongeveer" waarden={{ maand }} />
                )}
              </p>
              <Regels
                regels={o.besluit.regels}
                bronnen={o.bronnen}
                namen={{}}
                vandaag={o.vandaag}
                betaaldCent={o.besluit.betaaldCent}
                slot={<Tekst k="opgave.regel.opRekening" />}
              />
            </>
          ) : (
            <p>
              <Tekst
                k={o.soort === 'geen_recht' ? 'werkplek.geld.geenUitkering' : 'werkplek.geld.nietBerekend'}
                waarden={{ maand }}
              />
            </p>
          )}
        </Vlak>
      </div>
      <aside aria-label={t('werkplek.geld.eerder')}>
        <Vlak id="doen">
          <Knoppen>
            <Knop href={`/werkplek/mensen/${kop.id}/doorgeven/${o.maand}`} icoon="receipt">
              <Tekst k="werkplek.geld.doorgeven" waarden={{ maand, naam }} />
            </Knop>
            <Knop soort="zacht" href={`/werkplek/mensen/${kop.id}/voorleggen`}>
              <Tekst k="werkplek.voorleggen.titel" />
            </Knop>
            <Knop soort="kaal" href={`/werkplek/mensen/${kop.id}`} icoon="lock-simple">
              <Tekst k="werkplek.geld.sluit" />
            </Knop>
          </Knoppen>
        </Vlak>
        {o.maanden.length > 0 && (
          <Vlak id="eerder" titel={<Tekst k="werkplek.geld.eerder" />}>
            <ul className="lijstje">
              {[...new Set([o.lopend, ...o.maanden])].map((m) => (
                <li key={m}>
                  <a href={hier(m)} aria-current={m === o.maand ? 'page' : undefined}>
                    {hoofdletter(maandWoord(m, o.vandaag, 'nl'))}
                  </a>
                </li>
              ))}
            </ul>
          </Vlak>
        )}
      </aside>
    </Kolommen>
  );
}
