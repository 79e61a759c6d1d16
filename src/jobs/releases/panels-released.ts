import { codesOf } from '#metrics/query-reading.ts';
import { type CubePanel, type PanelName, panelName, panelWithin } from '#model/panel.ts';
import type { PoolPolicy } from '#model/pool-policy.ts';
import type { Query } from '#model/query.ts';
import type { Code } from '#model/words.ts';
import { readPolicy } from '#path/protect/protect.ts';
import type { ReplacedTotal } from '#path/protect/protection.ts';
import { editions, policyOfVersion } from '#store/editions.ts';
import type { OpenPool } from '../open-pool.ts';

export type PanelReleased = {
  readonly dimension: Code;
  readonly panel: CubePanel;
  /** The dimension’s own values that it takes the place of, which a policy may have merged. */
  readonly values: readonly Code[];
};

/** Of each policy, by its digest: policies do not change. */
const PANELS = new Map<string, readonly PanelReleased[]>();

/** The panels of all releases, whatever became of them, the newest first: each code of a dimension once. */
export async function panelsReleased({ catalogue }: OpenPool): Promise<readonly PanelReleased[]> {
  const versions = new Set((await editions(catalogue)).map(({ policy }) => policy));
  const found = new Map<string, PanelReleased>();
  for (const version of versions) {
    const stored = await policyOfVersion(catalogue, version);
    if (stored === null) continue;
    const panels = PANELS.get(stored.sha256) ?? panelsOfPolicy(readPolicy(stored.text));
    PANELS.set(stored.sha256, panels);
    for (const one of panels) {
      const key = `${one.dimension} ${one.panel.code}`;
      if (!found.has(key)) found.set(key, one);
    }
  }
  return [...found.values()];
}

function panelsOfPolicy({ common, panels = [] }: PoolPolicy): readonly PanelReleased[] {
  return panels.map((panel) => {
    const { dimension, value } = panel.of;
    const merged = common.find((cut) => cut.dimension === dimension)?.merged?.[value];
    return { dimension, panel: panelWithin(panel), values: merged ?? [value] };
  });
}

/** Whether a question is about a panel, which only the pool’s releases have. */
export function namesPanel({ where }: Query, panels: readonly PanelReleased[]): boolean {
  return panels.some(({ dimension, panel }) => codesOf(where?.[dimension]).includes(panel.code));
}

export function namesOfPanels(panels: readonly PanelReleased[]): readonly PanelName[] {
  return panels.map(({ dimension, panel }) => panelName(dimension, panel));
}

export function replacedTotals(panels: readonly PanelReleased[]): readonly ReplacedTotal[] {
  return panels.map(({ dimension, values }) => ({ dimension, codes: values }));
}
