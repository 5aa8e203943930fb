import type { Geldbeeld, Maatwerk } from '@bijrijder/dossier/maatwerk';
import { Bedrag, Lijstje, Tabel, VoorTegen } from '@bijrijder/ui';
import { maandWoord } from '../mijn/maandwoorden.ts';
import { Tekst, useTaal, useTekst } from '../tekst/index.tsx';

/** Parts of an omgekeerde toets as one reads them: for the colleague who weighs, and for the person it is about. */

type IcoonVan = 'plus' | 'minus' | 'check';
/** One reason per line. */
export const redenen = (tekst: string): string[] =>
  tekst
    .split(/\r?\n/)
    .map((r) => r.trim())
    .filter(Boolean);

export function Redenen({ tekst, icoon }: { tekst: string; icoon: IcoonVan }) {
  return <Lijstje lijst={redenen(tekst).map((r, i) => ({ id: `${i}-${r}`, icoon, tekst: r }))} />;
}

/** When it works out beside when nothing is done. */
export function Effect({ m }: { m: Pick<Maatwerk, 'effect' | 'zonder'> }) {
  const t = useTekst();
  return (
    <VoorTegen
      kanten={[
        { id: 'lukt', titel: t('overu.toets.effect'), inhoud: <p>{m.effect}</p> },
        ...(m.zonder ? [{ id: 'niets', titel: t('overu.toets.zonder'), inhoud: <p>{m.zonder}</p> }] : []),
      ]}
    />
  );
}

/** What speaks for it and against it, and what else was looked at. */
export function Waarden({ m }: { m: Pick<Maatwerk, 'voor' | 'tegen' | 'anders'> }) {
  const t = useTekst();
  return (
    <>
      <VoorTegen
        kanten={[
          { id: 'voor', titel: t('overu.toets.kantVoor'), inhoud: <Redenen tekst={m.voor} icoon="plus" /> },
          ...(m.tegen
            ? [{ id: 'tegen', titel: t('overu.toets.kantTegen'), inhoud: <Redenen tekst={m.tegen} icoon="minus" /> }]
            : []),
        ]}
      />
      {m.anders && (
        <>
          <h3>{t('overu.toets.kort')}</h3>
          <Redenen tekst={m.anders} icoon="check" />
        </>
      )}
    </>
  );
}

export type Effectgeld = { maand: string; nu: Geldbeeld; dan: Geldbeeld | null };

/** The household's own money in one month, now and when it works out. `naam`: null when the person reads it. */
export function Effecttabel({ geld, naam }: { geld: Effectgeld; naam: string | null }) {
  const t = useTekst();
  const taal = useTaal();
  const { nu, dan } = geld;
  const rij = (
    id: 'loon' | 'uitkering' | 'samen' | 'premie',
    veld: 'loonCent' | 'bijstandCent' | 'samenCent' | 'premieCent',
  ) => ({
    id,
    soort: id === 'samen' ? ('eind' as const) : undefined,
    cellen: [
      t(`overu.toets.geld.${id}`),
      <Bedrag key="nu" cent={nu[veld]} />,
      ...(dan ? [<Bedrag key="dan" cent={dan[veld]} />] : []),
    ],
  });
  const scheelt = dan ? dan.samenCent - nu.samenCent : 0;
  const zin = naam ? (scheelt > 0 ? 'meer' : 'minder') : scheelt > 0 ? 'uMeer' : 'uMinder';
  return (
    <>
      <Tabel
        naam={t('overu.toets.geld.naam', { maand: maandWoord(geld.maand, '', taal) })}
        soort="smal"
        kolommen={[
          { id: 'per', naam: t('overu.toets.geld.per'), tekst: true },
          { id: 'nu', naam: t('overu.toets.geld.nu') },
          ...(dan ? [{ id: 'dan', naam: t('overu.toets.geld.dan') }] : []),
        ]}
        rijen={[
          rij('loon', 'loonCent'),
          rij('uitkering', 'bijstandCent'),
          rij('samen', 'samenCent'),
          rij('premie', 'premieCent'),
        ]}
      />
      {scheelt !== 0 && (
        <p>
          <Tekst
            k={`overu.toets.geld.${zin}`}
            waarden={{ naam: naam ?? '', bedrag: <Bedrag key="v" cent={Math.abs(scheelt)} ongeveer /> }}
          />
        </p>
      )}
      <p className="klein zacht">{t(dan ? 'overu.toets.geld.geschat' : 'overu.toets.geld.vul')}</p>
    </>
  );
}
