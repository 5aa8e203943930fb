import { randomUUID } from 'node:crypto';
import { bewaarConcept } from '@bijrijder/dossier/opgave';
import { Keuze, Keuzelijst, Kiezers, Knop, Knoppen, Lijstje, Melding, Stapel, Tekstveld, Terug } from '@bijrijder/ui';
import { redirect } from 'react-router';
import { z } from 'zod';
import { Tekst, useTaal, useTekst } from '../../tekst/index.tsx';
import { dagWoord, maandWoord } from '../maandwoorden.ts';
import type { Route } from './+types/kies.ts';
import { LEEG } from './beeld.server.ts';
import { bijOpgave } from './toegang.server.ts';

const SOORTEN = [
  'loon',
  'uitkering',
  'particulier_pensioen',
  'alimentatie',
  'vrijwilligersvergoeding',
  'overig',
] as const;
const RITMES = ['maand', 'vierweken', 'week'] as const;

const nieuweBron = z.object({
  werkgever: z.string().trim().min(1).max(120),
  soort: z.enum(SOORTEN),
  ritme: z.enum(RITMES),
  sinds: z.iso.date(),
  persoon: z.uuid(),
  vakantiegeldLater: z.enum(['ja', 'nee']),
});

export async function loader({ request, params }: Route.LoaderArgs) {
  const fout = new URL(request.url).searchParams.get('fout');
  return bijOpgave(request, params.maand, 'lezen', async (_t, beeld, persoon) => ({
    maand: beeld.maand,
    vandaag: beeld.vandaag,
    wijzigbaarTot: beeld.wijzigbaarTot,
    besloten: beeld.besloten,
    ingediend: beeld.opgaven.length > 0,
    bronnen: beeld.bronnen.map((b) => ({ bron: b.bron, werkgever: b.werkgever, ritme: b.ritme, vanWie: b.vanWie })),
    mensen: beeld.volwassenen.map((v) => ({ value: v.id, tekst: v.roepnaam, ik: v.id === persoon })),
    fout: fout === 'werkgever' || fout === 'sinds' ? fout : null,
  }));
}

export async function action({ request, params }: Route.ActionArgs) {
  const formulier = await request.clone().formData();
  return bijOpgave(request, params.maand, 'toevoegen', async (t, beeld, persoon) => {
    const hier = `/mijn/doorgeven/${beeld.maand}`;
    const gelezen = nieuweBron.safeParse(Object.fromEntries(formulier));
    const veld = gelezen.success ? null : gelezen.error.issues[0]?.path[0];
    if (!gelezen.success) return redirect(`${hier}?fout=${veld === 'sinds' ? 'sinds' : 'werkgever'}#nieuw`, 303);
    const { vakantiegeldLater, ...bron } = gelezen.data;
    if (!beeld.volwassenen.some((v) => v.id === bron.persoon)) return redirect(hier, 303);
    const concept = beeld.concept ?? LEEG;
    await bewaarConcept(
      t,
      { huishouden: beeld.huishouden, persoon, maand: beeld.maand },
      {
        ...concept,
        nieuw: [
          ...concept.nieuw,
          { ...bron, bron: `bron:${randomUUID()}`, vakantiegeldLater: vakantiegeldLater === 'ja' },
        ],
      },
    );
    return redirect(`${hier}/typen`, 303);
  });
}

