import { index, layout, type RouteConfig, route } from '@react-router/dev/routes';

export const routes = [
  layout('openbaar/schil.tsx', [
    index('openbaar/begin.tsx'),
    route('inloggen', 'openbaar/inloggen.tsx'),
    route('inloggen/persona/:uid', 'openbaar/persona.tsx'),
    route('hervat', 'openbaar/hervat.tsx'),
    route('*', 'openbaar/onbekend.tsx'),
  ]),
] satisfies RouteConfig;
