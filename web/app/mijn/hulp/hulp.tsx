import { werktOp, wieAntwoordt } from '@bijrijder/dossier/begeleiding';
import {
  belmoment,
  berichtbeeldenVan,
  berichtenVan,
  bewaarBerichtbeelden,
  leesBerichten,
  openHulpvragen,
  stuurBericht,
  stuurMetBestanden,
  vraagHulp,
} from '@bijrijder/dossier/contact';
import { eenmalig } from '@bijrijder/dossier/toegang';
import {
  Berichten,
  Bestandveld,
  Deel,
  Kiezers,
  Knop,
  Kop,
  Melding,
  Stapel,
  Tekstvak,
  Verder,
  Zij,
} from '@bijrijder/ui';
import { maandnaam } from '@bijrijder/ui/opmaak';
import { data, redirect } from 'react-router';
import { Eenmalig } from '../../eenmalig.tsx';
import { tekstveld } from '../../formulier.ts';
import { berichtfotos } from '../../gedeeld/berichtfotos.tsx';
import { useBericht } from '../../gedeeld/berichttekst.ts';
import { beeldenVan, HOOGSTENS_BESTANDEN, leesBestanden } from '../../gedeeld/bestanden.server.ts';
import { isMaand } from '../../maand.ts';
import {
  eisClient,
  kluis,
  leesSleutel,
  nieuweSleutel,
  teksten,
  vertaler,
  type WieClient,
} from '../../sessie.server.ts';
import { Datum } from '../../tekst/datum.tsx';
import { Tekst, Teksten, useTaal, useTekst } from '../../tekst/index.tsx';
import { Begeleider } from '../begeleider.tsx';
import { bijMij } from '../contact/bij.server.ts';
import { maandWoord } from '../maandwoorden.ts';
import type { Route } from './+types/hulp.ts';

export const handle = { indeling: 'tweeluik' };

/** The month somebody has a question about, when they come from its explanation. */
const overMaand = (waarde: unknown): string | null => (typeof waarde === 'string' && isMaand(waarde) ? waarde : null);

export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisClient(request);
  const over = overMaand(new URL(request.url).searchParams.get('over'));
  return bijMij(wie, 'bericht', 'lezen', async (t, naast) => {
    const berichten = await berichtenVan(t, wie.id);
    await leesBerichten(t, wie.id);
    const open = await openHulpvragen(t, wie.id);
    const naam = (naast && wieAntwoordt(naast).naam.split(' ')[0]) ?? 'none';
    const bel = belmoment(t.vandaag, new Date());
    return {
      bron: teksten('contact', 'berichten'),
      naast,
      // who is away, promises nothing
      naam,
      berichten,
      beelden: await berichtbeeldenVan(t, wie.id),
      hoogstens: HOOGSTENS_BESTANDEN,
      zonderBeeld: new URL(request.url).searchParams.has('zonder-beeld'),
      over,
      vandaag: t.vandaag,
      bel: { ...bel, naam: naast && werktOp(naast, bel.dag) ? naam : 'none' },
      gevraagd: open.some((h) => h.soort === 'bel_mij'),
      sleutels: { bericht: nieuweSleutel(), bel: nieuweSleutel() },
    };
  });
}

export async function action({ request }: Route.ActionArgs) {
  const wie = await eisClient(request);
  const vorm = await request.formData();
  const tekst = tekstveld(vorm, 'tekst', 4000);
  const belMij = vorm.get('doe') === 'bel';
  const over = overMaand(vorm.get('over'));
  if (!belMij) return stuur(wie, vorm, tekst);
  await bijMij(wie, 'contact', 'toevoegen', (t) =>
    eenmalig(t, leesSleutel(vorm), async () => {
      const wat = over ? vertaler('nl')('contact.hulp.overMaand', { maand: maandnaam(over) }) : '';
      await vraagHulp(t, wie.id, 'bel_mij', 'bel', wat);
      return null;
    }),
  );
  return redirect('/mijn/hulp', 303);
}

/** A message, with photos when there are: kept first, opened afterwards in the isolated reader, so that nothing sent is lost. */
async function stuur(wie: WieClient, vorm: FormData, tekst: string) {
  const bestanden = await leesBestanden(vorm, 'foto');
  if (!bestanden) return data({ fout: 'groot' as const, tekst }, 400);
  if (!tekst && bestanden.length === 0) return data({ fout: 'leeg' as const, tekst }, 400);
  const { resultaat, eerder } = await bijMij(wie, 'bericht', 'toevoegen', (t, naast) =>
    eenmalig(t, leesSleutel(vorm), async () => {
      if (bestanden.length > 0)
        return stuurMetBestanden(
          t,
          kluis(),
          wie.id,
          { tekst: tekst || vertaler('nl')('contact.berichten.alleenFoto'), gebruiker: naast?.id ?? null },
          bestanden,
        );
      await stuurBericht(t, wie.id, tekst, naast?.id ?? null);
      return [];
    }),
  );
  let zonder = false;
  if (!eerder)
    for (const [i, bijlage] of resultaat.entries()) {
      const beelden = await beeldenVan(bestanden[i]!);
      zonder ||= beelden.length === 0;
      await bijMij(wie, 'bericht', 'toevoegen', (t) => bewaarBerichtbeelden(t, kluis(), wie.id, bijlage, beelden));
    }
  return redirect(`/mijn/hulp${zonder ? '?zonder-beeld' : ''}#berichten`, 303);
}

