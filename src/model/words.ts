/** A language that Parterre speaks. French is the source language; English is never ahead of it. */
export type Language = 'fr' | 'en';

/** The same text in both languages. */
export type Bilingual = { readonly fr: string; readonly en: string };

/** A permanent kebab-case identifier of a concept, metric, dimension, source or message. */
export type Code = string;

/** The permanent kebab-case name of a house in a pool, e.g. `theatre-exemple`. */
export type Slug = string;

export const SLUG_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
