import { KANALEN, vrijeMomenten } from '@bijrijder/dossier/contact';
import { beginIntake, type Gezin, type Intake } from '@bijrijder/dossier/intake';
import { eenmalig, metToegang } from '@bijrijder/dossier/toegang';
import { isMeerderjarig } from '@bijrijder/recht';
import { Geldveld, Keuzelijst, Knop, Melding, Stapel, Tekstvak, Tekstveld, Vlak, Werkkop } from '@bijrijder/ui';
import { datum, leesBedrag } from '@bijrijder/ui/opmaak';
import { data, redirect } from 'react-router';
import { Eenmalig } from '../eenmalig.tsx';
import { tekstveld } from '../formulier.ts';
import { vormBij } from '../gedeeld/keuzes.ts';
import { isDag } from '../maand.ts';
import { databank, eisMedewerker, leesSleutel, nieuweSleutel } from '../sessie.server.ts';
import { Tekst, useTekst } from '../tekst/index.tsx';
import { TALEN } from '../tekst/talen.ts';
import type { Route } from './+types/intake.ts';
import { plan } from './agenda/doen.server.ts';

const VELDEN = [
  'voornamen',
  'tussenvoegsel',
  'achternaam',
  'roepnaam',
  'geboren',
  'taal',
  'telefoon',
  'kanaal',
  'tijden',
  'tolk',
  'gemeldOp',
  'brengt',
  'nuBelangrijk',
  // whom they live with
  'pVoornamen',
  'pTussenvoegsel',
  'pAchternaam',
  'pRoepnaam',
  'pGeboren',
  'pTelefoon',
  'pTaal',
  'huur',
  'moment',
] as const;
const KINDEREN = [1, 2, 3, 4, 5, 6] as const;
type Kindveld = `k${(typeof KINDEREN)[number]}${'Naam' | 'Geboren'}`;
const KINDVELDEN: readonly Kindveld[] = KINDEREN.flatMap((n): Kindveld[] => [`k${n}Naam`, `k${n}Geboren`]);
type Veld = (typeof VELDEN)[number] | Kindveld;
const ALLE: readonly Veld[] = [...VELDEN, ...KINDVELDEN];
type Getypt = Record<Veld, string>;
const PARTNER = ['pVoornamen', 'pAchternaam', 'pRoepnaam', 'pGeboren'] as const;
const vraag = { object: 'persoon', doel: 'begeleiding', betrokkene: 'geen' } as const;

export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisMedewerker(request, 'klantmanager');
  return metToegang(databank(), { wie, handeling: 'toevoegen', ...vraag }, async (t) => ({
    vandaag: t.vandaag,
    momenten: await vrijeMomenten(t, wie.id, 18),
    sleutel: nieuweSleutel(),
  }));
}

export async function action({ request }: Route.ActionArgs) {
  const wie = await eisMedewerker(request, 'klantmanager');
  const vorm = await request.formData();
  const getypt = Object.fromEntries(
    ALLE.map((v) => [v, tekstveld(vorm, v).slice(0, v === 'brengt' || v === 'nuBelangrijk' ? 4000 : 120)]),
  ) as Getypt;
  const sleutel = leesSleutel(vorm);
  const uit = await metToegang(databank(), { wie, handeling: 'toevoegen', ...vraag }, async (t) => {
    const fouten = wat(getypt, t.vandaag);
    if (fouten.length > 0) return { fouten };
    const m: Intake = {
      ...getypt,
      roepnaam: getypt.roepnaam || getypt.voornamen.split(' ')[0]!,
      taal: TALEN.find((x) => x === getypt.taal) ?? 'nl',
      kanaal: KANALEN.find((k) => k === getypt.kanaal) ?? 'bellen',
    };
    return { persoon: (await eenmalig(t, sleutel, () => beginIntake(t, m, gezinUit(getypt)))).resultaat };
  });
  if (uit.fouten) return data({ getypt, fouten: uit.fouten }, 400);
  const { persoon } = uit;
  const thuis = `/werkplek/mensen/${persoon}/aanmelding`;
  if (!getypt.moment) return redirect(thuis, 303);
  // the first talk, in the same walk: a second act, about somebody who is there now
  const { resultaat: gepland } = await metToegang(
    databank(),
    { wie, handeling: 'toevoegen', object: 'contact', doel: 'begeleiding', betrokkene: persoon },
    (t) =>
      eenmalig(t, tweedeSleutel(sleutel), () =>
        plan(t, persoon, {
          moment: getypt.moment,
          vorm: vormBij(KANALEN.find((k) => k === getypt.kanaal)),
          plek: '',
          waarom: '',
          sprak: true,
          tolk: true,
        }),
      ),
  );
  return redirect(gepland ? thuis : `${thuis}?bezet`, 303);
}

/** The key of the second act of one form: another, and always the same. */
const tweedeSleutel = (sleutel: string): string => sleutel.replace(/.$/, (c) => (c === 'f' ? 'e' : 'f'));

