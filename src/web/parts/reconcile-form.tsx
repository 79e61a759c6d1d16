import { useState } from 'react';

import type { Reconciliation } from '#model/service.ts';
import type { Language } from '#model/words.ts';
import { type Refused, reconcile } from '../api.ts';
import { asRefused } from '../use-loaded.ts';
import { words } from '../words.ts';
import { RefusedView } from './refused-view.tsx';

type ReconcileProperties = {
  readonly organisation: string;
  readonly receipt: string;
  readonly language: Language;
};

/** The person types the total of its own report; taxes and fees are told apart. */
export function ReconcileForm({ organisation, receipt, language }: ReconcileProperties) {
  const word = words(language);
  const [typed, setTyped] = useState('');
  const [taxes, setTaxes] = useState(false);
  const [fees, setFees] = useState(false);
  const [outcome, setOutcome] = useState<Reconciliation | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const amountMinor = minorUnits(typed);
  const compare = (amount: number) => {
    setRefused(null);
    reconcile(organisation, receipt, { amountMinor: amount, includes: { taxes, fees } }).then(
      setOutcome,
      (error: unknown) => setRefused(asRefused(error)),
    );
  };
  return (
    <form
      className="reconcile"
      onSubmit={(submit) => {
        submit.preventDefault();
        if (amountMinor !== null) compare(amountMinor);
      }}
    >
      <h4>{word('reconcileTitle')}</h4>
      <label>
        {word('reconcileLabel')}
        <input inputMode="decimal" value={typed} onChange={(change) => setTyped(change.target.value)} />
      </label>
      <label className="check">
        <input type="checkbox" checked={taxes} onChange={(change) => setTaxes(change.target.checked)} />{' '}
        {word('withTaxes')}
      </label>
      <label className="check">
        <input type="checkbox" checked={fees} onChange={(change) => setFees(change.target.checked)} />{' '}
        {word('withFees')}
      </label>
      <button type="submit" disabled={amountMinor === null}>
        {word('compare')}
      </button>
      <p className={`outcome ${outcome?.outcome ?? ''}`} role="status">
        {outcome?.explanation[language]}
      </p>
      {refused ? <RefusedView refused={refused} language={language} /> : null}
    </form>
  );
}

/** `1 234,50`, `1,234.50` or `1234.5` in cents; null when it is no amount. */
function minorUnits(typed: string): number | null {
  const compact = typed.replace(/[\s\u00a0\u202f$]/g, '');
  const decimal = /[.,](\d{1,2})$/.exec(compact);
  const whole = (decimal ? compact.slice(0, decimal.index) : compact).replace(/[.,]/g, '');
  if (!/^\d+$/.test(whole)) return null;
  return Number(whole) * 100 + Number((decimal?.[1] ?? '').padEnd(2, '0') || 0);
}
