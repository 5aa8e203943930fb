export { stuurVoorbeeldbrieven } from './brieven.ts';
export { CLIENTEN } from './mensen.ts';
export { bevolking, laadVoorbeeldstad, PERSONAS, VOORBEELDSTAD } from './voorbeeldstad.ts';
export { laadWaterdam, WATERDAM, WATERDAMMERS } from './waterdam.ts';
