import type { Poging } from '@bijrijder/dossier/brief';
import { Datum, Keuzelijst } from '@bijrijder/ui';
import { Tekst, useTekst } from '../../tekst/index.tsx';

const POGINGEN = ['bellen', 'langsgaan', 'appen', 'beeldbellen'] as const satisfies readonly Poging[];
/** Who spoke with somebody last, in the last month; null: nobody. */
export type Gesproken = { door: string; dag: string } | null;

/** Speaking comes before writing: how that was done, or that it was done already. */
export function Sprak({
  naam,
  eerder,
  nooit,
  w,
  goed,
  id = 'sprak',
}: {
  naam: string;
  eerder: Gesproken;
  nooit: boolean;
  w?: string;
  /** Good news or a question: a talk first is kind, not needed. */
  goed?: boolean;
  /** Of its own when a page has more than one. */
  id?: string;
}) {
  const t = useTekst();
  if (eerder)
    return (
      <p className="zacht">
        <Tekst
          k="maatwerk.sprak.eerder"
          waarden={{ door: eerder.door, naam, dag: <Datum key="d" iso={eerder.dag} weekdag="geen" /> }}
        />
      </p>
    );
  return (
    <Keuzelijst
      id={id}
      name="sprak"
      label={t('maatwerk.sprak', { naam })}
      hulp={t(nooit ? 'maatwerk.sprak.nooit' : goed ? 'maatwerk.sprak.goed' : 'maatwerk.sprak.hulp', { naam })}
      defaultValue={w}
      opties={[
        { value: '', tekst: t('maatwerk.sprak.nee') },
        ...POGINGEN.map((p) => ({ value: p, tekst: t(`schrijven.poging.${p}`) })),
      ]}
    />
  );
}
