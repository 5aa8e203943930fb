import {
  afsprakenVan,
  berichtbeeldenVan,
  berichtenVan,
  gesprekkenVan,
  vrijeMomenten,
} from '@bijrijder/dossier/contact';
import { Datum, EigenWoorden, Kolommen, Leeg, Melding, Stapel, Vlak } from '@bijrijder/ui';
import { TALEN } from '@bijrijder/web/server';
import { seintjeNaar } from '../../gedeeld/seintje.ts';
import { nieuweSleutel, vertaler } from '../../sessie.server.ts';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import type { Sleutel } from '../../tekst/sleutels.ts';
import type { Route } from './+types/gesprekken.ts';
import { Afsprakenvlak } from './afsprakenvlak.tsx';
import { Beantwoord, Berichtenvlak } from './berichtenvlak.tsx';
import { doeInGesprekken } from './gesprekken-doen.server.ts';
import { Gespreksafspraken } from './gespreksafspraken.tsx';
import { bijPersoon, leesKop } from './kop.server.ts';
import { Persoonblad } from './kop.tsx';

export async function loader({ request, params }: Route.LoaderArgs) {
  const { persoon } = params;
  const klaar = new URL(request.url).searchParams.get('klaar');
  return bijPersoon(request, persoon, { handeling: 'lezen', object: 'contact' }, async (t) => {
    const kop = await leesKop(t, persoon);
    const taal = TALEN.find((x) => x === kop.taal) ?? 'nl';
    const adres = `${new URL(request.url).origin}/mijn/hulp`;
    return {
      kop,
      seintje: seintjeNaar(kop.telefoon, vertaler(taal)('contact.seintje', { adres })),
      gesprekken: await gesprekkenVan(t, persoon),
      berichten: await berichtenVan(t, persoon),
      beelden: await berichtbeeldenVan(t, persoon),
      afspraken: await afsprakenVan(t, persoon),
      momenten: t.wie.soort === 'medewerker' ? await vrijeMomenten(t, t.wie.id) : [],
      klaar: klaar === 'ja',
      bezet: klaar === 'bezet',
      sleutels: { bericht: nieuweSleutel(), afspraak: nieuweSleutel(), antwoord: nieuweSleutel() },
    };
  });
}

export const action = ({ request, params }: Route.ActionArgs) => doeInGesprekken(request, params.persoon);

export default function Gesprekken({ loaderData: d }: Route.ComponentProps) {
  const t = useTekst();
  const naam = d.kop.roepnaam;
  return (
    <Persoonblad kop={d.kop} hier="gesprekken" titel={t('werkplek.gesprekken.titel')}>
      {d.klaar && (
        <Melding soort="goed" rol="status">
          <Tekst k="werkplek.gesprekken.gedeeld" waarden={{ naam }} />
        </Melding>
      )}
      <Kolommen>
        <div>
          {d.gesprekken.length === 0 && <Leeg icoon="chats-circle" zin={<Tekst k="werkplek.gesprekken.leeg" />} />}
          {d.gesprekken.map((g) => (
            <Vlak
              key={g.id}
              id={`g-${g.id}`}
              titel={
                <>
                  {t(`werkplek.gespreksvorm.${g.vorm}` as Sleutel)}, <Datum iso={g.dag} weekdag="geen" />
                </>
              }
            >
              <Stapel gat="r3">
                <p className="zacht klein">{[g.door, g.plek].filter(Boolean).join(' · ')}</p>
                {g.clientZegt && <EigenWoorden wie={naam}>{g.clientZegt}</EigenWoorden>}
                {g.gezienGehoord && <p>{g.gezienGehoord}</p>}
                <Gespreksafspraken naam={naam} afspraken={g.afspraken} />
                {g.antwoorden.map((a) => (
                  <div key={a.id}>
                    <p className="klein zacht">
                      <Tekst
                        k={a.soort === 'zo_is_het' ? 'werkplek.gesprekken.zoIsHet' : 'werkplek.gesprekken.aanvulling'}
                        waarden={{ naam, dag: <Datum key="dag" iso={a.op} weekdag="geen" /> }}
                      />
                    </p>
                    {a.tekst && <p className="eigen">{a.tekst}</p>}
                    {a.soort === 'aanvulling' && !a.gelezen && (
                      <Beantwoord naam={naam} id={a.id} sleutel={d.sleutels.antwoord} />
                    )}
                  </div>
                ))}
              </Stapel>
            </Vlak>
          ))}
        </div>
        <aside aria-label={t('werkplek.berichten.kop')}>
          <Berichtenvlak
            naam={naam}
            berichten={d.berichten}
            fotos={{ beelden: d.beelden, pad: `/werkplek/mensen/${d.kop.id}/berichtfoto` }}
            sleutel={d.sleutels.bericht}
            seintje={d.seintje}
          />
          <Afsprakenvlak naam={naam} d={d} />
        </aside>
      </Kolommen>
    </Persoonblad>
  );
}
