import { BEWINDSOORTEN, OMVANGEN } from '@bijrijder/dossier/machtiging';
import { Bestandveld, Keuze, Knop, Melding, Stapel, Tekstveld, Vlak } from '@bijrijder/ui';
import { Eenmalig } from '../../eenmalig.tsx';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import type { Sleutel } from '../../tekst/sleutels.ts';
import type { Getypt } from './velden.server.ts';

/** What the beschikking says, field by field; what was typed comes back. */
export function Beschikkingvorm({
  naam,
  sleutel,
  getypt,
  fout,
  open,
}: {
  naam: string;
  sleutel: string;
  getypt: Getypt | null;
  fout: string | null;
  open: boolean;
}) {
  const t = useTekst();
  const veld = (id: keyof Getypt, extra: { hulp?: Sleutel; type?: 'date'; lengte?: number; verplicht?: true } = {}) => (
    <Tekstveld
      id={id}
      name={id}
      type={extra.type}
      maxLength={extra.lengte}
      required={extra.verplicht}
      autoComplete="off"
      label={<Tekst k={`bewind.nieuw.${id}` as Sleutel} />}
      hulp={extra.hulp && <Tekst k={extra.hulp} />}
      fout={fout === id ? <Tekst k={`bewind.fout.${id}` as Sleutel} /> : undefined}
      defaultValue={getypt?.[id]}
    />
  );
  return (
    <Vlak id="nieuw" soort="zacht">
      <details open={open}>
        <summary className="knop knop--kaal">
          <Tekst k="bewind.nieuw.kop" />
        </summary>
        <form method="post" encType="multipart/form-data">
          <Stapel gat="r4">
            {fout && (
              <Melding soort="fout" rol="alert" titel={<Tekst k="bewind.fout.kop" />}>
                <Tekst k={`bewind.fout.${fout}` as Sleutel} />
              </Melding>
            )}
            <Eenmalig sleutel={sleutel} />
            <Keuze
              id="soort"
              name="soort"
              required
              vraag={<Tekst k="bewind.nieuw.soort" />}
              gekozen={getypt?.soort}
              opties={BEWINDSOORTEN.map((s) => ({
                value: s,
                tekst: t(`bewind.soort.${s}`),
                bij: t(`bewind.soort.${s}.bij`),
              }))}
            />
            {veld('naam', { hulp: 'bewind.nieuw.naamHulp', lengte: 120, verplicht: true })}
            {veld('kantoor', { lengte: 120 })}
            {veld('telefoon', { lengte: 40 })}
            {veld('rechtbank', { lengte: 120, verplicht: true })}
            {veld('zaaknummer', { lengte: 60 })}
            {veld('beschikkingOp', { type: 'date', verplicht: true })}
            {veld('van', { type: 'date', verplicht: true })}
            {veld('tot', { type: 'date', hulp: 'bewind.nieuw.totHulp' })}
            <Keuze
              id="omvang"
              name="omvang"
              vraag={<Tekst k="bewind.nieuw.omvang" />}
              hulp={<Tekst k="bewind.nieuw.omvangHulp" />}
              gekozen={getypt?.omvang || 'alles'}
              opties={OMVANGEN.map((o) => ({ value: o, tekst: t(`bewind.nieuw.omvang.${o}`) }))}
            />
            {veld('omvangTekst', { lengte: 500 })}
            <Keuze
              id="geld"
              name="geld"
              vraag={<Tekst k="bewind.nieuw.geld" />}
              gekozen={getypt?.geld || 'later'}
              opties={(['later', 'bewind'] as const).map((g) => ({ value: g, tekst: t(`bewind.nieuw.geld.${g}`) }))}
            />
            {veld('iban', { lengte: 60 })}
            {veld('houder', { lengte: 70 })}
            <Bestandveld
              id="stuk"
              name="stuk"
              accept="application/pdf,image/jpeg,image/png"
              label={<Tekst k="bewind.nieuw.stuk" />}
              hulp={<Tekst k="bewind.nieuw.stukHulp" waarden={{ naam }} />}
              fout={fout === 'stuk' && <Tekst k="bewind.fout.stuk" />}
            />
            <Knop name="doe" value="nieuw">
              <Tekst k="bewind.nieuw.knop" />
            </Knop>
          </Stapel>
        </form>
      </details>
    </Vlak>
  );
}
