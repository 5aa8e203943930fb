import { Datum as Kaal } from '@bijrijder/ui';
import type { ComponentProps } from 'react';
import { useTaal } from './index.tsx';

/** A day in the language of the page: the name of the day is translated, day and month stay as the bank writes them. */
export function Datum(props: Omit<ComponentProps<typeof Kaal>, 'taal'>) {
  return <Kaal {...props} taal={useTaal()} />;
}
