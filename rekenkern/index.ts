export * from './naslag.ts';
export * from './taal/eenheid.ts';
export * from './taal/parameters.ts';
export * from './taal/regel.ts';
export * from './taal/uitdrukking.ts';
