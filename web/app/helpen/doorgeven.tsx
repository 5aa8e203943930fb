import { meldAanMens } from '@bijrijder/dossier/contact';
import { Knop, Knoppen, Stapel, Terug, Vlak } from '@bijrijder/ui';
import { redirect } from 'react-router';
import { eisNummer } from '../gedeeld/nummer.ts';
import { isMaand } from '../maand.ts';
import { maandbeeld, magDoorgeven } from '../mijn/doorgeven/beeld.server.ts';
import { invulbeeld, leesInvulling, verstuurNamens } from '../mijn/doorgeven/namens.server.ts';
import { NamensInvullen, NamensSamenvatting, NamensVersturen } from '../mijn/doorgeven/namens.tsx';
import { voegWerkToe } from '../mijn/doorgeven/werk.server.ts';
import { Werkvorm } from '../mijn/doorgeven/werkvorm.tsx';
import { maandWoord } from '../mijn/maandwoorden.ts';
import { Tekst, useTaal, useTekst } from '../tekst/index.tsx';
import type { Route } from './+types/doorgeven.ts';
import { bijHulp } from './toegang.server.ts';

const VRAAG = { object: 'opgave', hulp: 'doorgeven', noemtHuisgenoten: true } as const;

/** Handing in income for somebody one helps: the same fields, checks and promise as their own page, in the helper's name. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const [persoon, maand] = [eisNummer(params.persoon), params.maand];
  if (!isMaand(maand)) throw new Response(null, { status: 404 });
  return bijHulp(request, persoon, { ...VRAAG, handeling: 'lezen' }, async (t, m) => {
    const beeld = await maandbeeld(t, persoon, maand);
    if (!beeld || beeld.stap.soort === 'geen_recht' || !magDoorgeven(maand, t.vandaag))
      throw redirect(`/helpen/${persoon}?maand=${maand}`);
    const zoek = new URL(request.url).searchParams;
    const fout = ['werkgever', 'sinds'].find((f) => f === zoek.get('fout')) as 'werkgever' | 'sinds' | undefined;
    return { persoon, naam: m.roepnaam, fout: fout ?? null, ...(await invulbeeld(t, beeld, zoek)) };
  });
}

export async function action({ request, params }: Route.ActionArgs) {
  const [persoon, maand] = [eisNummer(params.persoon), params.maand];
  if (!isMaand(maand)) throw new Response(null, { status: 404 });
  const vorm = await request.formData();
  return bijHulp(request, persoon, { ...VRAAG, handeling: 'toevoegen' }, async (t) => {
    const beeld = await maandbeeld(t, persoon, maand);
    if (!beeld || beeld.stap.soort === 'geen_recht' || !magDoorgeven(maand, t.vandaag))
      return redirect(`/helpen/${persoon}?maand=${maand}`, 303);
    if (vorm.get('doe') === 'nieuw') {
      // only work of the one they help: the partner did not ask
      vorm.set('persoon', persoon);
      const fout = await voegWerkToe(t, beeld, persoon, vorm);
      return redirect(`/helpen/${persoon}/doorgeven/${maand}${fout ? `?fout=${fout}#nieuw` : ''}`, 303);
    }
    const invulling = await leesInvulling(t, beeld, persoon, vorm, `/helpen/${persoon}/doorgeven/${maand}`);
    if (invulling instanceof Response) return invulling;
    const { id, eerder } = await verstuurNamens(t, beeld, persoon, invulling);
    if (!eerder)
      await meldAanMens(
        t,
        persoon,
        'hulp_doorgegeven',
        { naam: t.wie.naam, dag: `${maand}-01` },
        `/mijn/doorgeven/${maand}/binnen/${id}`,
      );
    return redirect(`/helpen/${persoon}?maand=${maand}&binnen=ja`, 303);
  });
}

export default function Doorgeven({ loaderData: d }: Route.ComponentProps) {
  const taal = useTaal();
  const t = useTekst();
  const { naam } = d;
  const maand = maandWoord(d.maand, d.vandaag, taal);
  const hier = `/helpen/${d.persoon}/doorgeven/${d.maand}`;
  const titel = t('helpen.doorgeven.kop', { maand, naam });
  if (!d.klopt)
    return (
      <>
        <title>{titel}</title>
        <NamensInvullen
          d={d}
          naam={naam}
          namens="helpen"
          kop={
            <>
              <Terug href={`/helpen/${d.persoon}?maand=${d.maand}`}>{naam}</Terug>
              <h1>{titel}</h1>
            </>
          }
        />
        <Stapel gat="r4">
          <Knoppen>
            <Knop soort="lijn" icoon="camera" href={`${hier}/foto`}>
              <Tekst k="helpen.doorgeven.foto" />
            </Knop>
          </Knoppen>
          <Werkvorm d={{ ...d, doe: 'nieuw', mensen: [{ value: d.persoon, tekst: naam, ik: true }] }} />
        </Stapel>
      </>
    );
  return (
    <Stapel gat="r5">
      <title>{titel}</title>
      <Terug href={hier}>
        <Tekst k="helpen.doorgeven.verander" />
      </Terug>
      <h1>
        <Tekst k="helpen.doorgeven.klopt" />
      </h1>
      <Vlak id="klopt">
        <Stapel gat="r4">
          <NamensSamenvatting
            d={d}
            namens="helpen"
            geenBedrag={<Tekst k="helpen.maand.nietBerekend" waarden={{ maand }} />}
          />
          <p>
            <Tekst k="helpen.doorgeven.opNaam" waarden={{ naam }} />
          </p>
          <NamensVersturen d={d} naam={naam} namens="helpen" naar={hier} />
        </Stapel>
      </Vlak>
    </Stapel>
  );
}
