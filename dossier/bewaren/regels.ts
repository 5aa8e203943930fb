import { tabelgebieden } from './register.ts';

/**
 * When a row may go. `na` and `jaren` as in the register. SQL over the row `t`:
 * `persoon` or `huishouden`: whose row it is; `dag`: the day the term counts from when `na` is `dag`. A null day means: not yet.
 */
export type Ruimregel = {
  tabel: string;
  gebied: string;
  na: 'uitkering' | 'begeleiding' | 'dag';
  jaren: number;
  persoon: string | null;
  huishouden: string | null;
  dag: string | null;
  /** Count from the end of the year of the day (AWR art. 52: years of the administration). */
  boekjaar: boolean;
};

type Afwijking = Partial<Omit<Ruimregel, 'tabel' | 'gebied'>>;

const perMaand = "(t.maand || '-01')::date";
const uitBezwaar = (id: string) =>
  `(select max(s.dag) from bezwaar_stap s where s.gemeente = t.gemeente and s.bezwaar = t.${id} and s.soort in ('beslist', 'ingetrokken'))`;
const uitCorrectie = (id: string) =>
  `(select max(s.dag) from correctie_besluit s where s.gemeente = t.gemeente and s.correctie = t.${id})`;
const uitKlacht = (id: string) =>
  `(select max(s.dag) from klacht.stap s where s.gemeente = t.gemeente and s.klacht = t.${id} and s.soort = 'uitkomst')`;
const mensVanCasus = (id: string) =>
  `(select p.persoon from casus_persoon p where p.gemeente = t.gemeente and p.casus = t.${id})`;
const eindeBewind = (id: string) =>
  `(select least(b.tot, e.dag) from bewind b left join bewind_einde e on e.gemeente = b.gemeente and e.bewind = b.id
    where b.gemeente = t.gemeente and b.id = t.${id})`;
const boekjaar = (dag: string): Afwijking => ({ na: 'dag', jaren: 7, dag, boekjaar: true });

