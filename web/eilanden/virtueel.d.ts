declare module 'virtual:participatiewet' {
  import type { Gegenereerd } from '@bijrijder/rekenkern';

  const geschreven: Gegenereerd;
  export default geschreven;
}
