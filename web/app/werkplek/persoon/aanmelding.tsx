import { afsprakenVan } from '@bijrijder/dossier/contact';
import { aanmeldingVan, eersteBedrag, kanInloggen, legAanvraagVast, legBsnVast } from '@bijrijder/dossier/intake';
import { zoektermijnVan } from '@bijrijder/dossier/plan';
import { isBsn } from '@bijrijder/dossier/sleutels';
import {
  Bedrag,
  Datum,
  EigenWoorden,
  Knop,
  Kolommen,
  Meeleest,
  Melding,
  Stapel,
  Tekstveld,
  Verder,
  Vlak,
} from '@bijrijder/ui';
import { datum, maandnaam } from '@bijrijder/ui/opmaak';
import { data, redirect } from 'react-router';
import { tekstveld } from '../../formulier.ts';
import { eisNummer } from '../../gedeeld/nummer.ts';
import { isDag } from '../../maand.ts';
import { kluis } from '../../sessie.server.ts';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import type { Route } from './+types/aanmelding.ts';
import { bijPersoon, leesKop } from './kop.server.ts';
import { Persoonblad } from './kop.tsx';

export async function loader({ request, params }: Route.LoaderArgs) {
  const { persoon } = params;
  const bezet = new URL(request.url).searchParams.has('bezet');
  return bijPersoon(request, persoon, { handeling: 'lezen', object: 'persoon' }, async (t) => {
    const a = (await aanmeldingVan(t, persoon)) ?? null;
    return {
      kop: await leesKop(t, persoon),
      a,
      vanaf: (await zoektermijnVan(t, persoon))?.aanvraagVanaf ?? null,
      inloggen: await kanInloggen(t, persoon),
      bedrag: a && (await eersteBedrag(t, persoon, a.gemeldOp)),
      afspraak: (await afsprakenVan(t, persoon))[0] ?? null,
      bezet,
      vandaag: t.vandaag,
    };
  });
}

export async function action({ request, params }: Route.ActionArgs) {
  const { persoon } = params;
  const vorm = await request.formData();
  const hier = `/werkplek/mensen/${persoon}/aanmelding`;
  if (vorm.get('doe') === 'bsn') {
    const bsn = tekstveld(vorm, 'bsn').replaceAll(/[\s.]/g, '');
    const gelukt =
      isBsn(bsn) &&
      (await bijPersoon(request, persoon, { handeling: 'wijzigen', object: 'persoon' }, (t) =>
        legBsnVast(t, kluis(), persoon, bsn),
      ));
    return gelukt ? redirect(hier, 303) : data({ fout: isBsn(bsn) ? ('bezet' as const) : ('bsn' as const) }, 400);
  }
  const op = tekstveld(vorm, 'op');
  const id = eisNummer(tekstveld(vorm, 'id'));
  const gelukt = await bijPersoon(request, persoon, { handeling: 'wijzigen', object: 'persoon' }, async (t) => {
    const a = await aanmeldingVan(t, persoon);
    if (!a || !isDag(op) || op < a.gemeldOp || op > t.vandaag) return false;
    await legAanvraagVast(t, persoon, id, op);
    return true;
  });
  return gelukt ? redirect(hier, 303) : data({ fout: 'dag' as const }, 400);
}

