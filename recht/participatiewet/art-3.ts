/** Art. 3 and 4: who lives together as partners, who is single, who is a single parent. */
import { als, en, niet, of, type Regel, regel, type Uitdrukking, uit, vraag } from '@bijrijder/rekenkern';
import { pw } from './feiten.ts';

export const samenwonen = {
  gehuwd: vraag('gehuwd_of_partnerschap', 'U bent getrouwd of heeft een geregistreerd partnerschap'),
  duurzaamGescheiden: vraag('duurzaam_gescheiden', 'U leeft blijvend apart van uw man of vrouw'),
  zelfdeWoning: vraag('zelfde_hoofdverblijf', 'U woont met iemand in dezelfde woning'),
  zorg: vraag('zorg_voor_elkaar', 'U zorgt voor elkaar, bijvoorbeeld door samen kosten te betalen'),
  eersteGraad: vraag('eerste_graad', 'U bent ouder, kind of aanverwant in de eerste graad van elkaar'),
  zorgbehoefte: vraag('zorgbehoefte_aanleiding', 'U ging samenwonen omdat een van u zorg nodig heeft'),
  eerderGehuwd: vraag('gehuwd_geweest_twee_jaar', 'U was in de laatste twee jaar getrouwd of partners met elkaar'),
  kindSamen: vraag('kind_samen', 'U hebt samen een kind'),
  contract: vraag('samenlevingscontract', 'U hebt een samenlevingscontract'),
  registratie: vraag('registratie_gezamenlijk', 'U staat geregistreerd als gezamenlijke huishouding'),
  kind: vraag('kind_ten_laste', 'U zorgt voor een kind dat jonger is dan 18 jaar'),
};
const f = samenwonen;

/** Since 2026 living together because of a need for care is no joint household, while that care lasts. */
const uitgezonderd = (metZorg: boolean): Uitdrukking<'ja/nee'> =>
  metZorg ? of(f.eersteGraad, f.zorgbehoefte) : f.eersteGraad;
const bijdrageOfVermoeden = of(f.zorg, f.eerderGehuwd, f.kindSamen, f.contract, f.registratie);

export const gezamenlijkeHuishouding = regel('gezamenlijke-huishouding', pw('art. 3 lid 2, 3 en 4'), 'ja/nee', {
  titel: 'U voert samen een huishouding',
  versies: [
    {
      van: '2015-01-01',
      tot: '2026-01-01',
      formule: en(f.zelfdeWoning, bijdrageOfVermoeden, niet(uitgezonderd(false))),
    },
    { van: '2026-01-01', formule: en(f.zelfdeWoning, bijdrageOfVermoeden, niet(uitgezonderd(true))) },
  ],
  zin: 'Woont u in dezelfde woning en zorgt u voor elkaar? Met een ouder of kind telt dat niet als samenwonen.',
  orakels: ['huishouden-broer-zus-kind'],
});
export const alsGehuwd = regel('als-gehuwd', pw('art. 3 lid 1 en 2'), 'ja/nee', {
  titel: 'De wet ziet u als paar',
  formule: als(en(f.gehuwd, niet(f.duurzaamGescheiden)), f.gehuwd, uit(gezamenlijkeHuishouding)),
  zin: 'Bent u getrouwd, geregistreerd partner, of voert u samen een huishouding? Dan bent u een paar.',
});
export const alleenstaandeOuder = regel('is-alleenstaande-ouder', pw('art. 4 lid 1 onder b'), 'ja/nee', {
  titel: 'U bent alleenstaande ouder',
  formule: en(niet(uit(alsGehuwd)), f.kind),
  zin: 'Hebt u geen partner en zorgt u voor een kind onder de 18? Dan bent u alleenstaande ouder.',
});

/** Art. 3 and 4 as one set, next to the month. */
export const LEEFVORMREGELS: readonly Regel[] = [gezamenlijkeHuishouding, alsGehuwd, alleenstaandeOuder].map(
  (r) => r as unknown as Regel,
);
