import { formatMoney, formatNumber } from '#messages/numbers.ts';
import type { Language } from '#model/words.ts';
import { type ShownReceipt, undo } from '../api.ts';
import { words } from '../words.ts';
import { ReconcileForm } from './reconcile-form.tsx';

type ReceiptProperties = {
  readonly receipt: ShownReceipt;
  readonly organisation: string;
  readonly language: Language;
  readonly isRepeated: boolean;
  readonly changed: () => void;
};

/** What happened to one file: every line accounted for, totals, what to know, and a way back. */
export function ReceiptView({ receipt, organisation, language, isRepeated, changed }: ReceiptProperties) {
  const word = words(language);
  const { rows, totals, problems } = receipt;
  const counts = [
    ['kept', rows.kept, word('linesKept')],
    ['aside', rows.setAside, word('linesAside')],
    ['excluded', rows.excluded, word('linesExcluded')],
  ] as const;
  return (
    <article className={`receipt ${receipt.state}`}>
      <header>
        <h3>{receipt.file.name}</h3>
        {receipt.state === 'undone' ? <span className="tag">{word('undone')}</span> : null}
        {isRepeated ? <span className="tag">{word('repeated')}</span> : null}
        <span className="source">
          {word('recognisedAs')} <b>{receipt.source.id}</b> ({Math.round(receipt.source.certainty * 100)} %)
        </span>
      </header>
      <p className="counts">
        <b>{formatNumber(rows.read, language)}</b> {word('linesRead')} ={' '}
        {counts.map(([name, count, label], index) => (
          <span key={name} className={name}>
            {index > 0 ? ' + ' : ''}
            <b>{formatNumber(count, language)}</b> {label}
          </span>
        ))}
      </p>
      <div className="proportions" aria-hidden="true">
        {counts.map(([name, count]) => (
          <i key={name} className={name} style={{ flexGrow: count }} />
        ))}
      </div>
      <dl className="totals">
        <Total
          label={word('tickets')}
          text={totals.tickets === null ? null : formatNumber(totals.tickets, language)}
        />
        <Total label={word('revenue')} text={money(totals.revenueMinor, totals.currency, language)} />
        <Total label={word('taxes')} text={money(totals.taxMinor, totals.currency, language)} />
        <Total label={word('fees')} text={money(totals.feesMinor, totals.currency, language)} />
        <Total
          label={word('period')}
          text={totals.from === null ? null : `${totals.from} → ${totals.to ?? '…'}`}
        />
      </dl>
      {problems.length > 0 ? (
        <details open={rows.setAside > 0}>
          <summary>
            {word('problems')} ({problems.length})
          </summary>
          <ul className="problems">
            {problems.map((problem) => (
              <li key={`${problem.code} ${problem.column}`} className={problem.severity}>
                {problem.message[language]}
                <span className="where">
                  {problem.row === null ? '' : ` · ${word('row')} ${problem.row}`}
                  {problem.count > 1 ? ` · ${formatNumber(problem.count, language)} ${word('lines')}` : ''} ·{' '}
                  {problem.code}
                </span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      <details>
        <summary>
          {word('columns')} ({receipt.columns.length})
        </summary>
        <ul className="columns">
          {receipt.columns.map((column) => (
            <li key={column.header}>
              {column.header} → <b>{fieldText(column.field, word('dropped'), word('ignored'))}</b>
            </li>
          ))}
        </ul>
      </details>
      {receipt.state === 'committed' && totals.revenueMinor !== null ? (
        <ReconcileForm organisation={organisation} receipt={receipt.id} language={language} />
      ) : null}
      {receipt.state === 'committed' ? (
        <button
          type="button"
          className="quiet"
          onClick={() => undo(organisation, receipt.id, language).then(changed, changed)}
        >
          {word('undo')}
        </button>
      ) : null}
    </article>
  );
}

function Total({ label, text }: { readonly label: string; readonly text: string | null }) {
  if (text === null) return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>{text}</dd>
    </div>
  );
}

function money(amount: number | string | null, currency: string | null, language: Language): string | null {
  return amount === null || currency === null ? null : formatMoney(Number(amount), currency, language);
}

function fieldText(field: string, dropped: string, ignored: string): string {
  return field === 'dropped' ? dropped : field === 'ignored' ? ignored : field;
}
