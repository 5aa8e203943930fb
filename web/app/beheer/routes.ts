import { index, type RouteConfig, route } from '@react-router/dev/routes';

export const routes = [
  route('beheer', 'beheer/schil.tsx', [
    index('beheer/begin.tsx'),
    route('maand', 'beheer/maand/overzicht.tsx'),
    route('maand/bank', 'beheer/maand/bank.tsx'),
    route('maand/binnengekomen', 'beheer/maand/binnengekomen.tsx'),
    route('geldweg', 'beheer/geldweg/lijst.tsx'),
    route('geldweg/:persoon', 'beheer/geldweg/een.tsx'),
    route('betaalrekening', 'beheer/rekening/rekening.tsx'),
    route('maand/:maand', 'beheer/maand/run.tsx'),
    route('loongegevens', 'beheer/loon/loon.tsx'),
    route('loongegevens/:vraag/opgave', 'beheer/loon/samen.tsx'),
    route('kwaliteit', 'beheer/kwaliteit/kwaliteit.tsx'),
    route('op-tijd', 'beheer/optijd/optijd.tsx'),
    route('afhandelen', 'beheer/afhandelen/lijst.tsx'),
    route('afhandelen/:huishouden', 'beheer/afhandelen/zaak.tsx'),
    route('jaar/:jaar?', 'beheer/jaar/jaar.tsx'),
    route('bewaren', 'beheer/bewaren.tsx'),
    route('buren', 'beheer/buren/buren.tsx'),
    route('audit', 'beheer/audit/audit.tsx'),
    route('contact', 'beheer/contact.tsx'),
    route('maand/:maand/nakijken/:reden', 'beheer/maand/nakijken.tsx'),
  ]),
  route('beheer/maand/bank/:bestand.xml', 'beheer/maand/bestand.ts'),
  route('beheer/audit/:uitvoer.csv', 'beheer/audit/bestand.ts'),
] satisfies RouteConfig;
