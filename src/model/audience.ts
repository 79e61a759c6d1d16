import type { Slug } from './words.ts';

/** For whom an answer is made. What leaves the building is made for exactly one audience. */
export type Audience =
  | { readonly kind: 'organisation'; readonly slug: Slug }
  | { readonly kind: 'steward' }
  | { readonly kind: 'public' };

/** Whose data is asked about: the asking house's own, exactly; or the pool's, protected. */
export type Scope = 'own' | 'pool';

export function audienceFrom(name: string): Audience {
  if (name === 'public' || name === 'steward') return { kind: name };
  return { kind: 'organisation', slug: name };
}

export function audienceName(audience: Audience): string {
  return audience.kind === 'organisation' ? audience.slug : audience.kind;
}
