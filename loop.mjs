import { chromium } from 'playwright-core';
import { zoekBrowser } from './scripts/browser.ts';
const url='http://localhost:3350', uit='/tmp/w/beeld/bz';
const b=await chromium.launch({executablePath:await zoekBrowser(),args:['--no-sandbox','--disable-gpu']});
const p=async(wie,w=1280)=>{const c=await b.newContext({locale:'nl-NL',viewport:{width:w,height:900},javaScriptEnabled:false});const x=await c.newPage();x.setDefaultTimeout(15000);await x.goto(`${url}/inloggen/${wie.startsWith('c-')?'client':'medewerker'}`);await x.locator(`button[name=persona][value="${wie}"]`).click();await x.waitForLoadState();return x;};
let n=0; const foto=async(x,naam,breed)=>{ if(breed) await x.setViewportSize({width:breed,height:900}); await x.screenshot({path:`${uit}-${++n}-${naam}.png`,fullPage:true}); console.log(`${uit}-${n}-${naam}.png`, new URL(x.url()).pathname, await x.evaluate(()=>document.documentElement.scrollWidth>innerWidth?'OVERFLOW':''));};
const main=async x=>x.locator('main').innerText();
const milan=await p('m-milan');
await milan.goto(url+'/werkplek/mensen');
const href=await milan.getByRole('link',{name:/^Bo/}).first().getAttribute('href');
const blad=url+href+'/afstemming';
await milan.goto(blad);
const form=v=>milan.locator(`form:has(${v})`);
const bo=await p('c-bo',390);
const zaak=()=>bo.locator('[id^=zaak-]').first();
try{
 if(await milan.locator('#aanleiding').count()){
 await milan.getByLabel(/Naar de training komen/).check(); await milan.locator('#dag').fill('2026-04-16'); await milan.getByLabel('Over welk lid').selectOption('18_4_h'); await milan.locator('#aanleiding').fill('Bo kwam weer niet bij de training'); await form('#aanleiding').getByRole('button').click();}
 await bo.goto(url+'/mijn/eerst-horen');
 await zaak().getByLabel(/.*/).first().count();
 await bo.locator('textarea[id^=kant-]').first().fill('De bus reed niet die ochtend. Ik heb niet gebeld, mijn telefoon was leeg.');
 await bo.locator('button[value=kant]').first().click();
 await milan.goto(blad);
 await milan.locator('#verwijtbaar').getByLabel('Ja').check(); await milan.locator('#verwijt-tekst').fill('Zij kon later op de dag bellen.'); await form('#verwijt-tekst').getByRole('button').click();
 await milan.locator('#geld-tekst').fill('Zij is gezond.'); await milan.locator('#geld-tekst2').fill('Geen spaargeld, wel huur.'); await milan.locator('#vast').fill('700,00'); await milan.locator('#hoeveel').getByLabel(/Zoals de verordening, verdeeld/).check(); await form('#geld-tekst').getByRole('button').click();
 await milan.locator('#alternatief-tekst').fill('Een training in de buurt.'); await milan.locator('#alternatief-tekst2').fill('Die is er pas volgend jaar.'); await form('#alternatief-tekst').getByRole('button').click();
 const keuze=await milan.locator('#collega option',{hasText:'Tineke'}).getAttribute('value'); await milan.getByLabel('Wie vraagt u?').selectOption(keuze); await milan.getByRole('button',{name:'Vraag deze collega'}).click();
 const tineke=await p('m-tineke'); await tineke.goto(url+'/werkplek'); await foto(tineke,'dag-tineke'); await tineke.locator('[id^=lees-]').getByRole('link').first().click(); await foto(tineke,'lees'); 
 const zeg=async(w,t)=>{await tineke.getByLabel(w).check(); await tineke.getByLabel('Waarom?').fill(t); await tineke.getByRole('button',{name:'Zeg dit met mijn naam'}).click();};
 await zeg(/niet eens/,'Zij zei waarom. Eén keer bellen kan ook met een waarschuwing.'); await foto(tineke,'lees-na');
 await milan.goto(url+'/werkplek'); await foto(milan,'dag-milan'); await milan.goto(blad); await foto(milan,'antwoord');
 await milan.getByLabel(/Uw antwoord aan/).fill('Dit is de vierde keer. Wij spraken er drie keer over, en er lag een andere tijd klaar.'); await milan.getByRole('button',{name:'Antwoord'}).click(); await foto(milan,'weeg-opnieuw');
 await milan.goto(blad+'#alternatief');
 // weigh again
 const d=milan.locator('details:has(#alternatief-tekst)'); console.log('alt again?', await milan.locator('#alternatief-tekst').count(), await milan.locator('#collega').count());
}catch(e){console.log('STOP',e.message.split('\n').slice(0,4).join(' | '));await foto(milan,'stop');}
await b.close();
