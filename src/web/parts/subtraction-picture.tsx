import type { ReactNode } from 'react';

import { formatNumber } from '#messages/numbers.ts';
import type { Language } from '#model/words.ts';
import { PROTECTION } from '../protection-words.ts';
import { spaced } from '../words.ts';

/** Made up, and in the words of the page. */
const SOLD = { theatre: 12_400, dance: 6_100, opera: 1_800 };
const TOGETHER = SOLD.dance + SOLD.opera;
const TOTAL = SOLD.theatre + TOGETHER;

const WIDTH = 300;
const ROW = 38;
const TOP = 8;

/**
 * Why one cell is hidden, why another has to be hidden with it, and what is shown in their place: three small tables, side
 * by side on a desk, one under the other on a phone, so that their letters stay as large as the text.
 */
export function SubtractionPicture({ language }: { readonly language: Language }) {
  const { picture } = PROTECTION[language];
  const number = (value: number) => formatNumber(value, language);
  const tables = [
    <Tabled key="1">
      <Line at={0} label={picture.theatre} value={number(SOLD.theatre)} />
      <Line at={1} label={picture.dance} value={number(SOLD.dance)} />
      <Hidden at={2} label={picture.opera} word={picture.hidden} />
      <Line at={3} label={picture.total} value={number(TOTAL)} isTotal />
    </Tabled>,
    <Tabled key="2">
      <Line at={0} label={picture.total} value={number(TOTAL)} />
      <Line at={1} label={picture.theatre} value={`− ${number(SOLD.theatre)}`} />
      <Line at={2} label={picture.dance} value={`− ${number(SOLD.dance)}`} />
      <Line at={3} label={picture.opera} value={`= ${number(SOLD.opera)}`} isTotal isBetrayed />
    </Tabled>,
    <Tabled key="3">
      <Line at={0} label={picture.theatre} value={number(SOLD.theatre)} />
      <Hidden at={1} label={picture.dance} word={picture.hidden} />
      <Hidden at={2} label={picture.opera} word={picture.hidden} />
      <Grouped from={1} label={picture.together} value={number(TOGETHER)} />
      <Line at={4} label={picture.total} value={number(TOTAL)} isTotal />
    </Tabled>,
  ];
  return (
    <section className="picture" aria-labelledby="picture-title">
      <h2 id="picture-title">{picture.title}</h2>
      <ol>
        {picture.parts.map(({ name, text, description }, i) => (
          <li key={name}>
            <figure>
              <svg viewBox={`0 0 ${WIDTH} ${TOP + 5 * ROW}`} role="img" aria-label={description}>
                {tables[i]}
              </svg>
              <figcaption>
                <b>{name}</b>
                <span>{spaced(text, language)}</span>
              </figcaption>
            </figure>
          </li>
        ))}
      </ol>
      <p className="made-up">{picture.madeUp}</p>
    </section>
  );
}

function Tabled({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <defs>
        <pattern
          id="withheld"
          width="7"
          height="7"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <line x1="0" y1="0" x2="0" y2="7" className="hatching" />
        </pattern>
      </defs>
      {children}
    </>
  );
}

type LineProperties = {
  readonly at: number;
  readonly label: string;
  readonly value: string;
  readonly isTotal?: boolean;
  readonly isBetrayed?: boolean;
};

function Line({ at, label, value, isTotal = false, isBetrayed = false }: LineProperties) {
  const y = TOP + at * ROW;
  return (
    <g className={isTotal ? 'total' : undefined}>
      {isTotal ? <line x1="0" x2={WIDTH} y1={y} y2={y} className="rule" /> : null}
      <text x="4" y={y + 25}>
        {label}
      </text>
      {isBetrayed ? (
        <rect x={WIDTH - 109} y={y + 4} width="108" height={ROW - 6} rx="6" className="betrayed" />
      ) : null}
      <text x={WIDTH - 8} y={y + 25} textAnchor="end">
        {value}
      </text>
    </g>
  );
}

function Hidden({ at, label, word }: { readonly at: number; readonly label: string; readonly word: string }) {
  const y = TOP + at * ROW;
  return (
    <g>
      <text x="4" y={y + 25}>
        {label}
      </text>
      <rect x={WIDTH - 117} y={y + 5} width="116" height={ROW - 9} rx="6" className="withheld" />
      <rect x={WIDTH - 117} y={y + 5} width="116" height={ROW - 9} rx="6" fill="url(#withheld)" />
      <text x={WIDTH - 58} y={y + 24} textAnchor="middle" className="sign">
        {word}
      </text>
    </g>
  );
}

/** The two rows above it, in a bracket, and what they are together. */
function Grouped({
  from,
  label,
  value,
}: {
  readonly from: number;
  readonly label: string;
  readonly value: string;
}) {
  const [first, last] = [TOP + from * ROW + 8, TOP + (from + 2) * ROW - 6];
  const y = TOP + (from + 2) * ROW;
  return (
    <g className="grouped">
      <path d={`M ${WIDTH - 126} ${first} h -8 V ${last} h 8`} />
      <rect x="0" y={y + 2} width={WIDTH} height={ROW - 4} rx="6" />
      <text x="8" y={y + 25}>
        {label}
      </text>
      <text x={WIDTH - 8} y={y + 25} textAnchor="end">
        {value}
      </text>
    </g>
  );
}
