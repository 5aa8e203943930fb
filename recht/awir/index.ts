export * from './artikel-14.ts';
export * from './artikel-16.ts';
