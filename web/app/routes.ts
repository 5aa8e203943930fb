import { routes as beheer } from './beheer/routes.ts';
import { routes as helpen } from './helpen/routes.ts';
import { routes as mijn } from './mijn/routes.ts';
import { routes as openbaar } from './openbaar/routes.ts';
import { routes as werkplek } from './werkplek/routes.ts';

export default [...openbaar, ...mijn, ...helpen, ...werkplek, ...beheer];
