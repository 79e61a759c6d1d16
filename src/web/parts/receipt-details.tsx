import { formatNumber } from '#messages/numbers.ts';
import type { Language } from '#model/words.ts';
import type { ShownReceipt } from '../api.ts';
import { fieldText, ruleText } from '../receipt-words.ts';
import { words } from '../words.ts';
import { quoted } from '../written.ts';

type DetailsProperties = { readonly receipt: ShownReceipt; readonly language: Language };

/** What to know or to correct, each with its line, its column and how often. */
export function ReceiptProblems({ receipt: { problems, rows }, language }: DetailsProperties) {
  const word = words(language);
  if (problems.length === 0) return null;
  return (
    <details open={rows.setAside > 0}>
      <summary>
        {word('problems')} <span className="stamp">{formatNumber(problems.length, language)}</span>
      </summary>
      <ul className="problems">
        {problems.map((problem) => (
          <li key={`${problem.code} ${problem.column} ${problem.row}`} className={problem.severity}>
            {problem.message[language]}
            <span className="where">
              {problem.row === null ? null : (
                <span>
                  {word('row')} {formatNumber(problem.row, language)}
                </span>
              )}
              {problem.value === null ? null : <span>{quoted(problem.value, language)}</span>}
              {problem.row !== null && problem.count > 1 ? (
                <span>
                  {formatNumber(problem.count, language)} {word('lines')}
                </span>
              ) : null}
              <code>{problem.code}</code>
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The rules by which lines are not counted, and how many each. */
export function ReceiptExclusions({ receipt: { exclusions }, language }: DetailsProperties) {
  const word = words(language);
  const rules = Object.entries(exclusions).toSorted(([, a], [, b]) => b - a);
  if (rules.length === 0) return null;
  return (
    <details>
      <summary>
        {word('whyNotCounted')}{' '}
        <span className="stamp">
          {formatNumber(
            rules.reduce((sum, [, rows]) => sum + rows, 0),
            language,
          )}
        </span>
      </summary>
      <ul>
        {rules.map(([rule, rows]) => (
          <li key={rule}>
            <b>{formatNumber(rows, language)}</b> – {ruleText(rule, language)}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What became of each column: what it tells, or that it was destroyed or left aside. */
export function ReceiptColumns({ receipt: { columns, source }, language }: DetailsProperties) {
  const word = words(language);
  const told = source.reasons.map(({ message }) => message[language]);
  return (
    <details>
      <summary>
        {word('columns')} <span className="stamp">{formatNumber(columns.length, language)}</span>
      </summary>
      {told.length > 0 ? <p className="reasons">{told.join(' ')}</p> : null}
      <ul className="columns">
        {columns.map(({ header, field, certainty }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have the same header; they never move
          <li key={index} className={field === 'ignored' || field === 'dropped' ? field : ''}>
            <span>{header === '' ? '–' : header}</span>{' '}
            <b>
              {fieldText(field, language)}
              {certainty === 'unsure' && field !== 'ignored' ? ` (${word('toCheck')})` : ''}
            </b>
          </li>
        ))}
      </ul>
    </details>
  );
}
