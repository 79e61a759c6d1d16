import { DIMENSIONS } from '#metrics/dimensions.ts';
import { METRICS } from '#metrics/metrics.ts';
import { schemeOf } from '#vocabulary/vocabulary.ts';

import { type Ages, ageBandOf } from './grammar/ages.ts';
import { buildLexicon, type Lexicon } from './lexicon.ts';

let lexicon: Lexicon | null = null;

/** The lexicon of this version of the vocabulary and registry, built at the first question. */
export function knownLexicon(): Lexicon {
  lexicon ??= buildLexicon({ metrics: METRICS, dimensions: DIMENSIONS });
  return lexicon;
}

let ages: Ages | null = null;

export function knownAges(): Ages {
  ages ??= readAgeScheme();
  return ages;
}

function readAgeScheme(): Ages {
  const { concepts, groups } = schemeOf('age-band');
  const bands = concepts.map(({ code }) => ageBandOf(code)).filter((band) => band !== null);
  return { bands: bands.toSorted((a, b) => a.from - b.from), groups };
}
