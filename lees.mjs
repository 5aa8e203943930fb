import { chromium } from 'playwright-core';
import { zoekBrowser } from './scripts/browser.ts';
const url=process.env.PROEF_URL??'http://localhost:3301';
const b=await chromium.launch({executablePath:await zoekBrowser(),args:['--no-sandbox','--disable-gpu']});
const ctx=new Map();
for(const a of process.argv.slice(2)){const [wie,pad]=a.split('|');
 let c=ctx.get(wie); if(!c){c=await b.newContext({locale:'nl-NL',javaScriptEnabled:!process.env.GEEN_JS}); if(wie!=='-'){const p=await c.newPage();await p.goto(`${url}/inloggen/${wie.startsWith('c-')?'client':'medewerker'}`);await p.locator(`button[name=persona][value="${wie}"]`).click();await p.waitForLoadState();await p.close();} ctx.set(wie,c);}
 const p=await c.newPage(); const r=await p.goto(url+pad); console.log('=====',r.status(),pad); console.log(await p.locator('main').innerText()); await p.close();}
await b.close();
