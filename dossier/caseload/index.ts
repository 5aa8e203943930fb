export { type Dag, type Dagregel, mijnDag, type Schuld } from './dag.ts';
export { type Mens, mensenVan } from './mensen.ts';
export { mijnTijd, openOverdrachten, type Teamlid, teamtijd, vormtijden } from './team.ts';
