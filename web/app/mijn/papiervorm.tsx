import type { Aanvulling } from '@bijrijder/dossier/toekenning';
import { Bestandveld, Keuze, Knop, Stapel, Tekstvak, Vlak } from '@bijrijder/ui';
import { Eenmalig } from '../eenmalig.tsx';
import { Tekst, useTekst } from '../tekst/index.tsx';
import type { Papierfout } from './papieren.server.ts';

/** Papers for what was asked: a photo or a PDF, several, as often as needed. */
export function Papiervorm({
  vraag,
  mis,
  sleutel,
  hoogstens,
}: {
  vraag: Aanvulling;
  mis: Papierfout | null;
  sleutel: string;
  hoogstens: number;
}) {
  const t = useTekst();
  const leeg = vraag.wat.find((w) => !vraag.stukken.some((s) => s.wat === w));
  return (
    <Vlak id="papieren" titel={<Tekst k="mijn.papier.kop" />}>
      <form method="post" encType="multipart/form-data" action="/mijn/aanmelding#papieren">
        <Stapel gat="r3">
          <Eenmalig sleutel={sleutel} />
          {vraag.wat.length === 1 ? (
            <input type="hidden" name="wat" value={vraag.wat[0]} />
          ) : (
            <Keuze
              id="wat"
              name="wat"
              vraag={t('mijn.papier.wat')}
              gekozen={mis?.wat || leeg}
              fout={mis?.fout === 'wat' ? t('mijn.papier.fout.wat') : undefined}
              opties={vraag.wat.map((w) => ({ value: w, tekst: t(`mijn.stuk.${w}`) }))}
            />
          )}
          <Bestandveld
            id="papier"
            name="papier"
            multiple
            accept="application/pdf,image/jpeg,image/png,image/webp"
            label={<Tekst k="mijn.papier.vraag" />}
            hulp={<Tekst k="mijn.papier.hulp" waarden={{ aantal: hoogstens }} />}
            fout={mis && mis.fout !== 'wat' ? <Tekst k={`mijn.papier.fout.${mis.fout}`} /> : undefined}
          />
          <Tekstvak
            id="papiertekst"
            name="tekst"
            rows={2}
            maxLength={4000}
            defaultValue={mis?.tekst}
            label={<Tekst k="mijn.papier.tekst" />}
            hulp={<Tekst k="mijn.papier.tekstHulp" />}
          />
          <p className="zacht">
            <Tekst k="mijn.papier.wie" />
          </p>
          <Knop name="doe" value="papier">
            <Tekst k="mijn.papier.stuur" />
          </Knop>
        </Stapel>
      </form>
    </Vlak>
  );
}
