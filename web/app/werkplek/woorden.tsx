import { kijkNaar } from '@bijrijder/dossier/woorden';
import { Knop, Lijstje, Melding, Stapel, Tekstvak, Vlak, Werkkop } from '@bijrijder/ui';
import { data } from 'react-router';
import { tekstveld } from '../formulier.ts';
import { eisMedewerker } from '../sessie.server.ts';
import { Tekst, useTekst } from '../tekst/index.tsx';
import type { Route } from './+types/woorden.ts';

export async function loader({ request }: Route.LoaderArgs) {
  await eisMedewerker(request);
  return null;
}

/** Reached from the server only (`woordcheck.ts`): the form that was sent, with the words to look at again. */
export async function action({ request }: Route.ActionArgs) {
  await eisMedewerker(request);
  const vorm = await request.formData();
  const naar = tekstveld(vorm, 'woorden_naar');
  if (!/^\/werkplek(\/|\?|$)/.test(naar)) throw new Response(null, { status: 400 });
  const velden = [...vorm]
    .filter(([naam]) => naam !== 'woorden_naar')
    .map(([naam, waarde], i) => {
      const tekst = String(waarde);
      return { id: `veld-${i}`, naam, tekst, vondsten: kijkNaar(tekst).map(({ tekst, vraag }) => ({ tekst, vraag })) };
    });
  return data({ naar, velden }, 422);
}

export default function Woorden({ actionData }: Route.ComponentProps) {
  const t = useTekst();
  // opened by hand there is nothing to ask
  if (!actionData) return <Werkkop titel={<a href="/werkplek">{t('werkplek.woorden.titel')}</a>} />;
  return (
    <>
      <title>{t('werkplek.woorden.titel')}</title>
      <Werkkop titel={<Tekst k="werkplek.woorden.titel" />} onder={<Tekst k="werkplek.woorden.onder" />} />
      <Vlak id="woorden">
        <form method="post" action={actionData.naar}>
          <Stapel gat="r4">
            <Melding soort="let-op" rol="alert" titel={<Tekst k="werkplek.woorden.vraag" />}>
              <Tekst k="werkplek.woorden.uitleg" />
            </Melding>
            {actionData.velden.map((v) =>
              v.vondsten.length === 0 ? (
                <input key={v.id} type="hidden" name={v.naam} value={v.tekst} />
              ) : (
                <div key={v.id}>
                  <Lijstje
                    lijst={v.vondsten.map((w, i) => ({
                      id: `${v.id}-${i}`,
                      icoon: 'chat-circle-text',
                      tekst: (
                        <>
                          <mark className="woordhulp">{w.tekst}</mark> {w.vraag}
                        </>
                      ),
                    }))}
                  />
                  <Tekstvak
                    id={v.id}
                    name={v.naam}
                    rows={6}
                    label={<Tekst k="werkplek.woorden.veld" />}
                    defaultValue={v.tekst}
                  />
                </div>
              ),
            )}
            <input type="hidden" name="woorden_gezien" value="ja" />
            <Knop>
              <Tekst k="werkplek.woorden.verder" />
            </Knop>
          </Stapel>
        </form>
      </Vlak>
    </>
  );
}
