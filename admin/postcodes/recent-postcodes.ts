import { useCallback } from 'react';
import { useStore } from 'react-admin';

/** As many as fit on one line. */
const REMEMBERED = 8;

/** Postcodes looked up in this browser, newest first, with ways to add one and to forget all. */
export function useRecentPostcodes(): [codes: string[], remember: (code: string) => void, forget: () => void] {
  const [codes, setCodes] = useStore<string[]>('postcodes.recent', []);
  const remember = useCallback(
    (code: string) =>
      setCodes((known: string[]) => [code, ...known.filter((one) => one !== code)].slice(0, REMEMBERED)),
    [setCodes],
  );
  const forget = useCallback(() => setCodes([]), [setCodes]);
  return [codes, remember, forget];
}
