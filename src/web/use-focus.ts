import { type RefObject, useEffect, useRef } from 'react';

/** Takes whoever reads or walks the page to what has just come: once each time that `what` is another. */
export function useFocusOnceShown(what: unknown): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the heading is focused when what it heads changes
  useEffect(() => heading.current?.focus(), [what]);
  return heading;
}
