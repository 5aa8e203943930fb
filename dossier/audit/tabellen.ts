import type { Generated } from 'kysely';
import type { Dag, Moment } from '../databank/tabellen.ts';

declare module '../databank/tabellen.ts' {
  interface Tabellen {
    audit_uitvoer: {
      gemeente: number;
      id: Generated<string>;
      van: Dag;
      tot: Dag;
      waarom: string;
      eerste_zegel: number;
      laatste_zegel: number;
      regels: number;
      mensen: number;
      door: string;
      dag: Dag;
      gemaakt_op: Moment;
    };
    audit_opgehaald: {
      gemeente: number;
      id: Generated<string>;
      uitvoer: string;
      door: string;
      afdruk: Buffer;
      op: Moment;
    };
  }
}
