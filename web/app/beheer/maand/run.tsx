import {
  hervat,
  maandrunBestand,
  maandrunStarten,
  onderteken,
  pauzeer,
  RunFout,
  staak,
} from '@bijrijder/dossier/maandrun';
import { voorschotvragen } from '@bijrijder/dossier/optijd';
import { meldAan } from '@bijrijder/dossier/taken';
import { Datum, Knop, Kolommen, Melding, maandnaam, Stapel, Terug, Werkkop } from '@bijrijder/ui';
import { data, redirect } from 'react-router';
import { tekstveld } from '../../formulier.ts';
import { eisMedewerker, teksten } from '../../sessie.server.ts';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import type { Route } from './+types/run.ts';
import { Achteraf, Logboek, Verschil } from './achteraf.tsx';
import { maandbeeld } from './beeld.server.ts';
import { Controles, Fasen, Totaal, Vrijgeven } from './delen.tsx';
import { Apart, Bezig, Staken, Stap } from './gang.tsx';
import { NietWachten } from './niet-wachten.tsx';
import { opDeMaand } from './toegang.server.ts';

export async function loader({ request, params }: Route.LoaderArgs) {
  const wie = await eisMedewerker(request, 'inkomensconsulent', 'beheerder', 'auditor');
  const beeld = await opDeMaand(wie, 'lezen', (t) => maandbeeld(t, params.maand));
  if (!beeld) throw new Response(null, { status: 404 });
  const magWerken = wie.rol === 'inkomensconsulent';
  return {
    ...beeld,
    vragenVoorschot: magWerken ? await opDeMaand(wie, 'lezen', async (t) => (await voorschotvragen(t)).length) : 0,
    ik: wie.id,
    magWerken,
    begint: new URL(request.url).searchParams.has('begint') && beeld.run === null,
    bron: teksten('maandrun'),
  };
}

export async function action({ request, params }: Route.ActionArgs) {
  const wie = await eisMedewerker(request, 'inkomensconsulent');
  const vorm = await request.formData();
  const doe = tekstveld(vorm, 'doe');
  const run = tekstveld(vorm, 'run');
  const { maand } = params;
  const reden = tekstveld(vorm, 'reden');
  try {
    await opDeMaand(wie, 'wijzigen', async (t) => {
      if (doe === 'start') await meldAan(t, maandrunStarten, { maand }, { sleutel: maand });
      else if (doe === 'pauze') await pauzeer(t, run);
      else if (doe === 'hervat') await hervat(t, run);
      else if (doe === 'staak') await staak(t, run, reden);
      else if (doe === 'bestand') await meldAan(t, maandrunBestand, { run }, { sleutel: run });
      else if (doe === 'teken') {
        const { vrijgegeven } = await onderteken(t, run);
        if (vrijgegeven) await meldAan(t, maandrunBestand, { run }, { sleutel: run });
      }
    });
  } catch (fout) {
    if (fout instanceof RunFout) return data({ fout: fout.message, reden }, { status: 409 });
    // the database refuses what may not be: two people at the same moment, or not everything looked at
    if (/nog niet alles bekeken|duplicate key|Vrijgeven doen/.test((fout as Error).message)) {
      return data({ fout: null, reden }, { status: 409 });
    }
    throw fout;
  }
  return redirect(`/beheer/maand/${maand}${doe === 'start' ? '?begint=1' : ''}`, 303);
}

export default function Run({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Binnen {...loaderData} fout={actionData} />
    </Teksten>
  );
}

type Props = Route.ComponentProps['loaderData'] & { fout: { fout: string | null; reden: string } | undefined };

function Binnen(props: Props) {
  const t = useTekst();
  const { run, maand, vandaag, plaats, magWerken } = props;
  const naam = maandnaam(maand);
  // halfway nothing is known of the whole: no noughts that look like an outcome
  const gerekend = run && run.stand !== 'concept' && run.stand !== 'rekenen';
  return (
    <>
      <title>{t('maandrun.titel', { maand: naam })}</title>
      <Terug href="/beheer/maand">
        <Tekst k="maandrun.jaar.kop" />
      </Terug>
      <Werkkop
        boven={
          <Tekst
            k="maandrun.boven"
            waarden={{
              vandaag: <Datum iso={vandaag} />,
              betaaldag: <Datum iso={plaats.betaaldag} />,
              hoe: plaats.betaaldag > vandaag ? 'straks' : run?.stand === 'afgerond' ? 'was' : 'zou',
            }}
          />
        }
        titel={<Tekst k="maandrun.kop" waarden={{ maand: naam }} />}
      >
        {magWerken && run?.stand === 'rekenen' && (
          <form method="post">
            <input type="hidden" name="run" value={run.run} />
            <input type="hidden" name="maand" value={maand} />
            <Knop
              soort="lijn"
              icoon={run.gepauzeerd ? 'play' : 'pause'}
              name="doe"
              value={run.gepauzeerd ? 'hervat' : 'pauze'}
            >
              <Tekst k={run.gepauzeerd ? 'maandrun.hervat' : 'maandrun.pauze'} />
            </Knop>
          </form>
        )}
        {run && (
          <Knop soort="kaal" href="#logboek">
            <Tekst k="maandrun.logboek.kop" />
          </Knop>
        )}
      </Werkkop>
      {props.fout && (
        <Melding soort="let-op" rol="alert">
          <p>{props.fout.fout ?? <Tekst k="maandrun.samenloop" />}</p>
        </Melding>
      )}
      {plaats.laat && (
        <Melding soort="let-op">
          <p>
            <Tekst k="maandrun.laat" waarden={{ uiterlijk: <Datum iso={plaats.uiterlijk} /> }} />
          </p>
        </Melding>
      )}
      {props.begint && (
        <Melding soort="goed" rol="status">
          <p>
            <Tekst k="maandrun.begint" />{' '}
            <a href={`/beheer/maand/${maand}?begint=1`}>
              <Tekst k="maandrun.kijkOpnieuw" />
            </a>
          </p>
        </Melding>
      )}
      {props.gestaakt && !run && (
        <Melding>
          <p>
            <Tekst k="maandrun.staak.vorig" waarden={{ reden: props.gestaakt }} />
          </p>
        </Melding>
      )}
      <Fasen beeld={props} />
      {run?.stand === 'rekenen' && <Bezig run={run} />}
      {!run && <Stap plaats={plaats} magWerken={magWerken && !props.begint} />}
      {run && (
        <Kolommen className="boven-r6">
          <Stapel gat="r5">
            {gerekend && <Controles beeld={props} magWerken={magWerken} />}
            <Apart beeld={props} magWerken={magWerken} />
          </Stapel>
          <aside aria-label={t('maandrun.zij')}>
            {gerekend && <Totaal beeld={props} />}
            <Vrijgeven beeld={props} ik={props.ik} magWerken={magWerken} />
            {magWerken && run.stand !== 'afgerond' && <NietWachten aantal={props.vragenVoorschot} />}
            {magWerken && <Staken run={run} reden={props.fout?.reden ?? ''} />}
          </aside>
        </Kolommen>
      )}
      {/* what explains stands below what has to be done: on a telephone signing comes first */}
      {run && (
        <Stapel gat="r5" className="boven-r5">
          <Verschil run={run} />
          <Achteraf maanden={props.kwaliteit} />
          <Logboek regels={props.logboek} />
        </Stapel>
      )}
    </>
  );
}
