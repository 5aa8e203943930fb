import { index, type RouteConfig, route } from '@react-router/dev/routes';

export const routes = [
  route('werkplek', 'werkplek/schil.tsx', [
    index('werkplek/begin.tsx'),
    route('mensen', 'werkplek/mensen.tsx'),
    route('mensen/:persoon', 'werkplek/persoon/verhaal.tsx'),
    route('mensen/:persoon/geld', 'werkplek/persoon/geld.tsx'),
  ]),
] satisfies RouteConfig;
