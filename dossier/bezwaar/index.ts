export { dagenTot, termijnEinde } from './termijn.ts';
