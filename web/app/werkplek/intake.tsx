import { KANALEN } from '@bijrijder/dossier/contact';
import { beginIntake, type Intake } from '@bijrijder/dossier/intake';
import { eenmalig, metToegang } from '@bijrijder/dossier/toegang';
import { Keuzelijst, Knop, Melding, Stapel, Tekstvak, Tekstveld, Vlak, Werkkop } from '@bijrijder/ui';
import { data, redirect } from 'react-router';
import { Eenmalig } from '../eenmalig.tsx';
import { isDag } from '../maand.ts';
import { databank, eisMedewerker, leesSleutel, nieuweSleutel } from '../sessie.server.ts';
import { Tekst, useTekst } from '../tekst/index.tsx';
import type { Route } from './+types/intake.ts';

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
] as const;
type Veld = (typeof VELDEN)[number];
type Getypt = Record<Veld, string>;
const TALEN = ['nl', 'en', 'ar'] as const;
const vraag = { object: 'persoon', doel: 'begeleiding', betrokkene: 'geen' } as const;

export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisMedewerker(request, 'klantmanager');
  return metToegang(databank(), { wie, handeling: 'toevoegen', ...vraag }, async (t) => ({
    vandaag: t.vandaag,
    sleutel: nieuweSleutel(),
  }));
}

export async function action({ request }: Route.ActionArgs) {
  const wie = await eisMedewerker(request, 'klantmanager');
  const vorm = await request.formData();
  const getypt = Object.fromEntries(
    VELDEN.map((v) => [
      v,
      String(vorm.get(v) ?? '')
        .trim()
        .slice(0, v === 'brengt' || v === 'nuBelangrijk' ? 4000 : 120),
    ]),
  ) as Getypt;
  const uit = await metToegang(databank(), { wie, handeling: 'toevoegen', ...vraag }, async (t) => {
    const fouten = wat(getypt, t.vandaag);
    if (fouten.length > 0) return { fouten };
    const m: Intake = {
      ...getypt,
      roepnaam: getypt.roepnaam || getypt.voornamen.split(' ')[0]!,
      taal: TALEN.find((x) => x === getypt.taal) ?? 'nl',
      kanaal: KANALEN.find((k) => k === getypt.kanaal) ?? 'bellen',
    };
    return { persoon: (await eenmalig(t, leesSleutel(vorm), () => beginIntake(t, m))).resultaat };
  });
  if (uit.fouten) return data({ getypt, fouten: uit.fouten }, 400);
  return redirect(`/werkplek/mensen/${uit.persoon}/aanmelding`, 303);
}

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
  };
  return VELDEN.filter((v) => goed[v] === false);
}

/** Somebody new: first their own words, then who they are and how to reach them, then the day they came. */
export default function Intakeblad({ loaderData: d, actionData }: Route.ComponentProps) {
  const t = useTekst();
  const g = actionData?.getypt;
  const fout = (v: Veld) =>
    actionData?.fouten.includes(v) ? (
      <Tekst
        k={`werkplek.intake.fout.${v as 'voornamen' | 'achternaam' | 'geboren' | 'gemeldOp' | 'brengt' | 'telefoon'}`}
      />
    ) : undefined;
  const veld = (v: Veld, extra: { type?: 'date' | 'tel'; required?: boolean; hulp?: boolean } = {}) => (
    <Tekstveld
      id={v}
      name={v}
      type={extra.type}
      required={extra.required}
      maxLength={extra.type === 'date' ? undefined : 120}
      label={t(`werkplek.intake.${v}` as 'werkplek.intake.voornamen')}
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
          <Vlak id="dag" titel={<Tekst k="werkplek.intake.dag" />}>
            {veld('gemeldOp', { type: 'date', required: true, hulp: true })}
          </Vlak>
          <Knop>
            <Tekst k="werkplek.intake.bewaar" />
          </Knop>
        </Stapel>
      </form>
    </>
  );
}

const NAMEN = new Intl.DisplayNames('nl', { type: 'language' });
const KEUZES = ['bellen', 'appen', 'mailen', 'brief', 'langskomen', 'beeldbellen'] as const;
