/** Laat zien dat alles van rechts naar links werkt. Deze regels moeten door een moedertaalspreker gelezen worden vóór gebruik. */
import type { ReactNode } from 'react';
import {
  Bedrag,
  Belofte,
  EigenWoorden,
  Geldlijst,
  Held,
  Knop,
  Knoppen,
  type Labels,
  Melding,
  Mens,
  Verder,
  Vlak,
  Zij,
} from '../../index.ts';
import { Portaal, type Scherm } from './samen.tsx';

const labels: Labels = {
  naarInhoud: 'انتقل إلى المحتوى',
  hoofdmenu: 'القائمة الرئيسية',
  gemeente: 'بلدية',
  naarBegin: '، إلى صفحة شهرك',
  leesVoor: 'استماع',
  kiesTaal: 'اختر لغة. الآن:',
  uitleg: '، شرح',
  bel: 'اتصال',
  app: 'رسالة',
  afspraak: 'موعد',
};

const nl = (tekst: ReactNode) => (
  <bdi dir="ltr" lang="nl">
    {tekst}
  </bdi>
);

export const uwMaandArabisch: Scherm = {
  naam: 'uw-maand-arabisch',
  titel: 'شهرك · Voorbeeldstad',
  taal: 'ar',
  rtl: true,
  inhoud: (
    <Portaal
      hier={0}
      indeling="tweeluik"
      taal="ar"
      labels={labels}
      navigatie={[
        { href: 'uw-maand-arabisch.html', tekst: 'شهرك', icoon: 'house' },
        { href: '#inkomen', tekst: 'دخلك', icoon: 'receipt' },
        { href: '#plan', tekst: 'خطتك', icoon: 'path' },
        { href: '#hulp', tekst: 'مساعدة', icoon: 'chats-circle' },
      ]}
    >
      <div className="stapel stapel--r5">
        <Held
          id="groet"
          groet="مرحبًا رانيا"
          voor={<>يوم الجمعة {nl('8 mei')} يصل إلى حسابك</>}
          bedrag={{ cent: 133143, uitleg: '#uitleg', uitlegTekst: '، كيف حُسب هذا المبلغ؟' }}
          na="هذه هي إعانتك عن شهر أبريل."
        >
          <Belofte>هذا المبلغ ثابت. ما يظهر هنا هو ما سيصل إليك.</Belofte>
          <p>
            <Verder href="#uitleg">كيف حسبنا هذا المبلغ</Verder>
          </p>
        </Held>
        <Melding soort="goed">لا راتب في شهر أبريل: وصلتنا المعلومة. شكرًا لك.</Melding>
        <section aria-labelledby="komt">
          <h2 id="komt" className="onder-r3">
            المبالغ القادمة
          </h2>
          <Geldlijst
            regels={[
              { id: 'a', dag: '2026-05-08', wat: 'الإعانة عن أبريل', van: 'من البلدية', cent: 133143, uitleg: '#a' },
              {
                id: 'b',
                dag: '2026-05-20',
                wat: 'بدل التأمين الصحي',
                van: (
                  <>
                    {nl('zorgtoeslag')} من {nl('Dienst Toeslagen')}
                  </>
                ),
                cent: 12900,
                uitleg: '#b',
              },
              {
                id: 'c',
                dag: '2026-05-20',
                wat: 'بدل الإيجار',
                van: (
                  <>
                    {nl('huurtoeslag')} من {nl('Dienst Toeslagen')}
                  </>
                ),
                cent: 33500,
                uitleg: '#c',
              },
            ]}
          />
          <p>
            <Verder href="#kalender">كل المبالغ، يومًا بيوم</Verder>
          </p>
        </section>
        <Vlak id="als" soort="zacht" titel="كم يبقى لك إذا عملت؟">
          <p className="boven-r2 onder-r4">
            إذا كسبت <Bedrag cent={60000} /> صافيًا في الشهر، يصل إليك <Bedrag cent={145833} />. أي أكثر بمبلغ{' '}
            <Bedrag cent={12690} />.
          </p>
          <Knop href="#reken">احسب بنفسك</Knop>
        </Vlak>
      </div>
      <Zij>
        <Vlak id="stap" titel="خطوتك التالية" kop="groot">
          <EigenWoorden>«أريد أن أتحدث الهولندية مع جيراني. يوم الثلاثاء أذهب إلى مقهى اللغة.»</EigenWoorden>
          <Knoppen className="boven-r4">
            <Knop soort="zacht" href="#plan">
              عرض خطتك
            </Knop>
          </Knoppen>
        </Vlak>
        <Vlak id="beloofd" soort="thema" titel="ما وعدناك به" kop="groot">
          <p>
            سيتصل بك {nl('Milan')} يوم الخميس {nl('30 april')} بعد الساعة {nl('14.00')}، ومعه مترجم.
          </p>
        </Vlak>
        <Mens
          id="mens"
          naam="Milan Osei"
          over="موظف البلدية الذي يرافقك. يعمل أيام الاثنين والثلاثاء والخميس والجمعة."
          bel="tel:0001234567"
          app="#app"
          afspraak="#afspraak"
          labels={labels}
        />
        <p>
          <Verder href="#hulp" icoon="hand-heart">
            لست بخير؟ أخبرنا
          </Verder>
        </p>
      </Zij>
    </Portaal>
  ),
};
