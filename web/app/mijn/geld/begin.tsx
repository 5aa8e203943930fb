import { naastVan } from '@bijrijder/dossier/begeleiding';
import { ideeenVan, kalenderOpRekening, opmerkingenVan, seinenVan } from '@bijrijder/dossier/geld';
import { plusDagen } from '@bijrijder/huishoudgeld';
import { Deel, Geldlijst, Kiezers, Knop, Knoppen, Kop, Leeg, Melding, Stapel, Terug, Verder, Zij } from '@bijrijder/ui';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import { Begeleider } from '../begeleider.tsx';
import { eersteRegels } from '../eerste-regels.ts';
import type { Route } from './+types/begin.ts';
import { bijEigenIdeeen } from './idee.server.ts';
import { alsGeldregels } from './regels.tsx';
import { Seinen } from './seinen.tsx';
import { bijGeld } from './toegang.server.ts';

export const handle = { indeling: 'tweeluik' };
const EERST = 5;
/** Days that an answer to an idea stands on top. */
const VERS = 14;

export async function loader({ request }: Route.LoaderArgs) {
  const antwoord = await bijEigenIdeeen(request, 'lezen', async (t, persoon) => {
    const nieuwste = (await opmerkingenVan(t, persoon))[0];
    if (!nieuwste || plusDagen(nieuwste.dag, VERS) < t.vandaag) return null;
    return (await ideeenVan(t, persoon)).find((i) => i.id === nieuwste.idee) ?? null;
  });
  return bijGeld(request, 'lezen', async (t, geld, persoon) => ({
    vandaag: geld.vandaag,
    antwoord: antwoord && { id: antwoord.id, naam: antwoord.naam },
    regels: eersteRegels(
      (await kalenderOpRekening(t, geld, persoon, 3)).flatMap((m) => m.regels).filter((r) => r.dag >= geld.vandaag),
      EERST,
    ),
    seinen: seinenVan(geld),
    klantmanager: await naastVan(t, persoon),
  }));
}

const VAKKEN = [
  ['kalender', 'calendar-blank'],
  ['wat-als', 'sliders-horizontal'],
  ['weg-en-terug', 'path'],
  ['premie', 'coins'],
  ['ruimte', 'scales'],
  ['rechten', 'hand-heart'],
  ['schulden', 'bank'],
  ['jaaropgave', 'receipt'],
] as const;

export default function Begin({ loaderData: d }: Route.ComponentProps) {
  const t = useTekst();
  return (
    <>
      <Stapel gat="r5">
        <title>{t('geld.kop')}</title>
        <Terug href="/mijn">
          <Tekst k="geld.terugMaand" />
        </Terug>
        <Kop titel={<Tekst k="geld.kop" />} lood={<Tekst k="geld.lood" />} />
        {d.antwoord && (
          <Melding icoon="chat-circle-text">
            <p>
              <Tekst k="geld.idee.nieuw" waarden={{ naam: d.antwoord.naam }} />
            </p>
            <p>
              <Verder href={`/mijn/geld/wat-als/bewaard/${d.antwoord.id}#antwoorden`}>
                <Tekst k="geld.idee.lees" />
              </Verder>
            </p>
          </Melding>
        )}
        <Seinen seinen={d.seinen} vandaag={d.vandaag} />
        <Deel id="komt" titel={<Tekst k="opgave.maand.komtNu" />}>
          {d.regels.length === 0 ? (
            <Leeg icoon="calendar-blank" zin={<Tekst k="geld.kalender.leeg" />} />
          ) : (
            <Geldlijst lijn regels={alsGeldregels(d.regels, d.vandaag)} />
          )}
          <p className="boven-r3">
            <Verder href="/mijn/geld/kalender">
              <Tekst k="opgave.maand.kalender" />
            </Verder>
          </p>
        </Deel>
        <Deel id="kies" titel={<Tekst k="geld.begin.kies" />}>
          <Kiezers
            items={VAKKEN.map(([vak, icoon]) => ({
              href: `/mijn/geld/${vak}`,
              icoon,
              titel: <Tekst k={`geld.${vak}.kies`} />,
              bij: <Tekst k={`geld.${vak}.kiesBij`} />,
            }))}
          />
        </Deel>
      </Stapel>
      <Zij>
        <Begeleider wie={d.klantmanager} />
        <Knoppen>
          <Knop soort="zacht" icoon="download-simple" href="/mijn/geld/download" download>
            <Tekst k="geld.begin.download" />
          </Knop>
        </Knoppen>
        <p className="zacht klein">
          <Tekst k="geld.begin.downloadBij" />
        </p>
      </Zij>
    </>
  );
}
