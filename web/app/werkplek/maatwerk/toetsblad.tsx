import type { Maatwerk } from '@bijrijder/dossier/maatwerk';
import {
  Datum,
  EigenWoorden,
  Geldveld,
  Keuze,
  Keuzelijst,
  Knop,
  Knoppen,
  Stapbalk,
  Stapel,
  Tekstvak,
  Tekstveld,
  Vlak,
  VoorTegen,
} from '@bijrijder/ui';
import { Eenmalig } from '../../eenmalig.tsx';
import { Tekst, useTekst } from '../../tekst/index.tsx';

const ARTIKELEN = ['35', '7', '18', '9', '16', 'ander'] as const;
const VORMEN = ['gift', 'lening', 'dienst', 'ontheffing'] as const;
const bedrag = (cent: number | null): string => (cent === null ? '' : (cent / 100).toFixed(2).replace('.', ','));

const vol = (...delen: (string | null)[]): boolean => delen.every((d) => (d ?? '').trim().length > 2);

/** Where the five questions are: answered, the first that is open, and what comes after. */
function Vijf({ m }: { m: Maatwerk }) {
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
        naam: t(`maatwerk.stap${nr}`),
        toestand: klaar[i] ? 'klaar' : i === nu ? 'nu' : 'straks',
      }))}
    />
  );
}

/** The five questions in their order; everything is kept as typed. */
export function Toetsblad({
  mens,
  m,
  wil,
  sleutel,
  w,
}: {
  mens: { id: string; roepnaam: string };
  m: Maatwerk;
  /** What the person wants, in their own words. */
  wil: readonly string[];
  sleutel: string;
  w: Record<string, string> | null;
}) {
  const t = useTekst();
  const naam = mens.roepnaam;
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
      <input type="hidden" name="id" value={m.id} />
      <Vijf m={m} />
      <Stapel gat="r4">
        <Vlak id="stap1" titel={t('maatwerk.stap1')}>
          {wil.length > 0 && (
            <EigenWoorden wie={t('maatwerk.wil', { naam })}>
              {wil.map((w) => (
                <p key={w}>{w}</p>
              ))}
            </EigenWoorden>
          )}
          {vak('nodig', t('maatwerk.begin.nodig'))}
        </Vlak>
        <Vlak id="stap2" titel={t('maatwerk.stap2')}>
          {vak('effect', t('maatwerk.effect'))}
          {vak('zonder', t('maatwerk.zonder'))}
          <Geldveld
            id="loon"
            name="loon"
            label={t('maatwerk.loon')}
            hulp={t('maatwerk.loon.hulp')}
            defaultValue={w?.loon ?? bedrag(m.loon_cent)}
          />
        </Vlak>
        <Vlak id="stap3" titel={t('maatwerk.stap3')}>
          <VoorTegen
            kanten={[
              {
                id: 'voor',
                titel: t('maatwerk.pleitVoor'),
                inhoud: vak('voor', t('maatwerk.pleitVoor'), t('maatwerk.waarden')),
              },
              { id: 'tegen', titel: t('maatwerk.tegen'), inhoud: vak('tegen', t('maatwerk.tegen')) },
            ]}
          />
          {vak('anders', t('maatwerk.anders'))}
        </Vlak>
        <Vlak id="stap4" titel={t('maatwerk.stap4')}>
          <Keuze
            id="artikel"
            name="artikel"
            vraag={t('maatwerk.stap4')}
            gekozen={w?.artikel ?? m.artikel ?? undefined}
            opties={ARTIKELEN.map((a) => ({ value: a, tekst: t(`maatwerk.artikel.${a}`) }))}
          />
          {vak('artikel_tekst', t('maatwerk.artikelTekst'))}
        </Vlak>
        <Vlak id="stap5" titel={t('maatwerk.stap5')}>
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
