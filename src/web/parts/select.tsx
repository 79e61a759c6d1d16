import type { Choice } from '../criteria.ts';

type SelectProperties = {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  /** The words of no choice, where there may be none. */
  readonly none?: string;
  readonly choose: (code: string) => void;
};

/** One choice among many, with its name above it. */
export function Select({ label, value, choices, none, choose }: SelectProperties) {
  return (
    <label>
      {label}
      <select value={value} onChange={(chosen) => choose(chosen.target.value)}>
        {none === undefined ? null : <option value="">{none}</option>}
        {choices.map(({ code, text }) => (
          <option key={code} value={code}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
