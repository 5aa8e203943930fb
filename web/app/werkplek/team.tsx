import { openOverdrachten, teamtijd, vormtijden } from '@bijrijder/dossier/caseload';
import { metToegang } from '@bijrijder/dossier/toegang';
import { Kolommen, Lijstje, Merkje, Teamlijst, Vlak, Werkkop } from '@bijrijder/ui';
import { databank, eisMedewerker } from '../sessie.server.ts';
import { Tekst, useTekst } from '../tekst/index.tsx';
import type { Route } from './+types/team.ts';

/** Agreed band of people for a full week. */
const BAND = { van: 50, tot: 75 };

export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisMedewerker(request, 'klantmanager', 'teamleider');
  const doel = wie.rol === 'teamleider' ? 'toezicht_op_werk' : 'begeleiding';
  return metToegang(
    databank(),
    { wie, handeling: 'lezen', object: 'caseload', doel, betrokkene: 'geen' },
    async (t) => ({
      leden: await teamtijd(t),
      tijden: await vormtijden(t),
      ander: await openOverdrachten(t),
    }),
  );
}

const som = (x: Record<string, number>): number => Object.values(x).reduce((a, b) => a + b, 0);
const uren = (minuten: number): number => Math.round(minuten / 60);

export default function Team({ loaderData: { leden, tijden, ander } }: Route.ComponentProps) {
  const t = useTekst();
  const geheel = Math.max(1, ...leden.flatMap((l) => [som(l.beloofd), l.beschikbaar])) * 1.1;
  const teVeel = leden.filter((l) => l.beschikbaar > 0 && som(l.beloofd) > l.beschikbaar);
  const ruimte = leden.filter((l) => som(l.beloofd) + tijden.samen * 3 <= l.beschikbaar && som(l.mensen) < BAND.tot);
  return (
    <>
      <title>{t('werkplek.team.titel')}</title>
      <Werkkop boven={<Tekst k="werkplek.team.boven" />} titel={<Tekst k="werkplek.team.kop" />} />
      <Kolommen>
        <div>
          <Vlak id="tijd" titel={<Tekst k="werkplek.team.tijd" />}>
            <p className="zacht onder-r3">
              <Tekst k="werkplek.team.uitleg" />
            </p>
            <ul className="sleutel onder-r3">
              {(['dichtbij', 'samen', 'zelf'] as const).map((v) => (
                <li key={v}>
                  <span className={`blokje k-${v}`} />
                  <Tekst k={`werkplek.team.vorm.${v}`} />
                </li>
              ))}
            </ul>
            <Teamlijst
              geheel={geheel}
              items={leden.map((l) => ({
                naam: l.naam,
                over: '',
                dichtbij: l.beloofd.dichtbij,
                samen: l.beloofd.samen,
                zelf: l.beloofd.zelf,
                beschikbaar: l.beschikbaar,
                uren: (
                  <Tekst k="werkplek.team.uren" waarden={{ uren: uren(som(l.beloofd)), van: uren(l.beschikbaar) }} />
                ),
                bij: (
                  <>
                    <Tekst k="werkplek.team.mensen" waarden={{ aantal: som(l.mensen), ...l.mensen }} />
                    {teVeel.includes(l) && (
                      <>
                        {' '}
                        <Merkje soort="let-op">
                          <Tekst k="werkplek.team.pastNiet" />
                        </Merkje>
                      </>
                    )}
                    {(som(l.mensen) < BAND.van || som(l.mensen) > BAND.tot) && (
                      <>
                        {' '}
                        <Merkje soort="lijn">
                          <Tekst k="werkplek.team.buiten" />
                        </Merkje>
                      </>
                    )}
                  </>
                ),
              }))}
            />
            <p className="klein zacht boven-r3">
              <Tekst k="werkplek.team.voet" waarden={tijden} />
            </p>
          </Vlak>
        </div>
        <aside aria-label={t('werkplek.team.ander')}>
          <Vlak id="past" titel={<Tekst k="werkplek.team.past" />}>
            {teVeel.length === 0 ? (
              <p>
                <Tekst k="werkplek.team.pastLeeg" />
              </p>
            ) : (
              <>
                <Lijstje
                  lijst={teVeel.map((l) => ({
                    id: l.id,
                    icoon: 'clock',
                    tekst: (
                      <Tekst
                        k="werkplek.team.pastWie"
                        waarden={{ naam: l.naam, uren: uren(som(l.beloofd) - l.beschikbaar) }}
                      />
                    ),
                  }))}
                />
                <p className="boven-r3">
                  {ruimte.length > 0 ? (
                    <Tekst k="werkplek.team.ruimte" waarden={{ namen: ruimte.map((l) => l.naam).join(', ') }} />
                  ) : (
                    <Tekst k="werkplek.team.geenRuimte" />
                  )}
                </p>
              </>
            )}
          </Vlak>
          <Vlak id="ander" titel={<Tekst k="werkplek.team.ander" />}>
            {ander.length === 0 ? (
              <p>
                <Tekst k="werkplek.team.anderLeeg" />
              </p>
            ) : (
              <Lijstje
                lijst={ander.map((a) => ({
                  id: a.gebruiker,
                  icoon: 'handshake',
                  tekst: <Tekst k="werkplek.team.anderBij" waarden={{ naam: a.naam, aantal: a.mensen }} />,
                }))}
              />
            )}
            <p className="klein zacht boven-r2">
              <Tekst k="werkplek.team.anderHoe" />
            </p>
          </Vlak>
        </aside>
      </Kolommen>
    </>
  );
}
