import { metToegang } from '@bijrijder/dossier/toegang';
import { rechtOp } from '@bijrijder/dossier/verrekening';
import { cijfersBijRegel } from '@bijrijder/recht';
import {
  Antwoord,
  Bedrag,
  Deel,
  DuoFormulier,
  Geldveld,
  Keuze,
  Knop,
  Knoppen,
  Rekenrij,
  Som,
  Stapel,
  Vinkjes,
} from '@bijrijder/ui';
import { Eiland, Eilandgegevens } from '../../eiland.tsx';
import { rekenVoorbeeld } from '../../mijn/doorgeven/voorbeeld.ts';
import { databank, eilandVan, gemeente } from '../../sessie.server.ts';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import type { Route } from './+types/rekenhulp.ts';
import { alsBasis, leesVragen } from './basis.ts';

export const handle = { indeling: 'tweeluik' };

export async function loader({ request }: Route.LoaderArgs) {
  const zoek = new URL(request.url).searchParams;
  const vragen = leesVragen((naam) => zoek.get(naam));
  return metToegang(
    databank(),
    {
      wie: { soort: 'openbaar', gemeente: gemeente().code, naam: 'Bezoeker', rol: 'openbaar' },
      handeling: 'lezen',
      object: 'instelling',
      doel: 'voorlichting',
      betrokkene: 'geen',
    },
    async (t) => {
      const recht = await rechtOp(t.db, t.vandaag);
      const maand = t.vandaag.slice(0, 7);
      return {
        vragen,
        maand,
        vandaag: t.vandaag,
        gemeente: recht.sleutel,
        gemeentenaam: gemeente().naam,
        v: rekenVoorbeeld(alsBasis(vragen, maand, t.vandaag), {}, recht) ?? null,
        vrijlating: cijfersBijRegel(recht, 'n', maand),
        eiland: eilandVan('rekenhulp'),
      };
    },
  );
}

export default function Rekenhulp({ loaderData: d }: Route.ComponentProps) {
  const t = useTekst();
  const { vragen: v } = d;
  const u = d.v;
  const janee = [
    { value: 'ja', tekst: t('rekenhulp.ja') },
    { value: 'nee', tekst: t('rekenhulp.nee') },
  ];
  return (
    <DuoFormulier method="get">
      <Stapel gat="r5">
        <title>{t('rekenhulp.kop')}</title>
        <header>
          <h1>
            <Tekst k="rekenhulp.kop" />
          </h1>
          <p className="groot boven-r3">
            <Tekst k="rekenhulp.lood" />
          </p>
        </header>
        <Keuze
          id="wonen"
          name="wonen"
          vraag={<Tekst k="rekenhulp.wonen" />}
          gekozen={v.wonen}
          opties={[
            { value: 'alleen', tekst: t('rekenhulp.wonen.alleen') },
            { value: 'paar', tekst: t('rekenhulp.wonen.paar') },
            { value: 'delen', tekst: t('rekenhulp.wonen.delen'), bij: t('rekenhulp.wonen.delenBij') },
          ]}
        />
        <Keuze
          id="leeftijd"
          name="leeftijd"
          naast
          vraag={<Tekst k="rekenhulp.leeftijd" />}
          gekozen={v.vanaf27 ? 'ja' : 'nee'}
          opties={janee}
        />
        <Keuze
          id="kind"
          name="kind"
          naast
          vraag={<Tekst k="rekenhulp.kind" />}
          gekozen={v.kind ? 'ja' : 'nee'}
          opties={janee}
        />
        <Geldveld
          id="loon"
          name="loon"
          held
          label={<Tekst k="rekenhulp.loon" />}
          hulp={<Tekst k="rekenhulp.loonHulp" />}
          fout={v.loonOnleesbaar && <Tekst k="rekenhulp.loonFout" />}
          defaultValue={v.loonTekst}
        />
        <Keuze
          id="maanden"
          name="maanden"
          naast
          vraag={<Tekst k="rekenhulp.maanden" />}
          gekozen={v.zesMaanden ? 'zes' : 'minder'}
          opties={[
            { value: 'minder', tekst: t('rekenhulp.maanden.minder') },
            { value: 'zes', tekst: t('rekenhulp.maanden.zes') },
          ]}
        />
      </Stapel>
      <Stapel>
        {u ? (
          <Antwoord
            id="houd"
            titel={<Tekst k="rekenhulp.houdt" />}
            cent={u.nettoCent + u.betaaldCent - u.zonderWerkCent}
            bedragId="bedrag-erbij"
            zin={
              <Tekst
                k="rekenhulp.zin"
                waarden={{
                  uitkering: <Bedrag cent={u.betaaldCent} id="bedrag-betaald" />,
                  samen: <Bedrag cent={u.nettoCent + u.betaaldCent} id="bedrag-samen" />,
                  zonder: <Bedrag cent={u.zonderWerkCent} id="bedrag-zonder" />,
                }}
              />
            }
          >
            <Som>
              <Rekenrij kort wat={<Tekst k="rekenhulp.magHouden" />} cent={u.vrijCent} bedragId="bedrag-vrij" />
              <Rekenrij
                kort
                id="rij-premie"
                verborgen={u.premieCent === 0}
                wat={<Tekst k="rekenhulp.premie" />}
                bij={<Tekst k="rekenhulp.premieBij" waarden={{ gemeente: d.gemeentenaam }} />}
                cent={u.premieCent}
                bedragId="bedrag-premie"
              />
            </Som>
          </Antwoord>
        ) : (
          <p className="groot">
            <Tekst k="rekenhulp.onbekend" />
          </p>
        )}
        <Knoppen>
          <Knop groot breed>
            <Tekst k="rekenhulp.reken" />
          </Knop>
        </Knoppen>
        <p className="zacht klein">
          <Tekst k="rekenhulp.delen" />
        </p>
        <Deel id="vragen" titel={<Tekst k="rekenhulp.vragen" />}>
          <Vinkjes
            lijst={(['toeslagen', 'stopt', 'altijd'] as const).map((naam) => ({
              id: naam,
              tekst: (
                <>
                  <b>
                    <Tekst k={`rekenhulp.vraag.${naam}`} />
                  </b>{' '}
                  <Tekst k={`rekenhulp.antwoord.${naam}`} waarden={d.vrijlating} />
                </>
              ),
            }))}
          />
        </Deel>
        <p className="bron">
          <Tekst k="rekenhulp.bron" />{' '}
          <a href="/zo-rekenen-wij/bijstand">
            <Tekst k="rekenhulp.zoRekenenWij" />
          </a>
        </p>
        <Eilandgegevens id="rekenbasis" gegevens={{ gemeente: d.gemeente, maand: d.maand, vandaag: d.vandaag }} />
        <Eiland {...d.eiland} />
      </Stapel>
    </DuoFormulier>
  );
}
