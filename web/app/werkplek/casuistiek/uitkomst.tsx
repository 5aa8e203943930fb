import type { Casus } from '@bijrijder/dossier/casuistiek';
import {
  Actielijst,
  Datum,
  EigenWoorden,
  Icoon,
  Keuzelijst,
  Knop,
  Knoppen,
  Stapel,
  Tekstvak,
  Tekstveld,
  Vlak,
} from '@bijrijder/ui';
import { Eenmalig } from '../../eenmalig.tsx';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import { ACTIES, type Actiefout, type Actierij, leesRijen, MENS } from './actievorm.ts';

type Vorm = {
  c: Casus;
  ik: string;
  vandaag: string;
  sleutel: string;
  w: Record<string, string> | null;
  fouten: Record<string, Actiefout>;
};

/** What the table advises and who does what; the asker decides with the person. */
export function Uitkomst(d: Vorm) {
  const t = useTekst();
  const { c } = d;
  if (!c.uitkomst && !c.vanMij) return null;
  return (
    <Vlak id="uitkomst" soort="lijn" titel={t(c.uitkomst ? 'overu.tafel.uitkomst.kop' : 'casuistiek.uitkomst')}>
      {c.uitkomst ? (
        <>
          <p className="groot">{c.uitkomst.tekst}</p>
          <Acties acties={c.uitkomst.acties} casus={c.id} sleutel={d.sleutel} />
        </>
      ) : (
        <Maken {...d} />
      )}
      <p className="klein zacht boven-r3">
        <Tekst k="casuistiek.bindt" waarden={{ door: c.door.split(' ')[0]! }} />
      </p>
    </Vlak>
  );
}

/** Who does what, and when. Whoever took something on says here that it is done. */
export function Acties({
  acties,
  casus,
  sleutel,
}: {
  acties: NonNullable<Casus['uitkomst']>['acties'];
  casus: string;
  /** Null: only to read. */
  sleutel: string | null;
}) {
  const t = useTekst();
  if (acties.length === 0) return null;
  return (
    <Actielijst
      items={acties.map((a) => ({
        id: a.id,
        gedaan: a.gedaanOp !== null,
        wat: a.wat,
        wie: a.door?.split(' ')[0] ?? t('casuistiek.actie.mens'),
        wanneer: a.gedaanOp ? (
          <Tekst k="overu.tafel.actie.gedaanOp" waarden={{ dag: <Datum key="d" iso={a.gedaanOp} weekdag="geen" /> }} />
        ) : a.voor ? (
          <Datum iso={a.voor} weekdag="kort" />
        ) : (
          t('overu.tafel.actie.past')
        ),
        knop: sleutel && a.vanMij && !a.gedaanOp && (
          <form method="post">
            <Eenmalig sleutel={sleutel} />
            <input type="hidden" name="casus" value={casus} />
            <input type="hidden" name="actie" value={a.id} />
            <Knop soort="lijn" icoon="check" name="doe" value="gedaan">
              {t('casuistiek.actie.gedaan')}
            </Knop>
          </form>
        ),
      }))}
    />
  );
}

function Maken({ c, ik, vandaag, sleutel, w, fouten }: Vorm) {
  const t = useTekst();
  const rijen = leesRijen(w, c.concept);
  const wie = [
    { value: ik, tekst: t('casuistiek.actie.ik') },
    ...c.leden.map((l) => ({ value: l.id, tekst: l.naam })),
    { value: MENS, tekst: t('casuistiek.actie.mens') },
  ];
  return (
    <form method="post">
      <Eenmalig sleutel={sleutel} />
      <input type="hidden" name="casus" value={c.id} />
      <Stapel gat="r4">
        {c.concept && (
          <div>
            <p className="zacht">
              <Tekst
                k={c.antwoorden.length > 0 ? 'casuistiek.concept.las' : 'casuistiek.concept.nogNiet'}
                waarden={{ dag: <Datum key="d" iso={c.concept.gedeeldOp} weekdag="geen" /> }}
              />
            </p>
            {c.antwoorden.map((a) => (
              <EigenWoorden key={a.id} wie={<Datum iso={a.op} weekdag="geen" />}>
                {a.tekst || t('overu.tafel.concept.zonder')}
              </EigenWoorden>
            ))}
          </div>
        )}
        <Tekstvak
          id="uitkomst-tekst"
          name="tekst"
          rows={3}
          maxLength={2000}
          label={t('casuistiek.uitkomst.tekst')}
          defaultValue={w?.tekst ?? c.concept?.tekst}
          required
        />
        <fieldset className="veld kant">
          <legend>
            {t('casuistiek.actie.kop')} <small>{t('casuistiek.actie.bij')}</small>
          </legend>
          <Rij rijen={rijen} nr={0} wie={wie} vandaag={vandaag} fouten={fouten} />
        </fieldset>
        <Knoppen>
          <Knop name="doe" value="uitkomst">
            {t('casuistiek.uitkomst.knop')}
          </Knop>
          <Knop soort="kaal" name="doe" value="lees">
            {t(c.concept ? 'casuistiek.concept.opnieuw' : 'casuistiek.concept.knop')}
          </Knop>
        </Knoppen>
      </Stapel>
    </form>
  );
}

/** One action, and behind "another one" the next: works without a script. */
function Rij({
  rijen,
  nr,
  wie,
  vandaag,
  fouten,
}: {
  rijen: readonly Actierij[];
  nr: number;
  wie: { value: string; tekst: string }[];
  vandaag: string;
  fouten: Record<string, Actiefout>;
}) {
  const t = useTekst();
  const rij = rijen[nr]!;
  const fout = fouten[nr];
  const waarden = { nr: nr + 1 };
  const gevuld = rijen.some((r, i) => i > nr && (r.wat || r.voor));
  return (
    <Stapel gat="r2">
      <Tekstveld
        id={`wat-${nr}`}
        name={`wat-${nr}`}
        maxLength={500}
        label={t('casuistiek.actie.wat', waarden)}
        fout={fout === 'wat' && t('casuistiek.actie.fout.wat')}
        defaultValue={rij.wat}
      />
      <div className="vt">
        <Keuzelijst
          id={`wie-${nr}`}
          name={`wie-${nr}`}
          label={t('casuistiek.actie.wie', waarden)}
          defaultValue={rij.wie || undefined}
          opties={wie}
        />
        <Tekstveld
          id={`voor-${nr}`}
          name={`voor-${nr}`}
          type="date"
          min={vandaag}
          label={t('casuistiek.actie.voor', waarden)}
          fout={(fout === 'voor' || fout === 'dag') && t(`casuistiek.actie.fout.${fout}`)}
          defaultValue={rij.voor}
        />
      </div>
      {nr + 1 < ACTIES && (
        <details open={gevuld || undefined}>
          <summary className="knop knop--kaal">
            <Icoon naam="plus" />
            {t('casuistiek.actie.erbij')}
          </summary>
          <Rij {...{ rijen, wie, vandaag, fouten }} nr={nr + 1} />
        </details>
      )}
    </Stapel>
  );
}
