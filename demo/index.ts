export { laadPersonas, PERSONAS, VOORBEELDSTAD } from './personas.ts';
