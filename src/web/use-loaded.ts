import { useEffect, useState } from 'react';

import { Refused } from './api.ts';

export type Loaded<T> =
  | { readonly state: 'none' | 'loading' }
  | { readonly state: 'loaded'; readonly value: T }
  | { readonly state: 'refused'; readonly refused: Refused };

/** Loads again when `key` changes; the answer to an older key is thrown away. A null key loads nothing. */
export function useLoaded<T>(key: string | null, load: () => Promise<T>): Loaded<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: 'none' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for everything that `load` closes over
  useEffect(() => {
    if (key === null) return setLoaded({ state: 'none' });
    let isCurrent = true;
    setLoaded({ state: 'loading' });
    load().then(
      (value) => isCurrent && setLoaded({ state: 'loaded', value }),
      (error: unknown) => isCurrent && setLoaded({ state: 'refused', refused: asRefused(error) }),
    );
    return () => {
      isCurrent = false;
    };
  }, [key]);
  return loaded;
}

export function asRefused(error: unknown): Refused {
  return error instanceof Refused ? error : new Refused('network', String(error), []);
}
