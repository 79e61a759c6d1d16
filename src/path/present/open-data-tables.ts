import { sayBoth } from '#messages/messages.ts';
import type { AnswerColumn, AnswerRow } from '#model/answer.ts';
import { UNKNOWN } from '#model/edition.ts';
import { isTold, type NoisyCell, type NoisyEdition, type Precision } from '#model/noisy-edition.ts';
import type { PublishedTable } from '#model/release.ts';
import type { Code } from '#model/words.ts';
import { criterionColumn, measureColumn } from './release-columns.ts';

/** The tables of a release with noise, one criterion each; after each measure, how precise its noise leaves it. */
export function openDataTables(edition: NoisyEdition): readonly PublishedTable[] {
  const [whole, ...parts] = edition.cells;
  if (whole === undefined) return [];
  const metrics = edition.measures.map(({ metric }) => metric);
  const rows = parts.map((cell) => ({ ...partOf(cell, whole, edition.common), cell }));
  const dimensions = [...new Set(rows.map(({ dimension }) => dimension))];
  return dimensions.map((dimension) => {
    const cut = rows.filter((row) => row.dimension === dimension);
    const codes = cut.map(({ code }) => code);
    return {
      dimension,
      columns: [
        criterionColumn(dimension, codes, null),
        ...metrics.flatMap((id) => [measureColumn(id, edition.currency), precisionColumn(id)]),
      ],
      rows: cut.map(({ code, cell }) => ({
        level: 0,
        row: { [dimension]: code === UNKNOWN ? null : code, ...rowOf(cell, metrics) },
      })),
      whole: rowOf(whole, metrics),
      nearby: [],
      // Amounts of a pool that gives them with noise are answered with noise alone, which is this.
      query: null,
    };
  });
}

/** By which criterion a cell is a part of the whole, and which part. */
function partOf(
  { at }: NoisyCell,
  whole: NoisyCell,
  common: readonly Code[],
): { readonly dimension: Code; readonly code: Code } {
  if (at.further) return at.further;
  const position = at.common.findIndex((code, i) => code !== whole.at.common[i]);
  return { dimension: common[position] ?? '', code: at.common[position] ?? '' };
}

function rowOf(cell: NoisyCell, metrics: readonly Code[]): AnswerRow {
  const { figures } = cell;
  const shown = metrics.flatMap((id, i) => [
    [id, figures[i]?.value ?? null] as const,
    [precisionOf(id), figures[i]?.precision ?? null] as const,
  ]);
  const status = isTold(cell) ? { status: 'ok' as const } : { status: 'x' as const, reason: 'not-released' };
  return { ...Object.fromEntries(shown), ...status };
}

function precisionOf(metric: Code): string {
  return `${metric}-precision`;
}

const PRECISIONS: readonly Precision[] = ['under-2', '2-to-5'];

function precisionColumn(metric: Code): AnswerColumn {
  return {
    id: precisionOf(metric),
    kind: 'precision',
    unit: null,
    label: sayBoth('precision', {}),
    values: Object.fromEntries(PRECISIONS.map((one) => [one, sayBoth(`precision-${one}`, {})])),
  };
}
