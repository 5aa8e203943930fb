import type { Voorkeur } from '@bijrijder/dossier/contact';
import { Keuzelijst, Knop, Stapel, Tekstveld, Vinkje, Vlak } from '@bijrijder/ui';
import { KANALEN } from '../../gedeeld/keuzes.ts';
import { Tekst, useTekst } from '../../tekst/index.tsx';

/** How somebody wants to be reached. Everything may stay empty. */
export function Voorkeuren({
  voorkeur: v,
  leestaal,
  talen,
}: {
  voorkeur: Voorkeur | null;
  /** As recorded; another one than `talen` stays as it is until they choose. */
  leestaal: string | null;
  talen: { value: string; tekst: string }[];
}) {
  const t = useTekst();
  return (
    <Vlak id="voorkeur" kop="groot" titel={<Tekst k="contact.voorkeur.kop" />}>
      <form method="post">
        <Stapel>
          <Keuzelijst
            id="kanaal"
            name="kanaal"
            label={<Tekst k="contact.voorkeur.kanaal" />}
            defaultValue={v?.kanaal}
            opties={KANALEN.map((k) => ({ value: k, tekst: t(`contact.voorkeur.${k}`) }))}
          />
          <Keuzelijst
            id="leestaal"
            name="leestaal"
            label={<Tekst k="contact.voorkeur.leestaal" />}
            hulp={<Tekst k="contact.voorkeur.leestaalHulp" />}
            defaultValue={leestaal ?? ''}
            opties={
              talen.some((x) => x.value === leestaal)
                ? talen
                : [{ value: '', tekst: t('contact.voorkeur.leestaalAnders') }, ...talen]
            }
          />
          <Tekstveld
            id="tijden"
            name="tijden"
            maxLength={300}
            label={<Tekst k="contact.voorkeur.tijden" />}
            hulp={<Tekst k="contact.voorkeur.tijdenHulp" />}
            defaultValue={v?.tijden}
          />
          <Tekstveld
            id="plek"
            name="plek"
            maxLength={300}
            label={<Tekst k="contact.voorkeur.plek" />}
            hulp={<Tekst k="contact.voorkeur.plekHulp" />}
            defaultValue={v?.plek}
          />
          <Tekstveld
            id="tolk"
            name="tolk"
            maxLength={300}
            label={<Tekst k="contact.voorkeur.tolk" />}
            defaultValue={v?.tolk}
          />
          <Tekstveld
            id="meenemen"
            name="meenemen"
            maxLength={300}
            label={<Tekst k="contact.voorkeur.meenemen" />}
            hulp={<Tekst k="contact.voorkeur.meenemenHulp" />}
            defaultValue={v?.meenemen}
          />
          <Vinkje name="brief" aan={v?.nooitEerstBrief} bij={<Tekst k="contact.voorkeur.nooitBriefBij" />}>
            <Tekst k="contact.voorkeur.nooitBrief" />
          </Vinkje>
          <Knop soort="lijn" name="doe" value="voorkeur">
            <Tekst k="contact.voorkeur.bewaar" />
          </Knop>
        </Stapel>
      </form>
    </Vlak>
  );
}
