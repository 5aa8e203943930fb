import { index, type RouteConfig, route } from '@react-router/dev/routes';

export const routes = [
  route('helpen', 'helpen/schil.tsx', [
    index('helpen/begin.tsx'),
    route('code', 'helpen/code.tsx'),
    route(':persoon', 'helpen/persoon.tsx'),
    route(':persoon/doorgeven/:maand', 'helpen/doorgeven.tsx'),
    route(':persoon/doorgeven/:maand/foto', 'helpen/foto.tsx'),
    route(':persoon/doorgeven/:maand/nakijken/:stuk', 'helpen/nakijken.tsx'),
    route(':persoon/berichten', 'helpen/berichten.tsx'),
    route(':persoon/besluiten', 'helpen/besluiten.tsx'),
    route(':persoon/besluiten/:besluit', 'helpen/besluit.tsx'),
    route(':persoon/terugbetalen', 'helpen/terugbetalen.tsx'),
    route(':persoon/bezwaar/:maand', 'helpen/bezwaar.tsx'),
    route(':persoon/stoppen', 'helpen/stoppen.tsx'),
    route(':persoon/klacht', 'helpen/klacht.tsx'),
    route(':persoon/brieven', 'helpen/brieven.tsx'),
    route(':persoon/brieven/:brief', 'helpen/brief.tsx'),
  ]),
  route('helpen/:persoon/stuk/:stuk/:pagina', 'helpen/stuk.ts'),
  route('helpen/:persoon/brieven/:brief/pdf', 'helpen/pdf.ts'),
] satisfies RouteConfig;
