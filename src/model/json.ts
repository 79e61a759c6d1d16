/**
 * A JSON text that somebody sent. Throws a `SyntaxError`, for a key `__proto__` too: an object would not keep it as one of
 * its own, and a question would lose a criterion without a word.
 */
export function parseJson(text: string): unknown {
  return JSON.parse(text, (key: string, value: unknown) => {
    if (key === '__proto__') throw new SyntaxError('a key that no object keeps');
    return value;
  });
}
