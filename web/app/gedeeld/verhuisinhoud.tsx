import type { Verhuisinhoud } from '@bijrijder/dossier/verhuizing';
import { EigenWoorden, Lijstje, Stapel } from '@bijrijder/ui';
import { Datum } from '../tekst/datum.tsx';
import { Tekst, useTekst } from '../tekst/index.tsx';
import type { Sleutel } from '../tekst/sleutels.ts';

/** Everything that is in a package, in the order of the package. What is not here does not go. */
export function VerhuisinhoudBlad({ inhoud }: { inhoud: Verhuisinhoud }) {
  const t = useTekst();
  const { verhaal, plan, afspraken, contact } = inhoud.delen;
  return (
    <Stapel gat="r4">
      <section>
        <h3>{t('verhuizen.inhoud.mens')}</h3>
        <p>
          <Tekst
            k="verhuizen.inhoud.mensZin"
            waarden={{
              naam: inhoud.mens.aanspreeknaam,
              achternaam: inhoud.mens.achternaam,
              roepnaam: inhoud.mens.roepnaam,
              dag: <Datum key="d" iso={inhoud.mens.geboortedatum} weekdag="geen" jaar />,
            }}
          />
        </p>
        <p>
          {t(inhoud.klantmanager.telefoon ? 'verhuizen.inhoud.klantmanagerTelefoon' : 'verhuizen.inhoud.klantmanager', {
            naam: inhoud.klantmanager.naam,
            gemeente: inhoud.van.naam,
            telefoon: inhoud.klantmanager.telefoon ?? '',
          })}
        </p>
      </section>
      {inhoud.groet && (
        <section>
          <h3>{t('verhuizen.inhoud.groet')}</h3>
          {inhoud.groet.split(/\n{2,}/).map((alinea) => (
            <p key={alinea}>{alinea}</p>
          ))}
        </section>
      )}
      {verhaal && (
        <section>
          <h3>{t('verhuizen.inhoud.verhaal')}</h3>
          <Stapel gat="r2">
            {verhaal.map((d) => (
              <EigenWoorden
                key={`${d.soort}-${d.tekst}`}
                wie={`${t(`verhuizen.soort.${d.soort}`)}${d.alleen_ik ? ` · ${t('verhuizen.inhoud.alleenIk')}` : ''}`}
              >
                {d.tekst}
              </EigenWoorden>
            ))}
          </Stapel>
        </section>
      )}
      {plan && (
        <section>
          <h3>{t('verhuizen.inhoud.plan')}</h3>
          {plan.doelen.length + plan.stappen.length === 0 && <p>{t('verhuizen.inhoud.leeg')}</p>}
          <Lijstje
            lijst={[
              ...plan.doelen.map((d, i) => ({
                id: `doel-${i}`,
                icoon: 'star' as const,
                tekst: `${d.tekst}${d.alleen_ik ? ` · ${t('verhuizen.inhoud.alleenIk')}` : ''}`,
              })),
              ...plan.stappen.map((s, i) => ({
                id: `stap-${i}`,
                icoon: 'check' as const,
                tekst: `${[s.tekst, s.woorden, s.wanneer].filter(Boolean).join(' ')} (${t(`verhuizen.stap.${s.stand}`)})${
                  s.alleen_ik ? ` · ${t('verhuizen.inhoud.alleenIk')}` : ''
                }`,
              })),
            ]}
          />
        </section>
      )}
      {afspraken && (
        <section>
          <h3>{t('verhuizen.inhoud.afspraken')}</h3>
          <Afspraken afspraken={afspraken} />
        </section>
      )}
      {contact && (
        <section>
          <h3>{t('verhuizen.inhoud.contact')}</h3>
          <Lijstje
            lijst={[
              { id: 'kanaal', tekst: t(`verhuizen.kanaal.${contact.kanaal}` as Sleutel) },
              ...[contact.tijden, contact.plek, contact.tolk, contact.meenemen]
                .filter(Boolean)
                .map((tekst) => ({ id: tekst, tekst })),
              ...(contact.nooitEerstBrief ? [{ id: 'brief', tekst: t('verhuizen.inhoud.nooitBrief') }] : []),
            ]}
          />
        </section>
      )}
    </Stapel>
  );
}

/** What was agreed: how close, and promises that are still open. */
export function Afspraken({ afspraken }: { afspraken: NonNullable<Verhuisinhoud['delen']['afspraken']> }) {
  const t = useTekst();
  if (!afspraken.vorm && afspraken.beloften.length === 0) return <p>{t('verhuizen.inhoud.leeg')}</p>;
  return (
    <Lijstje
      lijst={[
        ...(afspraken.vorm
          ? [{ id: 'vorm', icoon: 'users' as const, tekst: t(`verhuizen.vorm.${afspraken.vorm}`) }]
          : []),
        ...afspraken.beloften.map((b, i) => ({
          id: `belofte-${i}`,
          icoon: 'clock' as const,
          tekst: b.wat,
          bij: (
            <Tekst
              k="verhuizen.inhoud.belofte"
              waarden={{ door: b.door, dag: <Datum key="d" iso={b.voor} weekdag="geen" /> }}
            />
          ),
        })),
      ]}
    />
  );
}
