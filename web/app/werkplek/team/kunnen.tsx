import { Enterknop, Keuzelijst, Knop, Lijstje, Melding, Stapel, Tekstveld, Verborgen, Vlak } from '@bijrijder/ui';
import { Eenmalig } from '../../eenmalig.tsx';
import { SPREEKTALEN } from '../../gedeeld/keuzes.ts';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import type { Teambeeld } from './team.tsx';

const NAMEN = new Intl.DisplayNames('nl', { type: 'language' });
/** "ar" → "Arabisch". */
const taalnaam = (code: string): string => NAMEN.of(code) ?? code;

type Wat = { soort: string; wat: string };
/** What somebody can help with, in words. */
export const inWoorden = ({ soort, wat }: Wat): string => (soort === 'taal' ? taalnaam(wat) : wat);

/** Colleagues to choose from, each with why just they. */
export const collegakeuzes = (wie: readonly { id: string; naam: string; om: readonly Wat[] }[]) =>
  wie.map(({ id, naam, om }) => ({
    value: id,
    tekst: om.length > 0 ? `${naam} (${om.map(inWoorden).join(', ')})` : naam,
  }));

/** What colleagues say they can help with, by name; one's own can be added and taken away. */
export function Kunnen({ d, fout }: { d: Teambeeld; fout: string | null }) {
  const t = useTekst();
  const wie = [...new Set(d.kan.map((k) => k.naam))];
  const mijn = d.kan.filter((k) => k.gebruiker === d.ik.id);
  return (
    <Vlak id="kunnen" titel={<Tekst k="werkplek.team.kunnen" />}>
      {wie.length === 0 ? (
        <p>
          <Tekst k="werkplek.team.kunnenLeeg" />
        </p>
      ) : (
        <Lijstje
          lijst={wie.map((naam) => ({
            id: naam,
            icoon: 'handshake',
            tekst: `${naam.split(' ')[0]}: ${d.kan
              .filter((k) => k.naam === naam)
              .map(inWoorden)
              .join(', ')}`,
          }))}
        />
      )}
      <details className="boven-r3" open={fout !== null}>
        <summary>
          <Tekst k="werkplek.team.kunnenIk" />
        </summary>
        <Stapel gat="r3">
          <p className="klein zacht">
            <Tekst k="werkplek.team.kunnenZelf" />
          </p>
          {mijn.map((k) => (
            <form method="post" key={k.id} className="rij">
              <input type="hidden" name="id" value={k.id} />
              <span>{inWoorden(k)}</span>
              <Knop soort="kaal" name="doe" value="kan-weg">
                <Tekst k="werkplek.team.kunnenWeg" /> <Verborgen>{inWoorden(k)}</Verborgen>
              </Knop>
            </form>
          ))}
          {fout !== null && (
            <Melding soort="fout">
              <Tekst k="werkplek.team.fout.kan" />
            </Melding>
          )}
          <form method="post">
            <Stapel gat="r2">
              <Eenmalig sleutel={d.sleutels.kan} />
              <Enterknop name="doe" value="kan-onderwerp" />
              <Keuzelijst
                id="kan-taal"
                name="taal"
                label={t('werkplek.team.kunnenTaal')}
                opties={SPREEKTALEN.map((code) => ({ value: code, tekst: taalnaam(code) })).sort((a, b) =>
                  a.tekst.localeCompare(b.tekst, 'nl'),
                )}
              />
              <Knop soort="lijn" name="doe" value="kan-taal" formNoValidate>
                <Tekst k="werkplek.team.kunnenTaalKnop" />
              </Knop>
              <Tekstveld
                id="kan-wat"
                name="wat"
                label={t('werkplek.team.kunnenWat')}
                maxLength={60}
                defaultValue={fout ?? undefined}
              />
              <Knop soort="lijn" name="doe" value="kan-onderwerp">
                <Tekst k="werkplek.team.kunnenWatKnop" />
              </Knop>
            </Stapel>
          </form>
        </Stapel>
      </details>
    </Vlak>
  );
}
