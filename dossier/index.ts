export * from './databank/index.ts';
export * from './feiten/index.ts';
export * from './opgave/index.ts';
export * from './toegang/index.ts';
