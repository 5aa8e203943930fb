import { invoer, vraag } from '@bijrijder/rekenkern';
import { wet } from '../wet.ts';

export const lbwet = wet('Wet op de loonbelasting 1964');
export const ibwet = wet('Wet inkomstenbelasting 2001');
export const ORAKELS: readonly string[] = ['ib-2026-36000', 'marginaal-2026-36000'];

export const loon = invoer('loon', 'cent/jaar', 'Bruto inkomen uit werk in dit jaar', { hoog: 1_000_000_000 });
export const uitkering = invoer('uitkering', 'cent/jaar', 'Bruto uitkering in dit jaar', { hoog: 1_000_000_000 });
export const kindJongerDan12 = vraag('kind_jonger_dan_12', 'Hebt u op 1 januari een kind jonger dan 12 jaar?');
export const meestverdiener = vraag('meestverdiener', 'Hebt u een partner die evenveel of minder verdient met werk?');