/** Where a table differs from the term of its area, or where its day or its person stands elsewhere. */
const AFWIJKINGEN: Readonly<Record<string, Afwijking>> = {
  bewijsstuk: boekjaar(perMaand),
  bewijsstuk_beeld: boekjaar(
    "(select (b.maand || '-01')::date from bewijsstuk b where b.gemeente = t.gemeente and b.id = t.bewijsstuk)",
  ),
  loongegeven: boekjaar('t.tijdvak_tot'),
  loonvraag: boekjaar('t.tijdvak_tot'),
  loonlevering: boekjaar('t.bekend_op'),
  bankbericht: boekjaar('t.gelezen_op::date'),
  bankantwoord: boekjaar('t.op::date'),
  bankontvangst: boekjaar('t.vastgelegd_op::date'),
  ontvangst_afgedaan: boekjaar('t.dag'),
  // what was typed and never sent
  opgave_concept: { na: 'dag', jaren: 1, dag: 't.gewijzigd_op::date' },
  persoonsleutel: { boekjaar: true, dag: "case when t.vak ~ '^\\d{4}$' then make_date(t.vak::int, 12, 31) end" },
  persoon: { persoon: 't.id' },
  huishouden: { huishouden: 't.id' },
  casus: { persoon: mensVanCasus('id') },
  casus_gast_advies: { persoon: mensVanCasus('casus') },
  casus_gast: { persoon: mensVanCasus('casus') },
  casus_lid: { persoon: mensVanCasus('casus') },
  casus_advies: { persoon: mensVanCasus('casus') },
  casus_weegt: { persoon: mensVanCasus('casus') },
  casus_concept: { persoon: mensVanCasus('casus') },
  casus_antwoord: { persoon: mensVanCasus('casus') },
  casus_actie: { persoon: mensVanCasus('casus') },
  casus_uitkomst: { persoon: mensVanCasus('casus') },
  // it goes with what it held: longer would keep the person longer
  vasthouding: { dag: 'coalesce(t.beeindigd_op, t.tot)', jaren: 0 },
  // with the consent they rest on
  deling: { na: 'dag', dag: 't.tot', jaren: 1 },
  deling_conclusie: { na: 'dag', dag: 't.dag', jaren: 1 },
  toestemming: { dag: 'coalesce(t.ingetrokken_op, t.geweigerd_op, t.tot)', jaren: 1 },
  verplichting: { dag: 'coalesce(t.beeindigd_op, t.tot)' },
  verplichting_antwoord: {
    dag: '(select coalesce(v.beeindigd_op, v.tot) from verplichting v where v.gemeente = t.gemeente and v.id = t.verplichting)',
  },
  afstemming: { dag: 't.begonnen_op' },
  afstemming_woord: { dag: 't.op' },
  afstemming_tweede: { dag: 't.op' },
  afstemming_concept: { dag: 't.bewaard_op' },
  afstemming_stap: { dag: 'coalesce(t.herzien_op, t.dag)' },
  ten_gunste: { dag: 'coalesce(t.tot, t.op)' },
  voorlegging: { dag: 'coalesce(t.geldig_tot_en_met, t.op)' },
  voorlegging_antwoord: { dag: 't.dag' },
  voorlegging_tweede: { dag: 't.op' },
  verlaging: { dag: 't.besloten_op' },
  maatwerk: { dag: 'coalesce(t.tot, t.besloten_op, t.begonnen_op)' },
  bezwaar: { dag: uitBezwaar('id') },
  bezwaar_stap: { dag: uitBezwaar('bezwaar') },
  correctie: { dag: uitCorrectie('id') },
  correctie_besluit: { dag: 't.dag' },
  // who helped, as long as what they handed in; one the court did not end goes with who it was for. The name of somebody who is only a
  // helper goes with the last of these (bijrijder.bewaarstand)
  machtiging: { na: 'uitkering', dag: 't.tot' },
  helpcode: { na: 'dag', dag: 't.geldig_tot', jaren: 1 },
  bewind: { na: 'uitkering', dag: eindeBewind('id') },
  bewind_antwoord: { na: 'uitkering', dag: eindeBewind('bewind') },
  bewind_einde: { na: 'uitkering', dag: eindeBewind('bewind') },
  bewind_rekening: { na: 'uitkering', dag: eindeBewind('bewind') },
  bewind_stuk: { na: 'uitkering', dag: eindeBewind('bewind') },
  // a year after the last time they helped somebody, the login of a helper is nobody's any more
  helper_identiteit: {
    na: 'dag',
    jaren: 1,
    dag: `(select max(coalesce(m.tot, 'infinity'::date)) from machtiging m where m.gemeente = t.gemeente and m.gemachtigde = t.gemachtigde)`,
  },
  inzage_verzoek: { dag: 't.tot::date' },
  inzage_vraag: {
    dag: '(select a.dag from inzage_antwoord a where a.gemeente = t.gemeente and a.vraag = t.id)',
  },
  inzage_antwoord: { dag: 't.dag' },
  geschiedenis: { dag: 't.tot::date' },
  'klacht.klacht': { dag: uitKlacht('id') },
  'klacht.stap': { dag: uitKlacht('klacht') },
  'klacht.inzage': { dag: uitKlacht('klacht') },
};

