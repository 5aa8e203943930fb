import type { Hulpvraag, Voorkeur } from '@bijrijder/dossier/contact';
import { Datum, EigenWoorden, type IcoonNaam, Knop, Melding, Persoonkop, Tabs } from '@bijrijder/ui';
import { datum, tijd } from '@bijrijder/ui/opmaak';
import type { ReactNode } from 'react';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import type { Sleutel } from '../../tekst/sleutels.ts';

export type Kop = {
  id: string;
  naam: string;
  roepnaam: string;
  telefoon: string | null;
  taal: string;
  voorkeur: Voorkeur | null;
  /** What the person asked us today and nobody has spoken about yet. */
  hulp: Hulpvraag[];
};

export const KANAALICOON: Readonly<Record<string, IcoonNaam>> = {
  bellen: 'phone',
  appen: 'chat-circle-text',
  mailen: 'envelope-simple',
  brief: 'envelope-simple',
  langskomen: 'door-open',
  beeldbellen: 'video-camera',
};

const TABS = [
  ['', 'verhaal', undefined],
  ['/gesprekken', 'gesprekken', undefined],
  ['/aanbod', 'aanbod', undefined],
  ['/werk', 'werk', undefined],
  ['/maatwerk', 'maatwerk', undefined],
  ['/brieven', 'brieven', undefined],
  ['/geld', 'geld', 'lock-simple'],
  ['/wie-keek', 'wieKeek', undefined],
] as const;

/** How somebody wants to be reached, as short words with an icon. */
export function useBereik(): (v: Voorkeur | null) => { id: string; icoon: IcoonNaam; tekst: string }[] {
  const t = useTekst();
  return (v) => {
    if (!v) return [];
    const uit: { id: string; icoon: IcoonNaam; tekst: string }[] = [
      { id: 'kanaal', icoon: KANAALICOON[v.kanaal] ?? 'phone', tekst: t(`werkplek.kanaal.${v.kanaal}` as Sleutel) },
    ];
    if (v.tijden) uit.push({ id: 'tijden', icoon: 'clock', tekst: v.tijden });
    if (v.plek) uit.push({ id: 'plek', icoon: 'map-pin', tekst: v.plek });
    if (v.tolk) uit.push({ id: 'tolk', icoon: 'translate', tekst: t('werkplek.persoon.tolk', { taal: v.tolk }) });
    if (v.meenemen) uit.push({ id: 'mee', icoon: 'users', tekst: v.meenemen });
    if (v.nooitEerstBrief) uit.push({ id: 'brief', icoon: 'envelope-simple', tekst: t('werkplek.persoon.nooitBrief') });
    return uit;
  };
}

/** The address that calls a number as somebody typed it. */
export const belLink = (telefoon: string): string => `tel:${telefoon.replaceAll(/[^\d+]/g, '')}`;

/** By when we promised to call. */
export const belVoor = (b: Hulpvraag['bel'], t: ReturnType<typeof useTekst>): string =>
  b.vandaag ? t('werkplek.dag.voor17') : t('werkplek.dag.voor12', { dag: datum(b.dag) });

/** Somebody called for us: on every page about them, until somebody has spoken with them. */
function Roep({ naam, thuis, vraag }: { naam: string; thuis: string; vraag: Hulpvraag }) {
  const t = useTekst();
  return (
    <Melding soort="let-op">
      <p>
        <Tekst
          k={vraag.soort === 'niet_goed' ? 'werkplek.persoon.nietGoed' : 'werkplek.persoon.belMij'}
          waarden={{ naam, dag: <Datum key="dag" iso={vraag.dag} weekdag="geen" />, tijd: tijd(vraag.op) }}
        />{' '}
        {vraag.soort === 'niet_goed' && (
          <Tekst k={`werkplek.dag.wens.${vraag.wens}`} waarden={{ bel: belVoor(vraag.bel, t) }} />
        )}
      </p>
      {vraag.tekst && <EigenWoorden wie={naam}>{vraag.tekst}</EigenWoorden>}
      <p>
        <a href={`${thuis}/gesprek`}>
          <Tekst k="werkplek.persoon.spraken" />
        </a>
      </p>
    </Melding>
  );
}

/** A page about a person: who it is and how to reach them, then the tabs, then what the page is about. */
export function Persoonblad({
  kop,
  hier,
  titel,
  children,
}: {
  kop: Kop;
  hier: (typeof TABS)[number][1];
  titel?: string;
  children: ReactNode;
}) {
  const t = useTekst();
  const bereik = useBereik();
  const thuis = `/werkplek/mensen/${kop.id}`;
  return (
    <>
      <title>{`${titel ? `${titel} · ` : ''}${kop.naam}`}</title>
      <Persoonkop
        naam={kop.naam}
        bereik={[
          { id: 'zeg', tekst: t('werkplek.persoon.zeg', { naam: kop.roepnaam }) },
          ...(kop.telefoon
            ? [{ id: 'telefoon', icoon: 'phone' as const, tekst: <a href={belLink(kop.telefoon)}>{kop.telefoon}</a> }]
            : []),
          ...bereik(kop.voorkeur),
        ]}
      >
        <Knop href={`${thuis}/gesprek`} icoon="chats-circle">
          {t('werkplek.persoon.knop.gesprek')}
        </Knop>
        <Knop soort="lijn" href={`${thuis}/gesprekken#berichten`} icoon="chat-circle-text">
          {t('werkplek.persoon.knop.bericht')}
        </Knop>
        <Knop soort="lijn" href={`${thuis}/bezoek`} icoon="door-open">
          {t('werkplek.persoon.knop.bezoek')}
        </Knop>
      </Persoonkop>
      <Tabs
        label={t('werkplek.persoon.tabs', { naam: kop.roepnaam })}
        items={TABS.map(([pad, naam, icoon]) => ({
          href: `${thuis}${pad}`,
          tekst: t(`werkplek.persoon.tab.${naam}`),
          hier: naam === hier,
          icoon,
        }))}
      />
      {kop.hulp.map((h) => (
        <Roep key={h.id} naam={kop.roepnaam} thuis={thuis} vraag={h} />
      ))}
      {children}
    </>
  );
}
