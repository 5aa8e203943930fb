import { Bedrag, Deel, Kiezers, Knop, Lijstje, Melding, Rekenrij, Som, Stapel, Terug, Verder } from '@bijrijder/ui';
import { datum } from '@bijrijder/ui/opmaak';
import { redirect } from 'react-router';
import { Tekst, useTaal, useTekst } from '../../tekst/index.tsx';
import { dagWoord, maandWoord } from '../maandwoorden.ts';
import type { Route } from './+types/kies.ts';
import { bijOpgave } from './toegang.server.ts';
import { voegWerkToe } from './werk.server.ts';
import { Werkvorm } from './werkvorm.tsx';

export async function loader({ request, params }: Route.LoaderArgs) {
  const fout = new URL(request.url).searchParams.get('fout');
  return bijOpgave(request, params.maand, 'lezen', async (_t, beeld, persoon) => ({
    maand: beeld.maand,
    vandaag: beeld.vandaag,
    wijzigbaarTot: beeld.wijzigbaarTot,
    besloten: beeld.besloten,
    ingediend: beeld.opgaven.length > 0,
    bewijs: beeld.opgaven[0]?.id ?? null,
    bronnen: beeld.bronnen.map((b) => ({ bron: b.bron, werkgever: b.werkgever, ritme: b.ritme, vanWie: b.vanWie })),
    mensen: beeld.volwassenen.map((v) => ({ value: v.id, tekst: v.roepnaam, ik: v.id === persoon })),
    weten: beeld.bronnen.flatMap((b) =>
      b.tijdvakken.flatMap((v) => {
        const cent = b.register[v.van];
        return cent === undefined || b.bekend[v.van]
          ? []
          : [{ id: `${b.bron}:${v.van}`, werkgever: b.werkgever, van: v.van, tot: v.tot, cent }];
      }),
    ),
    // every pay period is known: then there is nothing to type
    compleet: beeld.bronnen.every((b) => b.tijdvakken.every((v) => b.bekend[v.van] || b.register[v.van] !== undefined)),
    onbekendLoon: beeld.onbekendLoon,
    fout: fout === 'werkgever' || fout === 'sinds' ? (fout as 'werkgever' | 'sinds') : null,
  }));
}

export async function action({ request, params }: Route.ActionArgs) {
  const formulier = await request.clone().formData();
  return bijOpgave(request, params.maand, 'toevoegen', async (t, beeld, persoon) => {
    const hier = `/mijn/doorgeven/${beeld.maand}`;
    const fout = await voegWerkToe(t, beeld, persoon, formulier);
    if (fout) return redirect(`${hier}?fout=${fout}#nieuw`, 303);
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
      {d.bewijs && (
        <Melding soort="goed" titel={<Tekst k="opgave.kies.alGedaan" waarden={{ maand }} />}>
          <p>
            <Tekst k="opgave.kies.alGedaanBij" />
          </p>
          <p>
            <Verder href={`${hier}/binnen/${d.bewijs}`}>
              <Tekst k="opgave.kies.alGedaanZie" />
            </Verder>
          </p>
        </Melding>
      )}
      {d.weten.length > 0 && (
        <Deel id="weten" titel={<Tekst k="opgave.weten.kop" />}>
          <Stapel gat="r4">
            <Som>
              {d.weten.map((w) => (
                <Rekenrij
                  key={w.id}
                  wat={w.werkgever}
                  bij={`${datum(w.van, { weekdag: 'geen' })} – ${datum(w.tot, { weekdag: 'geen' })}`}
                  cent={w.cent}
                />
              ))}
            </Som>
            <p className="zacht klein">
              <Tekst k="opgave.weten.uitleg" />
            </p>
            {d.compleet && (
              <Kiezers
                items={[
                  {
                    href: `${hier}/klopt`,
                    icoon: 'check-circle',
                    titel: <Tekst k="opgave.weten.ja" />,
                    bij: <Tekst k="opgave.weten.jaBij" />,
                  },
                ]}
              />
            )}
          </Stapel>
        </Deel>
      )}
      {d.bronnen.length > 0 && (
        <>
          {d.weten.length === 0 && (
            <p>
              <Tekst k="opgave.kies.uitleg" />
            </p>
          )}
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
      {d.onbekendLoon.map((o) => (
        <Melding key={`${o.werkgever}:${o.van}`}>
          <p>
            <Tekst
              k="opgave.weten.onbekend"
              waarden={{ werkgever: o.werkgever, bedrag: <Bedrag cent={o.nettoCent} /> }}
            />
          </p>
          <form method="post">
            <input type="hidden" name="werkgever" value={o.werkgever.slice(0, 120)} />
            <input type="hidden" name="persoon" value={o.persoon} />
            <input type="hidden" name="soort" value="loon" />
            <input type="hidden" name="ritme" value={o.ritme} />
            <input type="hidden" name="sinds" value={o.van} />
            <input type="hidden" name="vakantiegeldLater" value="ja" />
            <Knop soort="lijn" icoon="check-circle">
              <Tekst k="opgave.weten.voegToe" />
            </Knop>
          </form>
        </Melding>
      ))}
      <Werkvorm d={d} />
      <p className="zacht klein">
        <Tekst
          k={d.wijzigbaarTot < d.vandaag || d.ingediend ? 'opgave.bewaardNu' : 'opgave.bewaard'}
          waarden={{ dag: dagWoord(d.wijzigbaarTot, taal) }}
        />
      </p>
    </Stapel>
  );
}