/** Tables whose rows stay, or go another way, and why. */
export const BLIJFT: Readonly<Record<string, string>> = {
  inzage: 'gaat per verzegeld deel weg, vijf jaar na de blik (bijrijder.ruim_inzage), zodat de keten heel blijft',
  sessie: 'gaat elk uur weg (taak opruimen)',
  aanmelding: 'gaat elk uur weg (taak opruimen)',
  bewaard_formulier: 'gaat elk uur weg (taak opruimen)',
  formulier_concept: 'gaat weg als het formulier binnen is, en na een week (taak opruimen)',
  eenmalig: 'gaat na twee dagen weg (taak opruimen)',
  helpcode_poging: 'gaat weg als de code klopt, en anders de volgende dag dat iemand een code probeert',
  gebruiker: 'wordt "Oud-collega", zeven jaar na het einde van het werk',
  gebruiker_rol: 'welke rol wanneer gold hoort bij de sporen van besluiten; zonder naam',
  gemeente_instelling: 'keuzes van de gemeente; geen mens erin',
  klok: 'de dag van een voorbeeldgemeente; geen mens erin',
  werktijd: 'werktijden van een collega; zonder naam na het einde van het werk',
  buurgemeente: 'openbare sleutels van een andere gemeente; geen mens erin',
  collega_kan: 'wat een collega van zichzelf zegt; die haalt het zelf weg',
  team_idee: 'een idee over het werk; de databank weigert er namen in',
  teamlid: 'wie in welk team werkt; zonder naam na het einde van het werk',
  gebruiker_gezicht: 'de foto die een collega zelf koos; weg zodra die hem weghaalt',
  vervanging: 'wie wanneer waarnam voor een collega; zonder naam na het einde van het werk',
  intervisie: 'wat wij leerden; de databank weigert er namen in',
  aanbod_blok_gezegd: 'een merkje zonder naam; gaat weg als de maand voorbij is (taak aanbod-plekken)',
  aanbod_antwoord: 'wat wij doen aan wat er ontbreekt; de databank weigert er namen in',
  aanbod_knelpunt: 'wat er ontbreekt; de databank weigert er namen in',
  maatwerk_voorbeeld: 'voorbeelden; de databank weigert er namen in',
  maandrun: 'tellingen van een maand; geen mens erin',
  maandrun_deel: 'tellingen van een maand; geen mens erin',
  maandrun_handtekening: 'wie tekende; geen mens erin',
  maandrun_logboek: 'wat er met een run gebeurde; geen mens erin',
  betaalbestand_opgehaald: 'wie een bestand ophaalde; geen mens erin',
  audit_uitvoer: 'waarvoor een controleur iets vroeg; geen cliënt erin',
  audit_opgehaald: 'wie een audit-bestand ophaalde; geen cliënt erin',
  betaalrekening_voorstel: 'rekening van de gemeente; geen mens erin',
  betaalrekening_antwoord: 'rekening van de gemeente; geen mens erin',
  betaalbestand: 'aantal en som van een bestand; geen mens erin',
};

/** The rule of every table that holds something about a person. @throws when a table has none and is not in `BLIJFT` */
export function ruimregels(kolommen: ReadonlyMap<string, ReadonlySet<string>>): Ruimregel[] {
  return [...tabelgebieden()].flatMap(([tabel, g]): Ruimregel[] => {
    if (!g || Object.hasOwn(BLIJFT, tabel)) return [];
    const heeft = kolommen.get(tabel) ?? new Set();
    const a = AFWIJKINGEN[tabel] ?? {};
    const persoon = a.persoon ?? (heeft.has('persoon') ? 't.persoon' : null);
    const huishouden = a.huishouden ?? (heeft.has('huishouden') ? 't.huishouden' : null);
    const dag = a.dag ?? null;
    const bedoeld = a.na ?? g.gebied.termijn.na;
    // a table of which nobody said which day counts waits for the end of the benefit
    const na = bedoeld === 'dag' && !dag && (persoon || huishouden) ? 'uitkering' : bedoeld;
    if (na !== 'uitkering' && na !== 'begeleiding' && na !== 'dag')
      throw new Error(`Tabel ${tabel}: bij "${na}" hoort een eigen weg; zet hem in regels.ts.`);
    if (na === 'dag' ? !dag : !persoon && !huishouden)
      throw new Error(`Tabel ${tabel} heeft geen regel om weg te gaan; zet hem in dossier/bewaren/regels.ts.`);
    const jaren = a.jaren ?? g.gebied.termijn.jaren;
    return [{ tabel, gebied: g.naam, na, jaren, persoon, huishouden, dag, boekjaar: a.boekjaar ?? false }];
  });
}
