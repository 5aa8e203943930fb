import { randomUUID } from 'node:crypto';
import { loongegevensVergelijken, strookNaast } from '@bijrijder/dossier/loongegevens';
import { dienIn, leesStuk, type Opgave } from '@bijrijder/dossier/opgave';
import { meldAan } from '@bijrijder/dossier/taken';
import type { Toegang } from '@bijrijder/dossier/toegang';
import { maandVerrekenen, rechtOp, stapVoor } from '@bijrijder/dossier/verrekening';
import type { Leesresultaat } from '@bijrijder/loonstrook';
import { Antwoord, Bedrag, Feiten, Knop, Knoppen, Melding, Rekenrij, Som, Stapel, Terug } from '@bijrijder/ui';
import { redirect } from 'react-router';
import { tekstveld } from '../../formulier.ts';
import { isNummer } from '../../gedeeld/nummer.ts';
import { Tekst, useTaal, useTekst } from '../../tekst/index.tsx';
import { dagWoord, maandWoord } from '../maandwoorden.ts';
import type { Route } from './+types/klopt.ts';
import { belofteVan } from './beeld.server.ts';
import { Nabesluit } from './nabesluit.tsx';
import { beginVelden, leesFormulier, nietsGehad } from './opbouw.server.ts';
import { bijOpgave } from './toegang.server.ts';
import { bedragenUitVelden } from './velden.ts';
import { rekenVoorbeeld } from './voorbeeld.ts';
import { Zondervakantiegeld } from './zondervakantiegeld.tsx';

const niets = (request: Request): boolean => new URL(request.url).searchParams.has('niets');

/** What the slip says that was handed in with an amount, when it surely says something else. */
async function opStrook(t: Toegang, huishouden: string, s: Opgave['stroken'][number]): Promise<number | null> {
  const stuk = s.bewijsstuk ? await leesStuk(t, huishouden, s.bewijsstuk) : undefined;
  const v = (stuk?.gelezen as Leesresultaat | null | undefined)?.velden;
  if (!v?.netto_cent.zeker || v.netto_cent.waarde === null) return null;
  if ((v.van.waarde ?? s.tijdvakVan) !== s.tijdvakVan || (v.tot.waarde ?? s.tijdvakTot) !== s.tijdvakTot) return null;
  const cent = strookNaast(
    {
      nettoCent: v.netto_cent.waarde - (v.vakantiegeld_uitbetaald_cent.waarde ? (s.vakantiegeldNettoCent ?? 0) : 0),
      vergoedingenCent: v.netto_vergoedingen_cent.waarde ?? 0,
      beslagCent: v.loonbeslag_cent.waarde ?? 0,
    },
    s.nettoCent,
  );
  return cent === s.nettoCent ? null : cent;
}

export async function loader({ request, params }: Route.LoaderArgs) {
  return bijOpgave(request, params.maand, 'lezen', async (t, beeld) => {
    const velden = beginVelden(beeld);
    const { opgave } = niets(request) ? { opgave: nietsGehad(beeld) } : leesFormulier(beeld, velden);
    if (!opgave) throw redirect(`/mijn/doorgeven/${params.maand}/typen?kijk=ja`);
    const bedragen = niets(request)
      ? Object.fromEntries(beeld.bronnen.map((b) => [b.bron, 0]))
      : bedragenUitVelden(beeld.bronnen, velden).bedragen;
    const voorbeeld = beeld.basis ? rekenVoorbeeld(beeld.basis, bedragen, await rechtOp(t.db, t.vandaag)) : undefined;
    return {
      maand: beeld.maand,
      vandaag: beeld.vandaag,
      betaaldag: beeld.betaaldag,
      wijzigbaarTot: beeld.wijzigbaarTot,
      vast: beeld.vast,
      stroken: await Promise.all(
        opgave.stroken.map(async (s) => ({
          id: `${s.dienstverband}:${s.tijdvakVan}`,
          werkgever: beeld.bronnen.find((b) => b.bron === s.dienstverband)?.werkgever ?? '',
          van: s.tijdvakVan,
          tot: s.tijdvakTot,
          nettoCent: s.nettoCent,
          vakantiegeldCent: s.vakantiegeldNettoCent ?? 0,
          geschat: s.geschat ?? false,
          opStrookCent: await opStrook(t, beeld.huishouden, s),
        })),
      ),
      voorbeeld: voorbeeld ?? null,
      eenmalig: randomUUID(),
    };
  });
}

export async function action({ request, params }: Route.ActionArgs) {
  const formulier = await request.clone().formData();
  const eenmalig = tekstveld(formulier, 'eenmalig');
  if (!isNummer(eenmalig)) return redirect(`/mijn/doorgeven/${params.maand}/klopt`, 303);
  return bijOpgave(request, params.maand, 'toevoegen', async (t, beeld, persoon) => {
    const { opgave } = niets(request) ? { opgave: nietsGehad(beeld) } : leesFormulier(beeld, beginVelden(beeld));
    if (!opgave) return redirect(`/mijn/doorgeven/${params.maand}/typen?kijk=ja`, 303);
    const plek = { huishouden: beeld.huishouden, persoon, maand: beeld.maand, eenmalig };
    const { id } = await dienIn(t, plek, opgave, async () =>
      belofteVan(beeld, await stapVoor(t, beeld.huishouden, beeld.maand)),
    );
    await meldAan(
      t,
      maandVerrekenen,
      { huishouden: beeld.huishouden, maand: beeld.maand },
      { sleutel: `${beeld.huishouden}:${beeld.maand}` },
    );
    await meldAan(t, loongegevensVergelijken, { huishouden: beeld.huishouden }, { sleutel: id });
    return redirect(`/mijn/doorgeven/${beeld.maand}/binnen/${id}`, 303);
  });
}

