export type { Persona } from './server/persona.ts';
export { type Draaiend, type Serveropties, startServer } from './server.ts';
