import { index, type RouteConfig, route } from '@react-router/dev/routes';

export const routes = [route('beheer', 'beheer/schil.tsx', [index('beheer/begin.tsx')])] satisfies RouteConfig;
