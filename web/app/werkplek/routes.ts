import { index, type RouteConfig, route } from '@react-router/dev/routes';

export const routes = [
  route('werkplek', 'werkplek/schil.tsx', [
    index('werkplek/begin.tsx'),
    route('mensen', 'werkplek/mensen.tsx'),
    route('mensen/:persoon', 'werkplek/persoon/verhaal.tsx'),
    route('mensen/:persoon/gesprek', 'werkplek/persoon/gesprek.tsx'),
    route('mensen/:persoon/gesprekken', 'werkplek/persoon/gesprekken.tsx'),
    route('mensen/:persoon/geld', 'werkplek/persoon/geld.tsx'),
    route('mensen/:persoon/doorgeven/:maand', 'werkplek/persoon/doorgeven.tsx'),
    route('mensen/:persoon/overdracht', 'werkplek/persoon/overdracht.tsx'),
    route('mensen/:persoon/wie-keek', 'werkplek/persoon/wie-keek.tsx'),
    route('mensen/:persoon/afstemming', 'werkplek/afstemming/afstemming.tsx'),
    route('mensen/:persoon/afstemming/meelezen', 'werkplek/afstemming/meelezen.tsx'),
    route('mensen/:persoon/maatwerk', 'werkplek/maatwerk/maatwerk.tsx'),
    route('mensen/:persoon/werk', 'werkplek/persoon/werk.tsx'),
    route('mensen/:persoon/aanbod', 'werkplek/aanbod/aanbod.tsx'),
    route('casuistiek', 'werkplek/casuistiek/casuistiek.tsx'),
    route('werk', 'werkplek/werk/werk.tsx'),
    route('team', 'werkplek/team.tsx'),
    route('bezwaren', 'werkplek/bezwaren/lijst.tsx'),
    route('bezwaren/:bezwaar', 'werkplek/bezwaren/een.tsx'),
    route('vragen', 'werkplek/bezwaren/vragen.tsx'),
    route('klachten', 'werkplek/klachten/lijst.tsx'),
    route('klachten/:klacht', 'werkplek/klachten/een.tsx'),
  ]),
  route('werkplek/mensen/:persoon/nazorgbeeld/:bijlage/:pagina', 'werkplek/persoon/nazorgbeeld.ts'),
] satisfies RouteConfig;
