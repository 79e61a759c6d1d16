/** Text safe inside SVG and its attributes. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

type Attributes = Readonly<Record<string, string | number>>;

export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? round(value) : escapeXml(value)}"`)
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

export function text(content: string, attributes: Attributes): string {
  return element('text', attributes, escapeXml(content));
}

/** Two decimals are finer than a pixel, and the same on every machine. */
function round(value: number): number {
  return Math.round(value * 100) / 100 || 0;
}

/**
 * Colours on white: the mark 6.4:1, the compared line 4.6:1, the hatch 4.5:1. Text takes the page’s colour, and forced
 * colours win; print in grey keeps every meaning, since none is by colour alone. Each is also a class (`mark`, `hatch`,
 * `grid`, …), so that a page on a dark ground can give its own.
 */
export const INK = { mark: '#1d6b57', compared: '#777777', hatch: '#777777', grid: '#d5d5d5' } as const;

const FONT = { size: 14, family: 'inherit' } as const;

export type Drawing = {
  readonly width: number;
  readonly height: number;
  /** Heading and summary, for those who do not see the picture. */
  readonly title: string;
  readonly summary: string;
  /** Unique in the page. */
  readonly id: string;
};

/** A picture that is read as one image with a name and a description. */
export function drawing({ width, height, title, summary, id }: Drawing, content: string): string {
  const names =
    element('title', { id: `${id}-title` }, escapeXml(title)) +
    element('desc', { id: `${id}-desc` }, escapeXml(summary));
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    role: 'img',
    'aria-labelledby': `${id}-title ${id}-desc`,
    viewBox: `0 0 ${round(width)} ${round(height)}`,
    preserveAspectRatio: 'xMinYMid meet',
    width: '100%',
    style: `max-width:${round(width)}px;height:auto`,
    'font-size': FONT.size,
    'font-family': FONT.family,
    fill: 'currentColor',
  };
  return element('svg', attributes, names + element('defs', {}, hatch(id)) + content);
}

/** Diagonal lines: a value that is there and not released. */
function hatch(id: string): string {
  const line = element('path', {
    d: 'M0 8L8 0',
    stroke: INK.hatch,
    'stroke-width': 1.5,
    fill: 'none',
    class: 'hatch',
  });
  return element('pattern', { id: `${id}-hatch`, width: 8, height: 8, patternUnits: 'userSpaceOnUse' }, line);
}

export function hatchFill(id: string): string {
  return `url(#${id}-hatch)`;
}

/** Widths of letters in ems, those of wide faces such as DejaVu, so that nothing is cut where they are used. */
const WIDE = /[mwMWŒœ%@]/;
const NARROW = /[iljtfrI.,:;'’()|!\u00a0 -]/;
const CAPITAL = /\p{Lu}/u;

function letterWidth(letter: string): number {
  if (WIDE.test(letter)) return 0.96;
  if (NARROW.test(letter)) return 0.4;
  return CAPITAL.test(letter) ? 0.73 : 0.63;
}

/** About the width of a text in pixels, never less: enough to place a label without a font’s measures. */
export function textWidth(content: string): number {
  let ems = 0;
  for (const letter of content) ems += letterWidth(letter);
  return ems * FONT.size;
}

/** The text, cut at its last letters only where it has no room. */
export function shortened(content: string, widthMax: number): string {
  // The hundredth keeps a label whole that was measured to fit exactly.
  if (textWidth(content) <= widthMax + 0.01) return content;
  let kept = content;
  while (kept.length > 1 && textWidth(`${kept}…`) > widthMax) kept = kept.slice(0, -1);
  return `${kept.trimEnd()}…`;
}
