import { meelopersVan, naastVan } from '@bijrijder/dossier/begeleiding';
import { eenmalig, metToegang, type Toegang } from '@bijrijder/dossier/toegang';
import {
  DELEN,
  geluidsoort,
  HOOGSTENS_GELUID,
  HOOGSTENS_OPNAMES,
  opnamesVan,
  spreekIn,
  veranderOpname,
  wisOpname,
} from '@bijrijder/dossier/verhaal';
import { Bestandveld, Deel, Geluid, Knop, Knoppen, Kop, Melding, Stapel, Tekstvak, Terug, Vlak } from '@bijrijder/ui';
import { data, redirect } from 'react-router';
import { Eenmalig } from '../../eenmalig.tsx';
import { Eiland } from '../../eiland.tsx';
import { tekstveld } from '../../formulier.ts';
import { eisNummer } from '../../gedeeld/nummer.ts';
import {
  databank,
  eilandVan,
  eisClient,
  kluis,
  leesSleutel,
  nieuweSleutel,
  teksten,
  type WieClient,
} from '../../sessie.server.ts';
import { Datum } from '../../tekst/datum.tsx';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import type { Route } from './+types/geluid.ts';
import { DelenKeuze, DelenLijst, Lezerskring } from './delen.tsx';

const KLAAR = ['bewaard', 'weg'] as const;
/** Longest recording with the button, in seconds. */
const SECONDEN = 180;

const bij = <T,>(wie: WieClient, handeling: 'lezen' | 'toevoegen' | 'wijzigen', fn: (t: Toegang) => Promise<T>) =>
  metToegang(databank(), { wie, handeling, object: 'verhaal', doel: 'eigen_zaak', betrokkene: wie.id }, fn);

/** One's own story, spoken: recorded, heard again, shared and taken away by the person alone. */
export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisClient(request);
  const klaar = new URL(request.url).searchParams.get('klaar');
  return bij(wie, 'lezen', async (t) => ({
    bron: teksten('plan'),
    opnames: await opnamesVan(t, wie.id),
    naast: (await naastVan(t, wie.id)) ?? null,
    meelopers: await meelopersVan(t, wie.id),
    klaar: KLAAR.find((k) => k === klaar) ?? null,
    sleutel: nieuweSleutel(),
    eiland: eilandVan('spreek'),
  }));
}

export async function action({ request }: Route.ActionArgs) {
  const wie = await eisClient(request);
  const vorm = await request.formData();
  const tekst = tekstveld(vorm, 'tekst', 4000);
  const delen = DELEN.find((d) => d === vorm.get('delen')) ?? 'ik';
  const naar = (klaar: (typeof KLAAR)[number]) => redirect(`/mijn/plan/geluid?klaar=${klaar}`, 303);
  const doe = vorm.get('doe');
  if (doe === 'weg') {
    const id = eisNummer(tekstveld(vorm, 'id'));
    await bij(wie, 'wijzigen', (t) => wisOpname(t, wie.id, id));
    return naar('weg');
  }
  if (doe === 'anders') {
    const id = eisNummer(tekstveld(vorm, 'id'));
    await bij(wie, 'wijzigen', (t) => veranderOpname(t, wie.id, id, { tekst, delen }));
    return naar('bewaard');
  }
  const bestand = vorm.get('geluid');
  const mis = (fout: 'leeg' | 'groot' | 'soort' | 'vol') => data({ fout, tekst, delen }, 400);
  if (!(bestand instanceof File) || bestand.size === 0) return mis('leeg');
  if (bestand.size > HOOGSTENS_GELUID) return mis('groot');
  const bytes = new Uint8Array(await bestand.arrayBuffer());
  const soort = geluidsoort(bytes);
  if (!soort) return mis('soort');
  const { resultaat } = await bij(wie, 'toevoegen', (t) =>
    eenmalig(t, leesSleutel(vorm), async () => {
      if ((await opnamesVan(t, wie.id)).length >= HOOGSTENS_OPNAMES) return 'vol' as const;
      const bewaard = await spreekIn(t, kluis(), wie.id, { soort, bytes, tekst, delen });
      return bewaard ? ('goed' as const) : ('soort' as const);
    }),
  );
  return resultaat === 'goed' ? naar('bewaard') : mis(resultaat);
}

