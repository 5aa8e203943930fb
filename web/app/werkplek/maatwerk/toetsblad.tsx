import type { Maatwerk } from '@bijrijder/dossier/maatwerk';
import {
  Bedrag,
  Datum,
  EigenWoorden,
  Enterknop,
  Geldveld,
  Icoon,
  Keuze,
  Keuzelijst,
  Knop,
  Knoppen,
  Stapbalk,
  Stapel,
  Tekstvak,
  Tekstveld,
  Vlak,
} from '@bijrijder/ui';
import type { ReactNode } from 'react';
import { Eenmalig } from '../../eenmalig.tsx';
import { Effect, Waarden } from '../../gedeeld/afweging.tsx';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import { type Gesproken, Sprak } from './sprak.tsx';

const ARTIKELEN = ['35', '7', '18', '9', '16', 'ander'] as const;
const VORMEN = ['gift', 'lening', 'dienst', 'ontheffing'] as const;
const bedrag = (cent: number | null): string => (cent === null ? '' : (cent / 100).toFixed(2).replace('.', ','));

const vol = (...delen: (string | null)[]): boolean => delen.every((d) => (d ?? '').trim().length > 2);

/** Where the five questions are: answered, the first that is open, and what comes after. */
export function Vijf({ m }: { m: Maatwerk }) {
  const t = useTekst();
  const klaar = [
    vol(m.nodig),
    vol(m.effect, m.zonder),
    vol(m.voor, m.anders),
    vol(m.artikel && `art. ${m.artikel}`),
    m.uitkomst !== null,
  ];
  const nu = klaar.indexOf(false);
  return (
    <Stapbalk
      label={t('maatwerk.kop')}
      items={([1, 2, 3, 4, 5] as const).map((nr, i) => ({
        id: `vraag${nr}`,
        naam: t(`maatwerk.balk${nr}`),
        toestand: klaar[i] ? 'klaar' : i === nu ? 'nu' : 'straks',
      }))}
    />
  );
}

/** What was answered is read; one opens it to change it. What is not whole yet is open. */
function Ingevuld({
  vol: klaar,
  open,
  lees,
  children,
}: {
  vol: boolean;
  open: boolean;
  lees: ReactNode;
  children: ReactNode;
}) {
  const t = useTekst();
  if (!klaar || open) return children;
  return (
    <>
      {lees}
      <details>
        <summary className="knop knop--kaal">
          <Icoon naam="pencil-simple" />
          {t('maatwerk.pas')}
        </summary>
        <Stapel gat="r3" className="boven-r3">
          {children}
        </Stapel>
      </details>
    </>
  );
}

