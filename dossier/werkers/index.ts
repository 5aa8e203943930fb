export { installeerWachtrijen, startWerkers, type Werkers, type Werkersopties } from './werkers.ts';
