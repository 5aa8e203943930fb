import type { Intervisie as Les } from '@bijrijder/dossier/casuistiek';
import { Keuze, Keuzelijst, Knop, Lijstje, Stapel, Tekstvak, Tekstveld, Vlak } from '@bijrijder/ui';
import { Eenmalig } from '../../eenmalig.tsx';
import { Tekst, useTekst } from '../../tekst/index.tsx';

type Mens = { id: string; naam: string };
/** Places at the table besides one's own. */
const PLEKKEN = [1, 2, 3, 4] as const;

/** Who at the table sees what; the person sees all of it. */
export function WieZietWat() {
  const t = useTekst();
  return (
    <Vlak id="wie-ziet-wat" titel={t('casuistiek.ziet.kop')}>
      <Lijstje
        lijst={[
          { id: 'woorden', icoon: 'eye', tekst: t('casuistiek.ziet.woorden') },
          { id: 'naam', icoon: 'lock-simple', tekst: t('casuistiek.ziet.naam') },
          { id: 'geld', icoon: 'lock-simple', tekst: t('casuistiek.ziet.geld') },
          { id: 'concept', icoon: 'eye', tekst: t('casuistiek.ziet.concept') },
          { id: 'mens', icoon: 'eye', tekst: t('casuistiek.ziet.mens') },
        ]}
      />
    </Vlak>
  );
}

/** A new question: no name in it, and the person knows. */
export function Stel({
  mensen,
  collegas,
  sleutel,
  w,
  vandaag,
  open,
}: {
  mensen: readonly Mens[];
  collegas: readonly (Mens & { functie: string })[];
  sleutel: string;
  w: Record<string, string> | null;
  vandaag: string;
  open: boolean;
}) {
  const t = useTekst();
  const keuze = (id: 'naam' | 'client', waarden: readonly ['nee', 'ja'] | readonly ['weet', 'erbij']) => (
    <Keuze
      id={`stel-${id}`}
      name={id}
      vraag={t(`casuistiek.stel.${id}`)}
      gekozen={w?.[id] ?? waarden[0]}
      opties={waarden.map((x) => ({ value: x, tekst: t(`casuistiek.stel.${id}.${x}` as 'casuistiek.stel.naam.nee') }))}
    />
  );
  return (
    <Vlak id="stel">
      <details open={open}>
        <summary>
          <b>{t('casuistiek.stel.kop')}</b>
        </summary>
        <form method="post" className="boven-r3">
          <Stapel gat="r3">
            <Eenmalig sleutel={sleutel} />
            <Keuzelijst
              id="stel-persoon"
              name="persoon"
              label={t('casuistiek.stel.mens')}
              defaultValue={w?.persoon}
              opties={mensen.map((m) => ({ value: m.id, tekst: m.naam }))}
            />
            <Tekstveld
              id="stel-vraag"
              name="vraag"
              label={t('casuistiek.stel.vraag')}
              hulp={t('casuistiek.stel.vraag.hulp')}
              maxLength={500}
              defaultValue={w?.vraag}
              required
            />
            <Tekstvak
              id="stel-achtergrond"
              name="achtergrond"
              label={t('casuistiek.stel.achtergrond')}
              rows={3}
              maxLength={4000}
              defaultValue={w?.achtergrond}
            />
            <Tekstvak
              id="stel-woorden"
              name="client_woorden"
              eigen
              label={t('casuistiek.stel.woorden')}
              hulp={t('casuistiek.stel.woorden.hulp')}
              rows={2}
              maxLength={2000}
              defaultValue={w?.client_woorden}
            />
            <Tekstveld
              id="stel-beeld"
              name="beeld"
              label={t('casuistiek.stel.beeld')}
              hulp={t('casuistiek.stel.beeld.hulp')}
              maxLength={200}
              defaultValue={w?.beeld}
            />
            {keuze('naam', ['nee', 'ja'])}
            {keuze('client', ['weet', 'erbij'])}
            <fieldset className="veld">
              <legend>{t('casuistiek.stel.collegas')}</legend>
              <div className="vt">
                {PLEKKEN.map((plek) => (
                  <Keuzelijst
                    key={plek}
                    id={`stel-collega-${plek}`}
                    name="collega"
                    label={t('casuistiek.stel.collega', { nr: plek })}
                    opties={[
                      { value: '', tekst: t('casuistiek.stel.niemand') },
                      ...collegas.map((c) => ({ value: c.id, tekst: `${c.naam}, ${c.functie}` })),
                    ]}
                  />
                ))}
              </div>
            </fieldset>
            <div className="vt">
              <Tekstveld
                id="stel-tafel-op"
                name="tafel_op"
                type="date"
                min={vandaag}
                label={t('casuistiek.stel.tafelOp')}
                defaultValue={w?.tafel_op}
              />
              <Tekstveld
                id="stel-tafel-om"
                name="tafel_om"
                type="time"
                label={t('casuistiek.stel.tafelOm')}
                defaultValue={w?.tafel_om}
              />
            </div>
            <Knop name="doe" value="vraag">
              {t('casuistiek.stel.knop')}
            </Knop>
          </Stapel>
        </form>
      </details>
    </Vlak>
  );
}

/** What was learned together. */
export function Intervisie({
  lijst,
  sleutel,
  magSchrijven,
  w,
}: {
  lijst: readonly Les[];
  sleutel: string;
  magSchrijven: boolean;
  w: Record<string, string> | null;
}) {
  const t = useTekst();
  return (
    <Vlak id="intervisie" soort="zacht" titel={t('casuistiek.intervisie.kop')}>
      <p>{t('casuistiek.intervisie.bij')}</p>
      {lijst.map((les) => (
        <p key={les.id}>
          <b>{les.thema}</b> {les.geleerd} <span className="zacht">{les.door}</span>
        </p>
      ))}
      {magSchrijven && (
        <form method="post">
          <Stapel gat="r2">
            <Eenmalig sleutel={sleutel} />
            <Tekstveld
              id="thema"
              name="thema"
              label={t('casuistiek.intervisie.thema')}
              maxLength={200}
              defaultValue={w?.thema}
              required
            />
            <Tekstvak
              id="geleerd"
              name="tekst"
              label={t('casuistiek.intervisie.geleerd')}
              rows={2}
              maxLength={2000}
              defaultValue={w?.tekst}
              fout={w?.sporen && <Tekst k="casuistiek.intervisie.sporen" waarden={{ sporen: w.sporen }} />}
              required
            />
            <Knop soort="lijn" name="doe" value="intervisie">
              {t('casuistiek.intervisie.knop')}
            </Knop>
          </Stapel>
        </form>
      )}
    </Vlak>
  );
}
