import { Keuzelijst, Knop, Stapel, Tekstveld, Verborgen, Vlak } from '@bijrijder/ui';
import { Eenmalig } from '../../eenmalig.tsx';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import type { Teambeeld } from './team.tsx';

/** Who is in the team, kept by the team leader. Nobody a colleague walks beside moves by it. */
export function Leden({ d }: { d: Teambeeld }) {
  const t = useTekst();
  if (d.ik.rol !== 'teamleider') return null;
  if (!d.team)
    return (
      <Vlak id="leden" soort="zacht" titel={<Tekst k="werkplek.team.maak" />}>
        <form method="post">
          <Stapel gat="r3">
            <Eenmalig sleutel={d.sleutels.team} />
            <Tekstveld id="team-naam" name="naam" label={t('werkplek.team.maakNaam')} maxLength={80} required />
            <Knop soort="lijn" name="doe" value="team-maak">
              <Tekst k="werkplek.team.maakKnop" />
            </Knop>
          </Stapel>
        </form>
      </Vlak>
    );
  return (
    <Vlak id="leden" soort="zacht" titel={<Tekst k="werkplek.team.leden" />}>
      <details>
        <summary>
          <Tekst k="werkplek.team.ledenAnders" />
        </summary>
        <Stapel gat="r3">
          <p className="klein">
            <Tekst k="werkplek.team.ledenBij" />
          </p>
          {d.team.leden.map((l) => (
            <form method="post" key={l.id} className="rij">
              <input type="hidden" name="id" value={l.id} />
              <span>{l.naam}</span>
              <Knop soort="kaal" name="doe" value="lid-weg">
                <Tekst k="werkplek.team.lidWeg" /> <Verborgen>{l.naam}</Verborgen>
              </Knop>
            </form>
          ))}
          {d.vrij.length > 0 && (
            <form method="post">
              <Stapel gat="r2">
                <Keuzelijst
                  id="lid"
                  name="id"
                  label={t('werkplek.team.lidErbij')}
                  opties={d.vrij.map((c) => ({ value: c.id, tekst: `${c.naam}, ${c.functie}` }))}
                />
                <Knop soort="lijn" name="doe" value="lid-erbij">
                  <Tekst k="werkplek.team.lidKnop" />
                </Knop>
              </Stapel>
            </form>
          )}
        </Stapel>
      </details>
    </Vlak>
  );
}
