import { type Artikel, invoer, vraag } from '@bijrijder/rekenkern';

/** The facts that the rules of the Participatiewet are given, per household and per person, with their bounds. */
export type PersoonId = 'P1' | 'P2';
export const ander = (p: PersoonId): PersoonId => (p === 'P1' ? 'P2' : 'P1');

export const pw = (plaats: string): Artikel => ({ wet: 'Participatiewet', plaats });
export const regeling = (plaats: string): Artikel => ({ wet: 'Regeling Participatiewet, IOAW en IOAZ', plaats });

/** Highest amount per pay period and source, and per person and year, that is calculated, in cents. */
export const HOOGSTE_BEDRAG = 10_000_000;
const JAARBEDRAG = { hoog: 1_000_000_000 };
/** Most cost-sharing residents that are calculated. */
export const MEESTE_MEDEBEWONERS = 10;
/** Claims per job are given in these parts of a cent: fine enough for every rate of art. 11-14 and art. 31. */
export const BRONNEN_NOEMER = 200_000;

export const huishouden = {
  gehuwd: vraag('gehuwd', 'U bent getrouwd of woont samen als partners'),
  kindTenLaste: vraag('kind_ten_laste', 'Bij u woont een kind dat jonger is dan 18 jaar'),
  alleenstaandeOuder: vraag('alleenstaande_ouder', 'U zorgt alleen voor uw kind'),
  kindTot12: vraag('kind_tot_12', 'Uw jongste kind is jonger dan 12 jaar'),
  kostendelers: invoer('kostendelende_medebewoners', 'aantal', 'Huisgenoten die de kosten delen', {
    hoog: MEESTE_MEDEBEWONERS,
  }),
  toeslagpartner: vraag('partner_is_toeslagpartner', 'Uw partner is ook uw partner voor de toeslagen'),
  verlagingWoonsituatie: invoer(
    'verlaging_woonsituatie_honderdsten',
    'fractie',
    'Verlaging om uw woonsituatie, in honderdsten van een procent',
    { hoog: 10_000 },
  ),
  verlagingSchool: invoer(
    'verlaging_schoolverlater_honderdsten',
    'fractie',
    'Verlaging na school, in honderdsten van een procent',
    { hoog: 10_000 },
  ),
  maatregel: invoer('maatregel_honderdsten', 'fractie', 'Verlaging door een besluit, in honderdsten van een procent', {
    hoog: 10_000,
  }),
  heleMaand: vraag('hele_maand', 'U hebt de hele maand recht'),
  dagenRecht: invoer('dagen_recht', 'aantal', 'Dagen met recht in deze maand', { hoog: 31 }),
  dagenMaand: invoer('dagen_maand', 'aantal', 'Dagen waarmee de maand wordt gerekend', { laag: 28, hoog: 31 }),
  vermogenLaag: vraag('vermogen_laag_genoeg', 'Uw vermogen is niet boven de grens'),
  looptVooruit: vraag('gemeente_loopt_vooruit', 'Uw gemeente gebruikt de bijverdienregeling al voor 2027'),
  aflossingGevraagd: invoer('aflossing_gevraagd', 'cent', 'Aflossing die is afgesproken', { hoog: 100_000_000 }),
  aflossingRest: invoer('aflossing_rest', 'cent', 'Wat nog open staat', { hoog: 10_000_000_000 }),
  aflossingZonderGrens: vraag('aflossing_zonder_grens', 'De grens van 5% geldt hier niet'),
};

/** Readings of the law as settings of the municipality: true when its choice differs from the preferred one. */
export const lezing = {
  aanspraakNaVrijlating: vraag('lezing_aanspraak_na_vrijlating', 'Vakantiegeld over het loon na de vrijlating'),
  aanspraakGeen: vraag('lezing_aanspraak_geen', 'Vakantiegeld over het loon telt niet mee'),
  aanspraakPerBron: vraag('lezing_aanspraak_per_bron', 'Vakantiegeld per baan volgens de tabel'),
  reserveNorm: vraag('lezing_reserve_norm', 'Wij sparen 5% van de hele norm'),
  reserveNormMinAanspraak: vraag('lezing_reserve_norm_min_aanspraak', 'Wij sparen 5% van de norm min uw vakantiegeld'),
  normPerPersoon: vraag('lezing_norm_per_persoon', 'Elk deel van de norm wordt op centen afgerond'),
  jongEenmaal: vraag('lezing_jong_eenmaal', 'De verhoging voor jongeren geldt een keer per huishouden'),
  plafond22a: vraag('lezing_plafond_22a', 'De verhoging voor jongeren gaat tot de norm met kostendelers'),
  zOnder27Nooit: vraag('lezing_z_onder_27_nooit', 'Onderdeel z geldt niet onder 27 jaar'),
  zOnder27NaZes: vraag('lezing_z_onder_27_na_zes', 'Onderdeel z begint onder 27 jaar na zes maanden loon'),
  samenloopN: vraag('lezing_samenloop_n', 'Eerst de zes maanden van onderdeel n, dan de bijverdienregeling'),
  rechtVoorVrijlating: vraag('lezing_recht_voor_vrijlating', 'Recht wordt bekeken zonder de bijverdienregeling'),
  verlagingAfronden: vraag('lezing_verlaging_afronden', 'De verlaging wordt eerst op centen afgerond'),
  aflossingOmlaag: vraag('lezing_aflossing_omlaag', 'De grens van 5% wordt naar beneden afgerond'),
};

