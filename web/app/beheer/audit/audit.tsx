import { type Auditfout, publiekeSleutel, uitvoeren, vingerafdruk, vraagUitvoer } from '@bijrijder/dossier/audit';
import { eenmalig, metToegang } from '@bijrijder/dossier/toegang';
import { Knop, Kop, Leeg, Melding, Stapel, Tabel, Tekstvak, Tekstveld, Vlak } from '@bijrijder/ui';
import { datum } from '@bijrijder/ui/opmaak';
import { redirect } from 'react-router';
import { Eenmalig } from '../../eenmalig.tsx';
import { tekstveld } from '../../formulier.ts';
import { databank, eisMedewerker, kluis, leesSleutel, nieuweSleutel } from '../../sessie.server.ts';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import type { Sleutel } from '../../tekst/sleutels.ts';
import type { Route } from './+types/audit.ts';

export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisMedewerker(request, 'auditor', 'beheerder');
  const mag = wie.rol === 'auditor';
  return metToegang(
    databank(),
    { wie, handeling: 'lezen', object: 'logboek', doel: mag ? 'controle' : 'beheer', betrokkene: 'geen' },
    async (t) => ({
      mag,
      vandaag: t.vandaag,
      klaar: new URL(request.url).searchParams.get('klaar'),
      sleutel: nieuweSleutel(),
      vingerafdruk: vingerafdruk(publiekeSleutel(kluis(), t.gemeente)),
      eerder: await uitvoeren(t),
    }),
  );
}

/** Asks for a file; fetching it is a step of its own, and a look at everybody in it. */
export async function action({ request }: Route.ActionArgs) {
  const wie = await eisMedewerker(request, 'auditor');
  const vorm = await request.formData();
  const v = (naam: string) => tekstveld(vorm, naam, 500);
  const vraag = { van: v('van'), tot: v('tot'), waarom: v('waarom') };
  const uit = await metToegang(
    databank(),
    { wie, handeling: 'exporteren', object: 'inzage', doel: 'controle', betrokkene: 'geen' },
    (t) => eenmalig(t, leesSleutel(vorm), () => vraagUitvoer(t, vraag)),
  );
  if ('fout' in uit.resultaat) return { ...vraag, fout: uit.resultaat.fout };
  return redirect(`/beheer/audit?klaar=${uit.resultaat.id}`, 303);
}

const VELD: Readonly<Record<Auditfout, 'tot' | 'waarom'>> = {
  dagen: 'tot',
  later: 'tot',
  'te-lang': 'tot',
  niets: 'tot',
  'te-veel': 'tot',
  waarom: 'waarom',
};

export default function Audit({ loaderData: d, actionData }: Route.ComponentProps) {
  const t = useTekst();
  const klaar = d.eerder.find((u) => u.id === d.klaar);
  return (
    <Stapel gat="r5">
      <title>{t('beheer.audit.kop')}</title>
      <Kop titel={<Tekst k="beheer.audit.kop" />} lood={<Tekst k="beheer.audit.lood" />} />
      {klaar && d.mag && (
        <Melding soort="goed" rol="status">
          <Tekst k="beheer.audit.klaar" waarden={{ regels: klaar.regels, mensen: klaar.mensen }} />{' '}
          <a href={`/beheer/audit/${klaar.id}.csv`} download>
            <Tekst k="beheer.audit.haal" waarden={dagen(klaar)} />
          </a>
        </Melding>
      )}
      {d.mag && <Vraag d={d} v={actionData ?? null} />}
      <Vlak id="controleren" titel={<Tekst k="beheer.audit.controleren" />}>
        <Stapel gat="r3">
          <p>
            <Tekst k="beheer.audit.hoe" />
          </p>
          <p>
            <code>npx bijrijder audit --controleer audit.csv --sleutel audit-sleutel.pem</code>
          </p>
          <p>
            <a href="/.well-known/audit-sleutel.pem">
              <Tekst k="beheer.audit.sleutel" />
            </a>
          </p>
          <p>
            <Tekst k="beheer.audit.vingerafdruk" /> <code>{d.vingerafdruk}</code>
          </p>
        </Stapel>
      </Vlak>
      <Eerder d={d} />
    </Stapel>
  );
}

type D = Route.ComponentProps['loaderData'];

const dag = (d: string) => datum(d, { jaar: true, weekdag: 'geen' });
const dagen = (u: { van: string; tot: string }) => ({ van: dag(u.van), tot: dag(u.tot) });

function Vraag({ d, v }: { d: D; v: Route.ComponentProps['actionData'] | null }) {
  const fout = (veld: 'tot' | 'waarom') =>
    v && VELD[v.fout] === veld ? <Tekst k={`beheer.audit.fout.${v.fout}` as Sleutel} /> : undefined;
  return (
    <Vlak id="vraag" titel={<Tekst k="beheer.audit.vraag" />}>
      <form method="post">
        <Stapel>
          <Eenmalig sleutel={d.sleutel} />
          <Tekstveld
            id="van"
            name="van"
            type="date"
            required
            max={d.vandaag}
            label={<Tekst k="beheer.audit.van" />}
            defaultValue={v?.van}
          />
          <Tekstveld
            id="tot"
            name="tot"
            type="date"
            required
            max={d.vandaag}
            label={<Tekst k="beheer.audit.tot" />}
            hulp={<Tekst k="beheer.audit.totHulp" />}
            fout={fout('tot')}
            defaultValue={v?.tot}
          />
          <Tekstvak
            id="waarom"
            name="waarom"
            required
            rows={3}
            maxLength={500}
            label={<Tekst k="beheer.audit.waarom" />}
            hulp={<Tekst k="beheer.audit.waaromHulp" />}
            fout={fout('waarom')}
            defaultValue={v?.waarom}
          />
          <Knop>
            <Tekst k="beheer.audit.maak" />
          </Knop>
        </Stapel>
      </form>
    </Vlak>
  );
}

function Eerder({ d }: { d: D }) {
  const t = useTekst();
  if (d.eerder.length === 0) return <Leeg icoon="files" zin={<Tekst k="beheer.audit.nogNiets" />} />;
  return (
    <Vlak id="eerder" titel={<Tekst k="beheer.audit.eerder" />}>
      <Tabel
        naam={t('beheer.audit.eerder')}
        kolommen={[
          { id: 'dagen', naam: t('beheer.audit.kolom.dagen'), tekst: true },
          { id: 'waarom', naam: t('beheer.audit.kolom.waarom'), tekst: true },
          { id: 'door', naam: t('beheer.audit.kolom.door'), tekst: true },
          { id: 'mensen', naam: t('beheer.audit.kolom.mensen') },
          { id: 'opgehaald', naam: t('beheer.audit.kolom.opgehaald') },
        ]}
        rijen={d.eerder.map((u) => ({
          id: u.id,
          cellen: [
            d.mag ? (
              <a key="dagen" href={`/beheer/audit/${u.id}.csv`} download>
                <Tekst k="beheer.audit.dagen" waarden={dagen(u)} />
              </a>
            ) : (
              <Tekst key="dagen" k="beheer.audit.dagen" waarden={dagen(u)} />
            ),
            u.waarom,
            u.door,
            u.mensen,
            u.opgehaald ?? 0,
          ],
        }))}
      />
    </Vlak>
  );
}
