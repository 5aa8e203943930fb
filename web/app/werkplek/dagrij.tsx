import type { Dagregel, Roep, Schuld } from '@bijrijder/dossier/caseload';
import { Datum, type IcoonNaam, Knop, Mensrij } from '@bijrijder/ui';
import { datum, maandnaam, tijd } from '@bijrijder/ui/opmaak';
import type { ReactNode } from 'react';
import { Tekst, useTekst } from '../tekst/index.tsx';
import type { Sleutel } from '../tekst/sleutels.ts';
import { belLink, belVoor, KANAALICOON } from './persoon/kop.tsx';

const kort = (tekst: string): string => (tekst.length > 140 ? `${tekst.slice(0, 138).trimEnd()}…` : tekst);
const dag = (iso: string): ReactNode => <Datum key={iso} iso={iso} weekdag="geen" />;

/** One line of the day: the person, what we owe them, how to reach them, and the one thing to do. */
export function Dagrij({ regel, vandaag, ik }: { regel: Dagregel; vandaag: string; ik: string }) {
  const t = useTekst();
  const s = regel.schuld;
  const thuis = `/werkplek/mensen/${regel.persoon}`;
  const eerst = s.soort === 'niet_goed' || s.soort === 'bel_mij';
  const hoe: { icoon: IcoonNaam; tekst: string }[] = [];
  if (s.soort === 'beloofd')
    hoe.push({
      icoon: 'clock',
      tekst: s.voor < vandaag ? t('werkplek.dag.voorbij') : t('werkplek.dag.voor', { dag: datum(s.voor) }),
    });
  if (eerst && regel.telefoon) hoe.push({ icoon: 'phone', tekst: regel.telefoon });
  if (regel.kanaal)
    hoe.push({
      icoon: KANAALICOON[regel.kanaal] ?? 'phone',
      tekst: t(`werkplek.kanaal.${regel.kanaal}` as Sleutel),
    });
  if (regel.voor) hoe.unshift({ icoon: 'users', tekst: t('werkplek.dag.waarneming', { naam: regel.voor }) });
  if (regel.tijden) hoe.push({ icoon: 'clock', tekst: regel.tijden });
  if (regel.tolk) hoe.push({ icoon: 'translate', tekst: t('werkplek.persoon.tolk', { taal: regel.tolk }) });
  return (
    <Mensrij
      naam={regel.naam}
      href={thuis}
      eerst={eerst}
      hoe={hoe}
      knop={knop(regel, thuis)}
      ook={'eerder' in s ? s.eerder.map((r) => ({ id: r.op, tekst: eerder(r, vandaag) })) : []}
    >
      {wat(s, ik, vandaag, t)}
    </Mensrij>
  );
}