/** With what somebody came, what was arranged with which day, and what is still to do. */
export default function Aanmeldingblad({ loaderData: d, actionData }: Route.ComponentProps) {
  const t = useTekst();
  const naam = d.kop.roepnaam;
  const dag = (iso: string) => <Datum key={iso} iso={iso} weekdag="geen" jaar />;
  return (
    <Persoonblad kop={d.kop} hier="verhaal" titel={t('werkplek.aanmelding.kop')}>
      {actionData && (
        <Melding soort="fout" rol="alert">
          <Tekst k={`werkplek.aanmelding.fout.${actionData.fout}`} />
        </Melding>
      )}
      {d.a ? (
        <Kolommen>
          <Stapel gat="r4">
            <Vlak id="woorden" titel={<Tekst k="werkplek.aanmelding.zei" waarden={{ naam }} />}>
              <Stapel gat="r3">
                <EigenWoorden>{d.a.brengt}</EigenWoorden>
                {d.a.nuBelangrijk && (
                  <EigenWoorden wie={<Tekst k="werkplek.intake.nuBelangrijk" />}>{d.a.nuBelangrijk}</EigenWoorden>
                )}
                <Meeleest>
                  <Tekst k="werkplek.aanmelding.leestMee" waarden={{ naam }} />
                </Meeleest>
              </Stapel>
            </Vlak>
            <Vlak id="eerste" soort="thema" titel={<Tekst k="werkplek.aanmelding.eerste" />}>
              {d.bezet && !d.afspraak && (
                <Melding soort="let-op">
                  <Tekst k="werkplek.afspraken.bezet" />
                </Melding>
              )}
              {d.afspraak && (
                <p>
                  <b>
                    <Tekst
                      k="werkplek.afspraken.item"
                      waarden={{ dag: datum(d.afspraak.dag), tijd: d.afspraak.tijd.replace(':', '.') }}
                    />
                  </b>
                </p>
              )}
              <p>
                <Verder href={`/werkplek/mensen/${d.kop.id}/afspraak${d.afspraak ? `/${d.afspraak.id}` : ''}`}>
                  <Tekst k={d.afspraak ? 'werkplek.agenda.verzetOfZegAf' : 'werkplek.aanmelding.plan'} />
                </Verder>
              </p>
            </Vlak>
            {d.bedrag && (
              <Vlak id="bedrag" titel={<Tekst k="werkplek.aanmelding.bedragKop" />}>
                <Stapel gat="r3">
                  <p>
                    <Tekst
                      k="werkplek.aanmelding.bedrag"
                      waarden={{
                        maand: maandnaam(d.bedrag.maand),
                        bedrag: <Bedrag key="b" cent={d.bedrag.bijstandCent} ongeveer={d.bedrag.geschat} />,
                        volwassenen: d.bedrag.volwassenen,
                        kinderen: d.bedrag.kinderen,
                      }}
                    />
                  </p>
                  <p className="zacht">
                    <Tekst k="werkplek.aanmelding.bedragBij" />
                  </p>
                  <p>
                    <Verder href={`/werkplek/mensen/${d.kop.id}/recht`}>
                      <Tekst k="werkplek.aanmelding.beslis" />
                    </Verder>
                  </p>
                </Stapel>
              </Vlak>
            )}
          </Stapel>
          <aside aria-label={t('werkplek.aanmelding.dagen')}>
            <Vlak id="dagen" titel={<Tekst k="werkplek.aanmelding.dagen" />}>
              <Stapel gat="r3">
                <p>
                  <Tekst k="werkplek.aanmelding.gemeld" waarden={{ naam, dag: dag(d.a.gemeldOp) }} />
                </p>
                {d.vanaf && (
                  <p>
                    <Verder href={`/werkplek/mensen/${d.kop.id}/zoektermijn`}>
                      <Tekst k="werkplek.aanmelding.zoek" waarden={{ dag: dag(d.vanaf) }} />
                    </Verder>
                  </p>
                )}
                {d.a.aangevraagdOp ? (
                  <>
                    <p>
                      <Tekst k="werkplek.aanmelding.aangevraagd" waarden={{ dag: dag(d.a.aangevraagdOp) }} />
                    </p>
                    {d.vanaf && d.a.aangevraagdOp < d.vanaf && (
                      <Melding soort="let-op">
                        <Tekst k="werkplek.aanmelding.voorZoektermijn" waarden={{ dag: dag(d.vanaf) }} />
                      </Melding>
                    )}
                    <details open={actionData?.fout === 'dag'}>
                      <summary className="knop knop--kaal">
                        <Tekst k="werkplek.aanmelding.andereDag" />
                      </summary>
                      <Aanvraagdag d={d} op={d.a.aangevraagdOp} />
                    </details>
                  </>
                ) : (
                  <Aanvraagdag d={d} op={d.vandaag} />
                )}
                <p className="klein zacht">
                  <Tekst k="werkplek.aanmelding.wet" />
                </p>
              </Stapel>
            </Vlak>
            <Vlak id="inloggen" titel={<Tekst k="werkplek.aanmelding.inloggen" waarden={{ naam }} />}>
              {d.inloggen ? (
                <p>
                  <Tekst k="werkplek.aanmelding.kan" waarden={{ naam }} />
                </p>
              ) : (
                <form method="post">
                  <Stapel gat="r3">
                    <Tekstveld
                      id="bsn"
                      name="bsn"
                      inputMode="numeric"
                      autoComplete="off"
                      maxLength={12}
                      label={<Tekst k="werkplek.aanmelding.bsn" />}
                      hulp={<Tekst k="werkplek.aanmelding.bsnHulp" />}
                      required
                    />
                    <Knop soort="lijn" name="doe" value="bsn">
                      <Tekst k="werkplek.aanmelding.bsnBewaar" />
                    </Knop>
                  </Stapel>
                </form>
              )}
            </Vlak>
          </aside>
        </Kolommen>
      ) : (
        <p>
          <Tekst k="werkplek.aanmelding.geen" waarden={{ naam }} />
        </p>
      )}
    </Persoonblad>
  );
}

/** The day on which the application came in: set, or put right. */
function Aanvraagdag({ d, op }: { d: Route.ComponentProps['loaderData']; op: string }) {
  return (
    <form method="post">
      <Stapel gat="r3">
        <input type="hidden" name="id" value={d.a?.id} />
        <Tekstveld
          id="op"
          name="op"
          type="date"
          label={<Tekst k="werkplek.aanmelding.aanvraag" />}
          hulp={<Tekst k="werkplek.aanmelding.aanvraagHulp" />}
          defaultValue={op}
          required
        />
        <Knop soort="lijn" name="doe" value="aanvraag">
          <Tekst k="werkplek.aanmelding.bewaar" />
        </Knop>
      </Stapel>
    </form>
  );
}
