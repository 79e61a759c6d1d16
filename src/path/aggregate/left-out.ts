import { dimensionOf } from '#metrics/dimensions.ts';
import { assertThat } from '#model/assertion.ts';
import { panelsOf } from '#model/cube-panels.ts';
import { type Cube, UNKNOWN } from '#model/edition.ts';
import type { CubePanel, LeftOut } from '#model/panel.ts';
import type { Code } from '#model/words.ts';
import { expand } from '#vocabulary/lookup.ts';

import { snake } from './asked.ts';
import { literal } from './dialect.ts';
import type { Column } from './universes/universe.ts';

/** The columns of a line that panels are told apart by, beside its month and presenter. */
export function columnsOfPanels(cube: Cube): readonly Column[] {
  const ids = panelsOf(cube).flatMap(({ panel: { without } }) =>
    'performances' in without ? Object.keys(without.performances) : [],
  );
  return [...new Set(ids)].map((id) => {
    const dimension = dimensionOf(id);
    assertThat(dimension !== null, `the registry has ${id}`);
    return { alias: aliasOf(id), dimension, at: 'both-ends' };
  });
}

/** The code of a line under the value that a panel takes the place of. */
export function panelSql({ code, leftOut, without }: CubePanel): string {
  return `case when ${leftOutSql(without)} then ${literal(leftOut)} else ${literal(code)} end`;
}

/** Of `line` and the `house` that presents it; what is not known is not left out, unless that is said. */
function leftOutSql(without: LeftOut): string {
  if ('months' in without) return `cast(right(line.month, 2) as integer) in (${without.months.join(', ')})`;
  if ('houses' in without)
    return `coalesce(house.holding, line.presenter) in (
      select coalesce(holding, slug) from organisations where slug in (${without.houses.map(literal).join(', ')}))`;
  const conditions = Object.entries(without.performances).map(([id, codes]) => {
    const known = codes.filter((code) => code !== UNKNOWN).flatMap((code) => codesUnder(id, code));
    const column = `line.${aliasOf(id)}`;
    const values = [`coalesce(cast(${column} as varchar) in (${known.map(literal).join(', ')}), false)`];
    if (codes.includes(UNKNOWN)) values.push(`${column} is null`);
    return known.length === 0 ? `${column} is null` : values.join(' or ');
  });
  return conditions.map((condition) => `(${condition})`).join(' or ');
}

function codesUnder(id: Code, code: Code): readonly Code[] {
  const values = dimensionOf(id)?.values;
  return values?.kind === 'concepts' ? expand(values.scheme, code) : [code];
}

function aliasOf(id: Code): string {
  return `panel_${snake(id)}`;
}
