import { Tekstvak, Tekstveld } from '@bijrijder/ui';
import { Tekst } from '../../tekst/index.tsx';

/** What somebody typed, and what is wrong with it. */
export type Klachtvorm = {
  wat: string;
  over: string;
  wens: string;
  naam: string;
  bereik: string;
  fout?: 'leeg' | 'teLang';
};

/** The questions of a complaint. Only the first has to be answered. */
export function Klachtvelden({ v, metNaam }: { v?: Klachtvorm; metNaam: boolean }) {
  return (
    <>
      <Tekstvak
        id="wat"
        name="wat"
        eigen
        groot
        rows={6}
        required
        label={<Tekst k="rechten.klacht.wat" />}
        hulp={<Tekst k="rechten.klacht.watHulp" />}
        fout={v?.fout ? <Tekst k={`rechten.${v.fout}`} /> : undefined}
        defaultValue={v?.wat}
      />
      <Tekstveld
        id="over"
        name="over"
        label={<Tekst k="rechten.klacht.over" />}
        hulp={<Tekst k="rechten.klacht.overHulp" />}
        defaultValue={v?.over}
      />
      <Tekstvak
        id="wens"
        name="wens"
        eigen
        rows={2}
        label={<Tekst k="rechten.klacht.wens" />}
        hulp={<Tekst k="rechten.klacht.wensHulp" />}
        defaultValue={v?.wens}
      />
      {metNaam && <Tekstveld id="naam" name="naam" label={<Tekst k="rechten.klacht.naam" />} defaultValue={v?.naam} />}
      <Tekstveld
        id="bereik"
        name="bereik"
        label={<Tekst k="rechten.klacht.bereik" />}
        hulp={<Tekst k="rechten.klacht.bereikHulp" />}
        defaultValue={v?.bereik}
      />
    </>
  );
}
