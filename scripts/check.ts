import { controleer } from './stappen.ts';
import { controleerNode } from './versie.ts';

controleerNode();
process.exit((await controleer()).fout === 0 ? 0 : 1);
