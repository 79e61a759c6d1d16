import { type ReactNode, useState } from 'react';

import type { Language } from '#model/words.ts';
import { confirm, type Refused, type ShownReceipt } from '../api.ts';
import { choicesOf, openingOf, type Said } from '../choices.ts';
import { hasDoubtfulCurrency, hasDoubtfulDates } from '../receipt-state.ts';
import { fieldChoices, fieldText } from '../receipt-words.ts';
import { asRefused } from '../use-loaded.ts';
import { words } from '../words.ts';
import { CorrectColumns } from './correct-columns.tsx';
import { CorrectCurrency } from './correct-currency.tsx';
import { CorrectLabels } from './correct-labels.tsx';
import { RefusedView } from './refused-view.tsx';
import type { SayingProperties } from './saying.ts';
import { Select } from './select.tsx';

type CorrectProperties = {
  readonly organisation: string;
  readonly receipt: ShownReceipt;
  readonly language: Language;
  /** Whether the file leaves something to be said; otherwise the form is there for whoever looks for it. */
  readonly isAsked: boolean;
  /** Something was said of a file that does not count yet. */
  readonly said: () => void;
};

/** A column taken for something else, or words of the house that stand for nothing known: said once, remembered. */
export function CorrectForm({ organisation, receipt, language, isAsked, said }: CorrectProperties) {
  const word = words(language);
  const [saying, setSaying] = useState(() => openingOf(receipt));
  const [isKept, setIsKept] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const isPreview = receipt.state === 'preview';
  const choices = choicesOf(receipt, saying);
  const say = (change: Partial<Said>) => {
    setIsKept(false);
    setSaying((known) => ({ ...known, ...change }));
  };
  const keep = () => {
    if (choices === null) return;
    setRefused(null);
    confirm(organisation, receipt.id, choices, language).then(
      () => (isPreview ? said() : setIsKept(true)),
      (error: unknown) => setRefused(asRefused(error)),
    );
  };
  return (
    <Frame title={word(isAsked ? 'correctAsk' : 'correctTitle')} isOpen={isAsked}>
      <p className="reasons">{word(isPreview ? 'correctAgain' : 'correctLead')}</p>
      <form
        onSubmit={(submit) => {
          submit.preventDefault();
          keep();
        }}
      >
        <CorrectColumns receipt={receipt} language={language} saying={saying} say={say} />
        {hasDoubtfulDates(receipt) ? (
          <Select
            label={word('correctDates')}
            value={saying.dates}
            choices={[
              { code: 'day-first', text: word('dayFirst') },
              { code: 'month-first', text: word('monthFirst') },
            ]}
            none={word('correctChoose')}
            choose={(dates) => say({ dates: dates as Said['dates'] })}
          />
        ) : null}
        {hasDoubtfulCurrency(receipt) ? (
          <CorrectCurrency language={language} saying={saying} say={say} />
        ) : null}
        <CorrectLabels receipt={receipt} language={language} saying={saying} say={say} />
        <OtherColumn receipt={receipt} language={language} saying={saying} say={say} isOpen={!isAsked} />
        <button type="submit" disabled={choices === null}>
          {word(isPreview ? 'correctReread' : 'correctKeep')}
        </button>
        <p role="status">{isKept ? `✓ ${word('correctKept')}` : ''}</p>
      </form>
      {refused ? <RefusedView refused={refused} language={language} /> : null}
    </Frame>
  );
}

type FrameProperties = { readonly title: string; readonly isOpen: boolean; readonly children: ReactNode };

/** What is asked stands open; what may be said is folded away. */
function Frame({ title, isOpen, children }: FrameProperties) {
  if (isOpen)
    return (
      <div className="correct to-say">
        <h4>{title}</h4>
        {children}
      </div>
    );
  return (
    <details className="correct">
      <summary>{title}</summary>
      {children}
    </details>
  );
}

/** Any column of the file, and what it gives. */
function OtherColumn(properties: SayingProperties & { readonly isOpen: boolean }) {
  const { receipt, language, saying, say, isOpen } = properties;
  const word = words(language);
  const pair = (
    <div className="pair">
      <Select
        label={word('correctColumn')}
        value={saying.header}
        choices={headersOf(receipt, language)}
        none={word('correctChoose')}
        choose={(header) => say({ header })}
      />
      <Select
        label={word('correctField')}
        value={saying.field}
        choices={fieldChoices(language)}
        none={word('correctChoose')}
        choose={(field) => say({ field })}
      />
    </div>
  );
  if (isOpen) return pair;
  return (
    <details>
      <summary>{word('correctOther')}</summary>
      {pair}
    </details>
  );
}

/** Those of which least is known come first. */
function headersOf({ columns }: ShownReceipt, language: Language) {
  const certainty = { unsure: 0, likely: 1, sure: 2 } as const;
  const rank = ({ field, certainty: of }: (typeof columns)[number]): number =>
    field === 'ignored' ? 0 : 1 + certainty[of];
  return columns
    .filter(({ header }) => header !== '')
    .toSorted((a, b) => rank(a) - rank(b))
    .map(({ header, field }) => ({ code: header, text: `${header} – ${fieldText(field, language)}` }));
}