function wat(s: Schuld, ik: string, vandaag: string, t: ReturnType<typeof useTekst>): ReactNode {
  switch (s.soort) {
    case 'niet_goed':
      return (
        <>
          <Tekst
            k={s.dag === vandaag ? 'werkplek.dag.niet_goed' : 'werkplek.dag.niet_goedEerder'}
            waarden={{
              tijd: tijd(s.op),
              dag: dag(s.dag),
              wens: t(`werkplek.dag.wens.${s.wens}` as Sleutel, { bel: belVoor(s.bel, t) }),
            }}
          />
          {s.tekst && <span className="eigen"> “{kort(s.tekst)}”</span>}
        </>
      );
    case 'bel_mij':
      return (
        <Tekst
          k={s.dag === vandaag ? 'werkplek.dag.bel_mij' : 'werkplek.dag.bel_mijEerder'}
          waarden={{ tijd: tijd(s.op), dag: dag(s.dag), bel: belVoor(s.bel, t) }}
        />
      );
    case 'beloofd':
      return s.door.startsWith(`${ik} `) ? (
        <Tekst k="werkplek.dag.beloofdWat" waarden={{ wat: s.wat }} />
      ) : (
        <Tekst k="werkplek.dag.beloofdDoor" waarden={{ wat: s.wat, door: s.door }} />
      );
    case 'geld_laat':
      return <Tekst k="werkplek.dag.geldLaat" waarden={{ maand: maandnaam(s.maand), dag: dag(s.betaaldag) }} />;
    case 'geld_dreigt':
      return (
        <Tekst
          k={`werkplek.dag.dreigt.${s.oorzaak}`}
          waarden={{ maand: maandnaam(s.maand), dag: dag(s.beloofd), nieuw: dag(s.nieuw) }}
        />
      );
    case 'voorschot':
      return <Tekst k="werkplek.dag.voorschot" waarden={{ maand: maandnaam(s.maand), dag: dag(s.dag) }} />;
    case 'bericht':
      return <Tekst k="werkplek.dag.bericht" waarden={{ dag: dag(s.dag), tekst: kort(s.tekst) }} />;
    case 'antwoord':
      return <Tekst k="werkplek.dag.reactie" waarden={{ dag: dag(s.dag), tekst: kort(s.tekst) }} />;
    case 'lukt_niet':
      return (
        <>
          <Tekst k="werkplek.dag.lukt_niet" waarden={{ dag: dag(s.dag), wat: kort(s.wat) }} />
          {s.tekst && <span className="eigen"> “{kort(s.tekst)}”</span>}
        </>
      );
    case 'kant':
    case 'klopt_niet':
      return (
        <>
          <Tekst k={`werkplek.dag.${s.soort}`} waarden={{ dag: dag(s.dag) }} />
          {s.tekst && <span className="eigen"> “{kort(s.tekst)}”</span>}
        </>
      );
    case 'collega':
      return (
        <Tekst k="werkplek.dag.collega" waarden={{ wie: s.wie, zegt: s.zegt, dag: dag(s.dag), tekst: kort(s.tekst) }} />
      );
    case 'nazorgvraag':
      return <Tekst k="werkplek.dag.nazorgvraag" waarden={{ tekst: kort(s.tekst), dag: dag(s.voor) }} />;
    case 'werk_eindigt':
      return <Tekst k={`werkplek.dag.eindigt.${s.wat}`} waarden={{ werkgever: s.werkgever, dag: dag(s.op) }} />;
    case 'plek_klopt_niet':
      return (
        <>
          <Tekst k="werkplek.dag.plekKloptNiet" waarden={{ dag: dag(s.dag), werkgever: s.werkgever }} />
          {s.tekst && <span className="eigen"> “{kort(s.tekst)}”</span>}
        </>
      );
    case 'advies':
      return (
        <>
          <Tekst k={`werkplek.dag.advies.${s.wat}`} waarden={{ dag: dag(s.dag) }} />
          {s.wat === 'anders' && s.tekst && <span className="eigen"> “{kort(s.tekst)}”</span>}
        </>
      );
    case 'gunst_eindigt':
      return <Tekst k={`werkplek.dag.gunst.${s.wat}`} waarden={{ dag: dag(s.op) }} />;
    case 'begint':
      return <Tekst k="werkplek.dag.begintWat" waarden={{ wat: s.wat, dag: dag(s.op) }} />;
    case 'besluit':
      return (
        <Tekst
          k={s.voor < vandaag ? 'werkplek.dag.besluitLaat' : 'werkplek.dag.besluit'}
          waarden={{ dag: dag(s.voor) }}
        />
      );
    case 'stopt':
      return <Tekst k="werkplek.dag.stopt" waarden={{ dag: dag(s.dag) }} />;
    case 'overdracht':
      return <Tekst k={`werkplek.dag.overdracht.${s.wat}`} />;
    case 'eerste':
      return s.gepland ? (
        <Tekst k="werkplek.dag.eerstePlan" waarden={{ dag: dag(s.gepland.dag), tijd: s.gepland.tijd }} />
      ) : (
        <Tekst k={s.nieuw ? 'werkplek.dag.eersteNieuw' : 'werkplek.dag.eersteWat'} waarden={{ dag: dag(s.sinds) }} />
      );
    default:
      return <Tekst k="werkplek.dag.stilWat" waarden={{ dag: dag(s.laatst ?? ''), dagen: s.dagen }} />;
  }
}

/** What the same person said before, and nobody answered yet: nothing of it is lost behind the last words. */
const eerder = (r: Roep, vandaag: string): ReactNode => (
  <>
    <Tekst
      k={r.dag === vandaag ? 'werkplek.dag.ook' : 'werkplek.dag.ookEerder'}
      waarden={{ soort: r.soort, tijd: tijd(r.op), dag: dag(r.dag) }}
    />
    {r.tekst && <span className="eigen"> “{kort(r.tekst)}”</span>}
  </>
);

