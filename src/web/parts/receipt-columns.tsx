import type { ReactNode } from 'react';

import { say } from '#messages/messages.ts';
import type { Language } from '#model/words.ts';
import type { ShownReceipt } from '../api.ts';
import { isDoubtful } from '../receipt-state.ts';
import { fieldText } from '../receipt-words.ts';
import { type Word, words } from '../words.ts';

type ColumnsProperties = {
  readonly receipt: ShownReceipt;
  readonly language: Language;
  readonly children?: ReactNode;
};
type Column = ShownReceipt['columns'][number];

/** What became of each column: what stands in it, what it was taken for, how surely and why. */
export function ReceiptColumns({ receipt, language, children }: ColumnsProperties) {
  const word = words(language);
  const { columns, source } = receipt;
  if (columns.length === 0) return null;
  // A receipt that was kept says no more why a column was taken so.
  const isTold = columns.some(({ reason }) => reason !== undefined);
  // How many columns are sure stands in the summary already.
  const told = source.reasons.filter(({ code }) => code !== 'source-matched');
  const reasons = told.map(({ message }) => message[language]);
  return (
    <details>
      <summary>
        {word('columns')} <span className="stamp">{say('deposit-columns', tally(columns), language)}</span>
      </summary>
      {reasons.length > 0 ? <p className="reasons">{reasons.join(' ')}</p> : null}
      <table className="columns">
        <thead>
          <tr>
            <th scope="col">{word('columnSays')}</th>
            {isTold ? <th scope="col">{word('columnSamples')}</th> : null}
            <th scope="col">{word('columnGives')}</th>
            {isTold ? <th scope="col">{word('columnWhy')}</th> : null}
          </tr>
        </thead>
        <tbody>
          {columns.map((column, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have the same header; they never move
            <ColumnRow key={index} column={column} isTold={isTold} language={language} />
          ))}
        </tbody>
      </table>
      {children}
    </details>
  );
}

type RowProperties = { readonly column: Column; readonly isTold: boolean; readonly language: Language };

function ColumnRow({ column, isTold, language }: RowProperties) {
  const word = words(language);
  const { header, field, samples = [], reason } = column;
  const isRead = field !== 'ignored' && field !== 'dropped';
  return (
    <tr className={isRead ? column.certainty : field}>
      <th scope="row">{header === '' ? '–' : header}</th>
      {isTold ? (
        <td className="samples">
          {samples.length === 0 ? <i>{word('samplesHidden')}</i> : samples.join(' · ')}
        </td>
      ) : null}
      <td>
        <b>{fieldText(field, language)}</b>
        {isRead ? <span className="certainty"> ({word(certaintyWord(column))})</span> : null}
      </td>
      {isTold ? <td className="why">{reason?.[language]}</td> : null}
    </tr>
  );
}

function certaintyWord({ certainty }: Column): Word {
  return certainty === 'sure' ? 'isSure' : certainty === 'likely' ? 'isLikely' : 'toCheck';
}

function tally(columns: readonly Column[]) {
  const count = (is: (column: Column) => boolean) => columns.filter(is).length;
  const ignored = count(({ field }) => field === 'ignored');
  const dropped = count(({ field }) => field === 'dropped');
  const toCheck = count(isDoubtful);
  return { recognised: columns.length - ignored - dropped - toCheck, toCheck, ignored, dropped };
}
