import type { Sein } from '@bijrijder/huishoudgeld';
import { Bedrag, Melding, Stapel, Verder } from '@bijrijder/ui';
import { Tekst, useTaal, useTekst } from '../../tekst/index.tsx';
import type { Sleutel } from '../../tekst/sleutels.ts';
import { maandWoord } from '../maandwoorden.ts';

/** What a signal says: one sentence on what happens and one on what somebody can do. */
function Inhoud({ sein: s, vandaag }: { sein: Sein; vandaag: string }) {
  const taal = useTaal();
  const t = useTekst();
  switch (s.sleutel) {
    case 'schatting_te_laag':
    case 'schatting_te_hoog':
      return (
        <>
          <p>
            <Tekst
              k={`geld.sein.${s.sleutel}`}
              waarden={{
                maand: maandWoord(s.maand, vandaag, taal),
                bedrag: <Bedrag cent={s.verwachtCent} />,
                laatste: <Bedrag cent={s.laatsteLonenCent.at(-1) ?? 0} />,
              }}
            />
          </p>
          <p>
            <Verder href={`/mijn/doorgeven/${s.maand}`}>
              <Tekst k="geld.sein.schatting_weg" waarden={{ maand: maandWoord(s.maand, vandaag, taal) }} />
            </Verder>
          </p>
        </>
      );
    case 'vrijlating_eindigt':
      return (
        <>
          <p>
            <Tekst
              k={s.volgendOnderdeel ? 'geld.sein.vrijlating_wordt' : 'geld.sein.vrijlating_eindigt'}
              waarden={{
                maand: maandWoord(s.maand, vandaag, taal),
                was: <Bedrag cent={s.bedragCent} />,
                wordt: <Bedrag cent={s.volgendBedragCent} ongeveer />,
              }}
            />
          </p>
          <p>
            <Verder href={`/mijn/geld/wat-als?maand=${s.maand}`}>
              <Tekst k="geld.sein.vrijlating_weg" waarden={{ maand: maandWoord(s.maand, vandaag, taal) }} />
            </Verder>
          </p>
        </>
      );
    case 'verjaardag_verandert_bedrag':
      return (
        <p>
          <Tekst
            k={s.naam ? 'geld.sein.verjaardag' : 'geld.sein.verjaardagZelf'}
            waarden={{
              naam: s.naam ?? '',
              leeftijd: s.leeftijd,
              maand: maandWoord(s.maand, vandaag, taal),
              wat: s.raakt.map((r) => t(`geld.sein.raakt.${r}` as Sleutel)).join(', '),
            }}
          />
        </p>
      );
    case 'toeslag_waarschijnlijk_te_hoog':
      return (
        <>
          <p>
            <Tekst
              k="geld.sein.toeslag_te_hoog"
              waarden={{
                toeslag: t(`geld.stroom.${s.toeslag}` as Sleutel),
                door: <Bedrag cent={s.doorgegevenInkomenEur * 100} heel />,
                verwacht: <Bedrag cent={s.verwachtInkomenEur * 100} heel ongeveer />,
              }}
            />
            {s.teVeelPerMaandCent !== null && (
              <>
                {' '}
                <Tekst
                  k="geld.sein.toeslag_teVeel"
                  waarden={{ bedrag: <Bedrag cent={s.teVeelPerMaandCent} heel ongeveer /> }}
                />
              </>
            )}
          </p>
          <p>
            <a href="https://www.belastingdienst.nl/mijntoeslagen">
              <Tekst k="geld.sein.toeslag_weg" />
            </a>
          </p>
        </>
      );
  }
}

/** What we want to tell in time: friendly, with what it means and what one can do. */
export function Seinen({ seinen, vandaag }: { seinen: readonly Sein[]; vandaag: string }) {
  if (seinen.length === 0) return null;
  return (
    <Stapel gat="r3">
      {seinen.map((s) => (
        <Melding
          key={`${s.sleutel}-${s.dag}-${'persoon' in s ? s.persoon : ''}-${'naam' in s ? s.naam : ''}-${'toeslag' in s ? s.toeslag : ''}`}
          icoon="bell"
          titel={<Tekst k="geld.sein.titel" />}
        >
          <Inhoud sein={s} vandaag={vandaag} />
        </Melding>
      ))}
    </Stapel>
  );
}
