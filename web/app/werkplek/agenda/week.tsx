import { agendaWeek, mijnWerktijden, zetWerktijden } from '@bijrijder/dossier/contact';
import { metToegang } from '@bijrijder/dossier/toegang';
import { Knop, Melding, Verborgen, Verder, Weekblad, Weekdag, Weekpunt, Weekvrij, Werkkop } from '@bijrijder/ui';
import { datum } from '@bijrijder/ui/opmaak';
import { redirect } from 'react-router';
import { isDag } from '../../maand.ts';
import { databank, eisMedewerker } from '../../sessie.server.ts';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import type { Sleutel } from '../../tekst/sleutels.ts';
import type { Route } from './+types/week.ts';
import { dagNa, maandagVan, weeknummer } from './dagen.ts';
import { leesWerktijden, Werktijden } from './werktijden.tsx';

export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisMedewerker(request, 'klantmanager');
  const gevraagd = new URL(request.url).searchParams.get('week') ?? '';
  return metToegang(
    databank(),
    { wie, handeling: 'lezen', object: 'caseload', doel: 'begeleiding', betrokkene: 'eigen klanten' },
    async (t) => ({
      vandaag: t.vandaag,
      week: await agendaWeek(t, maandagVan(isDag(gevraagd) ? gevraagd : t.vandaag)),
      werktijden: await mijnWerktijden(t),
    }),
  );
}

export async function action({ request }: Route.ActionArgs) {
  const wie = await eisMedewerker(request, 'klantmanager');
  const gelezen = leesWerktijden(await request.formData());
  if ('fout' in gelezen) return gelezen;
  await metToegang(
    databank(),
    { wie, handeling: 'toevoegen', object: 'team', doel: 'begeleiding', betrokkene: 'geen' },
    (t) => zetWerktijden(t, gelezen.week),
  );
  return redirect('/werkplek/agenda#werktijden', 303);
}

const klok = (tijd: string): string => tijd.replace(':', '.');

export default function Week({ loaderData: d, actionData }: Route.ComponentProps) {
  const t = useTekst();
  const { week } = d;
  const dagen = [0, 1, 2, 3, 4, 5, 6].map((n) => dagNa(week.maandag, n));
  const bijDag = <T extends { dag: string }>(lijst: readonly T[], dag: string): T[] =>
    lijst.filter((x) => x.dag === dag);
  const erIs = (dag: string): boolean =>
    [week.afspraken, week.beloften, week.bellen, week.vrij].some((lijst) => lijst.some((x) => x.dag === dag));
  // a weekend in which there is nothing needs no place
  const getoond = dagen.filter((dag, n) => n < 5 || erIs(dag));
  const voor = (naam: string | null) => naam && <Tekst k="werkplek.agenda.voor" waarden={{ naam }} />;
  return (
    <>
      <title>{t('werkplek.agenda.kop')}</title>
      <Werkkop
        boven={<Tekst k="werkplek.agenda.week" waarden={{ nummer: weeknummer(week.maandag) }} />}
        titel={<Tekst k="werkplek.agenda.kop" />}
        onder={`${datum(week.maandag, { weekdag: 'geen' })} – ${datum(dagNa(week.maandag, 6), { weekdag: 'geen' })}`}
      >
        <Knop soort="lijn" href={`/werkplek/agenda?week=${dagNa(week.maandag, -7)}`}>
          <Tekst k="werkplek.agenda.vorige" />
        </Knop>
        {week.maandag !== maandagVan(d.vandaag) && (
          <Knop soort="lijn" href="/werkplek/agenda">
            <Tekst k="werkplek.agenda.dezeWeek" />
          </Knop>
        )}
        <Knop soort="lijn" href={`/werkplek/agenda?week=${dagNa(week.maandag, 7)}`}>
          <Tekst k="werkplek.agenda.volgende" />
        </Knop>
        <Knop href="/werkplek/agenda/nieuw" icoon="plus">
          <Tekst k="werkplek.agenda.nieuw" />
        </Knop>
      </Werkkop>
      <Weekblad>
        {getoond.map((dag) => {
          const weg = week.weg.find((w) => w.dag === dag);
          const vrij = bijDag(week.vrij, dag);
          return (
            <Weekdag key={dag} id={dag} titel={datum(dag)} vandaag={dag === d.vandaag}>
              {weg && (
                <Melding>
                  <Tekst k="werkplek.agenda.weg" waarden={{ naam: weg.vervanger }} />
                </Melding>
              )}
              {bijDag(week.bellen, dag).map((b) => (
                <Weekpunt key={b.id} soort="bel" wat={<a href={`/werkplek/mensen/${b.persoon}/gesprek`}>{b.naam}</a>}>
                  <Tekst k="werkplek.agenda.bel" /> {voor(b.voor)}
                </Weekpunt>
              ))}
              {bijDag(week.afspraken, dag).map((a) => (
                <Weekpunt
                  key={a.id}
                  soort="afspraak"
                  tijd={klok(a.tijd)}
                  wat={
                    <a href={`/werkplek/mensen/${a.persoon}/afspraak/${a.id}`}>
                      {a.naam}
                      <Verborgen>
                        <Tekst k="werkplek.agenda.verzetOfZegAf" />
                      </Verborgen>
                    </a>
                  }
                >
                  {[
                    a.soort === 'kennismaken' || a.soort === 'vieren' ? t(`werkplek.afspraak.${a.soort}`) : '',
                    a.plek || t(`werkplek.afspraak.${a.vorm}` as Sleutel),
                    a.tolk && t('werkplek.persoon.tolk', { taal: a.tolk }),
                  ]
                    .filter(Boolean)
                    .join(', ')}{' '}
                  {voor(a.voor)}
                </Weekpunt>
              ))}
              {bijDag(week.beloften, dag).map((b) => (
                <Weekpunt
                  key={b.id}
                  soort="belofte"
                  wat={<a href={`/werkplek/mensen/${b.persoon}#beloofd`}>{b.naam}</a>}
                >
                  <Tekst k="werkplek.agenda.beloofd" waarden={{ wat: b.wat }} /> {voor(b.voor)}
                </Weekpunt>
              ))}
              {vrij.length > 0 && (
                <Weekvrij
                  titel={<Tekst k="werkplek.agenda.vrij" />}
                  momenten={vrij.map((m) => ({
                    href: `/werkplek/agenda/nieuw?moment=${m.dag}T${m.tijd}`,
                    tijd: klok(m.tijd),
                    label: t('werkplek.agenda.planOp', { dag: datum(m.dag), tijd: klok(m.tijd) }),
                  }))}
                />
              )}
              {!erIs(dag) && !weg && (
                <p className="zacht klein">
                  <Tekst k="werkplek.agenda.leeg" />
                </p>
              )}
            </Weekdag>
          );
        })}
      </Weekblad>
      <Werktijden tijden={d.werktijden} fout={actionData} />
      <p className="boven-r3">
        <Verder href="/werkplek/agenda.ics">
          <Tekst k="werkplek.agenda.ics" />
        </Verder>
      </p>
      <p className="klein zacht">
        <Tekst k="werkplek.agenda.icsBij" />
      </p>
    </>
  );
}
