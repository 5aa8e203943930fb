import {
  afstemmingenVan,
  beginAfstemming,
  GUNSTEN,
  gevolgVoor,
  tenGunste,
  tenGunsteVan,
  verlaag,
  zetStap,
} from '@bijrijder/dossier/afstemming';
import { eenmalig, type Toegang } from '@bijrijder/dossier/toegang';
import {
  Bedrag,
  Datum,
  Kolommen,
  Meeleest,
  Melding,
  NogNietMogelijk,
  Stapel,
  Tabel,
  Vlak,
  Werkkop,
} from '@bijrijder/ui';
import { redirect } from 'react-router';
import { hoofdletter, maandWoord } from '../../mijn/maandwoorden.ts';
import { eisMedewerker, leesSleutel, nieuweSleutel, teksten, vertaler } from '../../sessie.server.ts';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import { leesKop } from '../persoon/kop.server.ts';
import type { Route } from './+types/afstemming.ts';
import { bijStappen, isWeigering, leesStap, metGevolg, metGezin } from './afstemming.server.ts';
import { Begin, Gunst } from './gunst.tsx';
import { Stappen } from './stappen.tsx';

export async function loader({ request, params: { persoon } }: Route.LoaderArgs) {
  const wie = await eisMedewerker(request, 'klantmanager', 'teamleider');
  const beeld = await bijStappen(wie, persoon, 'lezen', async (t) => {
    const zaak = (await afstemmingenVan(t, persoon))[0] ?? null;
    return {
      kop: await leesKop(t, persoon),
      zaak,
      loopt: zaak !== null && !zaak.besluit && !zaak.ontbreekt.includes('afgezien'),
      ik: wie.id,
      rol: t.rol,
      vandaag: t.vandaag,
      gunsten: await tenGunsteVan(t, persoon),
      sleutel: nieuweSleutel(),
      bron: teksten('afstemming'),
    };
  });
  // the money is looked at only when somebody really asked what a reduction would do
  const gevolg =
    beeld.loopt && wie.rol === 'klantmanager'
      ? await metGevolg(wie, persoon, 'lezen', async (t, huishouden) =>
          huishouden
            ? { ineens: await gevolgVoor(t, huishouden, 'ineens'), drie: await gevolgVoor(t, huishouden, 'drie') }
            : null,
        )
      : null;
  return { ...beeld, gevolg };
}

export async function action({ request, params: { persoon } }: Route.ActionArgs) {
  const vorm = await request.clone().formData();
  const doe = String(vorm.get('doe'));
  const tekst = String(vorm.get('tekst') ?? '').trim();
  const id = String(vorm.get('zaak') ?? '');
  const wie = await eisMedewerker(request, 'klantmanager', 'teamleider');
  const bij = (fn: (t: Toegang, huishouden: string | null) => Promise<unknown>): Promise<unknown> => {
    if (wie.rol === 'teamleider') return bijStappen(wie, persoon, 'toevoegen', (t) => fn(t, null));
    if (doe === 'stap' && vorm.get('soort') === 'geld') return metGevolg(wie, persoon, 'toevoegen', fn);
    return doe === 'begin'
      ? metGezin(wie, persoon, { handeling: 'toevoegen', object: 'afstemming' }, fn)
      : bijStappen(wie, persoon, 'toevoegen', (t) => fn(t, null));
  };
  try {
    await bij((t, huishouden) =>
      eenmalig(t, leesSleutel(vorm), async () => {
        if (doe === 'begin' && huishouden) await beginAfstemming(t, persoon, huishouden, tekst);
        if (doe === 'gunst') {
          const soort = GUNSTEN.find((g) => g === vorm.get('gunst'));
          if (!soort) throw new Response(null, { status: 400 });
          const tot = String(vorm.get('tot') ?? '');
          await tenGunste(t, persoon, {
            soort,
            reden: tekst,
            ...(tot ? { tot } : {}),
            ...(id ? { afstemming: id } : {}),
          });
        }
        if (doe === 'stap') {
          const s = leesStap(vorm);
          if (!s) throw Object.assign(new Error('Er mist een keuze.'), { code: '23514' });
          if (s.soort === 'geld') {
            const gevolg = huishouden ? await gevolgVoor(t, huishouden, s.verdeling) : [];
            await zetStap(t, id, persoon, { soort: 'omstandigheden', tekst: s.tekst, middelen: s.middelen });
            await zetStap(t, id, persoon, { soort: 'gevolg', tekst: vertaler('nl')('afstemming.gevolg.naam'), gevolg });
          } else await zetStap(t, id, persoon, s);
        }
        if (doe === 'verlaag') {
          const { roepnaam } = await leesKop(t, persoon);
          await verlaag(t, id, vertaler('nl')('afstemming.belofte', { naam: roepnaam }));
        }
        return null;
      }),
    );
  } catch (fout) {
    if (!isWeigering(fout)) throw fout;
    const waarden = Object.fromEntries([...vorm].filter(([, w]) => typeof w === 'string')) as Record<string, string>;
    return { waarden };
  }
  return redirect(`/werkplek/mensen/${persoon}/afstemming`);
}

