/**
 * Where a value of the object around a list is found: that object alone or in a list of such objects, or in a list under
 * one of these names (`around('code', 'orders')` → `$.code`, `orders[].code`).
 */
export function around(name: string, ...lists: readonly string[]): readonly string[] {
  return ['$', ...lists.map((list) => `${list}[]`)].map((place) => `${place}.${name}`);
}
