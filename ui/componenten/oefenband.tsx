import { Icoon } from './basis.tsx';
import { Knop } from './knop.tsx';

/** Boven elke bladzijde van de oefenomgeving: niets hiervan is echt. Het formulier stuurt `doe=stop`. */
export function Oefenband({ action }: { action: string }) {
  return (
    <aside className="oefenband" aria-label="Oefenen">
      <Icoon naam="graduation-cap" />
      <p>
        <b>U oefent.</b> Deze mensen zijn verzonnen. <a href={action}>Wat kan ik proberen?</a>
      </p>
      <form method="post" action={action}>
        <Knop soort="kaal" name="doe" value="stop">
          Stop met oefenen
        </Knop>
      </form>
    </aside>
  );
}
