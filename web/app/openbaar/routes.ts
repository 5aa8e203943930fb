import { index, layout, type RouteConfig, route } from '@react-router/dev/routes';

export const routes = [
  layout('openbaar/schil.tsx', [
    index('openbaar/begin.tsx'),
    route('inloggen', 'openbaar/inloggen.tsx'),
    route('inloggen/persona/:uid', 'openbaar/persona.tsx'),
    route('rekenhulp', 'openbaar/rekenhulp/rekenhulp.tsx'),
    route('zo-rekenen-wij', 'openbaar/regels/lijst.tsx'),
    route('zo-rekenen-wij/:blad', 'openbaar/regels/blad.tsx'),
    route('privacy', 'openbaar/privacy.tsx'),
    route('toegankelijkheid', 'openbaar/toegankelijkheid.tsx'),
    route('klacht', 'openbaar/klacht/klacht.tsx'),
    route('klacht/antwoord', 'openbaar/klacht/antwoord.tsx'),
    route('idee', 'openbaar/idee.tsx'),
    route('gedeeld', 'openbaar/gedeeld.tsx'),
    route('tafel', 'openbaar/tafel.tsx'),
    route('hervat', 'openbaar/hervat.tsx'),
    route('*', 'openbaar/onbekend.tsx'),
  ]),
  route('.well-known/security.txt', 'openbaar/privacy-security.ts'),
  route('.well-known/audit-sleutel.pem', 'openbaar/audit-sleutel.ts'),
] satisfies RouteConfig;
