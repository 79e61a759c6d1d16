import { useId, useState } from 'react';

import type { Reconciliation } from '#model/service.ts';
import type { Language } from '#model/words.ts';
import { type Refused, reconcile, type ShownReceipt } from '../api.ts';
import { asRefused } from '../use-loaded.ts';
import { words } from '../words.ts';
import { RefusedView } from './refused-view.tsx';

type ReconcileProperties = {
  readonly organisation: string;
  readonly receipt: ShownReceipt;
  readonly language: Language;
  /** Otherwise folded away, for whoever looks for it. */
  readonly isOpen: boolean;
};

/** The person types the total of its own report; taxes and fees are told apart. */
export function ReconcileForm({ isOpen, ...total }: ReconcileProperties) {
  const title = words(total.language)('reconcileTitle');
  if (isOpen)
    return (
      <div className="reconcile">
        <h4>{title}</h4>
        <TotalForm {...total} />
      </div>
    );
  return (
    <details>
      <summary>{title}</summary>
      <div className="reconcile">
        <TotalForm {...total} />
      </div>
    </details>
  );
}

function TotalForm({ organisation, receipt, language }: Omit<ReconcileProperties, 'isOpen'>) {
  const word = words(language);
  const [typed, setTyped] = useState('');
  const [taxes, setTaxes] = useState(false);
  const [fees, setFees] = useState(false);
  const [isUnreadable, setIsUnreadable] = useState(false);
  const [outcome, setOutcome] = useState<Reconciliation | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const hint = useId();
  const compare = () => {
    const amountMinor = minorUnits(typed);
    setRefused(null);
    setOutcome(null);
    setIsUnreadable(amountMinor === null);
    if (amountMinor === null) return;
    reconcile(organisation, receipt.id, { amountMinor, includes: { taxes, fees } }).then(
      setOutcome,
      (error: unknown) => setRefused(asRefused(error)),
    );
  };
  /** An outcome is that of what stood in the form: it goes when that changes. */
  const changing = (change: () => void) => {
    setOutcome(null);
    change();
  };
  return (
    <form
      noValidate
      onSubmit={(submit) => {
        submit.preventDefault();
        compare();
      }}
    >
      <label>
        {word('reconcileLabel')} ({symbolOf(receipt.totals.currency, language)})
        <input
          inputMode="decimal"
          value={typed}
          aria-invalid={isUnreadable}
          aria-describedby={isUnreadable ? hint : undefined}
          onChange={(change) => changing(() => setTyped(change.target.value))}
        />
      </label>
      <label className="check">
        <input
          type="checkbox"
          checked={taxes}
          onChange={(change) => changing(() => setTaxes(change.target.checked))}
        />{' '}
        {word('withTaxes')}
      </label>
      <label className="check">
        <input
          type="checkbox"
          checked={fees}
          onChange={(change) => changing(() => setFees(change.target.checked))}
        />{' '}
        {word('withFees')}
      </label>
      <button type="submit">{word('compare')}</button>
      <p id={hint} className={`outcome ${outcome?.outcome ?? ''}`} role="status">
        {isUnreadable ? word('reconcileHint') : outcome?.explanation[language]}
      </p>
      {refused ? <RefusedView refused={refused} language={language} /> : null}
    </form>
  );
}

function symbolOf(currency: string | null, language: Language): string {
  const options = {
    style: 'currency',
    currency: currency ?? 'CAD',
    currencyDisplay: 'narrowSymbol',
  } as const;
  const parts = new Intl.NumberFormat(`${language}-CA`, options).formatToParts(0);
  return parts.find(({ type }) => type === 'currency')?.value ?? '';
}

/** `1 234,50`, `1,234.50` or `1234.5` in cents; null when it is no amount. */
function minorUnits(typed: string): number | null {
  const compact = typed.replace(/[\s\u00a0\u202f$€]/g, '');
  const decimal = /[.,](\d{1,2})$/.exec(compact);
  const whole = (decimal ? compact.slice(0, decimal.index) : compact).replace(/[.,]/g, '');
  if (!/^\d{1,13}$/.test(whole)) return null;
  return Number(whole) * 100 + Number((decimal?.[1] ?? '').padEnd(2, '0') || 0);
}