export default function Kies({ loaderData: d }: Route.ComponentProps) {
  const t = useTekst();
  const taal = useTaal();
  const maand = maandWoord(d.maand, d.vandaag, taal);
  const hier = `/mijn/doorgeven/${d.maand}`;
  return (
    <Stapel gat="r5">
      <title>{t('opgave.kies.titel', { maand })}</title>
      <Terug href="/mijn">
        <Tekst k="opgave.menu.maand" />
      </Terug>
      <header>
        <p className="zacht">
          <Tekst k="opgave.stap" waarden={{ nu: 1, van: 3 }} />
        </p>
        <h1>
          <Tekst k="opgave.kies.kop" waarden={{ maand }} />
        </h1>
      </header>
      {d.besloten && <Melding titel={<Tekst k="opgave.fout.verwerkt" />} />}
      {d.bronnen.length > 0 && (
        <>
          <p>
            <Tekst k="opgave.kies.uitleg" />
          </p>
          <Lijstje
            lijst={d.bronnen.map((b) => ({
              id: b.bron,
              icoon: 'receipt' as const,
              tekst: b.werkgever,
              bij: `${b.vanWie ? `${b.vanWie}. ` : ''}${t(`opgave.ritme.${b.ritme}`)}`,
            }))}
          />
          <Kiezers
            items={[
              {
                href: `${hier}/typen`,
                icoon: 'receipt',
                titel: <Tekst k="opgave.maand.kiesTypen" />,
                bij: <Tekst k="opgave.maand.kiesTypenBij" />,
              },
              {
                href: `${hier}/foto`,
                icoon: 'camera',
                titel: <Tekst k="opgave.maand.kiesFoto" />,
                bij: <Tekst k="opgave.maand.kiesFotoBij" />,
              },
            ]}
          />
        </>
      )}
      <Kiezers
        items={[
          {
            href: `${hier}/klopt?niets=ja`,
            icoon: 'check-circle',
            titel: <Tekst k="opgave.kies.geen" waarden={{ maand }} />,
            bij: <Tekst k="opgave.kies.geenBij" />,
          },
        ]}
      />
      <details id="nieuw" open={d.bronnen.length === 0 || d.fout !== null}>
        <summary>
          <Tekst k="opgave.kies.nieuw" />
        </summary>
        <form method="post">
          <Stapel>
            <Tekstveld
              id="werkgever"
              name="werkgever"
              label={<Tekst k="opgave.kies.nieuwVan" />}
              hulp={<Tekst k="opgave.kies.nieuwVanHulp" />}
              fout={d.fout === 'werkgever' && <Tekst k="opgave.fout.naam" />}
              maxLength={120}
              required
            />
            {d.mensen.length > 1 ? (
              <Keuze
                id="persoon"
                name="persoon"
                vraag={<Tekst k="opgave.kies.nieuwWie" />}
                opties={d.mensen.map((m) => ({ value: m.value, tekst: m.tekst }))}
                gekozen={d.mensen.find((m) => m.ik)?.value}
              />
            ) : (
              <input type="hidden" name="persoon" value={d.mensen[0]?.value} />
            )}
            <Keuzelijst
              id="soort"
              name="soort"
              label={<Tekst k="opgave.kies.nieuwSoort" />}
              opties={SOORTEN.map((s) => ({ value: s, tekst: t(`opgave.soort.${s}`) }))}
            />
            <Keuzelijst
              id="ritme"
              name="ritme"
              label={<Tekst k="opgave.kies.nieuwHoeVaak" />}
              opties={RITMES.map((r) => ({ value: r, tekst: t(`opgave.ritme.${r}`) }))}
            />
            <Tekstveld
              id="sinds"
              name="sinds"
              type="date"
              max={d.vandaag}
              label={<Tekst k="opgave.kies.nieuwSinds" />}
              fout={d.fout === 'sinds' && <Tekst k="opgave.fout.datum" />}
              defaultValue={`${d.maand}-01`}
              required
            />
            <Keuze
              id="vakantiegeldLater"
              name="vakantiegeldLater"
              vraag={<Tekst k="opgave.kies.nieuwVakantiegeld" />}
              opties={[
                { value: 'ja', tekst: t('opgave.kies.ja') },
                { value: 'nee', tekst: t('opgave.kies.nee') },
              ]}
              gekozen="ja"
            />
            <Knoppen>
              <Knop soort="zacht">
                <Tekst k="opgave.kies.nieuwToevoegen" />
              </Knop>
            </Knoppen>
          </Stapel>
        </form>
      </details>
      <p className="zacht klein">
        <Tekst
          k={d.wijzigbaarTot < d.vandaag || d.ingediend ? 'opgave.bewaardNu' : 'opgave.bewaard'}
          waarden={{ dag: dagWoord(d.wijzigbaarTot, taal) }}
        />
      </p>
    </Stapel>
  );
}
