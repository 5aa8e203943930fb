import {
  type Advies,
  adviezenVan,
  antwoordOpAdvies,
  type Geldend,
  watGeldt,
  zegOverAdvies,
} from '@bijrijder/dossier/advies';
import { klantmanagerVan } from '@bijrijder/dossier/begeleiding';
import { eenmalig, metToegang, type Toegang } from '@bijrijder/dossier/toegang';
import { Deel, EigenWoorden, Knop, Knoppen, Kop, Melding, Stapel, Tekstvak, Terug, Vlak } from '@bijrijder/ui';
import { redirect } from 'react-router';
import { Eenmalig } from '../../eenmalig.tsx';
import { tekstveld } from '../../formulier.ts';
import { isNummer } from '../../gedeeld/nummer.ts';
import { alsUren } from '../../gedeeld/uren.ts';
import { databank, eisClient, leesSleutel, nieuweSleutel, teksten, type WieClient } from '../../sessie.server.ts';
import { Datum } from '../../tekst/datum.tsx';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import type { Route } from './+types/advies.ts';

const bij = <T,>(wie: WieClient, handeling: 'lezen' | 'toevoegen' | 'wijzigen', fn: (t: Toegang) => Promise<T>) =>
  metToegang(databank(), { wie, handeling, object: 'advies', doel: 'eigen_zaak', betrokkene: wie.id }, fn);
const WOORDEN = ['klopt', 'anders', 'geldt'] as const;

export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisClient(request);
  return bij(wie, 'lezen', async (t) => {
    const adviezen = await adviezenVan(t, wie.id);
    return {
      bron: teksten('advies'),
      adviezen,
      nu: watGeldt(adviezen, t.vandaag),
      naast: (await klantmanagerVan(t, wie.id))?.naam ?? '',
      vandaag: t.vandaag,
      klaar: new URL(request.url).searchParams.has('klaar'),
      sleutels: Object.fromEntries(adviezen.map((a) => [a.id, nieuweSleutel()])),
    };
  });
}

export async function action({ request }: Route.ActionArgs) {
  const wie = await eisClient(request);
  const vorm = await request.formData();
  const id = tekstveld(vorm, 'advies');
  if (!isNummer(id)) throw new Response(null, { status: 400 });
  const antwoord = vorm.get('antwoord');
  if (antwoord === 'ja' || antwoord === 'nee')
    await bij(wie, 'wijzigen', (t) => antwoordOpAdvies(t, wie.id, id, antwoord));
  else {
    const soort = WOORDEN.find((w) => w === vorm.get('woord'));
    if (!soort) throw new Response(null, { status: 400 });
    const tekst = tekstveld(vorm, 'woorden', 2000);
    await bij(wie, 'toevoegen', (t) =>
      eenmalig(t, leesSleutel(vorm), async () => {
        await zegOverAdvies(t, wie.id, id, soort, tekst);
        return null;
      }),
    );
  }
  return redirect('/mijn/advies?klaar=ja', 303);
}

export default function Adviespagina({ loaderData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Binnen d={loaderData} />
    </Teksten>
  );
}

type Beeld = Route.ComponentProps['loaderData'];
const dag = (iso: string) => <Datum key="dag" iso={iso} weekdag="geen" />;

function Binnen({ d }: { d: Beeld }) {
  const t = useTekst();
  const vragen = d.adviezen.filter((a) => !a.conclusie);
  const conclusies = d.adviezen.filter((a) => a.conclusie);
  return (
    <Stapel gat="r6">
      <title>{t('advies.titel')}</title>
      <Terug href="/mijn/alles">
        <Tekst k="mijn.alles.kop" />
      </Terug>
      <Kop titel={<Tekst k="advies.kop" />} lood={<Tekst k="advies.lood" />} />
      {d.klaar && (
        <Melding soort="goed" rol="status">
          <Tekst k="advies.klaar" waarden={{ naam: d.naast }} />
        </Melding>
      )}
      {d.adviezen.length === 0 && (
        <p>
          <Tekst k="advies.leeg" />
        </p>
      )}
      {d.nu.tegenspraak && (
        <Melding soort="let-op">
          <p>
            <b>
              <Tekst k="advies.tegenKop" />
            </b>
          </p>
          <p>
            <Tekst k="advies.tegen" waarden={{ naam: d.naast }} />
          </p>
        </Melding>
      )}
      {vragen.map((a) => (
        <Vraag key={a.id} a={a} />
      ))}
      {conclusies.map((a) => (
        <Uitkomst key={a.id} a={a} nu={d.nu} vandaag={d.vandaag} sleutel={d.sleutels[a.id]!} naast={d.naast} />
      ))}
    </Stapel>
  );
}

