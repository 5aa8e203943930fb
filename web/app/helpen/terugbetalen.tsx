import { ruimteVan } from '@bijrijder/dossier/afhandelen';
import { huishoudenVan } from '@bijrijder/dossier/feiten';
import { terugbetaalkenmerk, terugbetalingen } from '@bijrijder/dossier/terugbetaling';
import { betaalrekeningNu, inVieren } from '@bijrijder/dossier/uitbetaling';
import { Bedrag, Kop, Stapel, Terug } from '@bijrijder/ui';
import { eisNummer } from '../gedeeld/nummer.ts';
import { Ontvangen, ZelfTerugbetalen } from '../mijn/geld/terugbetalen.tsx';
import { Tekst, useTekst } from '../tekst/index.tsx';
import type { Route } from './+types/terugbetalen.ts';
import { bijHulp } from './toegang.server.ts';

/** What is paid back to the municipality, for a bewindvoerder or curator: what is open, how, and what came in. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const persoon = eisNummer(params.persoon);
  return bijHulp(
    request,
    persoon,
    { handeling: 'lezen', object: 'verhaal_terugbetaling', rol: 'bewindvoerder', noemtHuisgenoten: true },
    async (t, m) => {
      const thuis = await huishoudenVan(t, persoon);
      const ruimte = thuis ? await ruimteVan(t, thuis.huishouden) : null;
      const openCent = ruimte?.restCent ?? 0;
      const rekening = openCent > 0 ? await betaalrekeningNu(t) : null;
      return {
        persoon,
        naam: m.naam,
        vandaag: t.vandaag,
        openCent,
        zelf: rekening &&
          thuis && {
            openCent,
            perMaandCent: ruimte?.zelf ? ruimte.perMaandCent : null,
            naam: rekening.naam,
            iban: inVieren(rekening.iban),
            kenmerk: inVieren(await terugbetaalkenmerk(t, thuis.huishouden)),
          },
        ontvangen: thuis ? await terugbetalingen(t, thuis.huishouden) : [],
      };
    },
  );
}

export default function Terugbetalen({ loaderData: d }: Route.ComponentProps) {
  const t = useTekst();
  return (
    <Stapel gat="r5">
      <title>{t('helpen.terug.kop')}</title>
      <Terug href={`/helpen/${d.persoon}`}>{d.naam}</Terug>
      <Kop titel={<Tekst k="helpen.terug.kop" />} lood={<Tekst k="helpen.terug.lood" waarden={{ naam: d.naam }} />} />
      <p className="groot">
        {d.openCent > 0 ? (
          <Tekst k="helpen.terug.open" waarden={{ bedrag: <Bedrag key="bedrag" cent={d.openCent} /> }} />
        ) : (
          <Tekst k="helpen.terug.niets" />
        )}
      </p>
      {d.openCent > 0 && (
        <p>
          <Tekst k="helpen.terug.hoe" />
        </p>
      )}
      <ZelfTerugbetalen z={d.zelf || null} />
      <Ontvangen lijst={d.ontvangen} vandaag={d.vandaag} />
    </Stapel>
  );
}
