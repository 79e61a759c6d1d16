import { saleObjects as sales } from '../bytes/table.ts';
import { each, type Family, received, refused } from '../hostile-file.ts';

const lines = (count: number) => sales(count).map((sale) => JSON.stringify(sale));
/** Twelve sales, the second with this written for a value. */
const raw = (field: string, value: string) =>
  JSON.stringify([...sales(1), ...sales(1, { [field]: '@@' }), ...sales(10)]).replace('"@@"', value);

export const jsonDocuments: Family = {
  name: 'json documents',
  files: [
    { what: 'a sound one', bytes: () => JSON.stringify(sales(5)), ends: received(5) },
    { what: 'sound lines', bytes: () => lines(5).join('\n'), ends: received(5) },
    {
      what: 'lines of which two are bad',
      bytes: () => [...lines(3), '{"a":', 'bonjour', ...lines(2)].join('\n'),
      ends: received(5, 2),
    },
    {
      what: 'lines of which the first is bad',
      bytes: () => ['{"a":', ...lines(3)].join('\n'),
      ends: refused('json-unreadable'),
    },
    {
      what: 'lines of which some are lists',
      bytes: () => [...lines(3), '[1,2]', '3', 'null', '"x"'].join('\n'),
      ends: received(3, 4),
    },
    {
      what: 'lines with a mark and blank lines',
      bytes: () => `\ufeff\n\n${lines(3).join('\n\n')}\n`,
      ends: received(3),
    },
    {
      what: 'keys that are doubled',
      bytes: () => JSON.stringify(sales(3)).replaceAll('"Quantité"', '"Quantité":"9","Quantité"'),
      ends: received(3),
    },
    {
      what: 'keys named __proto__',
      bytes: () =>
        JSON.stringify(sales(3)).replaceAll(
          '{',
          '{"__proto__":{"isAdmin":true},"constructor":{"prototype":1},',
        ),
      ends: received(3),
    },
    {
      what: 'keys that are empty',
      bytes: () => JSON.stringify(sales(3)).replaceAll('{', '{"":1," ":2,'),
      ends: received(3),
    },
    {
      what: 'keys with points',
      bytes: () => JSON.stringify(sales(3)).replaceAll('{', '{"a.b":1,"a":{"b":2},"[]":3,"$.":4,'),
      ends: received(3),
    },
    ...each(received(11, 1), {
      'a quantity of 1e999': () => raw('Quantité', '1e999'),
      'a quantity of a thousand digits': () => raw('Quantité', '9'.repeat(1_000)),
      'a quantity that is a list': () => raw('Quantité', '[1,2,3]'),
      'a quantity that is true': () => raw('Quantité', 'true'),
      'a price of 1e400': () => raw('Prix', '1e400'),
      'a price of a thousand digits': () => raw('Prix', '4'.repeat(1_000)),
    }),
    {
      what: 'a quantity of 1e-300, which is none',
      bytes: () => raw('Quantité', '1e-300'),
      ends: received(12),
    },
    ...each(refused('json-unreadable'), {
      NaN: () => raw('Quantité', 'NaN'),
      Infinity: () => raw('Quantité', '-Infinity'),
      'a comma at the end': () => `${JSON.stringify(sales(2)).slice(0, -1)},]`,
      'a comment': () => `[{},/* ventes */${JSON.stringify(sales(2)).slice(1)}`,
      'simple quotes': () => `[{"b":2},{'a': 1}]`,
      'two documents': () => `${JSON.stringify(sales(2))}${JSON.stringify(sales(2))}`,
      'a mark within': () => `[{},\ufeff${JSON.stringify(sales(2)).slice(1)}`,
      'brackets that never close': () => '['.repeat(1_000),
      'objects that never close': () => '{"a":'.repeat(1_000),
      'control characters in a text': () => JSON.stringify(sales(3)).replaceAll('Web', 'W\u0001b'),
      'a key without a value': () => '{"a"}',
    }),
    ...each(refused('file-unreadable', 'file-empty', 'file-unrecognised', 'sheets-too-many'), {
      'lists a hundred thousand deep': () => `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
      'objects a hundred thousand deep': () => `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`,
      'objects in lists a hundred thousand deep': () => `${'[{"a":'.repeat(100_000)}1${'}]'.repeat(100_000)}`,
      'objects three thousand deep': () => `${'{"a":'.repeat(3_000)}1${'}'.repeat(3_000)}`,
      'objects in lists a thousand deep': () => `${'[{"b":1,"a":'.repeat(1_000)}1${'}]'.repeat(1_000)}`,
    }),
    ...each(refused('file-empty'), {
      'an empty list': () => '[]',
      'an empty object': () => '{}',
      numbers: () => '[1,2,3]',
      'lists of lists': () => '[[1,2],[3,4]]',
    }),
    { what: 'a text in quotes', bytes: () => '"bonjour"', ends: refused('separator-unclear') },
    { what: 'a number alone', bytes: () => '42', ends: refused('separator-unclear', 'header-missing') },
    { what: 'null', bytes: () => 'null', ends: refused('separator-unclear', 'header-missing') },
    {
      what: 'an object of texts',
      bytes: () => '{"erreur":"jeton expiré","code":401}',
      ends: refused('file-unrecognised'),
    },
    {
      what: 'a hundred thousand objects of nothing',
      bytes: () => `[${'{},'.repeat(100_000)}{}]`,
      ends: refused('file-unrecognised'),
    },
    { what: 'objects of nothing', bytes: () => '[{},{},{}]', ends: refused('file-unrecognised') },
    {
      what: 'objects among other things',
      bytes: () => JSON.stringify([...sales(3), null, 3, 'x', [1]]),
      ends: received(3, 4),
    },
  ],
};
