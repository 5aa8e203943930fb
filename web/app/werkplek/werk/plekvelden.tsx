import { Keuzelijst, Melding, Tekstveld } from '@bijrijder/ui';
import { Tekst, useTekst } from '../../tekst/index.tsx';

const CONTRACTEN = ['vast', 'tijdelijk', 'oproep', 'proef', 'leer'] as const;
const SUBSIDIES = ['loonkosten', 'forfaitair', 'proefplaats', 'werkgeverspremie'] as const;

/** The fields of a place of work, with what was typed before. */
export function Plekvelden({
  id,
  poging,
}: {
  id: string;
  poging: { fout: 'uren' | 'dagen' | 'grens' | 'velden'; getypt: Record<string, string> } | null;
}) {
  const t = useTekst();
  const was = poging?.getypt ?? {};
  return (
    <>
      {poging && poging.fout !== 'uren' && (
        <Melding soort="fout" rol="alert">
          <Tekst k={`aanbodwerk.werk.fout.${poging.fout}`} />
        </Melding>
      )}
      <Tekstveld
        id={`${id}-werkgever`}
        name="werkgever"
        label={t('aanbodwerk.werk.werkgever')}
        maxLength={120}
        defaultValue={was.werkgever}
        required
      />
      <Keuzelijst
        id={`${id}-contract`}
        name="contract"
        label={t('aanbodwerk.werk.soort')}
        defaultValue={was.contract}
        opties={CONTRACTEN.map((c) => ({ value: c, tekst: t(`aanbodwerk.werk.c.${c}`) }))}
      />
      <Tekstveld
        id={`${id}-uren`}
        name="uren"
        label={t('aanbodwerk.werk.urenVeld')}
        inputMode="decimal"
        defaultValue={was.uren}
        fout={poging?.fout === 'uren' && <Tekst k="aanbodwerk.werk.fout.uren" />}
        required
      />
      <Tekstveld
        id={`${id}-van`}
        name="van"
        type="date"
        label={t('aanbodwerk.werk.van')}
        defaultValue={was.van}
        required
      />
      <Tekstveld id={`${id}-tot`} name="tot" type="date" label={t('aanbodwerk.werk.tot')} defaultValue={was.tot} />
      <Keuzelijst
        id={`${id}-subsidie`}
        name="subsidie"
        label={t('aanbodwerk.werk.subsidieSoort')}
        defaultValue={was.subsidie}
        opties={[
          { value: '', tekst: t('aanbodwerk.werk.s.geen') },
          ...SUBSIDIES.map((s) => ({ value: s, tekst: t(`aanbodwerk.werk.s.${s}`) })),
        ]}
      />
      <Tekstveld
        id={`${id}-subsidie-tot`}
        name="subsidie_tot"
        type="date"
        label={t('aanbodwerk.werk.subsidieEinde')}
        defaultValue={was.subsidie_tot}
      />
    </>
  );
}
