import type { Answer, Note } from '#model/answer.ts';
import type { Audience } from '#model/audience.ts';
import type { Query } from '#model/query.ts';
import type { Focus } from '#path/present/present.ts';

/** A typed question, by whom, and what its sentence must tell. */
export type Asking = {
  readonly query: Query;
  readonly audience: Audience;
  /** As it was typed; null when it was asked as a query. */
  readonly question?: string | null;
  readonly focus?: Focus;
  readonly notes?: readonly Note[];
  readonly companions?: readonly Answer[];
  /** Nothing new is asked of a release for it: it is proposed, or answered beside another. */
  readonly isPublishedOnly?: boolean;
  /** Only its figures are read, beside another answer: nobody is told what else could be asked. */
  readonly isBeside?: boolean;
};
