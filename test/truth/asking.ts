/** A typed question, as the contract writes it. */
export type Question = {
  readonly metric: string;
  readonly by?: readonly string[];
  readonly where?: Readonly<
    Record<string, readonly string[] | { readonly from?: string; readonly to?: string }>
  >;
  readonly scope?: 'own' | 'pool';
};

export type AnswerRow = Readonly<Record<string, string | number | null>> & { readonly status: string };

/** What of an answer is compared. */
export type AnswerDocument = { readonly rows: readonly AnswerRow[] };

/** Asks the product one question as somebody (a slug, `steward` or `public`). The only way in. */
export type Ask = (question: Question, as: string) => Promise<AnswerDocument>;

/** Codes joined in the order of `by`; `unknown` for null, so that no code can be taken for it. */
export function cellName(codes: readonly (string | number | null | undefined)[]): string {
  return codes.map((code) => code ?? 'unknown').join(' × ');
}
