import { type Bankantwoordrij, bankantwoordLezen, beslisAntwoord, RunFout } from '@bijrijder/dossier/maandrun';
import { meldAan } from '@bijrijder/dossier/taken';
import { XmlFout } from '@bijrijder/dossier/uitbetaling';
import {
  Bedrag,
  Bestandveld,
  Controlelijst,
  Datum,
  Feiten,
  Knop,
  Knoppen,
  Melding,
  maandnaam,
  Stapel,
  Terug,
  Vast,
  Verder,
  Vlak,
  Werkkop,
} from '@bijrijder/ui';
import { data, redirect } from 'react-router';
import { tekstveld } from '../../formulier.ts';
import { moment } from '../../gedeeld/moment.ts';
import { eisMedewerker, teksten } from '../../sessie.server.ts';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import type { Sleutel } from '../../tekst/sleutels.ts';
import type { Route } from './+types/bank.ts';
import { alsnog, bekijk, leesBank, opnieuw } from './bank.server.ts';
import { opDeMaand } from './toegang.server.ts';

export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisMedewerker(request, 'inkomensconsulent');
  return { ...(await leesBank(wie)), bron: teksten('maandrun') };
}

export async function action({ request }: Route.ActionArgs) {
  const wie = await eisMedewerker(request, 'inkomensconsulent');
  const vorm = await request.formData();
  const doe = tekstveld(vorm, 'doe');
  try {
    if (doe === 'bekijk') await bekijk(wie, vorm.get('bestand'));
    else if (doe === 'lees' || doe === 'weg') {
      const id = tekstveld(vorm, 'antwoord');
      await opDeMaand(wie, 'wijzigen', async (t) => {
        const eerst = await beslisAntwoord(t, id, doe === 'lees' ? 'bezig' : 'weggehaald');
        if (eerst && doe === 'lees') await meldAan(t, bankantwoordLezen, { antwoord: id }, { sleutel: id });
      });
    } else if (doe === 'opnieuw') await opnieuw(wie, tekstveld(vorm, 'betaling'));
    else if (doe === 'alsnog') await alsnog(wie, tekstveld(vorm, 'huishouden'));
  } catch (fout) {
    if (fout instanceof XmlFout || fout instanceof RunFout)
      return data({ fout: fout.message, bestand: doe === 'bekijk' || doe === 'lees' }, { status: 422 });
    throw fout;
  }
  return redirect('/beheer/maand/bank', 303);
}

export default function Bank({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Binnen {...loaderData} fout={actionData} />
    </Teksten>
  );
}

