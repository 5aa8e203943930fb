import { type Inzagevraag, inzagevragen, vraagWaarom } from '@bijrijder/dossier/correctie';
import { metToegang } from '@bijrijder/dossier/toegang';
import { Bladeren, Kijklijst, Knop, Kop, Leeg, Stapel, Terug } from '@bijrijder/ui';
import { tijd } from '@bijrijder/ui/opmaak';
import { redirect } from 'react-router';
import { databank, eisClient, teksten } from '../sessie.server.ts';
import { Tekst, Teksten, useTaal, useTekst } from '../tekst/index.tsx';
import type { Sleutel } from '../tekst/sleutels.ts';
import type { Route } from './+types/wie-keek.ts';
import { eisId } from './klacht/velden.server.ts';
import { dagWoord } from './maandwoorden.ts';

const PER_BLAD = 30;

export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisClient(request);
  const zoek = new URL(request.url).searchParams;
  const blad = Math.min(1_000, Math.max(1, Number(zoek.get('blad')) || 1));
  const ookIk = zoek.has('alles');
  return metToegang(
    databank(),
    { wie, handeling: 'lezen', object: 'inzage', doel: 'eigen_zaak', betrokkene: wie.id },
    async (t) => {
      const regels = await t.db
        .selectFrom('inzage')
        .select(['id', 'op', 'wie_soort', 'wie_id', 'wie_naam', 'rol', 'handeling', 'object', 'doel', 'reden'])
        .where('gemeente', '=', t.gemeente)
        .where('betrokkene', '=', wie.id)
        .$if(!ookIk, (q) => q.where((e) => e.or([e('wie_soort', '<>', 'persoon'), e('wie_id', '<>', wie.id)])))
        .orderBy('op', 'desc')
        .offset((blad - 1) * PER_BLAD)
        .limit(PER_BLAD + 1)
        .execute();
      const vragen = new Map((await inzagevragen(t)).map((v) => [v.inzage, v]));
      return {
        vandaag: t.vandaag,
        bron: teksten('inzage'),
        blad,
        ookIk,
        meer: regels.length > PER_BLAD,
        blikken: regels.slice(0, PER_BLAD).map((r) => ({
          id: r.id,
          op: r.op.toISOString(),
          naam: r.wie_naam,
          soort: r.wie_soort,
          ik: r.wie_soort === 'persoon' && r.wie_id === wie.id,
          rol: r.rol,
          handeling: r.handeling,
          object: r.object,
          doel: r.doel,
          reden: r.reden,
          vraag: vragen.get(r.id) ?? null,
        })),
      };
    },
  );
}

/** Asks why somebody looked: one tap, kept, and answered by a human who did not look. */
export async function action({ request }: Route.ActionArgs) {
  const wie = await eisClient(request);
  const inzage = eisId(String((await request.formData()).get('inzage') ?? ''));
  const gelukt = await metToegang(
    databank(),
    { wie, handeling: 'toevoegen', object: 'inzage', doel: 'eigen_zaak', betrokkene: wie.id },
    (t) => vraagWaarom(t, wie.id, inzage),
  );
  if (!gelukt) throw new Response(null, { status: 404 });
  const { search } = new URL(request.url);
  return redirect(`/mijn/wie-keek${search}`, 303);
}

export default function WieKeekPagina({ loaderData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <WieKeek d={loaderData} />
    </Teksten>
  );
}

function WieKeek({ d }: { d: Route.ComponentProps['loaderData'] }) {
  const t = useTekst();
  const taal = useTaal();
  const adres = (blad: number) => `?blad=${blad}${d.ookIk ? '&alles=ja' : ''}`;
  return (
    <Stapel gat="r5">
      <title>{t('inzage.kop')}</title>
      <Terug href="/mijn">
        <Tekst k="inzage.terug" />
      </Terug>
      <Kop titel={<Tekst k="inzage.kop" />} lood={<Tekst k="inzage.lood" />} />
      {d.blikken.length === 0 ? (
        <Leeg icoon="eye" zin={<Tekst k="inzage.niemand" />} />
      ) : (
        <Kijklijst
          waaromWoord={t('inzage.waarom')}
          blikken={d.blikken.map((b) => ({
            id: b.id,
            naam: b.soort === 'taak' ? t('inzage.computer') : b.ik ? t('inzage.uzelf') : b.naam,
            rol: b.soort === 'medewerker' ? 'medewerker' : 'client',
            computer: b.soort === 'taak',
            functie: b.soort === 'medewerker' ? t(`inzage.rol.${b.rol}` as Sleutel) : undefined,
            wanneer: (
              <>
                {dagWoord(b.op.slice(0, 10), taal)}, {tijd(b.op)}
              </>
            ),
            letOp: b.vraag !== null && onverklaard(b.vraag, d.vandaag),
            wat: (
              <>
                <p>
                  <Tekst
                    k={`inzage.handeling.${b.handeling}` as Sleutel}
                    waarden={{ wat: t(`inzage.object.${b.object}` as Sleutel) }}
                  />
                </p>
                {!b.ik && <Waarom id={b.id} vraag={b.vraag} vandaag={d.vandaag} taal={taal} />}
              </>
            ),
            waarom: b.reden ?? t(`inzage.doel.${b.doel}` as Sleutel),
          }))}
        />
      )}
      <Bladeren
        label={t('inzage.bladeren')}
        vorige={d.blad > 1 ? adres(d.blad - 1) : undefined}
        volgende={d.meer ? adres(d.blad + 1) : undefined}
        waar={<Tekst k="inzage.blad" waarden={{ blad: d.blad }} />}
        woordVorige={<Tekst k="inzage.nieuwer" />}
        woordVolgende={<Tekst k="inzage.ouder" />}
      />
      <p>
        <a href="/mijn/correctie">
          <Tekst k="inzage.correctie" />
        </a>
      </p>
      <p>
        <a href="/mijn/gegevens.json" download>
          <Tekst k="inzage.gegevens" />
        </a>
      </p>
      <p>
        <a href={d.ookIk ? '?' : '?alles=ja'}>
          <Tekst k={d.ookIk ? 'inzage.zonderMij' : 'inzage.metMij'} />
        </a>
      </p>
    </Stapel>
  );
}

/** Not explained in time, or explained as not needed. */
const onverklaard = (v: Inzagevraag, vandaag: string): boolean =>
  v.antwoord ? !v.antwoord.terecht : vandaag > v.uiterlijk;

function Waarom({
  id,
  vraag,
  vandaag,
  taal,
}: {
  id: string;
  vraag: Inzagevraag | null;
  vandaag: string;
  taal: string;
}) {
  if (vraag?.antwoord)
    return (
      <p>
        <b>
          <Tekst
            k={vraag.antwoord.terecht ? 'inzage.vraag.terecht' : 'inzage.vraag.nietTerecht'}
            waarden={{ door: vraag.antwoord.door }}
          />
        </b>{' '}
        {vraag.antwoord.tekst}
      </p>
    );
  if (vraag)
    return (
      <p className="zacht">
        <Tekst
          k={vandaag > vraag.uiterlijk ? 'inzage.vraag.laat' : 'inzage.vraag.gevraagd'}
          waarden={{ dag: dagWoord(vraag.uiterlijk, taal) }}
        />
      </p>
    );
  return (
    <form method="post">
      <Knop soort="kaal" name="inzage" value={id}>
        <Tekst k="inzage.vraag.knop" />
      </Knop>
    </form>
  );
}