function persoonsfeiten(p: PersoonId) {
  const ja = <N extends string>(naam: N, titel: string) => vraag(`${naam}_${p}`, `${titel} (${p})`);
  const aantal = (naam: string, titel: string, hoog = 1200) =>
    invoer(`${naam}_${p}`, 'aantal', `${titel} (${p})`, { hoog });
  const bedrag = (naam: string, titel: string) => invoer(`${naam}_${p}`, 'cent/jaar', `${titel} (${p})`, JAARBEDRAG);
  return {
    id: p,
    leeftijd: invoer(`leeftijd_${p}`, 'jaar', `Leeftijd (${p})`, { hoog: 150 }),
    aow: ja('aow_leeftijd_bereikt', 'Heeft de AOW-leeftijd'),
    rechthebbend: ja('rechthebbend', 'Heeft recht op bijstand'),
    inrichting: ja('in_inrichting', 'Woont in een inrichting'),
    geenBeroepOpOuders: ja('geen_beroep_op_ouders', 'Kan geen geld van ouders krijgen'),
    medisch: ja('medisch_urenbeperkt', 'Kan om medische redenen minder uren werken'),
    doelgroep: ja('doelgroep_loonkostensubsidie', 'Hoort bij de groep met loonkostensubsidie'),
    draagtBij: ja('arbeid_draagt_bij', 'Het werk helpt op weg naar meer werk'),
    geenUitbreiding: ja('uitbreiding_uren_niet_mogelijk', 'Meer uren werken kan niet'),
    verlengd: ja('bijverdien_verlengd', 'De gemeente verlengde de bijverdienregeling'),
    nMaanden: aantal('n_maanden_gebruikt', 'Maanden waarin een kwart mocht worden gehouden'),
    rMaanden: aantal('r_maanden_verlopen', 'Maanden sinds het begin van onderdeel r'),
    zMaanden: aantal('z_maanden_verlopen', 'Maanden sinds het begin van onderdeel z'),
    lksMaanden: aantal('lks_loonmaanden', 'Maanden met loon uit werk met loonkostensubsidie'),
    bijverdienMaanden: aantal('bijverdien_maanden_verlopen', 'Maanden sinds het begin van de bijverdienregeling'),
    loon: bedrag('loon', 'Nettoloon op jaarbasis'),
    loon10d: bedrag('loon_10d', 'Nettoloon uit werk met loonkostensubsidie, op jaarbasis'),
    loonTabel: bedrag('loon_vt_met_korting', 'Loon met vakantiegeld en heffingskorting, op jaarbasis'),
    loonZonder: bedrag('loon_vt_zonder_korting', 'Loon met vakantiegeld zonder heffingskorting, op jaarbasis'),
    anderTabel: bedrag('ander_vt_met_korting', 'Ander inkomen met vakantiegeld en heffingskorting, op jaarbasis'),
    anderZonder: bedrag(
      'ander_vt_zonder_korting',
      'Ander inkomen met vakantiegeld zonder heffingskorting, op jaarbasis',
    ),
    aowInkomen: bedrag('aow_vt', 'AOW met vakantiegeld, op jaarbasis'),
    ander: bedrag('ander_inkomen', 'Uitkering, AOW, alimentatie en ander inkomen, op jaarbasis'),
    pensioen: bedrag('particulier_pensioen', 'Eigen pensioen, op jaarbasis'),
    vrijwilliger: bedrag('vrijwilligersvergoeding', 'Vergoeding voor vrijwilligerswerk, op jaarbasis'),
    vrijwilligerAl: invoer(`vrijwilliger_dit_jaar_${p}`, 'cent', `Vergoeding die dit jaar al vrij was (${p})`, {
      hoog: HOOGSTE_BEDRAG * 12,
    }),
    aanspraakBronnen: invoer(`aanspraak_bronnen_${p}`, 'cent/jaar', `Vakantiegeld over alle banen los (${p})`, {
      hoog: 100_000_000 * BRONNEN_NOEMER,
    }),
  };
}
export type Persoonsfeiten = ReturnType<typeof persoonsfeiten>;
export const feiten: Readonly<Record<PersoonId, Persoonsfeiten>> = {
  P1: persoonsfeiten('P1'),
  P2: persoonsfeiten('P2'),
};

/** Makes a rule once for each person. */
export const voorPersoon = <T>(maak: (p: PersoonId) => T): Readonly<Record<PersoonId, T>> => ({
  P1: maak('P1'),
  P2: maak('P2'),
});
