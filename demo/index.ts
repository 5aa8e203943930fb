export { stuurVoorbeeldbrieven } from './brieven.ts';
export { bevolking, laadVoorbeeldstad, PERSONAS, VOORBEELDSTAD } from './voorbeeldstad.ts';
