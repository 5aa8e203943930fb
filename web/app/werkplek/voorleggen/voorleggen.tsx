import { collegas } from '@bijrijder/dossier/casuistiek';
import { stuurBericht } from '@bijrijder/dossier/contact';
import { eenmalig } from '@bijrijder/dossier/toegang';
import { legVoor, type Voorstelfeit, voorleggingenVan } from '@bijrijder/dossier/voorlegging';
import { Keuze, Knop, Kolommen, Leeg, Melding, Stapel, Tekstvak, Tekstveld, Vlak, Werkkop } from '@bijrijder/ui';
import { data, redirect } from 'react-router';
import { Eenmalig } from '../../eenmalig.tsx';
import { tekstveld } from '../../formulier.ts';
import { isDag } from '../../maand.ts';
import { leesSleutel, nieuweSleutel, teksten, vertaler } from '../../sessie.server.ts';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import { leesKop } from '../persoon/kop.server.ts';
import { Persoonblad } from '../persoon/kop.tsx';
import type { Route } from './+types/voorleggen.ts';
import { bijVoorlegging } from './bij.server.ts';
import { doeHoren } from './horen.server.ts';
import { Gevraagd } from './horen.tsx';

const SOORTEN = ['stopt', 'woning'] as const;

/** A fact that can mean less money is put before the person; nobody else makes it count. */
export function loader({ request, params: { persoon } }: Route.LoaderArgs) {
  return bijVoorlegging(request, persoon, 'lezen', async (t) => ({
    kop: await leesKop(t, persoon),
    lijst: await voorleggingenVan(t, persoon),
    ik: t.wie.soort === 'medewerker' ? t.wie.id : '',
    meelezer: t.rol === 'teamleider',
    vandaag: t.vandaag,
    collegas: (await collegas(t)).filter(
      (c) => ['klantmanager', 'teamleider'].includes(c.functie) && t.wie.soort === 'medewerker' && c.id !== t.wie.id,
    ),
    sleutel: nieuweSleutel(),
    bron: teksten('afstemming', 'horen'),
  }));
}

function leesFeit(v: (naam: string) => string): Voorstelfeit | null {
  if (!isDag(v('dag'))) return null;
  if (v('soort') === 'stopt') return { soort: 'stopt', laatsteDag: v('dag') };
  const pct = v('pct').replace(',', '.');
  return v('soort') === 'woning' && /^\d{1,2}(\.\d{1,2})?$/.test(pct) ? { soort: 'woning', van: v('dag'), pct } : null;
}

export async function action({ request, params: { persoon } }: Route.ActionArgs) {
  const vorm = await request.formData();
  const v = (naam: string): string => tekstveld(vorm, naam);
  if (vorm.get('voorlegging')) return doeHoren(request, persoon, vorm);
  const getypt = { soort: v('soort'), dag: v('dag'), pct: v('pct'), vraag: v('vraag').slice(0, 2000) };
  const feit = leesFeit(v);
  if (!feit || getypt.vraag.replace(/[^\p{L}\p{N}]/gu, '').length < 8) return data(getypt, 400);
  const { resultaat } = await bijVoorlegging(request, persoon, 'toevoegen', (t) =>
    eenmalig(t, leesSleutel(vorm), async () => {
      const gelukt = await legVoor(t, persoon, feit, getypt.vraag);
      if (gelukt && t.wie.soort === 'medewerker') {
        const tekst = vertaler('nl')('werkplek.voorleggen.bericht');
        await stuurBericht(t, persoon, tekst, t.wie.id, '/mijn/aanbod/over-u#voorleggingen');
      }
      return gelukt;
    }),
  );
  return resultaat ? redirect(`/werkplek/mensen/${persoon}/voorleggen`, 303) : data(getypt, 400);
}

export default function Voorleggen(p: Route.ComponentProps) {
  return (
    <Teksten bron={p.loaderData.bron}>
      <Binnen {...p} />
    </Teksten>
  );
}

function Binnen({ loaderData: d, actionData }: Route.ComponentProps) {
  const t = useTekst();
  const fout = actionData && 'voorlegging' in actionData ? actionData : null;
  const was = actionData && !fout && 'vraag' in actionData ? actionData : null;
  const naam = d.kop.roepnaam;
  const gevraagd = (
    <Vlak id="gevraagd" soort="zacht" titel={<Tekst k="werkplek.voorleggen.gevraagd" />}>
      {d.lijst.length === 0 && <Leeg zin={t('werkplek.voorleggen.leeg')} />}
      <Stapel gat="r4">
        {d.lijst.map((v) => (
          <Gevraagd key={v.id} v={v} d={d} was={fout?.voorlegging === v.id ? fout : null} />
        ))}
      </Stapel>
    </Vlak>
  );
  // who is asked as the second colleague sees what was asked, and nothing else about this person
  if (d.meelezer)
    return (
      <>
        <title>{`${t('werkplek.voorleggen.titel')} · ${d.kop.naam}`}</title>
        <Werkkop boven={d.kop.naam} titel={t('werkplek.voorleggen.titel')} />
        {gevraagd}
      </>
    );
  return (
    <Persoonblad kop={d.kop} hier="geld" titel={t('werkplek.voorleggen.titel')}>
      {was && <Melding soort="fout" rol="alert" titel={t('werkplek.voorleggen.fout')} />}
      <Kolommen>
        <Vlak id="nieuw" titel={<Tekst k="werkplek.voorleggen.kop" waarden={{ naam }} />}>
          <p className="onder-r3">
            <Tekst k="werkplek.voorleggen.uitleg" waarden={{ naam }} />
          </p>
          <form method="post">
            <Stapel gat="r4">
              <Eenmalig sleutel={d.sleutel} />
              <Keuze
                id="soort"
                name="soort"
                vraag={<Tekst k="werkplek.voorleggen.wat" />}
                gekozen={was?.soort || 'stopt'}
                opties={SOORTEN.map((s) => ({
                  value: s,
                  tekst: t(`werkplek.voorleggen.${s}`),
                  bij: t(`werkplek.voorleggen.${s}.bij`),
                }))}
              />
              <Tekstveld
                id="dag"
                name="dag"
                type="date"
                label={<Tekst k="werkplek.voorleggen.dag" />}
                hulp={<Tekst k="werkplek.voorleggen.dagHulp" />}
                defaultValue={was?.dag}
                required
              />
              <Tekstveld
                id="pct"
                name="pct"
                inputMode="decimal"
                label={<Tekst k="werkplek.voorleggen.pct" />}
                defaultValue={was?.pct}
              />
              <Tekstvak
                id="vraag"
                name="vraag"
                rows={3}
                maxLength={2000}
                label={<Tekst k="werkplek.voorleggen.vraag" waarden={{ naam }} />}
                hulp={<Tekst k="werkplek.voorleggen.vraagHulp" />}
                defaultValue={was?.vraag}
              />
              <Knop>
                <Tekst k="werkplek.voorleggen.knop" waarden={{ naam }} />
              </Knop>
            </Stapel>
          </form>
        </Vlak>
        <aside aria-label={t('werkplek.voorleggen.gevraagd')}>{gevraagd}</aside>
      </Kolommen>
    </Persoonblad>
  );
}
