import type { Velden as Strookvelden, Veld } from '@bijrijder/loonstrook';
import {
  Bedrag,
  DuoFormulier,
  Geldveld,
  GelezenLijst,
  Keuze,
  Knipsel,
  Knop,
  Knoppen,
  Melding,
  Stapel,
  StrookFoto,
  Tekstveld,
  Terug,
  Twijfel,
  Verder,
  Vinkje,
} from '@bijrijder/ui';
import { datum, maandnaam } from '@bijrijder/ui/opmaak';
import type { ReactNode } from 'react';
import { Tekst, useTaal, useTekst } from '../../tekst/index.tsx';
import { maandWoord } from '../maandwoorden.ts';
import type { gelezenStrook, Strookfout } from './nakijken.server.ts';

const komma = (cent: number | null): string => (cent === null ? '' : (cent / 100).toFixed(2).replace('.', ','));
/** What was read from a slip beside its picture: what is sure is filled in, what is not is asked. */
export function Strookblad({
  d,
  mis,
}: {
  d: Awaited<ReturnType<typeof gelezenStrook>>;
  mis: Strookfout | Response | undefined;
}) {
  const t = useTekst();
  const taal = useTaal();
  const hier = `${d.boven}/${d.maand}`;
  const fout = mis && 'getypt' in mis ? mis : null;
  // a slip can be of any year
  const dag = (iso: string): string => datum(iso, { taal, jaar: iso.slice(0, 4) !== d.vandaag.slice(0, 4) });
  const terug = (
    <Terug href={`${hier}/foto`}>
      <Tekst k="opgave.terug" />
    </Terug>
  );
  if (d.fout || !d.velden) {
    return (
      <Stapel gat="r5">
        <title>{t('opgave.foto.nietGelezen')}</title>
        {terug}
        <h1>
          <Tekst k="opgave.foto.nietGelezen" />
        </h1>
        <Melding soort="let-op" titel={d.foutsleutel ? t(`opgave.strookfout.${d.foutsleutel}`) : d.fout}>
          <Tekst k="opgave.foto.bewaard" />
        </Melding>
        <Knoppen>
          <Knop groot breed href={`${hier}/foto`}>
            <Tekst k="opgave.foto.andere" />
          </Knop>
          <Knop soort="lijn" breed href={`${hier}${d.typen}`}>
            <Tekst k="opgave.foto.tochTypen" />
          </Knop>
        </Knoppen>
      </Stapel>
    );
  }
  const v = d.velden;
  const foto = (pagina: number) => {
    const b = d.beelden.find((x) => x.pagina === pagina);
    return b && { src: `${d.beeldadres}/${pagina}`, breed: b.breedte, hoog: b.hoogte };
  };
  const plek = (veld: Veld<unknown>) =>
    veld.vak && { x: veld.vak.x, y: veld.vak.y, breed: veld.vak.breedte, hoog: veld.vak.hoogte };
  const stukje = (veld: Veld<unknown>, label: string): ReactNode => {
    const beeld = veld.pagina !== null && foto(veld.pagina);
    const vak = plek(veld);
    // a little room around the words, so that one sees the line it stands on
    return beeld && vak ? (
      <Knipsel
        foto={beeld}
        plek={{
          x: Math.max(0, vak.x - 0.08),
          y: Math.max(0, vak.y - 0.008),
          breed: Math.min(1, vak.breed + 0.16),
          hoog: vak.hoog + 0.016,
        }}
        label={label}
      />
    ) : null;
  };
  const te = [
    { nr: 1, veld: v.werkgever, wat: t('opgave.nakijken.werkgever'), waarde: v.werkgever.waarde },
    {
      nr: 2,
      veld: v.van,
      wat: t('opgave.nakijken.tijdvak'),
      waarde: v.van.waarde && v.tot.waarde ? `${dag(v.van.waarde)} – ${dag(v.tot.waarde)}` : null,
    },
    {
      nr: 4,
      veld: v.netto_vergoedingen_cent,
      wat: t('opgave.nakijken.reiskosten'),
      waarde: geld(v.netto_vergoedingen_cent),
      bij: t('opgave.nakijken.reiskostenBij'),
    },
    {
      nr: 5,
      veld: v.loonbeslag_cent,
      wat: t('opgave.nakijken.beslag'),
      waarde: geld(v.loonbeslag_cent),
      bij: t('opgave.nakijken.beslagBij'),
    },
    { nr: 6, veld: v.werknemer, wat: t('opgave.nakijken.werknemer'), waarde: v.werknemer.waarde },
  ].filter((x) => x.waarde !== null);
  const vraagTijdvak = d.anderTijdvak || fout?.fout === 'tijdvak';
  const dezeMaand = maandnaam(d.maand, { taal, jaar: d.maand.slice(0, 4) !== d.vandaag.slice(0, 4) });
  const nettoZeker = v.netto_cent.zeker && v.netto_cent.waarde !== null && v.netto_cent.waarde >= 0;
  const alle: [keyof Strookvelden, number][] = [
    ['werkgever', 1],
    ['van', 2],
    ['netto_cent', 3],
    ['netto_vergoedingen_cent', 4],
    ['loonbeslag_cent', 5],
    ['werknemer', 6],
  ];
  const nettoVeld = (
    <Geldveld
      id="netto"
      name="netto"
      groot
      label={<Tekst k="opgave.nakijken.netto" />}
      hulp={<Tekst k="opgave.nakijken.nettoHulp" />}
      fout={fout?.fout === 'netto' && <Tekst k="opgave.nakijken.nettoFout" />}
      defaultValue={fout?.getypt.netto ?? (nettoZeker ? komma(v.netto_cent.waarde) : '')}
    />
  );
  return (
    <DuoFormulier>
      <Stapel>
        <title>{t('opgave.nakijken.titel')}</title>
        {terug}
        <div>
          <p className="zacht">
            <Tekst k="opgave.stap" waarden={{ nu: 2, van: 3 }} />
          </p>
          <h1>
            <Tekst k="opgave.nakijken.kop" />
          </h1>
        </div>
        {d.andereMaand && (
          <Melding soort="let-op">
            <Tekst
              k="opgave.nakijken.andereMaand"
              waarden={{
                van: dag(v.van.waarde ?? v.tot.waarde ?? ''),
                tot: dag(v.tot.waarde ?? ''),
                maand: maandnaam(d.maand, { taal, jaar: d.andereMaand.slice(0, 4) !== d.maand.slice(0, 4) }),
              }}
            />{' '}
            {d.andereOpen ? (
              <Verder href={`${d.boven}/${d.andereMaand}/nakijken/${d.stuk}`}>
                {maandWoord(d.andereMaand, d.vandaag, taal)}
              </Verder>
            ) : (
              <Tekst k="opgave.nakijken.andereDicht" />
            )}
          </Melding>
        )}
        {d.beelden.map((b) => (
          <StrookFoto
            key={b.pagina}
            foto={foto(b.pagina)!}
            alt={t('opgave.nakijken.beeld', { pagina: b.pagina })}
            plekken={alle.flatMap(([naam, nr]) => {
              const vak = v[naam].pagina === b.pagina ? plek(v[naam]) : null;
              return vak ? [{ nr, ...vak, open: !v[naam].zeker }] : [];
            })}
            bijschrift={d.naam}
            groter={`${d.beeldadres}/${b.pagina}`}
            groterWoord={<Tekst k="opgave.nakijken.groter" />}
          />
        ))}
      </Stapel>
      <Stapel gat="r5">
        {nettoZeker ? (
          nettoVeld
        ) : (
          <Twijfel nr={3} vraag={<Tekst k="opgave.nakijken.twijfel" />}>
            {stukje(v.netto_cent, t('opgave.nakijken.netto'))}
            {v.netto_cent.waarde !== null && (
              <p>
                <Tekst
                  k={v.netto_cent.waarde < 0 ? 'opgave.nakijken.onderNul' : 'opgave.nakijken.misschien'}
                  waarden={{ bedrag: <Bedrag cent={v.netto_cent.waarde} /> }}
                />
              </p>
            )}
            {nettoVeld}
          </Twijfel>
        )}
        <section aria-labelledby="goed">
          <h2 id="goed">
            <Tekst k="opgave.nakijken.goed" />
          </h2>
          <GelezenLijst
            items={te.map((x) => ({
              nr: x.nr,
              wat: x.wat,
              waarde: x.waarde,
              bij: x.bij,
              beeld: stukje(x.veld, x.wat),
            }))}
          />
        </section>
        <Geldveld
          id="bruto"
          name="bruto"
          label={<Tekst k="opgave.nakijken.bruto" />}
          defaultValue={fout?.getypt.bruto ?? (v.bruto_cent.zeker ? komma(v.bruto_cent.waarde) : '')}
        />
        <Tekstveld
          id="uren"
          name="uren"
          inputMode="decimal"
          label={<Tekst k="opgave.nakijken.uren" />}
          defaultValue={fout?.getypt.uren ?? (v.uren_honderdsten.zeker ? komma(v.uren_honderdsten.waarde) : '')}
        />
        <Geldveld
          id="vakantiegeld"
          name="vakantiegeld"
          label={<Tekst k="opgave.nakijken.vakantiegeld" />}
          hulp={<Tekst k="opgave.typen.vakantiegeldHulp" />}
          defaultValue={
            fout?.getypt.vakantiegeld ??
            (v.vakantiegeld_uitbetaald_cent.zeker ? komma(v.vakantiegeld_uitbetaald_cent.waarde) : '')
          }
        />
        <Keuze
          id="bron"
          name="bron"
          vraag={<Tekst k="opgave.nakijken.baan" />}
          gekozen={fout?.getypt.bron || (d.bron ?? 'nieuw')}
          opties={[
            ...d.bronnen.map((b) => ({ value: b.bron, tekst: b.werkgever })),
            { value: 'nieuw', tekst: t('opgave.nakijken.nieuwWerk') },
          ]}
        />
        <Tekstveld
          id="werkgever"
          name="werkgever"
          label={<Tekst k="opgave.nakijken.werkgeverNieuw" />}
          fout={fout?.fout === 'werkgever' && <Tekst k="opgave.fout.naam" />}
          defaultValue={fout?.getypt.werkgever ?? d.werkgever}
          maxLength={120}
        />
        {vraagTijdvak && v.van.waarde && v.tot.waarde && (
          <>
            <Melding
              soort="let-op"
              titel={
                <Tekst k="opgave.nakijken.tijdvakKop" waarden={{ van: dag(v.van.waarde), tot: dag(v.tot.waarde) }} />
              }
            >
              <Tekst
                k={d.tweeMaanden ? 'opgave.nakijken.tijdvakTwee' : 'opgave.nakijken.tijdvakDeel'}
                waarden={{ maand: dezeMaand }}
              />
            </Melding>
            {fout?.fout === 'tijdvak' && (
              <Melding
                soort="fout"
                rol="alert"
                titel={<Tekst k="opgave.nakijken.tijdvakFout" waarden={{ maand: dezeMaand }} />}
              />
            )}
            <Vinkje name="tijdvak" value="ja">
              <Tekst k="opgave.nakijken.tijdvakJa" waarden={{ maand: dezeMaand }} />
            </Vinkje>
          </>
        )}
        {fout?.fout === 'bevestig' && (
          <Melding soort="fout" rol="alert" titel={<Tekst k="opgave.nakijken.bevestigFout" />} />
        )}
        <Vinkje name="nagekeken">
          <Tekst k="opgave.nakijken.bevestig" />
        </Vinkje>
        <Knoppen>
          <Knop groot breed>
            <Tekst k="opgave.verder" />
          </Knop>
        </Knoppen>
        <p className="zacht klein">
          <Tekst k="opgave.nakijken.alleenDit" />
        </p>
      </Stapel>
    </DuoFormulier>
  );
}

function geld(veld: Veld<number>): ReactNode {
  return veld.waarde === null ? null : <Bedrag cent={veld.waarde} />;
}
