import { stuurBericht } from '@bijrijder/dossier/contact';
import { SAMENHOE } from '@bijrijder/dossier/opgave';
import { openAanvragen } from '@bijrijder/dossier/toekenning';
import { Keuze, Stapel, Tekstvak, Terug, Vlak } from '@bijrijder/ui';
import { data, redirect } from 'react-router';
import { tekstveld } from '../../formulier.ts';
import { isMaand } from '../../maand.ts';
import { maandbeeld, magDoorgeven } from '../../mijn/doorgeven/beeld.server.ts';
import { invulbeeld, leesInvulling, verstuurNamens } from '../../mijn/doorgeven/namens.server.ts';
import { NamensInvullen, NamensSamenvatting, NamensVersturen } from '../../mijn/doorgeven/namens.tsx';
import { maandWoord } from '../../mijn/maandwoorden.ts';
import { teksten, vertaler } from '../../sessie.server.ts';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import type { Route } from './+types/doorgeven.ts';
import { bijGeld } from './geld.server.ts';
import { leesKop } from './kop.server.ts';
import { Persoonblad } from './kop.tsx';

/** Entering income on behalf: the same fields, checks and promise as in the portal, marked as done by a colleague. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const { persoon, maand } = params;
  if (!isMaand(maand)) throw new Response(null, { status: 404 });
  return bijGeld(request, persoon, 'doorgeven', { handeling: 'lezen', object: 'opgave' }, async (t) => {
    const kop = await leesKop(t, persoon);
    const beeld = await maandbeeld(t, persoon, maand);
    if (!beeld || !magDoorgeven(maand, t.vandaag)) throw redirect(`/werkplek/mensen/${persoon}/geld`);
    const aanvraag = (await openAanvragen(t)).length > 0;
    return {
      kop,
      aanvraag,
      ...(await invulbeeld(t, beeld, new URL(request.url).searchParams)),
      bron: teksten('opgave'),
    };
  });
}

export async function action({ request, params }: Route.ActionArgs) {
  const { persoon, maand } = params;
  const vorm = await request.formData();
  const hier = `/werkplek/mensen/${persoon}/doorgeven/${maand}`;
  if (!isMaand(maand)) throw new Response(null, { status: 404 });
  return bijGeld(request, persoon, 'doorgeven', { handeling: 'toevoegen', object: 'opgave' }, async (t) => {
    const beeld = await maandbeeld(t, persoon, maand);
    if (!beeld || !magDoorgeven(maand, t.vandaag)) return redirect(`/werkplek/mensen/${persoon}/geld`, 303);
    const invulling = await leesInvulling(t, beeld, persoon, vorm, hier);
    if (invulling instanceof Response) return invulling;
    if (t.wie.soort !== 'medewerker') return redirect(hier, 303);
    const kanaal = SAMENHOE.find((k) => k === vorm.get('hoe'));
    const woorden = tekstveld(vorm, 'woorden', 1000);
    if (!kanaal || !/[\p{L}\p{N}].*[\p{L}\p{N}].*[\p{L}\p{N}]/su.test(woorden))
      return data({ hoe: kanaal, woorden, fout: { hoe: !kanaal, woorden: woorden.length < 3 } }, 400);
    const { id, eerder } = await verstuurNamens(t, beeld, persoon, invulling, { kanaal, woorden });
    if (!eerder) {
      // a message to the person is in Dutch: it stays as it was sent
      const tekst = vertaler('nl')('werkplek.doorgeven.bericht', { maand: maandWoord(maand, t.vandaag, 'nl') });
      await stuurBericht(t, persoon, tekst, t.wie.id, `/mijn/doorgeven/${maand}/binnen/${id}`);
    }
    // a request that waits is where they came from
    if ((await openAanvragen(t)).length > 0) return redirect(`/werkplek/mensen/${persoon}/recht`, 303);
    return redirect(`/werkplek/mensen/${persoon}/geld?waarvoor=doorgeven&maand=${maand}&binnen=ja`, 303);
  });
}

export default function Doorgeven({ loaderData: d, actionData }: Route.ComponentProps) {
  const t = useTekst();
  return (
    <Persoonblad kop={d.kop} hier="geld" titel={t('werkplek.doorgeven.titel')}>
      {d.aanvraag && (
        <Terug href={`/werkplek/mensen/${d.kop.id}/recht`}>
          <Tekst k="werkplek.doorgeven.aanvraag" />
        </Terug>
      )}
      <Teksten bron={d.bron}>{d.klopt ? <Klopt d={d} terug={actionData} /> : <Invullen d={d} />}</Teksten>
    </Persoonblad>
  );
}

type Data = Route.ComponentProps['loaderData'];

function Invullen({ d }: { d: Data }) {
  const naam = d.kop.roepnaam;
  return (
    <NamensInvullen
      d={d}
      naam={naam}
      namens="werkplek"
      kop={
        <h2>
          <Tekst k="werkplek.doorgeven.kop" waarden={{ naam, maand: maandWoord(d.maand, d.vandaag, 'nl') }} />
        </h2>
      }
    />
  );
}

function Klopt({ d, terug }: { d: Data; terug: Route.ComponentProps['actionData'] }) {
  const t = useTekst();
  const naam = d.kop.roepnaam;
  const hier = `/werkplek/mensen/${d.kop.id}/doorgeven/${d.maand}`;
  return (
    <Vlak id="klopt" titel={<Tekst k="werkplek.doorgeven.klopt" waarden={{ naam }} />}>
      <Stapel gat="r4">
        <Terug href={hier}>
          <Tekst k="werkplek.doorgeven.verander" />
        </Terug>
        <p>
          <Tekst k="werkplek.doorgeven.kloptUitleg" />
        </p>
        <NamensSamenvatting d={d} namens="werkplek" geenBedrag={<Tekst k="werkplek.doorgeven.geenBedrag" />} />
        <NamensVersturen d={d} naam={naam} namens="werkplek" naar={hier}>
          <Keuze
            id="hoe"
            name="hoe"
            vraag={<Tekst k="werkplek.doorgeven.hoe" waarden={{ naam }} />}
            hulp={<Tekst k="werkplek.doorgeven.hoeHulp" waarden={{ naam }} />}
            fout={terug?.fout.hoe && <Tekst k="werkplek.doorgeven.fout.hoe" waarden={{ naam }} />}
            {...(terug?.hoe ? { gekozen: terug.hoe } : {})}
            opties={SAMENHOE.map((k) => ({ value: k, tekst: t(`werkplek.doorgeven.hoe.${k}`) }))}
          />
          <Tekstvak
            id="woorden"
            name="woorden"
            eigen
            rows={2}
            maxLength={1000}
            label={<Tekst k="werkplek.doorgeven.woorden" waarden={{ naam }} />}
            fout={terug?.fout.woorden && <Tekst k="werkplek.doorgeven.fout.woorden" waarden={{ naam }} />}
            {...(terug ? { defaultValue: terug.woorden } : {})}
          />
        </NamensVersturen>
      </Stapel>
    </Vlak>
  );
}