export default function Geluidpagina({ loaderData: d, actionData }: Route.ComponentProps) {
  return (
    <Teksten bron={d.bron}>
      <Lezerskring naast={d.naast} meelopers={d.meelopers}>
        <Opnames d={d} poging={actionData ?? null} />
      </Lezerskring>
    </Teksten>
  );
}

type Beeld = Route.ComponentProps['loaderData'];

function Opnames({ d, poging }: { d: Beeld; poging: Route.ComponentProps['actionData'] | null }) {
  const t = useTekst();
  return (
    <Stapel gat="r6">
      <title>{t('plan.geluid.kop')}</title>
      <Terug href="/mijn/plan#verhaal">
        <Tekst k="plan.papier.terug" />
      </Terug>
      <Kop titel={<Tekst k="plan.geluid.kop" />} lood={<Tekst k="plan.geluid.lood" />} />
      {d.klaar && !poging && (
        <Melding soort="goed" rol="status">
          <Tekst k={`plan.geluid.${d.klaar}`} />
        </Melding>
      )}
      <Vlak id="nieuw" titel={<Tekst k="plan.geluid.nieuw" />}>
        <form
          method="post"
          encType="multipart/form-data"
          data-spreek=""
          data-seconden={SECONDEN}
          data-begin={t('plan.geluid.begin')}
          data-stop={t('plan.geluid.stop')}
          data-loopt={t('plan.geluid.loopt')}
          data-klaar={t('plan.geluid.klaar')}
          data-mag={t('plan.geluid.mag')}
        >
          <Stapel>
            <Eenmalig sleutel={d.sleutel} />
            <div>
              <button type="button" className="knop knop--lijn" data-neem-op="" hidden />
              <p className="zacht" role="status" data-opnamestand="" />
              <Geluid label={t('plan.geluid.hoor')} verborgen />
            </div>
            <Bestandveld
              id="geluid"
              name="geluid"
              accept="audio/*"
              capture="user"
              label={<Tekst k="plan.geluid.bestand" />}
              hulp={<Tekst k="plan.geluid.bestandHulp" />}
              fout={poging && <Tekst k={`plan.geluid.fout.${poging.fout}`} />}
              required
            />
            <Tekstvak
              id="geluid-tekst"
              name="tekst"
              rows={2}
              maxLength={4000}
              eigen
              label={<Tekst k="plan.geluid.tekst" />}
              defaultValue={poging?.tekst}
            />
            <DelenKeuze id="geluid-delen" delen={poging?.delen} stil />
            <Knop>
              <Tekst k="plan.geluid.bewaar" />
            </Knop>
          </Stapel>
        </form>
      </Vlak>
      {d.opnames.length > 0 && (
        <Deel id="opnames" titel={<Tekst k="plan.geluid.opnames" />}>
          <Stapel gat="r4">
            {d.opnames.map((o) => (
              <Opname key={o.id} o={o} />
            ))}
          </Stapel>
        </Deel>
      )}
      <Eiland {...d.eiland} />
    </Stapel>
  );
}

function Opname({ o }: { o: Beeld['opnames'][number] }) {
  const t = useTekst();
  return (
    <Vlak
      id={`opname-${o.id}`}
      niveau={3}
      titel={<Tekst k="plan.geluid.van" waarden={{ dag: <Datum key="dag" iso={o.gesprokenOp} weekdag="geen" /> }} />}
    >
      <Stapel gat="r3">
        <Geluid src={`/mijn/plan/luister/${o.id}`} label={t('plan.geluid.hoor')} />
        <form method="post">
          <Stapel gat="r3">
            <input type="hidden" name="id" value={o.id} />
            <Tekstvak
              id={`tekst-${o.id}`}
              name="tekst"
              rows={2}
              maxLength={4000}
              eigen
              label={<Tekst k="plan.geluid.tekst" />}
              defaultValue={o.tekst}
            />
            <DelenLijst id={`delen-${o.id}`} delen={o.delen} />
            <Knoppen>
              <Knop soort="lijn" name="doe" value="anders">
                <Tekst k="plan.fragment.bewaar" />
              </Knop>
              <Knop soort="kaal" name="doe" value="weg">
                <Tekst k="plan.fragment.weg" />
              </Knop>
            </Knoppen>
          </Stapel>
        </form>
      </Stapel>
    </Vlak>
  );
}
