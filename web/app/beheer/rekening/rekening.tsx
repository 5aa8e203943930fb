import { eenmalig, metToegang, type Toegang } from '@bijrijder/dossier/toegang';
import {
  beslisRekening,
  bestandOnderweg,
  betaalrekeningNu,
  inVieren,
  RekeningFout,
  type Rekeningvoorstel,
  rekeningvoorstellen,
  stelRekeningVoor,
} from '@bijrijder/dossier/uitbetaling';
import {
  Controlelijst,
  Feiten,
  Knop,
  Knoppen,
  Melding,
  Stapel,
  Tekstveld,
  Terug,
  Vast,
  Vlak,
  Werkkop,
} from '@bijrijder/ui';
import { datum } from '@bijrijder/ui/opmaak';
import { data, redirect } from 'react-router';
import { Eenmalig } from '../../eenmalig.tsx';
import { tekstveld } from '../../formulier.ts';
import { eisNummer } from '../../gedeeld/nummer.ts';
import {
  databank,
  eisMedewerker,
  leesSleutel,
  nieuweSleutel,
  teksten,
  type WieMedewerker,
} from '../../sessie.server.ts';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import type { Sleutel } from '../../tekst/sleutels.ts';
import type { Route } from './+types/rekening.ts';

const ROLLEN = ['beheerder', 'inkomensconsulent'] as const;

function bijRekening<T>(wie: WieMedewerker, handeling: 'lezen' | 'toevoegen', fn: (t: Toegang) => Promise<T>) {
  const doel = wie.rol === 'inkomensconsulent' ? 'uitbetalen' : wie.rol === 'auditor' ? 'controle' : 'beheer';
  return metToegang(databank(), { wie, handeling, object: 'instelling', doel, betrokkene: 'geen' }, fn);
}

export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisMedewerker(request, ...ROLLEN, 'auditor');
  const beeld = await bijRekening(wie, 'lezen', async (t) => ({
    nu: await betaalrekeningNu(t),
    voorstellen: await rekeningvoorstellen(t),
    onderweg: await bestandOnderweg(t),
  }));
  return {
    ...beeld,
    ik: wie.id,
    magZetten: wie.rol !== 'auditor',
    rol: wie.rol,
    klaar: new URL(request.url).searchParams.get('klaar'),
    sleutel: nieuweSleutel(),
    bron: teksten('maandrun'),
  };
}

export async function action({ request }: Route.ActionArgs) {
  const wie = await eisMedewerker(request, ...ROLLEN);
  const vorm = await request.formData();
  const doe = tekstveld(vorm, 'doe');
  if (!['voorstel', 'akkoord', 'nee'].includes(doe)) throw new Response(null, { status: 400 });
  const velden = Object.fromEntries(['naam', 'iban', 'reden'].map((k) => [k, tekstveld(vorm, k, 500)])) as {
    naam: string;
    iban: string;
    reden: string;
  };
  try {
    await bijRekening(wie, 'toevoegen', async (t) => {
      if (doe === 'voorstel')
        await eenmalig(t, leesSleutel(vorm), async () => {
          await stelRekeningVoor(t, velden);
        });
      else
        await beslisRekening(t, eisNummer(tekstveld(vorm, 'voorstel')), {
          akkoord: doe === 'akkoord',
          reden: velden.reden,
        });
    });
  } catch (fout) {
    if (fout instanceof RekeningFout) return data({ fout: fout.reden, doe, velden }, { status: 422 });
    throw fout;
  }
  const klaar = doe === 'akkoord' || doe === 'voorstel' ? doe : 'nee';
  return redirect(`/beheer/betaalrekening?klaar=${klaar}`, 303);
}

export default function Betaalrekening({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Binnen d={loaderData} terug={actionData ?? null} />
    </Teksten>
  );
}

type Beeld = Route.ComponentProps['loaderData'];
type Teruggave = NonNullable<Route.ComponentProps['actionData']> | null;

const bijVeld = (fout: string): boolean => fout === 'iban' || fout === 'naam' || fout === 'reden';

