import { type CubePanel, type PanelName, panelName } from '#model/panel.ts';
import type { Code } from '#model/words.ts';
import type { ReplacedTotal } from '#path/protect/protect.ts';
import { editions } from '#store/editions.ts';
import type { OpenPool } from '../open-pool.ts';
import { openedEdition } from './edition-files.ts';

export type PanelReleased = {
  readonly dimension: Code;
  readonly panel: CubePanel;
  /** The dimension’s own values that it takes the place of, which a policy may have merged. */
  readonly values: readonly Code[];
};

/** The panels of all releases, whatever became of them, the newest first: each code of a dimension once. */
export async function panelsReleased(pool: OpenPool): Promise<readonly PanelReleased[]> {
  const all = await editions(pool.catalogue);
  const found = all
    .flatMap((stored) => openedEdition(pool, stored).edition.cube.common)
    .flatMap(({ dimension, merged, panels = [] }) =>
      panels.map((panel) => ({ dimension, panel, values: merged?.[panel.of] ?? [panel.of] })),
    )
    .toReversed();
  return [...new Map(found.map((one) => [`${one.dimension} ${one.panel.code}`, one])).values()];
}

export function namesOfPanels(panels: readonly PanelReleased[]): readonly PanelName[] {
  return panels.map(({ dimension, panel }) => panelName(dimension, panel));
}

export function replacedTotals(panels: readonly PanelReleased[]): readonly ReplacedTotal[] {
  return panels.map(({ dimension, values }) => ({ dimension, codes: values }));
}