export default function Hulppagina({ loaderData: d, actionData }: Route.ComponentProps) {
  return (
    <Teksten bron={d.bron}>
      <Hulp d={d} mis={actionData ?? null} />
    </Teksten>
  );
}

function Hulp({ d, mis }: { d: Route.ComponentProps['loaderData']; mis: Route.ComponentProps['actionData'] | null }) {
  const t = useTekst();
  const taal = useTaal();
  const bericht = useBericht();
  const { naam } = d;
  const overWat = d.over && t('contact.hulp.overMaand', { maand: maandWoord(d.over, d.vandaag, taal) });
  return (
    <>
      <Stapel gat="r6">
        <title>{t('contact.hulp.titel')}</title>
        <Kop titel={<Tekst k="contact.hulp.kop" />} lood={<Tekst k="contact.hulp.lood" />} />
        <Kiezers
          items={[
            {
              href: '/mijn/hulp/niet-goed',
              icoon: 'hand-heart',
              titel: <Tekst k="contact.hulp.knop" />,
              bij: d.bel.vandaag ? (
                <Tekst k="contact.hulp.nietGoedBij" />
              ) : (
                <Tekst
                  k="contact.nietGoed.straksBel"
                  waarden={{ naam: d.bel.naam, dag: <Datum key="dag" iso={d.bel.dag} /> }}
                />
              ),
            },
            {
              href: '/mijn/contact',
              icoon: 'calendar-blank',
              titel: <Tekst k="contact.hulp.afspraak" />,
              bij: <Tekst k="contact.hulp.afspraakBij" />,
            },
          ]}
        />
        {d.gevraagd ? (
          <Melding soort="goed" rol="status">
            <Tekst k="contact.hulp.belMijGevraagd" waarden={{ naam }} />
          </Melding>
        ) : (
          <form method="post">
            <Stapel gat="r2">
              <Eenmalig sleutel={d.sleutels.bel} />
              {d.over && <input type="hidden" name="over" value={d.over} />}
              <Knop soort="lijn" icoon="phone" name="doe" value="bel">
                <Tekst k="contact.hulp.belMij" waarden={{ naam }} />
              </Knop>
              <p className="zacht">
                <Tekst k="contact.hulp.belMijBij" />
              </p>
            </Stapel>
          </form>
        )}
        <Deel id="berichten" titel={<Tekst k="contact.berichten.kop" waarden={{ naam }} />}>
          <Stapel>
            {d.berichten.length === 0 ? (
              <p>
                <Tekst k="contact.berichten.leeg" />
              </p>
            ) : (
              <Berichten
                label={t('contact.berichten.kop', { naam })}
                items={d.berichten.map((b) => ({
                  id: b.id,
                  naam:
                    b.van === 'client'
                      ? b.namens
                        ? t('contact.berichten.namens', { naam: b.namens })
                        : t('contact.berichten.u')
                      : (b.naam ?? t('contact.berichten.gemeente')),
                  rol: b.van === 'client' ? 'client' : 'medewerker',
                  wanneer: <Datum iso={b.dag} weekdag="geen" />,
                  tekst: bericht(b),
                  bij: b.pad ? (
                    <Verder href={b.pad}>
                      <Tekst k="contact.berichten.bekijk" />
                    </Verder>
                  ) : (
                    berichtfotos(d.beelden, b.id, '/mijn/hulp/foto', (nummer) => (
                      <Tekst k="contact.berichten.foto" waarden={{ nummer }} />
                    ))
                  ),
                }))}
              />
            )}
            {d.berichten.length > 0 && (
              <form method="get" action="/mijn/hulp#berichten">
                <Knop soort="kaal">
                  <Tekst k="contact.berichten.ververs" />
                </Knop>
              </form>
            )}
            {d.zonderBeeld && !mis && (
              <Melding rol="status">
                <Tekst k="contact.berichten.zonderBeeld" />
              </Melding>
            )}
            <form method="post" encType="multipart/form-data" action="/mijn/hulp#berichten">
              <Stapel gat="r3">
                <Eenmalig sleutel={d.sleutels.bericht} />
                <Tekstvak
                  id="bericht"
                  name="tekst"
                  rows={3}
                  maxLength={4000}
                  defaultValue={mis?.tekst ?? (overWat ? `${overWat} ` : undefined)}
                  label={<Tekst k="contact.berichten.schrijf" />}
                  hulp={<Tekst k="contact.berichten.hulp" waarden={{ naam }} />}
                  fout={mis && <Tekst k={`contact.berichten.fout.${mis.fout}`} />}
                />
                <Bestandveld
                  id="foto"
                  name="foto"
                  multiple
                  accept="application/pdf,image/jpeg,image/png,image/webp"
                  label={<Tekst k="contact.berichten.fotoVraag" />}
                  hulp={<Tekst k="contact.berichten.fotoHulp" waarden={{ aantal: d.hoogstens }} />}
                />
                <Knop name="doe" value="bericht">
                  <Tekst k="contact.berichten.stuur" />
                </Knop>
              </Stapel>
            </form>
          </Stapel>
        </Deel>
      </Stapel>
      <Zij>
        <Begeleider wie={d.naast} />
      </Zij>
    </>
  );
}
