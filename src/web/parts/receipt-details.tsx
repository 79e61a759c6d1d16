import { say } from '#messages/messages.ts';
import { formatNumber } from '#messages/numbers.ts';
import type { Language } from '#model/words.ts';
import type { ShownReceipt } from '../api.ts';
import { ruleText } from '../receipt-words.ts';
import { words } from '../words.ts';
import { quoted } from '../written.ts';

type DetailsProperties = { readonly receipt: ShownReceipt; readonly language: Language };
type Told = ShownReceipt['problems'][number];

/** What keeps lines from counting, then what casts doubt on those that count: each cause once, the most frequent first. */
export function ReceiptProblems({ receipt, language }: DetailsProperties) {
  const word = words(language);
  const errors = receipt.problems.filter(({ severity }) => severity === 'error');
  const warnings = receipt.problems.filter((one) => one.severity === 'warning' && !isSaidBy(errors, one));
  return (
    <>
      <Causes title={word('toCorrect')} problems={errors} language={language} />
      <Causes title={word('toLookAt')} problems={warnings} language={language} />
    </>
  );
}

/** A doubt about a column whose lines are to be corrected says nothing more. */
function isSaidBy(errors: readonly Told[], { code, params }: Told): boolean {
  return code === 'dates-unreadable' && errors.some(({ column }) => column === params.column);
}

/** What calls for nothing. */
export function ReceiptNotes({ receipt: { problems }, language }: DetailsProperties) {
  const word = words(language);
  const notes = problems.filter(({ severity }) => severity === 'info');
  if (notes.length === 0) return null;
  return (
    <details>
      <summary>
        {word('problems')} <span className="stamp">{formatNumber(notes.length, language)}</span>
      </summary>
      <ul className="problems">
        {notes.map((problem) => (
          <Cause key={keyOf(problem)} problem={problem} language={language} />
        ))}
      </ul>
    </details>
  );
}

type CausesProperties = {
  readonly title: string;
  readonly problems: readonly Told[];
  readonly language: Language;
};

function Causes({ title, problems, language }: CausesProperties) {
  if (problems.length === 0) return null;
  return (
    <div className="causes">
      <h4>{title}</h4>
      <ul className="problems">
        {problems
          .toSorted((a, b) => b.count - a.count)
          .map((problem) => (
            <Cause key={keyOf(problem)} problem={problem} language={language} />
          ))}
      </ul>
    </div>
  );
}

/** How many lines, why and what to do, and where the first of them stands. */
function Cause({ problem, language }: { readonly problem: Told; readonly language: Language }) {
  const word = words(language);
  const { severity, message, row, value, count, code } = problem;
  return (
    <li className={severity} data-code={code}>
      {row === null ? null : <b>{say('deposit-lines', { lines: count }, language)}</b>} {message[language]}
      {row === null && value === null ? null : (
        <span className="where">
          {count > 1 && row !== null ? `${word('forExample')} ` : ''}
          {row === null ? null : `${word('row')} ${formatNumber(row, language)}`}
          {value === null ? null : ` ${quoted(value, language)}`}
        </span>
      )}
    </li>
  );
}

function keyOf({ code, column, row, message }: Told): string {
  return `${code} ${column} ${row} ${message.fr}`;
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
