import { type RefObject, useEffect, useRef } from 'react';

/** Takes whoever reads or walks the page to what has just come: once each time that `what` is another. */
export function useFocusOnceShown(what: unknown): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the heading is focused when what it heads changes
  useEffect(() => heading.current?.focus(), [what]);
  return heading;
}

/** Takes whoever waited back to where files are chosen, when what was under way came to nothing that is shown. */
export function useFocusOnceOver(isUnderWay: boolean, isShown: boolean): RefObject<HTMLInputElement | null> {
  const input = useRef<HTMLInputElement>(null);
  const was = useRef(false);
  useEffect(() => {
    if (was.current && !isUnderWay && !isShown) input.current?.focus();
    was.current = isUnderWay || isShown;
  }, [isUnderWay, isShown]);
  return input;
}
