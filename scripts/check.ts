import { loop, STATISCH } from './stappen.ts';
import { controleerNode } from './versie.ts';

controleerNode();
process.exit((await loop(STATISCH)).length === 0 ? 0 : 1);
