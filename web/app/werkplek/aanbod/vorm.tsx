import { Geldveld, Keuzelijst, Knop, Melding, Stapel, Tekstvak, Tekstveld, Vinkje, Vinkkeuze } from '@bijrijder/ui';
import { Eenmalig } from '../../eenmalig.tsx';
import { AANBODSOORTEN, REIZEN, TAALNIVEAUS, TERREINEN, TIJDEN } from '../../gedeeld/keuzes.ts';
import { useTekst } from '../../tekst/index.tsx';
import type { Aanbodtekst, Aanbodveld } from './lees.ts';

export const LEEG: Aanbodtekst = {
  naam: '',
  soort: 'opleiding',
  wat: '',
  voorwaarden: '',
  bij: '',
  kosten: '',
  wacht: '',
  taal: '',
  plekken: '',
  duur: '',
  bedenk: '7',
  terreinen: [],
  tijden: [],
  bereik: [],
  opvang: false,
  baangarantie: false,
};

/** Everything a person wants to know before choosing an offer. */
export function Aanbodvorm({
  waarden: w,
  mis,
  sleutel,
  knop,
}: {
  waarden: Aanbodtekst;
  mis: readonly Aanbodveld[];
  /** Only for a new offer: it is made once. */
  sleutel?: string;
  knop: string;
}) {
  const t = useTekst();
  const fout = (veld: Aanbodveld) => mis.includes(veld) && t(`aanbodwerk.veld.fout.${veld as 'naam'}`);
  const weken = (id: 'wacht' | 'plekken' | 'duur' | 'bedenk') => (
    <Tekstveld
      id={id}
      name={id}
      inputMode="numeric"
      label={t(`aanbodwerk.veld.${id}`)}
      defaultValue={w[id]}
      fout={fout(id)}
    />
  );
  return (
    <form method="post">
      <Stapel gat="r4">
        {sleutel && <Eenmalig sleutel={sleutel} />}
        {mis.length > 0 && (
          <Melding soort="fout" rol="alert">
            {t('aanbodwerk.veld.fout')}
          </Melding>
        )}
        <Tekstveld
          id="naam"
          name="naam"
          label={t('aanbodwerk.veld.naam')}
          defaultValue={w.naam}
          maxLength={120}
          fout={fout('naam')}
          required
        />
        <Keuzelijst
          id="soort"
          name="soort"
          label={t('aanbodwerk.veld.soort')}
          defaultValue={w.soort}
          opties={AANBODSOORTEN.map((s) => ({ value: s, tekst: t(`aanbod.soort.${s}`) }))}
        />
        <Tekstvak
          id="wat"
          name="wat"
          rows={3}
          label={t('aanbodwerk.veld.wat')}
          hulp={t('aanbodwerk.veld.watBij')}
          defaultValue={w.wat}
          maxLength={2000}
          fout={fout('wat')}
          required
        />
        <Tekstvak
          id="voorwaarden"
          name="voorwaarden"
          rows={2}
          label={t('aanbodwerk.veld.voorwaarden')}
          hulp={t('aanbodwerk.veld.voorwaardenBij')}
          defaultValue={w.voorwaarden}
          maxLength={1000}
        />
        <Tekstveld id="bij" name="bij" label={t('aanbodwerk.veld.bij')} defaultValue={w.bij} maxLength={200} />
        <Geldveld
          id="kosten"
          name="kosten"
          label={t('aanbodwerk.veld.kosten')}
          hulp={t('aanbodwerk.veld.kostenBij')}
          defaultValue={w.kosten}
          fout={fout('kosten')}
        />
        <Keuzelijst
          id="taal"
          name="taal"
          label={t('aanbodwerk.veld.taal')}
          defaultValue={w.taal}
          opties={[
            { value: '', tekst: t('aanbodwerk.veld.taalGeen') },
            ...TAALNIVEAUS.map((n) => ({ value: n, tekst: n })),
          ]}
        />
        {weken('wacht')}
        {weken('plekken')}
        {weken('duur')}
        {weken('bedenk')}
        <Vinkkeuze
          id="tijden"
          name="tijden"
          vraag={t('aanbodwerk.veld.tijden')}
          naast
          gekozen={w.tijden}
          opties={TIJDEN.map((x) => ({ value: x, tekst: t(`aanbod.tijd.${x}`) }))}
        />
        <Vinkkeuze
          id="bereik"
          name="bereik"
          vraag={t('aanbodwerk.veld.bereik')}
          naast
          gekozen={w.bereik}
          opties={REIZEN.map((x) => ({ value: x, tekst: t(`aanbod.reis.${x}`) }))}
        />
        <Vinkkeuze
          id="terreinen"
          name="terreinen"
          vraag={t('aanbodwerk.veld.terreinen')}
          gekozen={w.terreinen}
          opties={TERREINEN.map((x) => ({ value: x, tekst: t(`plan.terrein.${x}`) }))}
        />
        <Vinkje name="opvang" aan={w.opvang}>
          {t('aanbodwerk.veld.opvang')}
        </Vinkje>
        <Vinkje name="baangarantie" aan={w.baangarantie} bij={t('aanbodwerk.veld.baangarantieBij')}>
          {t('aanbodwerk.veld.baangarantie')}
        </Vinkje>
        <Knop name="doe" value="bewaar">
          {knop}
        </Knop>
      </Stapel>
    </form>
  );
}
