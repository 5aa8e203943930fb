export * from './gemeenten/index.ts';
export * from './parameters/index.ts';
export * from './participatiewet/index.ts';
