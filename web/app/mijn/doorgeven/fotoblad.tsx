import { Bestandveld, Knop, Knoppen, Stapel, Terug, Verder } from '@bijrijder/ui';
import { Tekst, useTaal, useTekst } from '../../tekst/index.tsx';
import { maandWoord } from '../maandwoorden.ts';
import type { fotobeeld } from './foto.server.ts';

/** The page on which one hands in a photo or file of a pay slip. */
export function Fotoblad({ d }: { d: Awaited<ReturnType<typeof fotobeeld>> }) {
  const t = useTekst();
  const taal = useTaal();
  const maand = maandWoord(d.maand, d.vandaag, taal);
  return (
    <Stapel gat="r5">
      <title>{t('opgave.foto.titel')}</title>
      <Terug href={`${d.boven}/${d.maand}`}>
        <Tekst k="opgave.terug" />
      </Terug>
      <header>
        <p className="zacht">{maand}</p>
        <h1>
          <Tekst k="opgave.foto.kop" />
        </h1>
        <p className="groot boven-r3">
          <Tekst k="opgave.foto.uitleg" />
        </p>
      </header>
      <form method="post" encType="multipart/form-data">
        <Stapel>
          <Bestandveld
            id="strook"
            name="strook"
            multiple
            accept="application/pdf,image/jpeg,image/png,image/webp"
            label={<Tekst k="opgave.foto.kies" />}
            hulp={<Tekst k="opgave.foto.kiesHulp" />}
            fout={d.fout && <Tekst k={d.fout} />}
          />
          <p className="zacht">
            <Tekst k="opgave.foto.bewaren" />
          </p>
          <Knoppen>
            <Knop groot breed>
              <Tekst k="opgave.foto.lees" />
            </Knop>
          </Knoppen>
        </Stapel>
      </form>
      <p>
        <Verder href={`${d.boven}/${d.maand}${d.typen}`} icoon="pencil-simple">
          <Tekst k="opgave.foto.tochTypen" />
        </Verder>
      </p>
    </Stapel>
  );
}
