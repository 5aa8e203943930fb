/** Choice of language; the address sets the cookie and comes back to the same page. */
export const talenmenu = [
  { code: 'nl', naam: 'Nederlands', href: '/taal/nl' },
  { code: 'en', naam: 'English', href: '/taal/en' },
  { code: 'ar', naam: 'العربية', href: '/taal/ar' },
];
