import { chromium } from 'playwright-core';
import { zoekBrowser } from './scripts/browser.ts';
const url=process.env.PROEF_URL??'http://localhost:3300'; const uit='/tmp/w/beeld'; import('node:fs').then(f=>f.mkdirSync(uit,{recursive:true}));
const b=await chromium.launch({executablePath:await zoekBrowser(),args:['--no-sandbox','--disable-gpu']});
const ctx=new Map();
for(const a of process.argv.slice(2)){const [wie,pad,w]=a.split('|');
 let c=ctx.get(wie); if(!c){c=await b.newContext({locale:'nl-NL'}); if(wie!=='-'){const p=await c.newPage();await p.goto(`${url}/inloggen/${wie.startsWith('c-')?'client':'medewerker'}`);await p.locator(`button[name=persona][value="${wie}"]`).click();await p.waitForLoadState();await p.close();} ctx.set(wie,c);}
 const p=await c.newPage(); const breed=w==='w'; await p.setViewportSize(breed?{width:1280,height:900}:{width:390,height:844});
 const t=performance.now(); const r=await p.goto(url+pad); const ms=Math.round(performance.now()-t);
 const f=`${uit}/${wie}${pad.replace(/[^a-z0-9]+/gi,'_')}${breed?'_w':''}.png`; await p.screenshot({path:f,fullPage:true}); console.log(r.status(),ms+'ms',await p.evaluate(()=>document.documentElement.scrollWidth>innerWidth?'OVERFLOW':''),f); await p.close();}
await b.close();
