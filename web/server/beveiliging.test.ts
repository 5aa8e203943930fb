import { expect, test } from 'vitest';
import { csp, netwerk, rem, terugNaar, vanElders } from './beveiliging.ts';
import { veiligPad } from './inloggen.ts';

const eigen = 'https://bijstand.example';
const post = (headers: Record<string, string>, method = 'POST') => new Request(`${eigen}/x`, { method, headers });

test('a post counts as our own only when the browser says so', () => {
  expect(vanElders(post({ origin: eigen }), eigen)).toBe(false);
  expect(vanElders(post({ origin: 'https://elders.example' }), eigen)).toBe(true);
  expect(vanElders(post({ origin: `${eigen}.elders.example` }), eigen)).toBe(true);
  expect(vanElders(post({ origin: 'null', 'sec-fetch-site': 'same-origin' }), eigen)).toBe(false);
  expect(vanElders(post({ 'sec-fetch-site': 'same-site' }), eigen)).toBe(true);
  expect(vanElders(post({}), eigen)).toBe(true);
  expect(vanElders(post({ referer: 'geen adres' }), eigen)).toBe(true);
  expect(vanElders(post({}, 'GET'), eigen)).toBe(false);
});

test.each([
  ['//elders.example', '/mijn'],
  ['/\\elders.example', '/mijn'],
  ['https://elders.example', '/mijn'],
  ['javascript:alert(1)', '/mijn'],
  ['/mijn\r\nSet-Cookie: x=1', '/mijn'],
  ['/mijn/opgave?maand=2026-04', '/mijn/opgave?maand=2026-04'],
])('after login %s leads to %s', (wens, uitkomst) => {
  expect(veiligPad(wens, 'client')).toBe(uitkomst);
});

test.each([
  [`${eigen}/mijn?maand=2026-04`, '/mijn?maand=2026-04'],
  [`${eigen}//elders.example/x`, '/'],
  ['https://elders.example/mijn', '/'],
  ['geen adres', '/'],
  [undefined, '/'],
])('another language, chosen on %s, leads back to %s', (verwijzer, uitkomst) => {
  expect(terugNaar(verwijzer, eigen)).toBe(uitkomst);
});

test('the policy allows no inline script or style and no stranger', () => {
  const beleid = csp('abc', true, []);
  expect(beleid).toMatch(/script-src 'nonce-abc' 'strict-dynamic'/);
  expect(beleid).not.toMatch(/unsafe|\*/);
  expect(beleid).toMatch(/frame-ancestors 'none'/);
});

test('the brake holds one address and lets another through', () => {
  const mag = rem(3);
  expect([mag('a'), mag('a'), mag('a'), mag('a'), mag('b')]).toEqual([true, true, true, false, true]);
});

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:aaaa:bbbb:cccc:dddd', '2001:db8:1:2'],
  ['2001:0DB8:1:2::1', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['', ''],
])('requests from %s are counted as %s', (adres, uitkomst) => {
  expect(netwerk(adres)).toBe(uitkomst);
});
