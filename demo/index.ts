export { bevolking, laadVoorbeeldstad, PERSONAS, VOORBEELDSTAD } from './voorbeeldstad.ts';