/** Whom they live with, as it was typed and found good. */
function gezinUit(g: Getypt): Gezin {
  return {
    partner: heeftPartner(g)
      ? {
          voornamen: g.pVoornamen,
          tussenvoegsel: g.pTussenvoegsel,
          achternaam: g.pAchternaam,
          roepnaam: g.pRoepnaam || g.pVoornamen.split(' ')[0]!,
          geboren: g.pGeboren,
          taal: TALEN.find((x) => x === g.pTaal) ?? 'nl',
          telefoon: g.pTelefoon,
        }
      : null,
    kinderen: KINDEREN.filter((n) => g[`k${n}Naam`] !== '').map((n) => ({
      roepnaam: g[`k${n}Naam`].slice(0, 80),
      geboren: g[`k${n}Geboren`],
    })),
    huurCent: g.huur === '' ? null : leesBedrag(g.huur),
  };
}
const heeftPartner = (g: Getypt): boolean => PARTNER.some((v) => g[v] !== '');

/** A number one can call: eight to fifteen figures, as people write them. */
const NUMMER = /^\+?(?:[ ().-]*\d){8,15}[ ]*$/;

/** What is not yet good, said beside its field. */
function wat(g: Getypt, vandaag: string): Veld[] {
  const goed: Partial<Record<Veld, boolean>> = {
    voornamen: g.voornamen !== '',
    achternaam: g.achternaam !== '',
    geboren: isDag(g.geboren) && g.geboren < vandaag && g.geboren > '1900-01-01',
    gemeldOp: isDag(g.gemeldOp) && g.gemeldOp <= vandaag && g.gemeldOp > '2000-01-01',
    brengt: g.brengt.length >= 2,
    telefoon: g.telefoon === '' || NUMMER.test(g.telefoon),
    huur: g.huur === '' || (leesBedrag(g.huur) ?? 0) > 0,
  };
  if (heeftPartner(g))
    Object.assign(goed, {
      pVoornamen: g.pVoornamen !== '',
      pAchternaam: g.pAchternaam !== '',
      pGeboren: isDag(g.pGeboren) && g.pGeboren < vandaag && g.pGeboren > '1900-01-01',
      pTelefoon: g.pTelefoon === '' || NUMMER.test(g.pTelefoon),
    });
  for (const n of KINDEREN) {
    const [naam, geboren] = [g[`k${n}Naam`], g[`k${n}Geboren`]];
    if (naam === '' && geboren === '') continue;
    goed[`k${n}Naam`] = naam !== '';
    // a child ten laste is not of age (art. 4 lid 1 onder e Pw); an adult who lives there is somebody else
    goed[`k${n}Geboren`] = isDag(geboren) && geboren <= vandaag && !isMeerderjarig(geboren, vandaag);
  }
  return ALLE.filter((v) => goed[v] === false);
}

