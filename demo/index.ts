export { laadAanvragen } from './aanvragen.ts';
export { stuurVoorbeeldbrieven } from './brieven.ts';
export { CLIENTEN } from './mensen.ts';
export { Opgavegeschiedenis } from './opgaven.ts';
export { laatVoorbeeldstemmenHoren } from './stemmen.ts';
export { bewaarVoorbeeldstrook, leesVoorbeeldstrook } from './strook.ts';
export { bevolking, laadVoorbeeldstad, PERSONAS, VOORBEELDSTAD, voorbeeldgezinnen } from './voorbeeldstad.ts';
export { laadWaterdam, WATERDAM, WATERDAMMERS } from './waterdam.ts';
