import { stuurBericht } from '@bijrijder/dossier/contact';
import { beantwoordLoonvraag, sluitLoonvraag } from '@bijrijder/dossier/loongegevens';
import { Bedrag, Melding, Stapel, Tekstvak, Terug, Vlak, Werkkop } from '@bijrijder/ui';
import { datum } from '@bijrijder/ui/opmaak';
import { data, redirect } from 'react-router';
import { tekstveld } from '../../formulier.ts';
import { invulbeeld, leesInvulling, verstuurNamens } from '../../mijn/doorgeven/namens.server.ts';
import { NamensInvullen, NamensSamenvatting, NamensVersturen } from '../../mijn/doorgeven/namens.tsx';
import { maandWoord } from '../../mijn/maandwoorden.ts';
import { eisMedewerker, teksten, vertaler } from '../../sessie.server.ts';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import type { Route } from './+types/samen.ts';
import { bijGesprek } from './samen.server.ts';

/** Filling in together on the telephone, from the list of who is to be called. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const wie = await eisMedewerker(request, 'inkomensconsulent');
  return bijGesprek(wie, params.vraag, 'lezen', async (t, beeld, over) => ({
    vraag: params.vraag,
    naam: beeld.volwassenen.find((v) => v.id === over.persoon)?.roepnaam ?? '',
    over,
    ...(await invulbeeld(t, beeld, new URL(request.url).searchParams)),
    bron: teksten('opgave', 'werkplek', 'maandrun'),
  }));
}

export async function action({ request, params }: Route.ActionArgs) {
  const wie = await eisMedewerker(request, 'inkomensconsulent');
  const vorm = await request.formData();
  const hier = `/beheer/loongegevens/${params.vraag}/opgave`;
  return bijGesprek(wie, params.vraag, 'toevoegen', async (t, beeld, over) => {
    const invulling = await leesInvulling(t, beeld, wie.id, vorm, hier);
    if (invulling instanceof Response) return invulling;
    const woorden = tekstveld(vorm, 'woorden', 1000);
    if (!/[\p{L}\p{N}].*[\p{L}\p{N}].*[\p{L}\p{N}]/su.test(woorden)) return data({ woorden }, 400);
    const samen = { kanaal: 'bellen', woorden } as const;
    const { id, eerder } = await verstuurNamens(t, beeld, over.persoon, invulling, samen, wie.id);
    if (!eerder) {
      const nu = invulling.opgave.stroken.find(
        (s) => s.dienstverband === over.dienstverband && s.tijdvakVan === over.tijdvakVan,
      );
      const anders = nu !== undefined && nu.nettoCent !== over.opgegevenCent;
      await beantwoordLoonvraag(
        t,
        over.id,
        anders
          ? { antwoord: 'ander_bedrag', cent: nu.nettoCent, toelichting: woorden }
          : { antwoord: 'opgave_klopt', toelichting: woorden },
      );
      // a message to the person is in Dutch: it stays as it was sent
      const tekst = vertaler('nl')('maandrun.samen.bericht', { maand: maandWoord(beeld.maand, t.vandaag, 'nl') });
      await stuurBericht(t, over.persoon, tekst, wie.id, `/mijn/doorgeven/${beeld.maand}/binnen/${id}`);
      // last: a question that is closed no longer lets us be with the person
      if (anders) await sluitLoonvraag(t, over.id);
    }
    return redirect('/beheer/loongegevens?samen=ja#bellen', 303);
  });
}

export default function Samen({ loaderData: d, actionData }: Route.ComponentProps) {
  return (
    <Teksten bron={d.bron}>
      <Binnen d={d} getypt={actionData?.woorden} />
    </Teksten>
  );
}

type Data = Route.ComponentProps['loaderData'];

function Binnen({ d, getypt }: { d: Data; getypt: string | undefined }) {
  const t = useTekst();
  const hier = `/beheer/loongegevens/${d.vraag}/opgave`;
  const maand = maandWoord(d.maand, d.vandaag, 'nl');
  return (
    <Stapel gat="r5">
      <title>{t('maandrun.samen.titel', { naam: d.naam })}</title>
      <Terug href={d.klopt ? hier : '/beheer/loongegevens#bellen'}>
        <Tekst k={d.klopt ? 'werkplek.doorgeven.verander' : 'maandrun.loon.kop'} />
      </Terug>
      <Werkkop titel={<Tekst k="maandrun.samen.kop" waarden={{ naam: d.naam, maand }} />} />
      <Melding>
        <p>
          <Tekst
            k="maandrun.loon.belPeriode"
            waarden={{
              werkgever: d.over.werkgever,
              van: datum(d.over.tijdvakVan, { weekdag: 'geen' }),
              tot: datum(d.over.tijdvakTot, { weekdag: 'geen' }),
              opgegeven: <Bedrag key="opgegeven" cent={d.over.opgegevenCent} />,
              bekend: <Bedrag key="bekend" cent={d.over.bekendCent} />,
              bron: d.over.bron,
            }}
          />{' '}
          <Tekst k="maandrun.samen.eigen" waarden={{ naam: d.naam }} />
        </p>
      </Melding>
      {d.klopt ? (
        <Vlak id="klopt" titel={<Tekst k="werkplek.doorgeven.klopt" waarden={{ naam: d.naam }} />}>
          <Stapel gat="r4">
            <NamensSamenvatting d={d} namens="werkplek" geenBedrag={<Tekst k="werkplek.doorgeven.geenBedrag" />} />
            <NamensVersturen d={d} naam={d.naam} namens="werkplek" naar={hier}>
              <Tekstvak
                id="woorden"
                name="woorden"
                eigen
                rows={2}
                maxLength={1000}
                label={<Tekst k="werkplek.doorgeven.woorden" waarden={{ naam: d.naam }} />}
                fout={getypt !== undefined && <Tekst k="werkplek.doorgeven.fout.woorden" waarden={{ naam: d.naam }} />}
                defaultValue={getypt ?? ''}
              />
            </NamensVersturen>
          </Stapel>
        </Vlak>
      ) : (
        <NamensInvullen
          d={d}
          naam={d.naam}
          namens="werkplek"
          kop={
            <h2>
              <Tekst k="werkplek.doorgeven.kop" waarden={{ naam: d.naam, maand }} />
            </h2>
          }
        />
      )}
    </Stapel>
  );
}