/** Somebody who says how we should answer, is answered like that; who asks for a call, or says nothing, is called. */
const ZOALS_GEVRAAGD: Readonly<Record<string, (thuis: string, naam: string) => ReactNode>> = {
  app: (thuis, naam) => (
    <Knop href={`${thuis}/gesprekken#berichten`} icoon="chat-circle-text">
      <Tekst k="werkplek.dag.knop.schrijf" waarden={{ naam }} />
    </Knop>
  ),
  tekst: (thuis, naam) => (
    <Knop href={`${thuis}/gesprekken#berichten`} icoon="chat-circle-text">
      <Tekst k="werkplek.dag.knop.schrijf" waarden={{ naam }} />
    </Knop>
  ),
  zien: (thuis, naam) => (
    <Knop href={`${thuis}/gesprekken#afspraken`} icoon="door-open">
      <Tekst k="werkplek.dag.knop.spreekAf" waarden={{ naam }} />
    </Knop>
  ),
};

function knop({ schuld: s, naam, telefoon }: Dagregel, thuis: string): ReactNode {
  const roepnaam = naam.split(' ')[0]!;
  const lijn = (href: string, k: Sleutel) => (
    <Knop soort="lijn" href={href}>
      <Tekst k={k} />
    </Knop>
  );
  switch (s.soort) {
    case 'niet_goed':
    case 'bel_mij':
    case 'lukt_niet':
      return (
        <div className="knoppen">
          {ZOALS_GEVRAAGD['wens' in s ? s.wens : 'bel']?.(thuis, roepnaam) ??
            (telefoon && (
              <Knop href={belLink(telefoon)} icoon="phone">
                <Tekst k="werkplek.dag.knop.bel" waarden={{ naam: roepnaam }} />
              </Knop>
            ))}
          {lijn(`${thuis}/gesprek`, 'werkplek.dag.knop.gesproken')}
        </div>
      );
    case 'beloofd':
      return lijn(`${thuis}#beloofd`, 'werkplek.dag.knop.gedaan');
    case 'bericht':
      return lijn(`${thuis}/gesprekken#berichten`, 'werkplek.dag.knop.lees');
    case 'antwoord':
      return lijn(`${thuis}/gesprekken`, 'werkplek.dag.knop.lees');
    case 'kant':
    case 'klopt_niet':
      return lijn(`${thuis}/afstemming`, 'werkplek.dag.knop.lees');
    case 'collega':
      return lijn(
        `${thuis}/${s.waar}#${s.waar === 'afstemming' ? 'collegas' : 'gevraagd'}`,
        'werkplek.dag.knop.antwoord',
      );
    case 'nazorgvraag':
      return lijn(`${thuis}/werk#vragen`, 'werkplek.dag.knop.antwoord');
    case 'werk_eindigt':
    case 'plek_klopt_niet':
      return lijn(`${thuis}/werk`, 'werkplek.dag.knop.open');
    case 'advies':
      return lijn(`${thuis}/advies`, 'werkplek.dag.knop.open');
    case 'gunst_eindigt':
      return lijn(`${thuis}/gesprek`, 'werkplek.dag.knop.open');
    case 'begint':
      return lijn(`${thuis}/aanbod#keuzes`, 'werkplek.dag.knop.open');
    case 'besluit':
    case 'stopt':
      return lijn(`${thuis}/recht`, 'werkplek.dag.knop.open');
    case 'overdracht':
      return lijn(`${thuis}/overdracht`, 'werkplek.dag.knop.open');
    case 'eerste':
      return s.gepland
        ? lijn(thuis, 'werkplek.dag.knop.open')
        : lijn(`${thuis}/gesprekken#afspraken`, 'werkplek.dag.knop.plan');
    case 'geld_laat':
    case 'geld_dreigt':
    case 'voorschot':
      return lijn(`${thuis}/geld`, 'werkplek.dag.knop.open');
    default:
      return lijn(`${thuis}/gesprekken#afspraken`, 'werkplek.dag.knop.plan');
  }
}
