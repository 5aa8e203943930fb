import { Kolommen, maandnaam, Stapel, Vlak } from '@bijrijder/ui';
import { Regels } from '../../mijn/specificatie/regels.tsx';
import { Tekst } from '../../tekst/index.tsx';
import type { Som } from './som.server.ts';

/** The sum of a household beside that of the month before, and what to do when it is not right. */
export function Somblad({ som, naam }: { som: Som; naam: string }) {
  const een = (s: Som['nu']) =>
    s && (
      <section>
        <h3>{maandnaam(s.maand)}</h3>
        <Regels
          regels={s.regels}
          bronnen={s.bronnen}
          namen={{}}
          vandaag={som.vandaag}
          betaaldCent={s.betaaldCent}
          slot={<Tekst k="opgave.regel.opRekening" />}
        />
      </section>
    );
  return (
    <Vlak id="som" titel={<Tekst k="maandrun.lijst.som" waarden={{ naam }} />}>
      <Stapel gat="r4">
        {som.nu ? (
          <Kolommen>
            {een(som.nu)}
            {een(som.vorige)}
          </Kolommen>
        ) : (
          <p>
            <Tekst k="maandrun.lijst.nietBerekend" />
          </p>
        )}
        <p>
          <Tekst k="maandrun.lijst.kloptNiet" />
        </p>
      </Stapel>
    </Vlak>
  );
}