export default function Klopt({ loaderData: d }: Route.ComponentProps) {
  const t = useTekst();
  const taal = useTaal();
  const maand = maandWoord(d.maand, d.vandaag, taal);
  return (
    <Stapel gat="r5">
      <title>{t('opgave.klopt.titel')}</title>
      <Terug href={`/mijn/doorgeven/${d.maand}/typen`}>
        <Tekst k="opgave.terug" />
      </Terug>
      <header>
        <p className="zacht">
          <Tekst k="opgave.stap" waarden={{ nu: 3, van: 3 }} />
        </p>
        <h1>
          <Tekst k="opgave.klopt.kop" />
        </h1>
        <p className="groot boven-r3">
          <Tekst k="opgave.klopt.uitleg" />
        </p>
      </header>
      {d.stroken.length === 0 ? (
        <p className="groot">
          <Tekst k="opgave.klopt.niets" waarden={{ maand }} />
        </p>
      ) : (
        <Feiten
          lijst={d.stroken.map((s) => ({
            id: s.id,
            term: (
              <>
                {s.werkgever}
                <br />
                <span className="zacht klein">
                  <Tekst
                    k="opgave.typen.tijdvak"
                    waarden={{ van: dagWoord(s.van, taal), tot: dagWoord(s.tot, taal) }}
                  />
                </span>
              </>
            ),
            waarde: (
              <>
                <Bedrag cent={s.nettoCent} /> {s.geschat && t('opgave.klopt.schatting')}
                {s.vakantiegeldCent > 0 && <Zondervakantiegeld cent={s.vakantiegeldCent} />}
                {s.opStrookCent !== null && (
                  <>
                    <br />
                    <span className="zacht klein">
                      <Tekst k="opgave.klopt.opStrook" waarden={{ bedrag: <Bedrag cent={s.opStrookCent} /> }} />
                    </span>
                  </>
                )}
              </>
            ),
          }))}
        />
      )}
      {d.stroken.some((s) => s.opStrookCent !== null) && (
        <Melding id="strook-anders">
          <Tekst k="opgave.klopt.strookAnders" />
        </Melding>
      )}
      {d.voorbeeld && (
        <Antwoord
          id="uitkomst"
          titel={
            d.vast ? (
              <Tekst k="opgave.klopt.wordt" waarden={{ maand }} />
            ) : (
              <Tekst k="opgave.typen.dan" waarden={{ dag: dagWoord(d.betaaldag, taal) }} />
            )
          }
          cent={d.vast ? d.voorbeeld.bijstandCent - d.voorbeeld.reserveCent : d.voorbeeld.betaaldCent}
        >
          {d.vast && (
            <Som>
              <Rekenrij wat={<Tekst k="opgave.klopt.eerst" />} cent={d.vast.teBetalenCent} />
              <Rekenrij wat={<Tekst k="opgave.klopt.nu" />} cent={d.voorbeeld.bijstandCent - d.voorbeeld.reserveCent} />
              <Rekenrij
                soort="eind"
                wat={<Tekst k="opgave.klopt.verschil" />}
                cent={d.voorbeeld.bijstandCent - d.voorbeeld.reserveCent - d.vast.teBetalenCent}
                plus
              />
            </Som>
          )}
        </Antwoord>
      )}
      {d.voorbeeld?.betaaldCent === 0 && d.stroken.some((s) => s.nettoCent > 0) && (
        <Melding soort="let-op" titel={<Tekst k="opgave.klopt.nul" waarden={{ maand }} />}>
          <Tekst k="opgave.klopt.nulUitleg" />
        </Melding>
      )}
      {d.vast && (
        <Melding titel={<Tekst k="opgave.klopt.foutje" />}>
          <Nabesluit
            vast={d.vast}
            verschilCent={
              d.voorbeeld ? d.voorbeeld.bijstandCent - d.voorbeeld.reserveCent - d.vast.teBetalenCent : null
            }
            vandaag={d.vandaag}
          />
        </Melding>
      )}
      <form method="post">
        <input type="hidden" name="eenmalig" value={d.eenmalig} />
        <Knoppen>
          <Knop groot breed>
            <Tekst k="opgave.klopt.verstuur" />
          </Knop>
          <Knop soort="lijn" breed href={`/mijn/doorgeven/${d.maand}/typen`}>
            <Tekst k="opgave.klopt.verander" />
          </Knop>
        </Knoppen>
      </form>
      <p className="zacht klein">
        {d.vast ? (
          <Tekst k="opgave.klopt.naBesluit" />
        ) : (
          <Tekst k="opgave.klopt.na" waarden={{ dag: dagWoord(d.wijzigbaarTot, taal) }} />
        )}
      </p>
    </Stapel>
  );
}
