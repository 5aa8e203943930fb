/** Marks that must never come back as they went in. */
export const SCRIPT = '<script>aanval()</script>';
export const BEELD = '"><img src=x onerror=aanval()>';
/** Raw in an answer of type HTML: script was let through. */
export const DOORGELATEN = [SCRIPT, '<img src=x onerror=aanval()>', '<svg onload=aanval()>'];

/** What an attacker puts where an id, a month or a name should be; the short attack takes the first six. */
export const PADEN = [
  '00000000-0000-0000-0000-000000000000',
  '..%2f..%2f..%2fetc%2fpasswd',
  '%00',
  '%ff%fe',
  "'%20or%201=1--",
  '2026-13',
  '0192aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee',
  '..%5c..%5cwindows%5cwin.ini',
  '%2e%2e%2f%2e%2e%2fpackage.json',
  '1%3bdrop%20table%20persoon',
  '%3Cscript%3Eaanval()%3C%2Fscript%3E',
  '-1',
  '9999-12',
  'constructor',
  '__proto__',
  'null',
  'x'.repeat(2_000),
  '%F0%9F%98%80',
];

/** What goes into a text field. */
export const WAARDEN = [
  SCRIPT,
  BEELD,
  '<svg onload=aanval()>',
  "'; drop table persoon; --",
  '=HYPERLINK("http://x")',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '',
  ' ',
  'null',
  'NaN',
  '-1',
  '1e309',
  '99999999999999999999',
  '0x10',
  '٣٤٥',
  '12,345,67',
  '{}',
  '[]',
  '{"a":',
  '../../../../etc/passwd',
  '$' + '{7*7}',
  '{{7*7}}',
  '\u202Eabc',
  'é'.repeat(9_000),
  '2026-02-30',
  '0000-00-00',
  '00000000-0000-0000-0000-000000000000',
  'true',
  '😀'.repeat(500),
];

/** Fields nobody asked for: an attacker hopes they are taken over. */
export const EXTRA: readonly [string, string][] = [
  ['gemeente', '1'],
  ['persoon', '00000000-0000-0000-0000-000000000000'],
  ['huishouden', '00000000-0000-0000-0000-000000000000'],
  ['gebruiker', '00000000-0000-0000-0000-000000000000'],
  ['rol', 'beheerder'],
  ['wie', 'inrichting'],
  ['uitkomst', 'gegrond'],
  ['stand', 'betaald'],
  ['bedrag_cent', '999999'],
  ['uiterlijk', '2099-01-01'],
  ['__proto__[admin]', 'ja'],
  ['constructor', 'x'],
];
