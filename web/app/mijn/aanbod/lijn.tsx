import type { Keuze } from '@bijrijder/dossier/aanbod';
import { Knop, Knoppen, Pad, Stapel, Vast } from '@bijrijder/ui';
import type { ReactNode } from 'react';
import { Datum } from '../../tekst/datum.tsx';
import { Tekst, useTekst } from '../../tekst/index.tsx';

/**
 * Asked, a place, the call, the first day, how it was: one line, with what we owe. `zelf`: the person looks, and can say whether it
 * began.
 */
export function Lijn({ k, vandaag, zelf = true }: { k: Keuze; vandaag: string; zelf?: boolean }) {
  const t = useTekst();
  const dag = (iso: string) => <Datum key={iso} iso={iso} />;
  const s = k.start;
  const heeftPlek = k.begonnen_op !== null;
  const klaar = k.stand === 'klaar' || k.stand === 'gestopt';
  const gebeld = Boolean(s?.op ?? s?.begonnenOp) || Boolean(s?.gebeldOp);
  const begonnen = Boolean(s?.begonnenOp);
  const stand = (gedaan: boolean, aan: boolean) =>
    (gedaan ? 'klaar' : aan ? 'nu' : 'straks') as 'klaar' | 'nu' | 'straks';
  const items: {
    id: string;
    titel: ReactNode;
    bij?: ReactNode;
    toestand: 'klaar' | 'nu' | 'straks';
    children?: ReactNode;
  }[] = [
    {
      id: 'gevraagd',
      titel: t('aanbod.lijn.gevraagd'),
      bij: <Tekst k="aanbod.lijn.gevraagdOp" waarden={{ dag: dag(k.van) }} />,
      toestand: 'klaar',
    },
    {
      id: 'plek',
      titel: t('aanbod.lijn.plek'),
      bij: k.begonnen_op ? (
        <Tekst k="aanbod.lijn.gekregen" waarden={{ dag: dag(k.begonnen_op) }} />
      ) : k.rij ? (
        <>
          {t('aanbod.rij.plaats', { plaats: k.rij.plaats, wachtend: k.rij.wachtend })}{' '}
          {k.rij.weken === null ? t('aanbod.rij.onbekend') : t('aanbod.rij.weken', { n: k.rij.weken })}
        </>
      ) : (
        t('aanbod.lijn.wacht')
      ),
      toestand: stand(heeftPlek, !heeftPlek),
    },
  ];
  if (!klaar || s?.gebeldOp)
    items.push({
      id: 'bellen',
      titel: t('aanbod.lijn.bellen'),
      bij: heeftPlek && <Bellen k={k} vandaag={vandaag} />,
      toestand: stand(gebeld || begonnen, heeftPlek),
    });
  if (!klaar || begonnen)
    items.push({
      id: 'begin',
      titel: t('aanbod.lijn.begin'),
      bij: s && <Begin k={k} />,
      toestand: stand(begonnen, Boolean(s?.op)),
      children: zelf && !klaar && s?.op && !begonnen && <Begonnen k={k} mag={s.op <= vandaag} />,
    });
  items.push({
    id: 'oordeel',
    titel: t('aanbod.lijn.oordeel'),
    bij: k.oordeel ? t(`aanbod.oordeel.${k.oordeel}`) : klaar ? undefined : t('aanbod.lijn.straks'),
    toestand: stand(klaar, begonnen),
  });
  return <Pad items={items} labels={{ klaar: t('aanbod.lijn.gedaan'), nu: t('aanbod.lijn.nu') }} />;
}

function Bellen({ k, vandaag }: { k: Keuze; vandaag: string }) {
  const t = useTekst();
  const s = k.start;
  const dag = (iso: string) => <Datum key={iso} iso={iso} />;
  if (s?.gebeldOp) return <Tekst k="aanbod.lijn.gebeld" waarden={{ dag: dag(s.gebeldOp) }} />;
  if (s?.op) return null;
  if (!s?.door)
    return (
      <>
        {t('aanbod.lijn.niemand')} <a href="/mijn/contact">{t('aanbod.lijn.contact')}</a>
      </>
    );
  return (
    <>
      <Tekst
        k={s.belVoor < vandaag ? 'aanbod.lijn.beltLaat' : 'aanbod.lijn.belt'}
        waarden={{ door: s.door, dag: dag(s.belVoor) }}
      />{' '}
      {s.telefoon && <Tekst k="aanbod.lijn.belZelf" waarden={{ nummer: <Vast key="n">{s.telefoon}</Vast> }} />}
    </>
  );
}

function Begin({ k }: { k: Keuze }) {
  const t = useTekst();
  const s = k.start!;
  if (s.begonnenOp) return <Tekst k="aanbod.lijn.begonnen" waarden={{ dag: <Datum key="d" iso={s.begonnenOp} /> }} />;
  return (
    <>
      {s.nietBegonnenOp && !s.op && (
        <Tekst k="aanbod.lijn.nietBegonnen" waarden={{ dag: <Datum key="d" iso={s.nietBegonnenOp} /> }} />
      )}
      {s.op ? (
        <>
          <Tekst
            k={s.tijd ? 'aanbod.lijn.startTijd' : 'aanbod.lijn.start'}
            waarden={{
              dag: <Datum key="d" iso={s.op} />,
              tijd: <Vast key="t">{s.tijd?.replace(':', '.')}</Vast>,
            }}
          />{' '}
          <Tekst k="aanbod.lijn.waar" waarden={{ waar: <bdi key="w">{s.waar}</bdi> }} />{' '}
          <Tekst k="aanbod.lijn.wie" waarden={{ naam: <bdi key="n">{s.verwachtDoor}</bdi> }} />{' '}
          {s.bereik && <Tekst k="aanbod.lijn.bereik" waarden={{ bereik: <Vast key="b">{s.bereik}</Vast> }} />}
        </>
      ) : (
        !s.nietBegonnenOp && t('aanbod.lijn.nogGeenDag')
      )}
    </>
  );
}

/** It began, or it did not: the person says so, and nobody asks why. */
function Begonnen({ k, mag }: { k: Keuze; mag: boolean }) {
  const t = useTekst();
  return (
    <form method="post">
      <Stapel gat="r2">
        <input type="hidden" name="keuze" value={k.id} />
        <p>{t(mag ? 'aanbod.lijn.vraag' : 'aanbod.lijn.als')}</p>
        <Knoppen>
          {mag && (
            <Knop soort="lijn" name="doe" value="begon">
              {t('aanbod.lijn.ja')}
            </Knop>
          )}
          <Knop soort="kaal" name="doe" value="begon-niet">
            {t('aanbod.lijn.nee')}
          </Knop>
        </Knoppen>
        {mag && <p className="klein zacht">{t('aanbod.lijn.niemandVraagt')}</p>}
      </Stapel>
    </form>
  );
}
