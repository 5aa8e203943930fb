import { wieAntwoordt } from '@bijrijder/dossier/begeleiding';
import {
  belmoment,
  berichtenVan,
  leesBerichten,
  openHulpvragen,
  stuurBericht,
  vraagHulp,
} from '@bijrijder/dossier/contact';
import { eenmalig } from '@bijrijder/dossier/toegang';
import { Berichten, Deel, Kiezers, Knop, Kop, Melding, Stapel, Tekstvak, Verder, Zij } from '@bijrijder/ui';
import { maandnaam } from '@bijrijder/ui/opmaak';
import { redirect } from 'react-router';
import { Eenmalig } from '../../eenmalig.tsx';
import { tekstveld } from '../../formulier.ts';
import { useBericht } from '../../gedeeld/berichttekst.ts';
import { isMaand } from '../../maand.ts';
import { eisClient, leesSleutel, nieuweSleutel, teksten, vertaler } from '../../sessie.server.ts';
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
    return {
      bron: teksten('contact', 'berichten'),
      naast,
      // who is away, promises nothing
      naam: (naast && wieAntwoordt(naast).naam.split(' ')[0]) ?? 'none',
      berichten,
      over,
      vandaag: t.vandaag,
      bel: belmoment(t.vandaag, new Date()),
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
  if (!belMij && !tekst) return redirect('/mijn/hulp#berichten', 303);
  await bijMij(wie, belMij ? 'contact' : 'bericht', 'toevoegen', (t, naast) =>
    eenmalig(t, leesSleutel(vorm), async () => {
      if (belMij)
        await vraagHulp(
          t,
          wie.id,
          'bel_mij',
          'bel',
          over ? vertaler('nl')('contact.hulp.overMaand', { maand: maandnaam(over) }) : '',
        );
      else await stuurBericht(t, wie.id, tekst, naast?.id ?? null);
      return null;
    }),
  );
  return redirect(belMij ? '/mijn/hulp' : '/mijn/hulp#berichten', 303);
}

export default function Hulppagina({ loaderData: d }: Route.ComponentProps) {
  return (
    <Teksten bron={d.bron}>
      <Hulp d={d} />
    </Teksten>
  );
}

function Hulp({ d }: { d: Route.ComponentProps['loaderData'] }) {
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
                <Tekst k="contact.nietGoed.straksBel" waarden={{ naam, dag: <Datum key="dag" iso={d.bel.dag} /> }} />
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
                  bij: b.pad && (
                    <Verder href={b.pad}>
                      <Tekst k="contact.berichten.bekijk" />
                    </Verder>
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
            <form method="post">
              <Stapel gat="r3">
                <Eenmalig sleutel={d.sleutels.bericht} />
                <Tekstvak
                  id="bericht"
                  name="tekst"
                  rows={3}
                  maxLength={4000}
                  defaultValue={overWat ? `${overWat} ` : undefined}
                  label={<Tekst k="contact.berichten.schrijf" />}
                  hulp={<Tekst k="contact.berichten.hulp" waarden={{ naam }} />}
                  required
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
