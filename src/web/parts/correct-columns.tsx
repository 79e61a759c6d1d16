import { say as sayCode } from '#messages/messages.ts';
import { askedColumns } from '../receipt-state.ts';
import { fieldChoices, fieldText } from '../receipt-words.ts';
import { words } from '../words.ts';
import { quoted } from '../written.ts';
import type { SayingProperties } from './saying.ts';
import { Select } from './select.tsx';

/** The columns that are in doubt: what stands in each, why it was taken so, and what it gives. */
export function CorrectColumns({ receipt, language, saying, say }: SayingProperties) {
  const word = words(language);
  return askedColumns(receipt).map(({ header, samples = [], reason }) => {
    const offer = receipt.offers?.find((one) => one.header === header);
    const why = offer
      ? sayCode('column-offered', { header, field: fieldText(offer.field, language) }, language)
      : reason?.[language];
    return (
      <div key={header} className="asked-one">
        <Select
          label={`${quoted(header, language)} ${word('correctField')}`}
          value={saying.columns[header] ?? ''}
          choices={fieldChoices(language)}
          none={word('correctChoose')}
          choose={(field) => say({ columns: { ...saying.columns, [header]: field } })}
        />
        <p className="reasons">
          {samples.length > 0 ? `${word('columnSamples')}\u00a0: ${samples.join(' · ')}. ` : ''}
          {why}
        </p>
      </div>
    );
  });
}
