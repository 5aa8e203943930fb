import type { Bericht, Berichtbeeld } from '@bijrijder/dossier/contact';
import { Berichten, Datum, Knop, Stapel, Tekstvak, Verder, Vlak } from '@bijrijder/ui';
import { Eenmalig } from '../../eenmalig.tsx';
import { berichtfotos } from '../../gedeeld/berichtfotos.tsx';
import { useBericht } from '../../gedeeld/berichttekst.ts';
import { Tekst, useTekst } from '../../tekst/index.tsx';

/** What was written both ways, and the answer. What a person wrote stays on our list until it is answered or needs none. */
export function Berichtenvlak({
  naam,
  berichten,
  fotos,
  sleutel,
  seintje,
}: {
  naam: string;
  berichten: Bericht[];
  /** What came along, and where it is seen. */
  fotos: { beelden: readonly Berichtbeeld[]; pad: string };
  sleutel: string;
  /** A text message that says only that there is something to read; null: no number. */
  seintje: string | null;
}) {
  const t = useTekst();
  const bericht = useBericht();
  return (
    <Vlak id="berichten" titel={<Tekst k="werkplek.berichten.kop" />}>
      <Stapel gat="r4">
        {berichten.length === 0 ? (
          <p>
            <Tekst k="werkplek.berichten.leeg" />
          </p>
        ) : (
          <Berichten
            label={t('werkplek.berichten.kop')}
            items={berichten.map((b) => ({
              id: b.id,
              naam:
                b.van === 'client'
                  ? b.namens
                    ? t('werkplek.berichten.namens', { naam, hulp: b.namens })
                    : naam
                  : (b.naam ?? t('werkplek.berichten.systeem')),
              rol: b.van === 'client' ? 'client' : 'medewerker',
              wanneer: <Datum iso={b.dag} weekdag="geen" />,
              tekst: bericht(b),
              bij: berichtfotos(fotos.beelden, b.id, fotos.pad, (nummer) => (
                <Tekst k="werkplek.berichten.foto" waarden={{ nummer }} />
              )),
            }))}
          />
        )}
        {berichten.length > 0 && (
          <form method="get" action="#berichten">
            <Knop soort="kaal">
              <Tekst k="werkplek.berichten.ververs" />
            </Knop>
          </form>
        )}
        {berichten.some((b) => b.van === 'client' && !b.gelezen) && (
          <form method="post">
            <p className="klein zacht">
              <Tekst k="werkplek.berichten.wacht" waarden={{ naam }} />
            </p>
            <Knop soort="kaal" name="doe" value="geen-antwoord">
              <Tekst k="werkplek.berichten.geenAntwoord" />
            </Knop>
          </form>
        )}
        <form method="post">
          <Stapel gat="r3">
            <Eenmalig sleutel={sleutel} />
            <Tekstvak
              id="bericht"
              name="tekst"
              rows={3}
              maxLength={4000}
              label={<Tekst k="werkplek.berichten.schrijf" waarden={{ naam }} />}
              hulp={<Tekst k="werkplek.berichten.hulp" waarden={{ naam }} />}
              required
            />
            <Knop soort="lijn" name="doe" value="bericht">
              <Tekst k="werkplek.berichten.stuur" />
            </Knop>
          </Stapel>
        </form>
        {seintje && (
          <p className="klein zacht">
            <Tekst k="werkplek.berichten.seintjeBij" waarden={{ naam }} />{' '}
            <Verder href={seintje} icoon="chat-circle-text">
              <Tekst k="werkplek.berichten.seintje" />
            </Verder>
          </p>
        )}
      </Stapel>
    </Vlak>
  );
}

/** An answer to what somebody added to our note; it stays on our list until there is one, or none is needed. */
export function Beantwoord({ naam, id, sleutel }: { naam: string; id: string; sleutel: string }) {
  return (
    <form method="post">
      <Stapel gat="r3">
        <Eenmalig sleutel={sleutel} />
        <input type="hidden" name="id" value={id} />
        <Tekstvak
          id={`antwoord-${id}`}
          name="tekst"
          rows={2}
          maxLength={4000}
          label={<Tekst k="werkplek.gesprekken.antwoord" waarden={{ naam }} />}
          required
        />
        <div className="knoppen">
          <Knop soort="lijn" name="doe" value="antwoord">
            <Tekst k="werkplek.berichten.stuur" />
          </Knop>
          <Knop soort="kaal" name="doe" value="gelezen" formNoValidate>
            <Tekst k="werkplek.berichten.geenAntwoord" />
          </Knop>
        </div>
      </Stapel>
    </form>
  );
}
