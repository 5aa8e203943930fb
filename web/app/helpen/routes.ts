import { index, type RouteConfig, route } from '@react-router/dev/routes';

export const routes = [
  route('helpen', 'helpen/schil.tsx', [
    index('helpen/begin.tsx'),
    route('code', 'helpen/code.tsx'),
    route(':persoon', 'helpen/persoon.tsx'),
    route(':persoon/doorgeven/:maand', 'helpen/doorgeven.tsx'),
    route(':persoon/brieven', 'helpen/brieven.tsx'),
    route(':persoon/brieven/:brief', 'helpen/brief.tsx'),
  ]),
  route('helpen/:persoon/brieven/:brief/pdf', 'helpen/pdf.ts'),
] satisfies RouteConfig;
