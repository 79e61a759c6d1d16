import { Fragment, useState } from 'react';

import { say } from '#messages/messages.ts';
import { formatNumber } from '#messages/numbers.ts';
import type { Field } from '#model/fields.ts';
import type { Language } from '#model/words.ts';
import { LABEL_SCHEMES } from '#vocabulary/label-schemes.ts';
import { confirm, type Refused, type ShownReceipt } from '../api.ts';
import { conceptsOf } from '../criteria.ts';
import { fieldChoices, fieldText } from '../receipt-words.ts';
import { asRefused } from '../use-loaded.ts';
import { words } from '../words.ts';
import { quoted } from '../written.ts';
import { RefusedView } from './refused-view.tsx';
import { Select } from './select.tsx';

type CorrectProperties = {
  readonly organisation: string;
  readonly receipt: ShownReceipt;
  readonly language: Language;
};

/** A column taken for something else, or words of the house that stand for nothing known: said once, remembered. */
export function CorrectForm({ organisation, receipt, language }: CorrectProperties) {
  const word = words(language);
  const [offer] = receipt.offers ?? [];
  const [column, setColumn] = useState(offer?.header ?? '');
  const [field, setField] = useState(offer?.field ?? '');
  const [meanings, setMeanings] = useState(() => suggested(receipt.labels ?? []));
  const [isKept, setIsKept] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const labels = (receipt.labels ?? []).filter(({ field: of }) => schemeOf(of) !== null);
  const hasColumn = column !== '' && field !== '';
  const isSaid = hasColumn || Object.values(meanings).some((code) => code !== '');
  const changing = (change: () => void) => {
    setIsKept(false);
    change();
  };
  const keep = () => {
    setRefused(null);
    const choices = {
      ...(hasColumn ? { columns: { [column]: field } } : {}),
      labels: saidOf(labels, meanings),
    };
    confirm(organisation, receipt.id, choices, language).then(
      () => setIsKept(true),
      (error: unknown) => setRefused(asRefused(error)),
    );
  };
  return (
    <details className="correct" open={labels.length > 0 || offer !== undefined}>
      <summary>{word('correctTitle')}</summary>
      <p className="reasons">{word('correctLead')}</p>
      <form
        onSubmit={(submit) => {
          submit.preventDefault();
          if (isSaid) keep();
        }}
      >
        <div className="pair">
          <Select
            label={word('correctColumn')}
            value={column}
            choices={headersOf(receipt, language)}
            none={word('correctChoose')}
            choose={(code) => changing(() => setColumn(code))}
          />
          <Select
            label={word('correctField')}
            value={field}
            choices={fieldChoices(language)}
            none={word('correctChoose')}
            choose={(code) => changing(() => setField(code))}
          />
        </div>
        {offer ? (
          <p className="reasons">{say('column-offered', offerText(offer, language), language)}</p>
        ) : null}
        {labels.map(({ field: of, label, rows, suggestion }) => (
          <Fragment key={keyOf(of, label)}>
            <Select
              label={`${quoted(label, language)} – ${fieldText(of, language)} (${formatNumber(rows, language)} ${word('lines')})`}
              value={meanings[keyOf(of, label)] ?? ''}
              choices={conceptsOf(schemeOf(of) ?? '', language)}
              none={word('correctChoose')}
              choose={(code) =>
                changing(() => setMeanings((known) => ({ ...known, [keyOf(of, label)]: code })))
              }
            />
            {suggestion ? (
              <p className="reasons">
                {say('label-suggested', suggestionText(of, suggestion, language), language)}
              </p>
            ) : null}
          </Fragment>
        ))}
        <button type="submit" disabled={!isSaid}>
          {word('correctKeep')}
        </button>
        <p role="status">{isKept ? `✓ ${word('correctKept')}` : ''}</p>
      </form>
      {refused ? <RefusedView refused={refused} language={language} /> : null}
    </details>
  );
}

type Labels = NonNullable<ShownReceipt['labels']>;
type Suggestion = NonNullable<Labels[number]['suggestion']>;

/** What is suggested is chosen until the person chooses otherwise; nothing is kept before a person says so. */
function suggested(labels: Labels): Readonly<Record<string, string>> {
  return Object.fromEntries(
    labels.flatMap(({ field, label, suggestion }) =>
      suggestion ? [[keyOf(field, label), suggestion.code]] : [],
    ),
  );
}

function suggestionText(field: string, { code, because }: Suggestion, language: Language) {
  const concept = conceptsOf(schemeOf(field) ?? '', language).find((one) => one.code === code);
  return { code: concept?.text ?? code, because };
}

function offerText(
  { header, field }: { readonly header: string; readonly field: string },
  language: Language,
) {
  return { header, field: fieldText(field, language) };
}

function saidOf(labels: Labels, meanings: Readonly<Record<string, string>>) {
  const said: Record<string, Record<string, string>> = {};
  for (const { field, label } of labels) {
    const code = meanings[keyOf(field, label)];
    if (code) said[field] = { ...said[field], [label]: code };
  }
  return said;
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

function schemeOf(field: string): string | null {
  return LABEL_SCHEMES[field as Field] ?? null;
}

function keyOf(field: string, label: string): string {
  return `${field} ${label}`;
}
