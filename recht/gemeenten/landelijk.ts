/** No local policy: the preferred reading of every open question, no provisional figures. */
import type { Gemeenteinstellingen, Keuze, Keuzes, Leesvraag } from './instellingen.ts';

const WET = 'Participatiewet (BWBR0015703)';
const VANAF = '2025-01-01';
const keuze = <V extends Leesvraag>(keuze: Keuze<V>['keuze'], reden: string, artikel: string): Keuze<V> => ({
  keuze,
  reden,
  bron: { document: WET, artikel },
  vanaf: VANAF,
});

/** The preferred readings, each with the reason that is shown. */
export const VOORKEUR: Keuzes = {
  va_grondslag: keuze(
    'voor_vrijlating',
    'Uw werkgever spaart vakantiegeld over uw hele loon. Daarom rekenen wij met het hele loon.',
    'art. 31 lid 4; Regeling art. 10',
  ),
  reserve: keuze(
    'bijstand',
    'De wet zegt: 5% van de bijstand. Dus sparen wij 5% van uw uitkering, niet van de hele norm.',
    'art. 19 lid 3',
  ),
  va_bronnen: keuze(
    'samen',
    'De tabel gaat over uw inkomen per persoon. Heeft u meer banen? Dan tellen wij het loon eerst op.',
    'Regeling art. 11',
  ),
  norm_afronding: keuze('einde', 'Wij ronden één keer af, aan het eind. Zo valt er geen cent weg.', 'art. 22a en 24'),
  omrekening: keuze(
    'exact',
    'Vier weken loon keer 13 gedeeld door 12, en weekloon keer 52 gedeeld door 12. Wij ronden niet tussendoor af.',
    'art. 32 en 45',
  ),
  normwissel: keuze(
    'eerste_dag',
    'Wij kijken naar de eerste dag van de maand. Verandert er iets, dan geldt het vanaf de volgende maand.',
    'art. 45 lid 1',
  ),
  deel_maand: keuze(
    'kalenderdagen',
    'Begint of stopt uw recht midden in de maand? Dan tellen wij de dagen van die maand.',
    'art. 45 lid 3',
  ),
  jong_verhoging: keuze(
    'per_persoon',
    'De wet noemt de jongere die niet op ouders kan terugvallen. Daarom telt de verhoging per persoon.',
    'art. 20 lid 3',
  ),
  jong_plafond: keuze(
    'art21',
    'De wet noemt de norm van artikel 21 als grens. Die grens gebruiken wij.',
    'art. 20 lid 4',
  ),
  n_telling: keuze(
    'gebruikte_maanden',
    'Alleen maanden waarin u echt een kwart hield, tellen als gebruikt.',
    'art. 31 lid 2 onder n',
  ),
  z_onder_27: keuze(
    'direct',
    'Onder 27 jaar gelden de eerste zes maanden niet. Daarom begint dit deel direct.',
    'art. 31 lid 2 onder z en lid 5',
  ),
  z_periode: keuze(
    'eerste_loonmaand',
    'De twaalf maanden beginnen in de eerste maand waarin u dit deel houdt.',
    'art. 31 lid 2 onder z',
  ),
  samenloop_34a: keuze('34a', 'De bijverdienregeling komt in de plaats van de oude regels.', 'art. 34a'),
  recht_34a: keuze('na_vrijlating', 'Wij kijken eerst wat u mag houden en dan of er recht is.', 'art. 19 en 34a'),
  overgang_34a: keuze('doorlopend', 'Maanden die u al gebruikte tellen mee in 2027.', 'art. 34a lid 1 onder a'),
  verlaging_afronding: keuze('einde', 'Wij ronden één keer af, aan het eind.', 'art. 18'),
  aflossing_grens: keuze(
    'half_omhoog',
    'Vijf procent van het bedrag om van te leven, afgerond op hele centen.',
    'art. 60; art. 475dc Rv',
  ),
  toerekening: keuze(
    'maand_verdiend',
    'De wet kijkt naar de maand waarin u het loon verdiende.',
    'art. 32 lid 1 onder b',
  ),
};

export const LANDELIJK: Gemeenteinstellingen = {
  sleutel: 'landelijk',
  naam: 'Landelijk',
  keuzes: VOORKEUR,
  premie: null,
  vooruitlopen34aVanaf: null,
  voorlopig: [],
  voorlopigeTabellen: [],
};
