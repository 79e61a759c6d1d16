import { useState } from 'react';

import { say as sayCode } from '#messages/messages.ts';
import { formatNumber } from '#messages/numbers.ts';
import type { Language } from '#model/words.ts';
import { type AskedLabel, askedLabels, keyOf, schemeOfField } from '../choices.ts';
import { conceptsOf } from '../criteria.ts';
import { fieldText } from '../receipt-words.ts';
import { words } from '../words.ts';
import { quoted } from '../written.ts';
import type { SayingProperties } from './saying.ts';
import { Select } from './select.tsx';

/** The most frequent tell most; a hundred menus tell nothing. */
const SHOWN_AT_FIRST = 6;

/** Words of the house that stand for nothing known, the most frequent first. */
export function CorrectLabels({ receipt, language, saying, say }: SayingProperties) {
  const word = words(language);
  const [isWhole, setIsWhole] = useState(false);
  const labels = askedLabels(receipt);
  return (
    <>
      {(isWhole ? labels : labels.slice(0, SHOWN_AT_FIRST)).map((one) => (
        <div key={keyOf(one)} className="asked-one">
          <Select
            label={`${quoted(one.label, language)} – ${fieldText(one.field, language)} (${formatNumber(one.rows, language)} ${word('lines')})`}
            value={saying.labels[keyOf(one)] ?? ''}
            choices={conceptsOf(schemeOfField(one.field) ?? '', language)}
            none={word('correctChoose')}
            choose={(code) => say({ labels: { ...saying.labels, [keyOf(one)]: code } })}
          />
          {one.suggestion ? <p className="reasons">{suggestionText(one, one.suggestion, language)}</p> : null}
        </div>
      ))}
      {labels.length > SHOWN_AT_FIRST && !isWhole ? (
        <button type="button" className="quiet" onClick={() => setIsWhole(true)}>
          {word('showAll')} ({formatNumber(labels.length, language)})
        </button>
      ) : null}
    </>
  );
}

function suggestionText(
  { field }: AskedLabel,
  { code, because }: NonNullable<AskedLabel['suggestion']>,
  language: Language,
): string {
  const concept = conceptsOf(schemeOfField(field) ?? '', language).find((one) => one.code === code);
  return sayCode('label-suggested', { code: concept?.text.trim() ?? code, because }, language);
}