/** The question whether a doctor may think along: yes and no weigh the same, and can change until there is a conclusion. */
function Vraag({ a }: { a: Advies }) {
  const knop = (antwoord: 'ja' | 'nee', k: 'knop.ja' | 'knop.nee' | 'knop.tochNiet' | 'knop.tochWel') => (
    <Knop soort="lijn" name="antwoord" value={antwoord}>
      <Tekst k={`advies.${k}`} />
    </Knop>
  );
  return (
    <Deel id={`vraag-${a.id}`} titel={<Tekst k="advies.vraagKop" waarden={{ naam: a.door }} />}>
      <Stapel gat="r3">
        <p>
          <Tekst k="advies.vraag" waarden={{ vraag: a.vraag }} />
        </p>
        <p>
          <Tekst k="advies.waarom" waarden={{ waarom: a.waarom }} />
        </p>
        {a.opnieuwOmdat && (
          <p>
            <Tekst k="advies.opnieuw" waarden={{ waarom: a.opnieuwOmdat }} />
          </p>
        )}
        {a.ingetrokkenOp ? (
          <p>
            <Tekst k="advies.ingetrokken" waarden={{ naam: a.door }} />
          </p>
        ) : (
          <>
            <p>
              {a.antwoord ? (
                <Tekst k={`advies.zei.${a.antwoord}`} waarden={{ naam: a.door }} />
              ) : (
                <>
                  <Tekst k="advies.vrij" /> <Tekst k="advies.al" waarden={{ naam: a.door }} />
                </>
              )}
            </p>
            <form method="post">
              <input type="hidden" name="advies" value={a.id} />
              <Knoppen>
                {a.antwoord !== 'ja' && knop('ja', a.antwoord ? 'knop.tochWel' : 'knop.ja')}
                {a.antwoord !== 'nee' && knop('nee', a.antwoord ? 'knop.tochNiet' : 'knop.nee')}
              </Knoppen>
            </form>
          </>
        )}
      </Stapel>
    </Deel>
  );
}

/** What a doctor concluded, what the person said of it, and the choice when two say something else. */
function Uitkomst({
  a,
  nu,
  vandaag,
  sleutel,
  naast,
}: {
  a: Advies;
  nu: Geldend;
  vandaag: string;
  sleutel: string;
  naast: string;
}) {
  const c = a.conclusie;
  if (!c) return null;
  const geldig = c.geldigTot >= vandaag;
  return (
    <Vlak
      id={`advies-${a.id}`}
      titel={<Tekst k="advies.conclusie" waarden={{ arts: c.arts, dag: dag(c.op) }} />}
      soort={nu.geldend?.id === a.id ? 'thema' : 'wit'}
    >
      <Stapel gat="r3">
        {nu.geldend?.id === a.id && (
          <p>
            <b>
              <Tekst k="advies.geldt" />
            </b>
          </p>
        )}
        <p>
          <b>
            <Tekst k="advies.kan" />
          </b>
          <br />
          {c.kan}
        </p>
        {c.rekening && (
          <p>
            <b>
              <Tekst k="advies.rekening" />
            </b>
            <br />
            {c.rekening}
          </p>
        )}
        <p>
          {c.urenHonderdsten === 0 && <Tekst k="advies.uren0" />}
          {c.urenHonderdsten !== null && c.urenHonderdsten > 0 && (
            <Tekst k="advies.uren" waarden={{ uren: alsUren(c.urenHonderdsten) }} />
          )}{' '}
          <Tekst k={geldig ? 'advies.tot' : 'advies.voorbij'} waarden={{ dag: dag(c.geldigTot) }} />
        </p>
        {a.woorden.map((w) => (
          <div key={w.id}>
            <p>
              <Tekst
                k={w.door ? 'advies.zegt.geldtDoor' : `advies.zegt.${w.soort}`}
                waarden={{ naam: w.door ?? '', dag: dag(w.op) }}
              />
            </p>
            {w.tekst && <EigenWoorden streep={false}>{w.tekst}</EigenWoorden>}
          </div>
        ))}
        {geldig && (
          <form method="post">
            <Stapel gat="r3">
              <Eenmalig sleutel={sleutel} />
              <input type="hidden" name="advies" value={a.id} />
              <Tekstvak
                id={`woorden-${a.id}`}
                name="woorden"
                rows={2}
                maxLength={2000}
                eigen
                label={<Tekst k="advies.woorden" />}
                hulp={<Tekst k="advies.woordenBij" waarden={{ naam: naast || a.door }} />}
              />
              <Knoppen>
                <Knop soort="lijn" name="woord" value="klopt">
                  <Tekst k="advies.knop.klopt" />
                </Knop>
                <Knop soort="lijn" name="woord" value="anders">
                  <Tekst k="advies.knop.anders" />
                </Knop>
                {nu.gelden.length > 1 && (
                  <Knop soort="lijn" name="woord" value="geldt">
                    <Tekst k="advies.knop.geldt" />
                  </Knop>
                )}
              </Knoppen>
            </Stapel>
          </form>
        )}
      </Stapel>
    </Vlak>
  );
}
