import { Bedrag, Brief, Tabel, Vast } from '../../index.ts';
import type { Scherm } from './samen.tsx';

const b = (cent: number, plus?: boolean) => <Bedrag cent={cent} plus={plus} />;

export const brief: Scherm = {
  naam: 'brief',
  titel: 'Brief over maart · Voorbeeldstad',
  inhoud: (
    <Brief
      gemeente="Voorbeeldstad"
      afzender={['Inkomen', 'Postbus 000', '0150 AA Voorbeeldstad']}
      aan={['Hanna Lindeboom', 'Molenstraat 31 A', '0151 CD Voorbeeldstad']}
      datum="woensdag 1 april 2026"
      kenmerk={{ term: 'Kenmerk', waarde: 'maart-2026 · 4m2c-h07a' }}
      titel={<>Over maart krijgt u {b(71642)}</>}
      ondertekening={{
        groet: 'Met vriendelijke groet,',
        namens: 'namens burgemeester en wethouders van Voorbeeldstad',
        naam: 'Tineke Brouwer',
        functie: 'inkomensconsulent',
      }}
      talen={[
        { taal: 'nl', zin: <>Deze brief laten voorlezen? Bel {<Vast>000 123 45 00</Vast>}.</> },
        { taal: 'en', zin: 'In your language? Call us.' },
        { taal: 'tr', zin: 'Kendi dilinizde mi? Bizi arayın.' },
        { taal: 'uk', zin: 'Вашою мовою? Зателефонуйте нам.' },
        { taal: 'ar', rtl: true, zin: 'بلغتك؟ اتصل بنا.' },
        { taal: 'ti', zin: 'ብቋንቋኹም? ደውሉልና።' },
      ]}
      bijlage={
        <>
          <h2>Bij deze brief: zo komen we aan {b(71642)}</h2>
          <Tabel
            naam="Berekening over maart"
            zonderKop
            kolommen={[
              { id: 'wat', naam: 'Wat' },
              { id: 'bedrag', naam: 'Bedrag' },
            ]}
            rijen={[
              { id: 'norm', cellen: ['Bedrag om van te leven', b(140150)] },
              { id: 'loon', cellen: [<>Loon dat meetelt: {b(75560)} min een kwart</>, b(-56670)] },
              { id: 'vt1', cellen: ['Vakantiegeld dat De Ketel voor u spaart', b(-6045)] },
              { id: 'vt2', cellen: ['Vakantiegeld dat wij voor u sparen', b(-3872)] },
              { id: 'correctie', cellen: ['Correctie over februari', b(-1921)] },
              { id: 'eind', cellen: ['Op uw rekening', b(71642)], soort: 'eind' },
            ]}
          />
          <p className="bron">
            Regels: Participatiewet art. 19, 21, 31, 32 en 58 lid 4. Regeling Participatiewet art. 11.
          </p>
        </>
      }
    >
      <p>Beste Hanna Lindeboom,</p>
      <p>
        <b>Woensdag 8 april staat {b(71642)} op uw rekening.</b> Daar is een correctie over februari bij: {b(1921)}{' '}
        minder. Milan Osei belde u hierover op 30 maart. Met deze brief leggen wij het vast.
      </p>
      <h2>Waarom is het minder?</h2>
      <p>
        In februari was uw loonstrook er nog niet. U gaf {b(70000)} door. Later stond er {b(72436)} op de strook. U deed
        niets fout.
      </p>
      <Tabel
        naam="Februari: eerst en nu"
        kolommen={[
          { id: 'wat', naam: 'Februari' },
          { id: 'eerst', naam: 'Eerst' },
          { id: 'nu', naam: 'Nu' },
          { id: 'verschil', naam: 'Verschil' },
        ]}
        rijen={[
          { id: 'loon', cellen: ['Uw loon van De Ketel', b(70000), b(72436), b(2436, true)] },
          { id: 'uitkering', cellen: ['Uw uitkering', b(77948), b(76027), b(-1921)] },
          { id: 'samen', cellen: ['Samen', b(147948), b(148463), b(515, true)], soort: 'eind' },
        ]}
      />
      <h2>Wat betekent dit voor u?</h2>
      <p>
        U hoeft niets te doen. U koos om het in één keer te verrekenen. Wilt u het toch in delen? Bel dan tot en met
        donderdag 2 april. Uw premie over februari gaat {b(731)} omhoog.
      </p>
      <h2>Bent u het er niet mee eens?</h2>
      <p>
        Bel ons gerust. U kunt ook bezwaar maken, tot en met <b>woensdag 13 mei 2026</b>. Schrijf een brief of doe het
        online. Zet erin waarom. Het is gratis. Milan of het buurtteam mag u helpen.
      </p>
      <h2>Vragen?</h2>
      <p>
        Bel of app Milan Osei:{' '}
        <b>
          <Vast>000 123 45 67</Vast>
        </b>
        , op maandag, dinsdag, donderdag en vrijdag.
      </p>
    </Brief>
  ),
};
