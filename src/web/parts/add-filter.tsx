import { useState } from 'react';

import type { Named } from '#metrics/value-label.ts';
import type { Filter, Query } from '#model/query.ts';
import type { Language } from '#model/words.ts';
import { criteriaFor, dimensionName, valuesOf } from '../criteria.ts';
import { words } from '../words.ts';
import { Select } from './select.tsx';

type AddProperties = {
  readonly query: Query;
  readonly language: Language;
  readonly names: Named;
  readonly add: (dimension: string, filter: Filter) => void;
};

/** First a criterion, then one of its values or a period. */
export function AddFilter({ query, language, names, add }: AddProperties) {
  const word = words(language);
  const [dimension, setDimension] = useState('');
  // A panel is a figure of the pool: nobody’s own data have it.
  const known = query.scope === 'own' ? names.filter((one) => one.of === undefined) : names;
  const values = dimension === '' ? [] : valuesOf(dimension, known, language);
  return (
    <>
      <Select
        label={word('addFilter')}
        value={dimension}
        none={word('addFilterBy')}
        choices={criteriaFor(query, language)}
        choose={setDimension}
      />
      {dimension === '' ? null : values === null ? (
        <Period key={dimension} language={language} give={(range) => add(dimension, range)} />
      ) : (
        <Select
          label={dimensionName(dimension, language)}
          value=""
          none="…"
          choices={values}
          choose={(code) => add(dimension, [code])}
        />
      )}
    </>
  );
}

type PeriodProperties = { readonly language: Language; readonly give: (range: Filter) => void };

/** A closed range of days, either end of which may be left open. */
function Period({ language, give }: PeriodProperties) {
  const word = words(language);
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  return (
    <>
      <label>
        {word('from')}
        <input type="date" value={from} onChange={(change) => setFrom(change.target.value)} />
      </label>
      <label>
        {word('to')}
        <input type="date" value={to} onChange={(change) => setTo(change.target.value)} />
      </label>
      <button
        type="button"
        className="plain"
        disabled={from === '' && to === ''}
        onClick={() => give({ ...(from === '' ? {} : { from }), ...(to === '' ? {} : { to }) })}
      >
        {word('apply')}
      </button>
    </>
  );
}