function Binnen({
  uitval,
  zonder,
  antwoorden,
  bestanden,
  rekening,
  binnen,
  fout,
}: Route.ComponentProps['loaderData'] & { fout: Route.ComponentProps['actionData'] }) {
  const t = useTekst();
  const wacht = antwoorden.filter((a) => a.stand === 'voorbeeld');
  return (
    <Stapel gat="r5">
      <title>{t('maandrun.bank.titel')}</title>
      <Terug href="/beheer/maand">
        <Tekst k="maandrun.jaar.kop" />
      </Terug>
      <Werkkop titel={<Tekst k="maandrun.bank.kop" />} />
      {fout && (
        <Melding
          soort={fout.bestand ? 'fout' : 'let-op'}
          rol="alert"
          titel={fout.bestand ? <Tekst k="maandrun.bank.nietGelezen" /> : undefined}
        >
          <p>{fout.fout}</p>
        </Melding>
      )}
      {!fout && antwoorden.some((a) => a.stand === 'bezig') && (
        <Melding rol="status">
          <p>
            <Tekst k="maandrun.bank.bezig" />{' '}
            <a href="/beheer/maand/bank">
              <Tekst k="maandrun.kijkOpnieuw" />
            </a>
          </p>
        </Melding>
      )}
      {wacht.map((a) => (
        <Voorbeeld key={a.id} a={a} />
      ))}
      <Vlak id="inlezen" titel={<Tekst k="maandrun.bank.inlezen" />}>
        <form method="post" encType="multipart/form-data">
          <Stapel gat="r3">
            <Bestandveld
              id="bestand"
              name="bestand"
              label={t('maandrun.bank.kies')}
              hulp={t('maandrun.bank.kiesHulp')}
              accept=".xml,application/xml,text/xml"
            />
            <Knop icoon="upload-simple" name="doe" value="bekijk">
              <Tekst k="maandrun.bank.bekijk" />
            </Knop>
          </Stapel>
        </form>
      </Vlak>
      <Vlak id="uitval" titel={<Tekst k="maandrun.bank.uitval" waarden={{ aantal: uitval.length }} />}>
        {uitval.length === 0 ? (
          <p className="zacht">
            <Tekst k="maandrun.bank.geenUitval" />
          </p>
        ) : (
          <Controlelijst
            items={uitval.map((u) => ({
              id: u.sleutel,
              goed: false,
              wat: (
                <>
                  {u.mensen.map((m) => m.aanspreeknaam).join(' en ')} · <Bedrag cent={u.bedragCent} />
                </>
              ),
              bij: (
                <>
                  {t(`maandrun.bank.${u.uitkomst}`, { maand: maandnaam(u.maand) })}{' '}
                  {t(`maandrun.reden.${u.reden.sleutel}` as Sleutel)}{' '}
                  {t(
                    `maandrun.doen.${u.naar?.bewind && u.reden.wie === 'huishouden' ? 'bewind' : u.reden.wie}` as Sleutel,
                  )}{' '}
                  {u.naar && (
                    <Tekst
                      k={u.naar.zelfde ? 'maandrun.bank.zelfdeRekening' : 'maandrun.bank.andereRekening'}
                      waarden={{
                        houder: u.naar.houder,
                        vier: <Vast key="vier">{u.naar.vier}</Vast>,
                        vanaf: <Datum key="vanaf" iso={u.naar.vanaf} />,
                      }}
                    />
                  )}{' '}
                  {u.mensen.flatMap((m) => (m.telefoon ? [m.telefoon] : [])).join(', ')}
                </>
              ),
              actie: (
                <form method="post">
                  <input type="hidden" name="betaling" value={u.sleutel} />
                  <Knop soort="lijn" name="doe" value="opnieuw">
                    <Tekst k="maandrun.bank.opnieuw" />
                  </Knop>
                </form>
              ),
            }))}
          />
        )}
      </Vlak>
      {zonder.length > 0 && (
        <Vlak id="zonder" titel={<Tekst k="maandrun.bank.zonder" waarden={{ aantal: zonder.length }} />}>
          <Controlelijst
            items={zonder.map((z) => ({
              id: z.huishouden,
              goed: false,
              wat: (
                <>
                  {z.mensen.map((m) => m.aanspreeknaam).join(' en ')} · <Bedrag cent={z.cent} />
                </>
              ),
              bij: (
                <>
                  {t('maandrun.bank.zonderMaanden', { maanden: z.maanden.map((m) => maandnaam(m)).join(', ') })}{' '}
                  {z.rekening ? (
                    <Tekst
                      k="maandrun.bank.zonderNu"
                      waarden={{
                        houder: z.rekening.houder,
                        vier: <Vast key="vier">{z.rekening.vier}</Vast>,
                        vanaf: <Datum key="vanaf" iso={z.rekening.vanaf} />,
                      }}
                    />
                  ) : (
                    t('maandrun.bank.zonderBel')
                  )}{' '}
                  {z.mensen.flatMap((m) => (m.telefoon ? [m.telefoon] : [])).join(', ')}
                </>
              ),
              actie: z.rekening && (
                <form method="post">
                  <input type="hidden" name="huishouden" value={z.huishouden} />
                  <Knop soort="lijn" name="doe" value="alsnog">
                    <Tekst k="maandrun.bank.alsnog" />
                  </Knop>
                </form>
              ),
            }))}
          />
        </Vlak>
      )}
      <Vlak id="binnen" titel={<Tekst k="maandrun.bank.binnen" />}>
        <Stapel gat="r3">
          <p>
            <Tekst k="maandrun.bank.binnenBij" waarden={{ aantal: binnen }} />
          </p>
          <Verder href="/beheer/maand/binnengekomen">
            <Tekst k="maandrun.bank.binnenOpen" />
          </Verder>
        </Stapel>
      </Vlak>
      <Vlak id="rekening" titel={<Tekst k="maandrun.rekening.kop" />}>
        <Stapel gat="r3">
          {rekening === null ? (
            <Melding soort="let-op">
              <p>
                <Tekst k="maandrun.bank.geenRekening" />
              </p>
            </Melding>
          ) : (
            <p>
              <Tekst k="maandrun.bank.rekeningVan" waarden={{ vier: <Vast>{rekening}</Vast> }} />
            </p>
          )}
          <Verder href="/beheer/betaalrekening">
            <Tekst k="maandrun.bank.rekeningAnders" />
          </Verder>
        </Stapel>
      </Vlak>
      <Vlak id="bestanden" titel={<Tekst k="maandrun.bank.bestanden" />}>
        <Controlelijst
          items={bestanden.map((b) => ({
            id: b.id,
            goed: b.opgehaald !== null || b.bevestigd,
            wat: (
              <>
                {b.maand ? (
                  maandnaam(b.maand, { jaar: true })
                ) : (
                  <Tekst
                    k="maandrun.bank.losVan"
                    waarden={{ dag: <Datum key="dag" iso={b.gemaaktDag} weekdag="geen" /> }}
                  />
                )}{' '}
                · <Bedrag cent={b.cent} />
              </>
            ),
            bij: (
              <>
                {t('maandrun.bank.betalingen', { aantal: b.aantal })}{' '}
                {b.opgehaald &&
                  t('maandrun.bank.opgehaald', {
                    wanneer: moment({ dag: b.opgehaaldDag!, op: b.opgehaald }),
                    naam: b.naam ?? '',
                  })}{' '}
                {b.sha256 && (
                  <span className="klein">
                    SHA-256 <Vast>{b.sha256}</Vast>
                  </span>
                )}
              </>
            ),
            actie: rekening !== null && (
              <Knop soort="lijn" href={`/beheer/maand/bank/${b.id}.xml`} download>
                <Tekst k="maandrun.bank.haal" />
              </Knop>
            ),
          }))}
        />
      </Vlak>
      {antwoorden.length > wacht.length && (
        <Vlak id="gelezen" soort="zacht" titel={<Tekst k="maandrun.bank.eerder" />}>
          <Controlelijst
            items={antwoorden
              .filter((a) => a.stand !== 'voorbeeld')
              .map((a) => ({
                id: a.id,
                goed: a.stand === 'gelezen',
                wat: `${a.soort} · ${a.naam}`,
                bij:
                  a.stand === 'gelezen'
                    ? `${moment(a)} · ${somtekst(t, a.verslag)}`
                    : a.stand === 'geweigerd'
                      ? a.melding
                      : t('maandrun.bank.bezig'),
              }))}
          />
        </Vlak>
      )}
    </Stapel>
  );
}

