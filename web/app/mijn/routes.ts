import { index, type RouteConfig, route } from '@react-router/dev/routes';

export const routes = [route('mijn', 'mijn/schil.tsx', [index('mijn/begin.tsx')])] satisfies RouteConfig;
