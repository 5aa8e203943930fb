import { index, type RouteConfig, route } from '@react-router/dev/routes';

export const routes = [
  route('mijn', 'mijn/schil.tsx', [
    index('mijn/maand.tsx'),
    route('doorgeven', 'mijn/doorgeven/deze.tsx'),
    route('doorgeven/:maand', 'mijn/doorgeven/kies.tsx'),
    route('doorgeven/:maand/typen', 'mijn/doorgeven/typen.tsx'),
    route('doorgeven/:maand/foto', 'mijn/doorgeven/foto.tsx'),
    route('doorgeven/:maand/nakijken/:stuk', 'mijn/doorgeven/nakijken.tsx'),
    route('doorgeven/:maand/klopt', 'mijn/doorgeven/klopt.tsx'),
    route('doorgeven/:maand/binnen/:opgave', 'mijn/doorgeven/binnen.tsx'),
    route('doorgeven/:maand/papier', 'mijn/doorgeven/papier.tsx'),
    route('uitleg/:maand', 'mijn/specificatie/uitleg.tsx'),
    route('geld', 'mijn/geld/begin.tsx'),
    route('geld/kalender', 'mijn/geld/kalender.tsx'),
    route('plan', 'mijn/plan/plan.tsx'),
    route('hulp', 'mijn/hulp/hulp.tsx'),
    route('hulp/niet-goed', 'mijn/hulp/niet-goed.tsx'),
    route('contact', 'mijn/contact/contact.tsx'),
    route('wie-keek', 'mijn/wie-keek.tsx'),
    route('klacht', 'mijn/klacht/lijst.tsx'),
    route('klacht/:klacht', 'mijn/klacht/een.tsx'),
    route('specificaties', 'mijn/specificatie/lijst.tsx'),
    route('specificaties/:maand', 'mijn/specificatie/maand.tsx'),
  ]),
  route('mijn/geld/kalender.ics', 'mijn/geld/ics.ts'),
  route('mijn/stuk/:stuk/:pagina', 'mijn/doorgeven/stuk.ts'),
] satisfies RouteConfig;
