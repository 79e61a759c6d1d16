import type { Field } from '#model/fields.ts';
import type { Mapping } from '#model/mapping.ts';
import type { Sheet } from '#model/sheet.ts';

/** What a mapping says, in the words of a case’s `expected.json`. */
export type Told = {
  readonly source: string;
  readonly kind: string;
  readonly rowsRead: number;
  readonly fields: Readonly<Record<string, string>>;
  readonly constants: Readonly<Record<string, string>>;
  readonly decimal: string;
  readonly dates: Readonly<Record<string, string>>;
  readonly labels: Mapping['labels'];
  readonly questions: readonly string[];
  readonly problems: readonly string[];
};

export function told(sheet: Sheet, mapping: Mapping): Told {
  const columns = Object.entries(mapping.columns) as [Field, number][];
  return {
    source: mapping.source.id,
    kind: mapping.kind,
    rowsRead: sheet.rowsRead,
    fields: Object.fromEntries(columns.map(([field, column]) => [field, sheet.header[column] ?? ''])),
    constants: mapping.constants as Readonly<Record<string, string>>,
    decimal: mapping.decimal,
    dates: Object.fromEntries(
      Object.entries(mapping.dateFormats).map(([field, formats]) => [field, formats[0] ?? '']),
    ),
    labels: mapping.labels,
    questions: mapping.questions.map(({ question, columns: asked, options }) => {
      const chosen = asked.flatMap(({ option }) => option ?? []);
      return `${question}: ${[...chosen, ...Object.values(options)].join(', ')}`;
    }),
    problems: mapping.problems.map(({ code }) => code),
  };
}
