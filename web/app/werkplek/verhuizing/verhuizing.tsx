import {
  aankomstenVan,
  neemAan,
  schrijfGroet,
  verstuur,
  vertrekVan,
  type Weigering,
} from '@bijrijder/dossier/verhuizing';
import { Bestandveld, Datum, Knop, Kolommen, Lijstje, Melding, Stapel, Tekstvak, Vlak } from '@bijrijder/ui';
import { redirect } from 'react-router';
import { tekstveld } from '../../formulier.ts';
import { isNummer } from '../../gedeeld/nummer.ts';
import { Afspraken } from '../../gedeeld/verhuisinhoud.tsx';
import { kluis, teksten, vertaler } from '../../sessie.server.ts';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import { bijPersoon, leesKop } from '../persoon/kop.server.ts';
import { Persoonblad } from '../persoon/kop.tsx';
import type { Route } from './+types/verhuizing.ts';

const KLAAR = ['groet', 'verstuurd', 'binnen'] as const;

export function loader({ request, params: { persoon } }: Route.LoaderArgs) {
  const klaar = new URL(request.url).searchParams.get('klaar');
  return bijPersoon(request, persoon, { handeling: 'lezen', object: 'verhuizing' }, async (t) => ({
    kop: await leesKop(t, persoon),
    vertrek: (await vertrekVan(t, persoon)) ?? null,
    komt: await aankomstenVan(t, persoon),
    klaar: KLAAR.find((k) => k === klaar) ?? null,
    bron: teksten('verhuizen', 'verhuiswerk'),
  }));
}

type Fout = { geweigerd: Weigering | 'geen_ja' | 'al_weg'; groet: string };

export async function action({ request, params: { persoon } }: Route.ActionArgs): Promise<Response | Fout> {
  const vorm = await request.clone().formData();
  const v = (naam: string): string => tekstveld(vorm, naam);
  const hier = (klaar: (typeof KLAAR)[number]) =>
    redirect(`/werkplek/mensen/${persoon}/verhuizing?klaar=${klaar}`, 303);
  if (v('id') && !isNummer(v('id'))) throw new Response(null, { status: 400 });
  switch (v('doe')) {
    case 'groet': {
      const gelukt = await bijPersoon(request, persoon, { handeling: 'wijzigen', object: 'verhuizing' }, (t) =>
        schrijfGroet(t, persoon, v('id'), v('groet').slice(0, 4_000)),
      );
      return gelukt ? hier('groet') : { geweigerd: 'al_weg', groet: v('groet') };
    }
    case 'verstuur': {
      const gelukt = await bijPersoon(
        request,
        persoon,
        { handeling: 'wijzigen', object: 'verhuizing', reden: vertaler('nl')('verhuizen.reden.verstuur') },
        (t) => verstuur(t, v('id')),
      );
      return gelukt ? hier('verstuurd') : { geweigerd: 'geen_ja', groet: '' };
    }
    case 'neem-aan': {
      const bestand = vorm.get('pakket');
      if (!(bestand instanceof File) || bestand.size === 0 || bestand.size > 2_000_000)
        return { geweigerd: 'geen_pakket', groet: '' };
      const pakket = await bestand.text();
      const uit = await bijPersoon(
        request,
        persoon,
        { handeling: 'toevoegen', object: 'verhuizing', reden: vertaler('nl')('verhuizen.reden.neemAan') },
        (t) => neemAan(t, kluis(), persoon, pakket),
      );
      return 'geweigerd' in uit ? { geweigerd: uit.geweigerd, groet: '' } : hier('binnen');
    }
    default:
      throw new Response(null, { status: 400 });
  }
}

export default function Verhuizing({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Binnen d={loaderData} fout={(actionData as Fout | undefined) ?? null} />
    </Teksten>
  );
}

type D = Route.ComponentProps['loaderData'];

function Binnen({ d, fout }: { d: D; fout: Fout | null }) {
  const t = useTekst();
  const naam = d.kop.roepnaam;
  return (
    <Persoonblad kop={d.kop} hier="gesprekken" titel={t('verhuiswerk.werk.titel')}>
      {d.klaar && (
        <Melding soort="goed" rol="status">
          {t(`verhuiswerk.werk.klaar.${d.klaar}`, { naam })}
        </Melding>
      )}
      {fout && (
        <Melding soort="fout" rol="alert">
          {t(`verhuiswerk.werk.fout.${fout.geweigerd}`, { naam })}
        </Melding>
      )}
      <Kolommen>
        <Stapel gat="r4">
          <Vertrekt d={d} groet={fout?.groet ?? ''} />
          {d.komt.map((a) => (
            <Komt key={a.id} a={a} naam={naam} id={d.kop.id} />
          ))}
        </Stapel>
        <aside aria-label={t('verhuiswerk.werk.neemAan')}>
          <Vlak id="neem-aan" soort="zacht" titel={t('verhuiswerk.werk.neemAan')}>
            <form method="post" encType="multipart/form-data">
              <Stapel gat="r3">
                <p>{t('verhuiswerk.werk.neemAanBij', { naam })}</p>
                <Bestandveld id="pakket" name="pakket" label={t('verhuiswerk.werk.bestand')} accept=".jose" required />
                <Knop soort="lijn" name="doe" value="neem-aan">
                  {t('verhuiswerk.werk.neemAanKnop')}
                </Knop>
              </Stapel>
            </form>
          </Vlak>
        </aside>
      </Kolommen>
    </Persoonblad>
  );
}

