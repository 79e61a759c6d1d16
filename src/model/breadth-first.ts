/** What is reached from `start` in one step, then in two, and so on, each once and without `start` itself. */
export function* breadthFirst<Node>(
  start: Node,
  nextOf: (node: Node) => readonly Node[],
  keyOf: (node: Node) => string,
): Generator<Node> {
  const met = new Set([keyOf(start)]);
  let level: readonly Node[] = [start];
  while (level.length > 0) {
    const found: Node[] = [];
    for (const next of level.flatMap(nextOf)) {
      const key = keyOf(next);
      if (met.has(key)) continue;
      met.add(key);
      found.push(next);
      yield next;
    }
    level = found;
  }
}
