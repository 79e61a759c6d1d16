import { say } from '#messages/messages.ts';
import { formatNumber } from '#messages/numbers.ts';
import type { AnswerColumn, AnswerRow } from '#model/answer.ts';
import type { Query } from '#model/query.ts';
import type { Nearby, PublishedTable } from '#model/release.ts';
import type { Language } from '#model/words.ts';
import { cellText } from '#path/present/present.ts';
import { words } from '../words.ts';
import { quoted } from '../written.ts';

type TableProperties = {
  readonly table: PublishedTable;
  readonly language: Language;
  readonly choose: (query: Query) => void;
};

/** A table of a release: all measures of a row share one fate. Under it, what can be read in place of what is hidden. */
export function ReleaseTable({ table, language, choose }: TableProperties) {
  const word = words(language);
  const criterion = table.columns.find(({ kind }) => kind === 'dimension');
  const measures = table.columns
    .filter(({ kind }) => kind === 'measure')
    .map((column) => withPrecision(column, table));
  if (criterion === undefined) return null;
  const { query } = table;
  const released = table.rows.filter(({ row }) => row.status === 'ok').length;
  const title = criterion.label[language];
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className="scroll" tabIndex={0} aria-label={title}>
        <table className="published">
          <caption>
            {`${word('releaseRows')} ${formatNumber(released, language)} ${word('releaseOf')} ${formatNumber(table.rows.length, language)}`}
          </caption>
          <thead>
            <tr>
              {[criterion, ...measures.map(({ measure }) => measure)].map((column) => (
                <th key={column.id} scope="col" className={column.kind}>
                  {column.label[language]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(({ level, row }) => (
              <Row
                key={String(row[criterion.id])}
                name={cellText(row, criterion, language)}
                {...{ level, row, measures, language }}
              />
            ))}
          </tbody>
          <tfoot>
            <Row name={word('releaseTogether')} level={0} row={table.whole} {...{ measures, language }} />
          </tfoot>
        </table>
      </section>
      {released < table.rows.length ? <p className="reason">{word('releaseReason')}</p> : null}
      {measures.some(({ precision }) => precision) ? (
        <p className="reason">{word('releasePrecision')}</p>
      ) : null}
      {table.nearby.length === 0 ? null : (
        <section className="remedies">
          <h2>{word('releaseNearby')}</h2>
          <ul>
            {table.nearby.map((one) => (
              <Near
                key={one.text.fr}
                near={one}
                measure={measures[0]?.measure}
                language={language}
                choose={choose}
              />
            ))}
          </ul>
          {query === null ? null : (
            <p>
              <button type="button" onClick={() => choose(query)}>
                {word('releaseAsk')}
              </button>{' '}
              {word('releaseAskLead')}
            </p>
          )}
        </section>
      )}
    </>
  );
}

/** A measure, and the column that says how close noise leaves it, when its release has noise. */
type Measure = { readonly measure: AnswerColumn; readonly precision: AnswerColumn | undefined };

function withPrecision(measure: AnswerColumn, { columns }: PublishedTable): Measure {
  const after = columns[columns.indexOf(measure) + 1];
  return { measure, precision: after?.kind === 'precision' ? after : undefined };
}

type RowProperties = {
  readonly name: string;
  readonly level: number;
  readonly row: AnswerRow;
  readonly measures: readonly Measure[];
  readonly language: Language;
};

function Row({ name, level, row, measures, language }: RowProperties) {
  return (
    <tr className={row.status === 'x' ? 'masked' : undefined}>
      <th scope="row" className={level > 0 ? 'part' : undefined}>
        {name}
      </th>
      {row.status === 'x' ? (
        <td colSpan={measures.length}>{`${say('status-x', {}, language)} (x)`}</td>
      ) : (
        measures.map(({ measure, precision }) => (
          <td key={measure.id}>
            {row[measure.id] === null
              ? `${say('status-x', {}, language)} (x)`
              : cellText(row, measure, language)}
            {precision ? <small>{cellText(row, precision, language)}</small> : null}
          </td>
        ))
      )}
    </tr>
  );
}

/** More names than this in a line are told by their number. */
const NAMES_SHOWN = 4;

type NearProperties = Pick<TableProperties, 'language' | 'choose'> & {
  readonly near: Nearby;
  readonly measure: AnswerColumn | undefined;
};

function Near({ near, measure, language, choose }: NearProperties) {
  const word = words(language);
  const names = near.of.map((name) => name[language]);
  const isLong = names.length > NAMES_SHOWN + 1;
  const shown = isLong ? names.slice(0, NAMES_SHOWN) : names;
  const more = isLong
    ? ` + ${formatNumber(names.length - NAMES_SHOWN, language)} ${word('releaseOthers')}`
    : '';
  const figure =
    measure === undefined ? '' : `${cellText(near.row, measure, language)} ${measure.label[language]}`;
  return (
    <li>
      <b>{near.text[language]}</b>
      {`, ${figure}. `}
      <button type="button" onClick={() => choose(near.query)}>
        {word('see')}
        <span className="unseen">{` ${quoted(near.text[language], language)}`}</span>
      </button>
      <small>{`${word('releaseInstead')} ${shown.join(', ')}${more}`}</small>
    </li>
  );
}
