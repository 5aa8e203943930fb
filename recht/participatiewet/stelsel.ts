import type { Parameterboek, Regel, Stelsel } from '@bijrijder/rekenkern';
import { premieVerdiend } from '../gemeenten/premie.ts';
import { bijstand, bijstandVoorVerlaging, inkomenVoorRecht, recht, reservering, verlaging } from './art-19.ts';
import { aaGeldt, nGeldt, rGeldt, yGeldt, zGeldt } from './art-31.ts';
import { inkomen, inkomenPartner, inkomenPersoon, nettoInkomen } from './art-32.ts';
import { bijverdienA, bijverdienregeling, eerstN, vrijlating } from './art-34a.ts';
import { aflossing, aflossingsgrens, teBetalen, teBetalenExact, uitTeBetalen, voorschot } from './art-45.ts';
import { alles, inclusief, inHanden } from './in-handen.ts';
import { norm } from './norm.ts';
import { vakantieaanspraak } from './regeling-art-10.ts';
import { centen, centenPersoon } from './weergave.ts';

const beide = <R>(r: Readonly<Record<'P1' | 'P2', R>>): R[] => [r.P1, r.P2];

/** The rules whose outcome is asked; the rules they use come with them. */
export const REGELS: readonly Regel[] = [
  norm,
  ...beide(nettoInkomen),
  ...beide(nGeldt),
  ...beide(yGeldt),
  ...beide(zGeldt),
  ...beide(aaGeldt),
  ...beide(rGeldt),
  bijverdienregeling,
  ...beide(eerstN),
  ...beide(bijverdienA),
  ...beide(vrijlating),
  ...beide(vakantieaanspraak),
  ...beide(inkomenPersoon),
  inkomenPartner,
  inkomen,
  inkomenVoorRecht,
  recht,
  bijstandVoorVerlaging,
  verlaging,
  bijstand,
  reservering,
  teBetalenExact,
  teBetalen,
  voorschot,
  aflossingsgrens,
  aflossing,
  uitTeBetalen,
  ...beide(premieVerdiend),
  inHanden,
  inclusief,
  ...beide(alles),
  ...Object.values(centen),
  ...Object.values(centenPersoon.P1),
  ...Object.values(centenPersoon.P2),
].map((r) => r as unknown as Regel);

/** The Participatiewet as one set, with the figures that a municipality uses. */
export const participatiewet = (parameters: Parameterboek): Stelsel => ({
  naam: 'participatiewet',
  regels: REGELS,
  parameters,
});
