/** The one function of jsonld that the tests call; the package has no types of its own. */
declare module 'jsonld' {
  const jsonld: { toRDF(document: object, options: { format: 'application/n-quads' }): Promise<string> };
  export = jsonld;
}
declare module 'n3' {
  type Term = { readonly termType: string; readonly value: string };
  export type Quad = { readonly subject: Term; readonly predicate: Term; readonly object: Term };
  export class Parser {
    constructor(options?: { format?: string });
    parse(text: string): Quad[];
  }
  export class Writer {
    constructor(options: { format: 'N-Quads' });
    quadsToString(quads: readonly Quad[]): string;
  }
}
