/** Wat de schermen delen. Alle mensen, bedrijven en gemeenten zijn bedacht. */
import type { ReactNode } from 'react';
import { Ik, type Labels, Mens, type NavItem, PortaalSchil, WerkplekSchil } from '../../index.ts';

export interface Scherm {
  naam: string;
  titel: string;
  taal?: string;
  rtl?: boolean;
  inhoud: ReactNode;
}

const NAV: NavItem[] = [
  { href: 'uw-maand.html', tekst: 'Uw maand', icoon: 'house' },
  { href: 'inkomen-typen.html', tekst: 'Doorgeven', icoon: 'receipt' },
  { href: 'verhaal-en-plan.html', tekst: 'Uw plan', icoon: 'path' },
  { href: 'niet-goed.html', tekst: 'Hulp', icoon: 'chats-circle' },
];

export const TALEN = [
  { code: 'nl', naam: 'Nederlands', href: '?taal=nl' },
  { code: 'en', naam: 'English', href: '?taal=en' },
  { code: 'tr', naam: 'Türkçe', href: '?taal=tr' },
  { code: 'uk', naam: 'Українська', href: '?taal=uk' },
  { code: 'ar', naam: 'العربية', href: '?taal=ar' },
  { code: 'ti', naam: 'ትግርኛ', href: '?taal=ti' },
];

export function Portaal({
  hier,
  indeling,
  thema,
  gemeente = 'Voorbeeldstad',
  navigatie,
  taal = 'nl',
  labels,
  children,
}: {
  hier: number;
  indeling?: 'tweeluik';
  thema?: string;
  gemeente?: string;
  navigatie?: NavItem[];
  taal?: string;
  labels?: Labels;
  children: ReactNode;
}) {
  return (
    <PortaalSchil
      gemeente={gemeente}
      begin="uw-maand.html"
      navigatie={(navigatie ?? NAV).map((item, i) => ({ ...item, hier: i === hier }))}
      talen={TALEN}
      taal={taal}
      voet={[
        { href: '#klacht', tekst: 'Klacht of compliment' },
        { href: '#bezwaar', tekst: 'Niet eens met een besluit' },
        { href: 'wie-keek.html', tekst: 'Wie keek in mijn dossier' },
        { href: '#privacy', tekst: 'Privacy' },
      ]}
      indeling={indeling}
      thema={thema}
      labels={labels}
    >
      {children}
    </PortaalSchil>
  );
}

const WERKNAV: NavItem[] = [
  { href: 'mijn-dag.html', tekst: 'Mijn dag', icoon: 'sun-horizon' },
  { href: 'persoon.html', tekst: 'Mensen', icoon: 'users' },
  { href: 'caseload.html', tekst: 'Ons team', icoon: 'scales' },
  { href: 'casuistiek.html', tekst: 'Casuïstiek', icoon: 'chats-circle' },
  { href: '#aanbod', tekst: 'Aanbod', icoon: 'list' },
  { href: '#kennis', tekst: 'Kennis', icoon: 'graduation-cap' },
];

export function Werkplek({ hier, children }: { hier: number; children: ReactNode }) {
  return (
    <WerkplekSchil
      gemeente="Voorbeeldstad"
      begin="mijn-dag.html"
      navigatie={WERKNAV.map((item, i) => ({ ...item, hier: i === hier }))}
      zoek={{ action: '#zoek' }}
      ik={<Ik naam="Milan Osei" functie="klantmanager" />}
    >
      {children}
    </WerkplekSchil>
  );
}

export function Milan({ over = 'Uw klantmanager. Werkt maandag, dinsdag, donderdag en vrijdag.' }: { over?: string }) {
  return <Mens id="mens" naam="Milan Osei" over={over} bel="tel:0001234567" app="#app" afspraak="#afspraak" />;
}