export default function Afstemming({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Binnen d={loaderData} waarden={actionData?.waarden ?? null} />
    </Teksten>
  );
}

function Binnen({ d, waarden }: { d: Route.ComponentProps['loaderData']; waarden: Record<string, string> | null }) {
  const t = useTekst();
  const naam = d.kop.roepnaam;
  const { zaak } = d;
  const mist = zaak?.ontbreekt ?? [];
  const rij = (soort: 'ineens' | 'drie') =>
    (d.gevolg?.[soort] ?? []).map((m) => ({
      id: soort + m.maand,
      cellen: [
        t(`afstemming.gevolg.${soort}`, { maand: maandWoord(m.maand, '', 'nl') }),
        <Bedrag key="nu" cent={m.nu_ct} />,
        <Bedrag key="dan" cent={m.dan_ct} />,
      ],
    }));
  return (
    <>
      <title>{`${t('afstemming.kop')} · ${d.kop.naam}`}</title>
      <Werkkop
        boven={
          <>
            <a href={`/werkplek/mensen/${d.kop.id}`}>{d.kop.naam}</a>
            {zaak && d.loopt && (
              <>
                {' · '}
                <Tekst
                  k="afstemming.gestart"
                  waarden={{ door: zaak.door, dag: <Datum key="d" iso={zaak.begonnen_op} weekdag="geen" /> }}
                />
              </>
            )}
          </>
        }
        titel={zaak && d.loopt ? hoofdletter(zaak.aanleiding) : t('afstemming.kop')}
      >
        <Meeleest>{t('afstemming.leest', { naam })}</Meeleest>
      </Werkkop>
      <Stapel gat="r3" className="onder-r5">
        {waarden && <Melding soort="fout" rol="alert" titel={t('afstemming.fout.stap')} />}
        {d.loopt && mist.includes('niet_goed') && (
          <Melding soort="let-op" icoon="pause">
            <b>{t('afstemming.stil.titel', { naam })}</b> {t('afstemming.stil.tekst')}
          </Melding>
        )}
        {d.loopt && mist.includes('gehoord') && (
          <Melding soort="let-op" icoon="ear">
            <b>{t('afstemming.kant.titel', { naam })}</b> {t('afstemming.kant.tekst')}
          </Melding>
        )}
      </Stapel>
      <Kolommen>
        <div>
          {zaak && d.loopt ? (
            <Stappen d={{ ...d, zaak }} waarden={waarden} />
          ) : (
            <Begin naam={naam} sleutel={d.sleutel} waarden={waarden} magBegin={d.rol === 'klantmanager'} />
          )}
          {zaak?.besluit && (
            <p className="boven-r3">
              <Tekst
                k="afstemming.besloten"
                waarden={{
                  dag: <Datum key="b" iso={zaak.besluit.besloten_op} weekdag="geen" />,
                  door: zaak.besluit.door,
                  tweede: zaak.besluit.tweede,
                  herzien: <Datum key="h" iso={zaak.besluit.herzien_op} />,
                }}
              />
            </p>
          )}
          {d.loopt && mist.length > 0 && (
            <NogNietMogelijk id="muur" titel={t('afstemming.muur.titel')}>
              {mist.includes('geen_verwijt') ? t('afstemming.muur.geenVerwijt', { naam }) : t('afstemming.muur.tekst')}
            </NogNietMogelijk>
          )}
        </div>
        <aside>
          <Gunst d={d} />
          {d.gevolg && (
            <Vlak id="gevolg" titel={t('afstemming.gevolg.kop')}>
              <p className="zacht">{t('afstemming.gevolg.open')}</p>
              <Tabel
                naam={t('afstemming.gevolg.naam')}
                soort="smal"
                kolommen={[
                  { id: 'als', naam: t('afstemming.gevolg.als'), tekst: true },
                  { id: 'nu', naam: t('afstemming.gevolg.nu') },
                  { id: 'dan', naam: t('afstemming.gevolg.dan') },
                ]}
                rijen={[...rij('ineens'), ...rij('drie')]}
              />
              <p className="klein zacht">{t('afstemming.gevolg.uitleg')}</p>
            </Vlak>
          )}
        </aside>
      </Kolommen>
    </>
  );
}
