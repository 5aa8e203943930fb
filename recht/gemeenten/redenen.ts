/** Why a municipality may read the law this way: one plain sentence per option, shown to the people it touches. */
import type { Leesvraag, Lezingen } from './instellingen.ts';

export interface Lezinguitleg {
  /** What the law leaves open, for staff who choose. */
  readonly vraag: string;
  readonly artikel: string;
  /** Reason per option (B1). */
  readonly redenen: Readonly<Record<string, string>>;
}
type Redenen = {
  readonly [V in Leesvraag]: Lezinguitleg & { readonly redenen: Readonly<Record<Lezingen[V], string>> };
};

export const LEZINGUITLEG: Redenen = {
  va_grondslag: {
    vraag: 'Over welk loon telt het vakantiegeld mee?',
    artikel: 'art. 31 lid 4; Regeling art. 10',
    redenen: {
      voor_vrijlating: 'Uw werkgever spaart vakantiegeld over uw hele loon. Daarom rekenen wij met het hele loon.',
      na_vrijlating: 'Wat u van uw loon mag houden telt niet mee. Daarom telt het ook niet voor het vakantiegeld.',
      geen: 'In het rekenvoorbeeld van de gemeente telt het vakantiegeld over uw loon niet mee.',
    },
  },
  reserve: {
    vraag: 'Waarover wordt 5% vakantiegeld opzij gezet?',
    artikel: 'art. 19 lid 3',
    redenen: {
      bijstand: 'De wet zegt: 5% van de bijstand. Dus sparen wij 5% van uw uitkering, niet van de hele norm.',
      norm: 'Wij sparen 5% van het hele bedrag om van te leven. Zo heeft u in juni hetzelfde vakantiegeld als anderen.',
      norm_min_aanspraak: 'Wij sparen 5% van de norm, min het vakantiegeld dat uw werkgever spaart.',
    },
  },
  va_bronnen: {
    vraag: 'Geldt de tabel voor vakantiegeld voor het loon samen of per baan?',
    artikel: 'Regeling art. 11',
    redenen: {
      samen: 'De tabel gaat over uw inkomen per persoon. Heeft u meer banen? Dan tellen wij het loon eerst op.',
      per_bron: 'Elke werkgever spaart apart vakantiegeld. Daarom gebruiken wij de tabel per baan.',
    },
  },
  norm_afronding: {
    vraag: 'Wanneer wordt een deel van de norm afgerond?',
    artikel: 'art. 22a en 24',
    redenen: {
      einde: 'Wij ronden één keer af, aan het eind. Zo valt er geen cent weg.',
      per_persoon: 'Wij ronden het bedrag per persoon af op centen en tellen daarna op.',
    },
  },
  omrekening: {
    vraag: 'Hoe wordt loon per week of vier weken een maandbedrag?',
    artikel: 'art. 32 en 45',
    redenen: {
      exact:
        'Vier weken loon keer 13 gedeeld door 12, en weekloon keer 52 gedeeld door 12. Wij ronden niet tussendoor af.',
      cent: 'Wij rekenen uw loon om naar een maand en ronden dat af op centen.',
      hele_euro: 'Wij rekenen uw loon om naar een maand en ronden dat naar beneden af op hele euro’s.',
    },
  },
  normwissel: {
    vraag: 'Wat geldt als er midden in de maand iets verandert?',
    artikel: 'art. 45 lid 1',
    redenen: {
      eerste_dag:
        'Wij kijken naar de eerste dag van de maand. Verandert er iets, dan geldt het vanaf de volgende maand.',
      laatste_dag: 'Wij kijken naar de laatste dag van de maand. Verandert er iets, dan geldt het al deze maand.',
    },
  },
  deel_maand: {
    vraag: 'Waardoor wordt een deel van de maand gedeeld?',
    artikel: 'art. 45 lid 3',
    redenen: {
      kalenderdagen: 'Begint of stopt uw recht midden in de maand? Dan tellen wij de dagen van die maand.',
      dertig: 'Begint of stopt uw recht midden in de maand? Dan telt elke maand als dertig dagen.',
    },
  },
  jong_verhoging: {
    vraag: 'Krijgen twee jonge partners elk de verhoging?',
    artikel: 'art. 20 lid 3',
    redenen: {
      per_persoon: 'De wet noemt de jongere die niet op ouders kan terugvallen. Daarom telt de verhoging per persoon.',
      eenmaal: 'U woont samen en deelt kosten. Daarom telt de verhoging één keer.',
    },
  },
  jong_plafond: {
    vraag: 'Welke grens geldt voor jongeren met huisgenoten?',
    artikel: 'art. 20 lid 4',
    redenen: {
      art21: 'De wet noemt de norm van artikel 21 als grens. Die grens gebruiken wij.',
      art22a: 'Iemand van 21 met uw huisgenoten krijgt minder. Daarom is dat bedrag de grens.',
    },
  },
  n_telling: {
    vraag: 'Zijn de zes maanden van onderdeel n maanden met loon?',
    artikel: 'art. 31 lid 2 onder n',
    redenen: {
      gebruikte_maanden: 'Alleen maanden waarin u echt een kwart hield, tellen als gebruikt.',
      kalender: 'De zes maanden beginnen bij de eerste maand en lopen door.',
    },
  },
  z_onder_27: {
    vraag: 'Wanneer begint onderdeel z voor wie jonger is dan 27?',
    artikel: 'art. 31 lid 2 onder z en lid 5',
    redenen: {
      direct: 'Onder 27 jaar gelden de eerste zes maanden niet. Daarom begint dit deel direct.',
      nooit: 'Dit deel komt na zes maanden die onder 27 jaar niet bestaan. Daarom begint het niet.',
      na_zes_maanden: 'Na zes maanden loon begint dit deel ook voor wie jonger is dan 27.',
    },
  },
  z_periode: {
    vraag: 'Wanneer beginnen de twaalf maanden van onderdeel z?',
    artikel: 'art. 31 lid 2 onder z',
    redenen: {
      eerste_loonmaand: 'De twaalf maanden beginnen in de eerste maand waarin u dit deel houdt.',
      direct_na_n: 'De twaalf maanden beginnen direct na de zes maanden met een kwart.',
      loonmaanden: 'Alleen maanden waarin u dit deel hield, tellen voor de twaalf.',
    },
  },
  samenloop_34a: {
    vraag: 'Vervalt onderdeel n waar de gemeente vooruitloopt op de bijverdienregeling?',
    artikel: 'art. 34a',
    redenen: {
      '34a': 'De bijverdienregeling komt in de plaats van de oude regels.',
      n: 'U houdt eerst zes maanden een kwart. Daarna geldt de bijverdienregeling.',
    },
  },
  recht_34a: {
    vraag: 'Telt het deel dat u houdt mee voor de vraag of er recht is?',
    artikel: 'art. 19 en 34a',
    redenen: {
      na_vrijlating: 'Wij kijken eerst wat u mag houden en dan of er recht is.',
      voor_vrijlating: 'Wij kijken eerst of er recht is met uw hele loon. Daarna houdt u een deel.',
    },
  },
  overgang_34a: {
    vraag: 'Tellen maanden van voor 2027 mee?',
    artikel: 'art. 34a lid 1 onder a',
    redenen: {
      doorlopend: 'Maanden die u al gebruikte tellen mee in 2027.',
      opnieuw: 'In 2027 begint u met twaalf nieuwe maanden.',
    },
  },
  verlaging_afronding: {
    vraag: 'Wordt een verlaging eerst afgerond?',
    artikel: 'art. 18',
    redenen: {
      einde: 'Wij ronden één keer af, aan het eind.',
      verlaging: 'Wij ronden eerst de verlaging af op centen.',
    },
  },
  aflossing_grens: {
    vraag: 'Hoe wordt de grens van 5% afgerond?',
    artikel: 'art. 60; art. 475dc Rv',
    redenen: {
      half_omhoog: 'Vijf procent van het bedrag om van te leven, afgerond op hele centen.',
      omlaag: 'Vijf procent van het bedrag om van te leven, naar beneden afgerond. Zo lost u nooit te veel af.',
    },
  },
  toerekening: {
    vraag: 'In welke maand telt loon mee?',
    artikel: 'art. 32 lid 1 onder b',
    redenen: {
      maand_verdiend: 'De wet kijkt naar de maand waarin u het loon verdiende.',
      maand_ontvangen: 'Uw loon telt in de maand waarin het op uw rekening komt.',
    },
  },
};