/** The five questions in their order; everything is kept as typed. */
export function Toetsblad({
  mens,
  m,
  wil,
  sleutel,
  drempel,
  sprak,
  w,
}: {
  mens: { id: string; roepnaam: string; voorkeur: { nooitEerstBrief: boolean } | null };
  m: Maatwerk;
  /** What the person wants, in their own words. */
  wil: readonly string[];
  sleutel: string;
  /** Cents; null: no figure for today. */
  drempel: number | null;
  sprak: Gesproken;
  w: Record<string, string> | null;
}) {
  const t = useTekst();
  const naam = mens.roepnaam;
  // what could not be kept is open where it was typed
  const open = w !== null;
  const vak = (
    veld: 'nodig' | 'effect' | 'zonder' | 'voor' | 'tegen' | 'anders' | 'artikel_tekst' | 'reden',
    label: string,
    hulp?: string,
  ) => (
    <Tekstvak
      id={veld}
      name={veld}
      label={label}
      hulp={hulp}
      rows={2}
      maxLength={4000}
      defaultValue={w?.[veld] ?? m[veld]}
    />
  );
  return (
    <form method="post">
      <Eenmalig sleutel={sleutel} />
      <Enterknop name="doe" value="bewaar" />
      <input type="hidden" name="id" value={m.id} />
      <Stapel gat="r4">
        <Vlak id="stap1" titel={t('maatwerk.stap1')}>
          {wil.length > 0 && (
            <EigenWoorden wie={t('maatwerk.wil', { naam })}>
              {wil.map((w) => (
                <p key={w}>{w}</p>
              ))}
            </EigenWoorden>
          )}
          <Ingevuld vol={vol(m.nodig)} open={open} lees={<p>{m.nodig}</p>}>
            {vak('nodig', t('maatwerk.begin.nodig'))}
          </Ingevuld>
        </Vlak>
        <Vlak id="stap2" titel={t('maatwerk.stap2')}>
          <Ingevuld vol={vol(m.effect, m.zonder)} open={open} lees={<Effect m={m} />}>
            {vak('effect', t('maatwerk.effect'))}
            {vak('zonder', t('maatwerk.zonder'))}
            <Geldveld
              id="loon"
              name="loon"
              label={t('maatwerk.loon')}
              hulp={t('maatwerk.loon.hulp')}
              defaultValue={w?.loon ?? bedrag(m.loon_cent)}
            />
          </Ingevuld>
        </Vlak>
        <Vlak id="stap3" titel={t('maatwerk.stap3')}>
          <Ingevuld vol={vol(m.voor, m.anders)} open={open} lees={<Waarden m={m} />}>
            <p className="klein zacht">{t('maatwerk.regels')}</p>
            {vak('voor', t('maatwerk.pleitVoor'), t('maatwerk.waarden'))}
            {vak('tegen', t('maatwerk.tegen'))}
            {vak('anders', t('maatwerk.anders'))}
          </Ingevuld>
        </Vlak>
        <Vlak id="stap4" titel={t('maatwerk.stap4')}>
          <Ingevuld
            vol={m.artikel !== null}
            open={open}
            lees={
              m.artikel && (
                <>
                  <p>
                    <b>{t(`overu.toets.artikel.${m.artikel}`)}</b>
                    <br />
                    <span className="zacht klein">{t(`maatwerk.artikel.${m.artikel}.bij`)}</span>
                  </p>
                  {m.artikel_tekst && <p>{m.artikel_tekst}</p>}
                </>
              )
            }
          >
            <Keuze
              id="artikel"
              name="artikel"
              vraag={t('overu.toets.artikel')}
              gekozen={w?.artikel ?? m.artikel ?? undefined}
              opties={ARTIKELEN.map((a) => ({
                value: a,
                tekst: t(`overu.toets.artikel.${a}`),
                bij: t(`maatwerk.artikel.${a}.bij`),
              }))}
            />
            {vak('artikel_tekst', t('maatwerk.artikelTekst'))}
          </Ingevuld>
          {drempel !== null && (w?.artikel ?? m.artikel) === '35' && (
            <p className="klein zacht">
              <Tekst k="maatwerk.drempel" waarden={{ bedrag: <Bedrag key="d" cent={drempel} /> }} />
            </p>
          )}
        </Vlak>
        <Vlak id="stap5" soort="lijn" titel={t('maatwerk.stap5')}>
          <div className="vt">
            <Geldveld
              id="bedrag"
              name="bedrag"
              label={t('maatwerk.bedrag')}
              defaultValue={w?.bedrag ?? bedrag(m.bedrag_cent)}
            />
            <Keuzelijst
              id="vorm"
              name="vorm"
              label={t('maatwerk.vorm')}
              defaultValue={w?.vorm ?? m.vorm ?? 'gift'}
              opties={VORMEN.map((f) => ({ value: f, tekst: t(`maatwerk.vorm.${f}`) }))}
            />
          </div>
          {vak('reden', t('maatwerk.reden'))}
          <Tekstveld id="tot" name="tot" type="date" label={t('maatwerk.tot')} defaultValue={w?.tot ?? m.tot ?? ''} />
          {m.client_woorden && <EigenWoorden>{m.client_woorden}</EigenWoorden>}
          <p className="zacht">
            {m.client_las_op ? (
              <Tekst k="maatwerk.las" waarden={{ naam, dag: <Datum key="d" iso={m.client_las_op} weekdag="geen" /> }} />
            ) : (
              <>
                {t('maatwerk.nietGelezen', { naam })} {t('maatwerk.nietZonder', { naam })}
              </>
            )}
          </p>
          <Sprak naam={naam} eerder={sprak} nooit={mens.voorkeur?.nooitEerstBrief ?? false} w={w?.sprak} />
          <Knoppen>
            <Knop name="doe" value="toegekend">
              {t('maatwerk.toegekend')}
            </Knop>
            <Knop soort="lijn" name="doe" value="bewaar">
              {t('maatwerk.bewaar')}
            </Knop>
            <Knop soort="lijn" name="doe" value="anders_opgelost">
              {t('maatwerk.anders_opgelost')}
            </Knop>
            {m.client_las_op && (
              <Knop soort="kaal" name="doe" value="niet">
                {t('maatwerk.niet')}
              </Knop>
            )}
            {!m.client_las_op && (
              <Knop soort="lijn" name="doe" value="lees">
                {t('maatwerk.lees', { naam })}
              </Knop>
            )}
            <Knop soort="kaal" name="doe" value="als">
              {t('maatwerk.als.knop', { naam })}
            </Knop>
            <Knop
              soort="kaal"
              href={`/werkplek/casuistiek?persoon=${mens.id}&vraag=${encodeURIComponent(m.titel)}#stel`}
            >
              {t('maatwerk.collega')}
            </Knop>
          </Knoppen>
          <p className="klein zacht">{t('maatwerk.beslist')}</p>
        </Vlak>
      </Stapel>
    </form>
  );
}