/** Somebody leaves: what kind of things go along, words for the next one, and the sealed package after the yes. */
function Vertrekt({ d, groet }: { d: D; groet: string }) {
  const t = useTekst();
  const naam = d.kop.roepnaam;
  const v = d.vertrek;
  if (!v)
    return (
      <Vlak id="vertrek" titel={t('verhuiswerk.werk.vertrek')}>
        <p>{t('verhuiswerk.werk.geenVertrek', { naam })}</p>
      </Vlak>
    );
  const mee = [
    v.fragmenten.length > 0 && t('verhuiswerk.werk.fragmenten', { n: v.fragmenten.length }),
    ...v.delen.map((k) => t(`verhuizen.deel.${k}`)),
  ].filter((x): x is string => Boolean(x));
  return (
    <Vlak id="vertrek" titel={t('verhuiswerk.werk.gaatNaar', { naam, gemeente: v.naar.naam })}>
      <Stapel gat="r4">
        {mee.length > 0 ? (
          <Lijstje lijst={mee.map((tekst) => ({ id: tekst, tekst }))} />
        ) : (
          <p>{t('verhuiswerk.werk.niets', { naam })}</p>
        )}
        <p className="klein zacht">{t('verhuiswerk.werk.leestNiet', { naam })}</p>
        {v.verzondenOp ? (
          <>
            <p>
              <Tekst
                k="verhuiswerk.werk.verzonden"
                waarden={{ dag: <Datum key="d" iso={v.verzondenOp} weekdag="geen" /> }}
              />{' '}
              {t('verhuiswerk.werk.bezorg', { gemeente: v.naar.naam, naam })}
            </p>
            <p>
              <Knop href={`/werkplek/mensen/${d.kop.id}/verhuizing/${v.id}/pakket`} download>
                {t('verhuiswerk.werk.pakket')}
              </Knop>
            </p>
          </>
        ) : (
          <>
            <form method="post">
              <Stapel gat="r3">
                <input type="hidden" name="id" value={v.id} />
                <Tekstvak
                  id="groet"
                  name="groet"
                  rows={6}
                  maxLength={4_000}
                  label={t('verhuiswerk.werk.groet')}
                  hulp={t('verhuiswerk.werk.groetHulp', { naam })}
                  defaultValue={groet || v.groet}
                />
                <Knop soort="lijn" name="doe" value="groet">
                  {t('verhuiswerk.werk.groetBewaar', { naam })}
                </Knop>
              </Stapel>
            </form>
            {v.akkoordOp ? (
              <form method="post">
                <Stapel gat="r3">
                  <input type="hidden" name="id" value={v.id} />
                  <p>
                    <Tekst
                      k="verhuiswerk.werk.zeiJa"
                      waarden={{ naam, dag: <Datum key="d" iso={v.akkoordOp} weekdag="geen" /> }}
                    />
                  </p>
                  <p>{t('verhuiswerk.werk.belEerst', { gemeente: v.naar.naam })}</p>
                  <Knop name="doe" value="verstuur">
                    {t('verhuiswerk.werk.verstuur')}
                  </Knop>
                </Stapel>
              </form>
            ) : (
              <Melding icoon="clock">{t('verhuiswerk.werk.wacht', { naam })}</Melding>
            )}
          </>
        )}
      </Stapel>
    </Vlak>
  );
}

/** Somebody arrived: whom to call, and after the yes what they brought to us. */
function Komt({ a, naam, id }: { a: D['komt'][number]; naam: string; id: string }) {
  const t = useTekst();
  return (
    <Vlak id={`komt-${a.id}`} soort="thema" titel={t('verhuiswerk.werk.komt', { naam, gemeente: a.van })}>
      <Stapel gat="r3">
        <p>
          {t(a.telefoon ? 'verhuiswerk.werk.belDaarTelefoon' : 'verhuiswerk.werk.belDaar', {
            klantmanager: a.klantmanager,
            telefoon: a.telefoon ?? '',
            naam,
          })}
        </p>
        {a.antwoord === 'ja' ? (
          <>
            <p>{t('verhuiswerk.werk.komtJa', { naam })}</p>
            {a.groet && <p>{a.groet}</p>}
            {a.afspraken && (
              <>
                <h3>{t('verhuiswerk.werk.afspraken', { gemeente: a.van })}</h3>
                <Afspraken afspraken={a.afspraken} />
              </>
            )}
            <p>
              <a href={`/werkplek/mensen/${id}/gesprekken#afspraak`}>{t('verhuiswerk.werk.kennismaken', { naam })}</a>
            </p>
          </>
        ) : (
          <p>{t(a.antwoord === 'nee' ? 'verhuiswerk.werk.komtNee' : 'verhuiswerk.werk.komtWacht', { naam })}</p>
        )}
      </Stapel>
    </Vlak>
  );
}