type Antwoord = Omit<Bankantwoordrij, 'op'> & { op: string };

const somtekst = (t: ReturnType<typeof useTekst>, v: Antwoord['verslag']): string =>
  t(v.eerder ? 'maandrun.bank.eerderGelezen' : 'maandrun.bank.som', {
    betaald: v.betaald.toLocaleString('nl-NL'),
    geweigerd: v.geweigerd,
    terug: v.teruggekomen,
  });

/** What was read and is not booked yet: a colleague says go on, or takes it away. */
function Voorbeeld({ a }: { a: Antwoord }) {
  const t = useTekst();
  const v = a.verslag;
  const getal = (n: number) => n.toLocaleString('nl-NL');
  return (
    <Vlak id={`voorbeeld-${a.id}`} titel={<Tekst k="maandrun.bank.voorbeeld" waarden={{ naam: a.naam }} />}>
      <Stapel gat="r3">
        {v.eerder && (
          <Melding>
            <p>
              <Tekst k="maandrun.bank.alGelezen" />
            </p>
          </Melding>
        )}
        <Feiten
          lijst={[
            { id: 'f1', term: t('maandrun.bank.bericht'), waarde: `${a.soort} ${a.berichtId}` },
            { id: 'f2', term: t('maandrun.bank.betaald'), waarde: getal(v.betaald) },
            { id: 'f3', term: t('maandrun.bank.onderweg'), waarde: getal(v.onderweg) },
            { id: 'f4', term: t('maandrun.bank.nGeweigerd'), waarde: getal(v.geweigerd) },
            { id: 'f5', term: t('maandrun.bank.nTerug'), waarde: getal(v.teruggekomen) },
            { id: 'f6', term: t('maandrun.bank.anderBedrag'), waarde: getal(v.anderBedrag ?? 0) },
            { id: 'f7', term: t('maandrun.bank.onbekend'), waarde: getal(v.onbekend + v.overig) },
            ...(v.ingekomen?.herkend
              ? [
                  {
                    id: 'f8',
                    term: t('maandrun.bank.herkend'),
                    waarde: (
                      <>
                        {getal(v.ingekomen.herkend)} · <Bedrag cent={v.ingekomen.herkendCent} />
                      </>
                    ),
                  },
                ]
              : []),
            ...(v.ingekomen?.wacht
              ? [
                  {
                    id: 'f9',
                    term: t('maandrun.bank.wacht'),
                    waarde: (
                      <>
                        {getal(v.ingekomen.wacht)} · <Bedrag cent={v.ingekomen.wachtCent} />
                      </>
                    ),
                  },
                ]
              : []),
          ]}
        />
        {!v.eerder && (
          <p>
            <Tekst k={v.vertellen.length > 0 ? 'maandrun.bank.vertel' : 'maandrun.bank.nogNiets'} />
          </p>
        )}
        <form method="post">
          <input type="hidden" name="antwoord" value={a.id} />
          <Knoppen>
            {!v.eerder && (
              <Knop icoon="check" name="doe" value="lees">
                <Tekst k="maandrun.bank.lees" />
              </Knop>
            )}
            <Knop soort="lijn" name="doe" value="weg">
              <Tekst k="maandrun.bank.weg" />
            </Knop>
          </Knoppen>
        </form>
      </Stapel>
    </Vlak>
  );
}