/** Somebody new: first their own words, then who they are and how to reach them, then the day they came. */
export default function Intakeblad({ loaderData: d, actionData }: Route.ComponentProps) {
  const t = useTekst();
  const g = actionData?.getypt;
  const fout = (v: Veld) =>
    actionData?.fouten.includes(v) ? <Tekst k={`werkplek.intake.fout.${foutnaam(v) as 'voornamen'}`} /> : undefined;
  const veld = (v: Veld, extra: { type?: 'date' | 'tel'; required?: boolean; hulp?: boolean; als?: string } = {}) => (
    <Tekstveld
      id={v}
      name={v}
      type={extra.type}
      required={extra.required}
      maxLength={extra.type === 'date' ? undefined : 120}
      label={t(`werkplek.intake.${extra.als ?? v}` as 'werkplek.intake.voornamen')}
      hulp={extra.hulp ? t(`werkplek.intake.${v}Hulp` as 'werkplek.intake.gemeldOpHulp') : undefined}
      defaultValue={g?.[v] ?? (v === 'gemeldOp' ? d.vandaag : undefined)}
      fout={fout(v)}
    />
  );
  return (
    <>
      <title>{t('werkplek.intake.kop')}</title>
      <Werkkop titel={<Tekst k="werkplek.intake.kop" />} onder={<Tekst k="werkplek.intake.onder" />} />
      <form method="post">
        <Eenmalig sleutel={d.sleutel} />
        <Stapel gat="r5">
          {actionData && (
            <Melding soort="fout" rol="alert">
              <Tekst k="werkplek.intake.fout" />
            </Melding>
          )}
          <Vlak id="woorden" titel={<Tekst k="werkplek.intake.woorden" />}>
            <Stapel gat="r3">
              <Tekstvak
                id="brengt"
                name="brengt"
                eigen
                rows={4}
                maxLength={4000}
                label={<Tekst k="werkplek.intake.brengt" />}
                hulp={<Tekst k="werkplek.intake.brengtHulp" />}
                defaultValue={g?.brengt}
                fout={fout('brengt')}
                required
              />
              <Tekstvak
                id="nuBelangrijk"
                name="nuBelangrijk"
                eigen
                rows={3}
                maxLength={4000}
                label={<Tekst k="werkplek.intake.nuBelangrijk" />}
                defaultValue={g?.nuBelangrijk}
              />
            </Stapel>
          </Vlak>
          <Vlak id="wie" titel={<Tekst k="werkplek.intake.wie" />}>
            <Stapel gat="r3">
              {veld('voornamen', { required: true })}
              {veld('tussenvoegsel')}
              {veld('achternaam', { required: true })}
              {veld('roepnaam', { hulp: true })}
              {veld('geboren', { type: 'date', required: true })}
            </Stapel>
          </Vlak>
          <Vlak id="bereik" titel={<Tekst k="werkplek.intake.bereik" />}>
            <Stapel gat="r3">
              <Keuzelijst
                id="taal"
                name="taal"
                label={t('werkplek.intake.taal')}
                hulp={t('werkplek.intake.taalHulp')}
                defaultValue={g?.taal ?? 'nl'}
                opties={TALEN.map((x) => ({ value: x, tekst: NAMEN.of(x) ?? x }))}
              />
              {veld('tolk', { hulp: true })}
              <Keuzelijst
                id="kanaal"
                name="kanaal"
                label={t('werkplek.intake.kanaal')}
                defaultValue={g?.kanaal ?? 'bellen'}
                opties={KEUZES.map((k) => ({ value: k, tekst: t(`werkplek.kanaal.${k}`) }))}
              />
              {veld('tijden')}
              {veld('telefoon', { type: 'tel' })}
            </Stapel>
          </Vlak>
          <Vlak id="samen" titel={<Tekst k="werkplek.intake.samen" />}>
            <Stapel gat="r3">
              <p className="zacht">
                <Tekst k="werkplek.intake.samenBij" />
              </p>
              <details open={g !== undefined && heeftPartner(g)}>
                <summary className="knop knop--lijn">
                  <Tekst k="werkplek.intake.partner" />
                </summary>
                <Stapel gat="r3">
                  {veld('pVoornamen')}
                  {veld('pTussenvoegsel')}
                  {veld('pAchternaam')}
                  {veld('pRoepnaam')}
                  {veld('pGeboren', { type: 'date' })}
                  {veld('pTelefoon', { type: 'tel' })}
                  <Keuzelijst
                    id="pTaal"
                    name="pTaal"
                    label={t('werkplek.intake.pTaal')}
                    defaultValue={g?.pTaal ?? 'nl'}
                    opties={TALEN.map((x) => ({ value: x, tekst: NAMEN.of(x) ?? x }))}
                  />
                </Stapel>
              </details>
              <details open={g !== undefined && KINDVELDEN.some((v) => g[v] !== '')}>
                <summary className="knop knop--lijn">
                  <Tekst k="werkplek.intake.kinderen" />
                </summary>
                <Stapel gat="r3">
                  <p className="klein zacht">
                    <Tekst k="werkplek.intake.kinderenBij" />
                  </p>
                  {KINDEREN.map((n) => (
                    <fieldset key={n} className="urenrij">
                      <legend>{t('werkplek.intake.kind', { n })}</legend>
                      {veld(`k${n}Naam`, { als: 'kindNaam' })}
                      {veld(`k${n}Geboren`, { type: 'date', als: 'kindGeboren' })}
                    </fieldset>
                  ))}
                </Stapel>
              </details>
              <Geldveld
                id="huur"
                name="huur"
                label={t('werkplek.intake.huur')}
                hulp={t('werkplek.intake.huurHulp')}
                defaultValue={g?.huur}
                fout={fout('huur')}
              />
            </Stapel>
          </Vlak>
          <Vlak id="dag" titel={<Tekst k="werkplek.intake.dag" />}>
            {veld('gemeldOp', { type: 'date', required: true, hulp: true })}
          </Vlak>
          <Vlak id="gesprek" titel={<Tekst k="werkplek.aanmelding.eerste" />}>
            <Keuzelijst
              id="moment"
              name="moment"
              label={t('werkplek.intake.moment')}
              hulp={t('werkplek.intake.momentHulp')}
              defaultValue={g?.moment}
              opties={[
                { value: '', tekst: t('werkplek.intake.later') },
                ...d.momenten.map((m) => ({
                  value: `${m.dag} ${m.tijd}`,
                  tekst: t('werkplek.afspraken.item', { dag: datum(m.dag), tijd: m.tijd.replace(':', '.') }),
                })),
              ]}
            />
          </Vlak>
          <Knop>
            <Tekst k="werkplek.intake.bewaar" />
          </Knop>
        </Stapel>
      </form>
    </>
  );
}

/** The sentence about a field: that of the same field of the first person, or of any child. */
const foutnaam = (v: Veld): string =>
  v.startsWith('k') && v.endsWith('Naam')
    ? 'kindNaam'
    : /^k\dGeboren$/.test(v)
      ? 'kindGeboren'
      : /^p[A-Z]/.test(v)
        ? v[1]!.toLowerCase() + v.slice(2)
        : v;

const NAMEN = new Intl.DisplayNames('nl', { type: 'language' });
const KEUZES = ['bellen', 'appen', 'mailen', 'brief', 'langskomen', 'beeldbellen'] as const;
