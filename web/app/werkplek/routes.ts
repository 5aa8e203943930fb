import { index, type RouteConfig, route } from '@react-router/dev/routes';

export const routes = [route('werkplek', 'werkplek/schil.tsx', [index('werkplek/begin.tsx')])] satisfies RouteConfig;
