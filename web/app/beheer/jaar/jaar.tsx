import { jaaropgavenMaken, jaartotalen } from '@bijrijder/dossier/jaaropgave';
import { runs } from '@bijrijder/dossier/maandrun';
import { meldAan } from '@bijrijder/dossier/taken';
import { Bedrag, Knop, Melding, Rekenrij, Som, Stapel, Tabs, Vlak, Werkkop } from '@bijrijder/ui';
import { datum } from '@bijrijder/ui/opmaak';
import { redirect } from 'react-router';
import { eisMedewerker } from '../../sessie.server.ts';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import { opDeMaand } from '../maand/toegang.server.ts';
import type { Route } from './+types/jaar.ts';

const leesJaar = (tekst: string): number => {
  if (!/^20\d{2}$/.test(tekst)) throw new Response(null, { status: 404 });
  return Number(tekst);
};

export async function loader({ request, params }: Route.LoaderArgs) {
  const wie = await eisMedewerker(request, 'inkomensconsulent', 'beheerder', 'auditor');
  return opDeMaand(wie, 'lezen', async (t) => {
    const ditJaar = Number(t.vandaag.slice(0, 4));
    const jaar = params.jaar ? leesJaar(params.jaar) : ditJaar - 1;
    const betaald = (await runs(t)).map((r) => Number(r.betaaldag.slice(0, 4)));
    return {
      jaar,
      loopt: jaar >= ditJaar,
      jaren: [...new Set([...betaald, jaar])].toSorted((a, b) => b - a),
      t: (await jaartotalen(t, jaar)) ?? null,
      magMaken: wie.rol === 'inkomensconsulent' && jaar < ditJaar,
      bezig: new URL(request.url).searchParams.has('bezig'),
    };
  });
}

/** Ask for the statements of a year that is over. Asked twice changes nothing. */
export async function action({ request, params }: Route.ActionArgs) {
  const wie = await eisMedewerker(request, 'inkomensconsulent');
  await opDeMaand(wie, 'toevoegen', async (t) => {
    const jaar = params.jaar ? leesJaar(params.jaar) : Number(t.vandaag.slice(0, 4)) - 1;
    if (jaar >= Number(t.vandaag.slice(0, 4))) throw new Response(null, { status: 409 });
    await meldAan(t, jaaropgavenMaken, { jaar }, { sleutel: `jaar-${jaar}` });
  });
  throw redirect(`/beheer/jaar/${params.jaar ?? ''}?bezig`);
}

export default function Jaar({ loaderData: d }: Route.ComponentProps) {
  const t = useTekst();
  const jaar = String(d.jaar);
  const sluit = d.t !== null && d.t.verschilCent === 0 && d.t.mensen > 0;
  return (
    <Stapel gat="r4">
      <title>{t('beheer.jaar.titel', { jaar })}</title>
      <Werkkop titel={<Tekst k="beheer.jaar.kop" waarden={{ jaar }} />} onder={<Tekst k="beheer.jaar.onder" />} />
      <Tabs
        label={t('beheer.jaar.jaren')}
        items={d.jaren.map((j) => ({ href: `/beheer/jaar/${j}`, tekst: String(j), hier: j === d.jaar }))}
      />
      {d.bezig && (
        <Melding rol="status">
          <Tekst k="beheer.jaar.bezig" />
        </Melding>
      )}
      {d.t && (
        <>
          <Vlak id="grootboek" titel={<Tekst k="beheer.jaar.grootboek" />}>
            <Som>
              <Rekenrij
                wat={<Tekst k="beheer.jaar.betaald" waarden={{ n: d.t.betalingen }} />}
                cent={d.t.betaaldCent}
              />
              <Rekenrij
                wat={<Tekst k="beheer.jaar.opgaven" waarden={{ n: d.t.mensen }} />}
                cent={-d.t.uitbetaaldCent}
              />
              <Rekenrij soort="eind" wat={<Tekst k="beheer.jaar.verschil" />} cent={d.t.verschilCent} />
            </Som>
            <Melding soort={sluit ? 'goed' : d.t.mensen === 0 ? 'gewoon' : 'let-op'}>
              <Tekst
                k={sluit ? 'beheer.jaar.sluit' : d.t.mensen === 0 ? 'beheer.jaar.nogNiet' : 'beheer.jaar.sluitNiet'}
              />
            </Melding>
            {d.t.onbevestigd > 0 && (
              <Melding soort="let-op">
                <Tekst k="beheer.jaar.onbevestigd" waarden={{ n: d.t.onbevestigd }} />
              </Melding>
            )}
          </Vlak>
          {d.t.mensen > 0 && (
            <Vlak id="belasting" titel={<Tekst k="beheer.jaar.belasting" />}>
              <Som>
                <Rekenrij wat={<Tekst k="beheer.jaar.uitbetaald" />} cent={d.t.uitbetaaldCent} />
                <Rekenrij wat={<Tekst k="beheer.jaar.premie" />} cent={-d.t.premieCent} />
                <Rekenrij wat={<Tekst k="beheer.jaar.ingehouden" />} cent={d.t.ingehoudenCent} />
                {d.t.terugbetaaldCent > 0 && (
                  <Rekenrij wat={<Tekst k="beheer.jaar.terugbetaald" />} cent={-d.t.terugbetaaldCent} />
                )}
                <Rekenrij soort="tussen" wat={<Tekst k="beheer.jaar.netto" />} cent={d.t.nettoCent} />
                <Rekenrij
                  wat={<Tekst k="beheer.jaar.loonheffing" />}
                  cent={d.t.loonheffingCent}
                  ongeveer={d.t.metOnbevestigd > 0}
                />
                {d.t.zonderBelasting > 0 && (
                  <Rekenrij
                    wat={<Tekst k="beheer.jaar.nogNietBerekend" />}
                    cent={d.t.brutoCent - d.t.nettoCent - d.t.loonheffingCent}
                  />
                )}
                <Rekenrij
                  soort="eind"
                  wat={<Tekst k="beheer.jaar.bruto" />}
                  cent={d.t.brutoCent}
                  ongeveer={d.t.metOnbevestigd > 0}
                />
              </Som>
              <p>
                <Tekst
                  k="beheer.jaar.zvw"
                  waarden={{ bedrag: <Bedrag cent={d.t.zvwCent} ongeveer={d.t.metOnbevestigd > 0} /> }}
                />
              </p>
              {d.t.zonderBelasting > 0 && (
                <Melding soort="onzeker">
                  <Tekst k="beheer.jaar.zonderBelasting" waarden={{ n: d.t.zonderBelasting }} />
                </Melding>
              )}
              {d.t.metOnbevestigd > 0 && (
                <Melding soort="onzeker">
                  <Tekst k="beheer.jaar.bron" waarden={{ jaar }} />
                </Melding>
              )}
            </Vlak>
          )}
          {d.t.gemaaktOp && (
            <p className="zacht">
              <Tekst k="beheer.jaar.gemaakt" waarden={{ dag: datum(d.t.gemaaktOp) }} />
            </p>
          )}
        </>
      )}
      {d.magMaken && (
        <form method="post">
          <Knop soort="lijn" icoon="arrows-clockwise">
            <Tekst k={d.t && d.t.mensen > 0 ? 'beheer.jaar.opnieuw' : 'beheer.jaar.maak'} waarden={{ jaar }} />
          </Knop>
        </form>
      )}
      {d.loopt && (
        <p className="zacht">
          <Tekst k="beheer.jaar.loopt" />
        </p>
      )}
    </Stapel>
  );
}
