import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

import type { Answer } from '#model/answer.ts';
import type { Language } from '#model/words.ts';
import { type ChartLook, chartSvg } from '#path/present/present.ts';
import { words } from '../words.ts';

type ChartProperties = {
  readonly answer: Answer;
  readonly language: Language;
  /** Width to draw for on paper, where a page of several pictures has narrower columns. */
  readonly printed?: number;
};

/** Narrower than this, a picture would say nothing; wider, the eye would lose its line. */
const WIDTH = { least: 240, most: 860 } as const;

/** The picture of an answer, drawn for the room it has, so that its words keep their size on a phone. */
export function ChartView({ answer, language, printed }: ChartProperties) {
  const word = words(language);
  const [figure, width] = useWidth(printed);
  const isMap = answer.chart === 'map';
  const shapes = useShapes(isMap);
  const isReady = width !== null && (!isMap || shapes !== undefined);
  const svg = isReady ? chartSvg(answer, language, { width, ...(shapes ? { shapes } : {}) }) : null;
  return (
    <figure className="chart" ref={figure}>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing, whose every text is escaped */}
      {svg === null ? null : <div dangerouslySetInnerHTML={{ __html: svg }} />}
      {isMap && svg !== null ? <figcaption>{word('mapSource')}</figcaption> : null}
    </figure>
  );
}

/** The width of an element, known before the first painting and again whenever it changes, or is printed. */
function useWidth(printed: number | undefined) {
  const element = useRef<HTMLElement>(null);
  const [width, setWidth] = useState<number | null>(null);
  useLayoutEffect(() => {
    const measured = element.current;
    if (measured === null) return;
    let isPrinting = false;
    const measure = (): void => {
      if (isPrinting) return;
      setWidth(Math.round(Math.min(Math.max(measured.clientWidth, WIDTH.least), WIDTH.most)));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(measured);
    // Paper is laid out at once when this returns: it cannot wait for React.
    const print = (): void => {
      if (printed === undefined) return;
      isPrinting = true;
      flushSync(() => setWidth(printed));
    };
    const printEnds = (): void => {
      isPrinting = false;
      measure();
    };
    addEventListener('beforeprint', print);
    addEventListener('afterprint', printEnds);
    return () => {
      observer.disconnect();
      removeEventListener('beforeprint', print);
      removeEventListener('afterprint', printEnds);
    };
  }, [printed]);
  return [element, width] as const;
}

type Shapes = ChartLook['shapes'];

/** Outlines weigh as much as the rest of the page: they are fetched with the first map. */
function useShapes(isNeeded: boolean): Shapes {
  const [shapes, setShapes] = useState<Shapes>(undefined);
  useEffect(() => {
    if (isNeeded) import('#vocabulary/geography/shapes.ts').then(({ fsaShapes }) => setShapes(fsaShapes()));
  }, [isNeeded]);
  return shapes;
}
