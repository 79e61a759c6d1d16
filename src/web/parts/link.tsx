import type { ReactNode } from 'react';

import { type Place, writePlace } from '../place.ts';

type LinkProperties = {
  readonly place: Place;
  readonly go: (next: Place) => void;
  readonly className?: string;
  readonly current?: boolean;
  readonly children: ReactNode;
};

/** A real link (it can be copied or opened elsewhere) that changes the page without loading it again. */
export function Link({ place, go, className, current, children }: LinkProperties) {
  return (
    <a
      href={writePlace(place)}
      className={className}
      aria-current={current ? 'page' : undefined}
      onClick={(click) => {
        if (click.metaKey || click.ctrlKey || click.shiftKey) return;
        click.preventDefault();
        go(place);
      }}
    >
      {children}
    </a>
  );
}