function Binnen({ d, terug }: { d: Beeld; terug: Teruggave }) {
  const t = useTekst();
  const wacht = d.voorstellen.find((v) => v.antwoord === null);
  const eerder = d.voorstellen.filter((v) => v.antwoord !== null);
  return (
    <Stapel gat="r5">
      <title>{t('maandrun.rekening.titel')}</title>
      <Terug href={d.rol === 'inkomensconsulent' ? '/beheer/maand/bank' : '/beheer'}>
        <Tekst k={d.rol === 'inkomensconsulent' ? 'maandrun.bank.kop' : 'beheer.begin.kop'} />
      </Terug>
      <Werkkop titel={<Tekst k="maandrun.rekening.kop" />} onder={<Tekst k="maandrun.rekening.onder" />} />
      {d.klaar && !terug && ['voorstel', 'akkoord', 'nee'].includes(d.klaar) && (
        <Melding soort="goed" rol="status">
          <Tekst k={`maandrun.rekening.klaar.${d.klaar}` as Sleutel} />
        </Melding>
      )}
      {terug && !bijVeld(terug.fout) && (
        <Melding soort="fout" rol="alert">
          <Tekst k={`maandrun.rekening.fout.${terug.fout}` as Sleutel} />
        </Melding>
      )}
      <Vlak id="nu" titel={<Tekst k="maandrun.rekening.nu" />}>
        {d.nu ? (
          <Feiten className="feiten--onder" lijst={rekeningfeiten(d.nu, t)} />
        ) : (
          <p>
            <Tekst k="maandrun.rekening.geen" />
          </p>
        )}
      </Vlak>
      {wacht && <Wachtend v={wacht} d={d} terug={terug?.doe === 'voorstel' ? null : terug} />}
      {!wacht && d.magZetten && (
        <Vlak id="voorstel" titel={<Tekst k="maandrun.rekening.ander" />}>
          <form method="post">
            <Eenmalig sleutel={d.sleutel} />
            <Stapel gat="r3">
              <p>
                <Tekst k="maandrun.rekening.anderBij" />
              </p>
              <Tekstveld
                id="naam"
                name="naam"
                label={<Tekst k="maandrun.rekening.naam" />}
                hulp={<Tekst k="maandrun.rekening.naamHulp" />}
                defaultValue={terug?.velden.naam}
                fout={terug?.fout === 'naam' && <Tekst k="maandrun.rekening.fout.naam" />}
                maxLength={70}
              />
              <Tekstveld
                id="iban"
                name="iban"
                label={<Tekst k="maandrun.rekening.iban" />}
                defaultValue={terug?.velden.iban}
                fout={terug?.fout === 'iban' && <Tekst k="maandrun.rekening.fout.iban" />}
                maxLength={60}
              />
              <Tekstveld
                id="reden"
                name="reden"
                label={<Tekst k="maandrun.rekening.reden" />}
                hulp={<Tekst k="maandrun.rekening.redenHulp" />}
                defaultValue={terug?.velden.reden}
                fout={terug?.fout === 'reden' && <Tekst k="maandrun.rekening.fout.reden" />}
                maxLength={500}
              />
              <Knop name="doe" value="voorstel">
                <Tekst k="maandrun.rekening.stelVoor" />
              </Knop>
            </Stapel>
          </form>
        </Vlak>
      )}
      {eerder.length > 0 && (
        <Vlak id="eerder" soort="zacht" titel={<Tekst k="maandrun.rekening.eerder" />}>
          <Controlelijst
            items={eerder.map((v) => ({
              id: v.id,
              goed: v.antwoord?.akkoord ?? false,
              wat: (
                <>
                  {v.naam} · <Vast>{inVieren(v.iban)}</Vast>
                </>
              ),
              bij: (
                <>
                  {t('maandrun.rekening.door', { naam: v.doorNaam, dag: datum(v.dag, { weekdag: 'geen' }) })} {v.reden}{' '}
                  {t(v.antwoord?.akkoord ? 'maandrun.rekening.akkoordDoor' : 'maandrun.rekening.neeDoor', {
                    naam: v.antwoord?.naam ?? '',
                    dag: datum(v.antwoord?.dag ?? v.dag, { weekdag: 'geen' }),
                  })}{' '}
                  {v.antwoord?.reden}
                </>
              ),
            }))}
          />
        </Vlak>
      )}
    </Stapel>
  );
}

const rekeningfeiten = (r: { naam: string; iban: string }, t: ReturnType<typeof useTekst>) => [
  { id: 'naam', term: t('maandrun.rekening.naam'), waarde: r.naam },
  { id: 'iban', term: t('maandrun.rekening.iban'), waarde: <Vast>{inVieren(r.iban)}</Vast> },
];

/** A proposal that waits: another colleague agrees or says no; who proposed it can withdraw it. */
function Wachtend({ v, d, terug }: { v: Rekeningvoorstel; d: Beeld; terug: Teruggave }) {
  const t = useTekst();
  const mijn = v.door === d.ik;
  return (
    <Vlak id="wacht" titel={<Tekst k="maandrun.rekening.wacht" />}>
      <Stapel gat="r3">
        <Feiten
          className="feiten--onder"
          lijst={[
            ...rekeningfeiten(v, t),
            {
              id: 'door',
              term: t('maandrun.rekening.reden'),
              waarde: (
                <>
                  {v.reden} {t('maandrun.rekening.door', { naam: v.doorNaam, dag: datum(v.dag, { weekdag: 'geen' }) })}
                </>
              ),
            },
          ]}
        />
        {d.onderweg && (
          <Melding soort="let-op">
            <Tekst k="maandrun.rekening.fout.onderweg" />
          </Melding>
        )}
        {d.magZetten && (
          <form method="post">
            <input type="hidden" name="voorstel" value={v.id} />
            <Stapel gat="r3">
              <p>
                <Tekst k={mijn ? 'maandrun.rekening.mijn' : 'maandrun.rekening.controleer'} />
              </p>
              <Tekstveld
                id="nee"
                name="reden"
                label={<Tekst k="maandrun.rekening.neeReden" />}
                defaultValue={terug?.velden.reden}
                fout={terug?.fout === 'reden' && <Tekst k="maandrun.rekening.fout.reden" />}
                maxLength={500}
              />
              <Knoppen>
                {!mijn && !d.onderweg && (
                  <Knop icoon="check" name="doe" value="akkoord">
                    <Tekst k="maandrun.rekening.akkoord" />
                  </Knop>
                )}
                <Knop soort="lijn" name="doe" value="nee">
                  <Tekst k={mijn ? 'maandrun.rekening.trekIn' : 'maandrun.rekening.zegNee'} />
                </Knop>
              </Knoppen>
            </Stapel>
          </form>
        )}
      </Stapel>
    </Vlak>
  );
}
