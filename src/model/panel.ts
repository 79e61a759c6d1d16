import type { Bilingual, Code, Slug } from './words.ts';

/** A4: what a pool shows in the place of a total that one house dominates: the same without what is left out. */
export type Panel = {
  /** The code under which it stands among the values of the dimension. */
  readonly id: Code;
  /** It says what is left out: « danse, sans décembre », “dance without December”. */
  readonly name: Bilingual;
  /** The finest value of a common dimension that it takes the place of. */
  readonly of: { readonly dimension: Code; readonly value: Code };
  readonly without: LeftOut;
};

/** What anybody knows without a figure: months of the year (1 to 12), houses by name, or kinds of performances. */
export type LeftOut =
  | { readonly months: readonly number[] }
  /** Whole holdings: with each house those under the same control. */
  | { readonly houses: readonly Slug[] }
  /** Of dimensions of the programme, the values left out. */
  | { readonly performances: Readonly<Record<Code, readonly Code[]>> };

/** A panel within a hierarchy, where two finest values stand in the place of one: the panel, and what it leaves out. */
export type CubePanel = {
  readonly code: Code;
  /** Never released, and nothing that is released tells it. */
  readonly leftOut: Code;
  readonly of: Code;
  readonly name: Bilingual;
  readonly without: LeftOut;
};

export function panelWithin({ id, name, of, without }: Panel): CubePanel {
  return { code: id, leftOut: `${id}-left-out`, of: of.value, name, without };
}

/** A panel as a pool names it, and the dimension among whose values it stands. */
export type PanelName = {
  readonly of: Code;
  readonly slug: Code;
  readonly name: Bilingual;
  /** In the place of which value, and what it leaves out. */
  readonly panel: Pick<CubePanel, 'of' | 'without'>;
};

export function panelName(dimension: Code, { code, name, of, without }: CubePanel): PanelName {
  return { of: dimension, slug: code, name, panel: { of, without } };
}

/** The figure that a house consents to when it agrees to be left out by name. */
export function panelFigure(id: Code): string {
  return `panel:${id}`;
}

/** The panel of such a figure; null for another figure. */
export function panelOfFigure(figure: string): Code | null {
  return /^panel:(.+)$/.exec(figure)?.[1] ?? null;
}
