import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import iconv from 'iconv-lite';
import { decodeBytes, engineRows, only } from './staged.ts';

describe('a JSON document', () => {
  it('becomes one sheet a list of objects, the objects around it going along', async () => {
    const document = {
      event: {
        slug: 'gala',
        orders: [
          {
            code: 'A1',
            total: '84.00',
            address: { city: 'Laval' },
            tags: ['web', 'vip'],
            positions: [
              { id: 1, price: '42.00' },
              { id: 2, price: '42.00' },
            ],
          },
          { code: 'B2', total: '0.00', address: null, positions: [] },
        ],
      },
    };
    const { sheets } = await decodeBytes(JSON.stringify(document));
    const [orders, positions] = sheets;
    assert.ok(orders && positions);
    assert.equal(orders.sheet.sheetName, 'event.orders[]');
    assert.deepEqual(orders.sheet.header, [
      'code',
      'total',
      'address.city',
      'tags',
      '$.event.slug',
      'address',
    ]);
    assert.deepEqual(await engineRows(orders), [
      ['1', 'A1', '84.00', 'Laval', 'web; vip', 'gala', null],
      ['2', 'B2', '0.00', null, null, 'gala', null],
    ]);
    assert.equal(positions.sheet.sheetName, 'event.orders[].positions[]');
    assert.deepEqual(positions.sheet.header.slice(0, 4), [
      'id',
      'price',
      'event.orders[].code',
      'event.orders[].total',
    ]);
    assert.deepEqual(
      (await engineRows(positions)).map((row) => row.slice(0, 4)),
      [
        ['1', '1', '42.00', 'A1'],
        ['2', '2', '42.00', 'A1'],
      ],
    );
  });

  it('may number its objects instead of listing them, as PHP writes ids', async () => {
    const document = {
      error: 0,
      data: {
        12: { name: 'La Noce', dates: { 34: { start: 1 }, 35: { start: 2 } } },
        13: { name: 'Le Bal', dates: [] },
      },
    };
    const { sheets } = await decodeBytes(JSON.stringify(document));
    const [shows, dates] = sheets;
    assert.ok(shows && dates);
    assert.deepEqual([shows.sheet.sheetName, dates.sheet.sheetName], ['data[]', 'data[].dates[]']);
    assert.deepEqual(dates.sheet.header, ['#', 'start', 'data[].#', 'data[].name', '$.error']);
    assert.deepEqual(await engineRows(dates), [
      ['1', '34', '1', '12', 'La Noce', '0'],
      ['2', '35', '2', '12', 'La Noce', '0'],
    ]);
  });

  it('may be a list, or one object', async () => {
    const list = only(await decodeBytes('[{"id":1,"nom":"Léa"},{"id":2,"ville":"Laval"}]'));
    assert.equal(list.sheet.sheetName, '[]');
    assert.deepEqual(list.sheet.sample, [
      ['1', 'Léa', null],
      ['2', null, 'Laval'],
    ]);
    const one = only(await decodeBytes('{"id": 7, "lieu": {"nom": "Salle"}}'));
    assert.equal(one.sheet.sheetName, null);
    assert.deepEqual(one.sheet.header, ['id', 'lieu.nom']);
  });

  it('may be a list of objects with lists: what is around a row is never taken for its own', async () => {
    const { sheets } = await decodeBytes('[{"Id":7,"Name":"Gala","Categories":[{"Id":5,"Name":"Danse"}]}]');
    const [events, categories] = sheets;
    assert.deepEqual(events?.sheet.header, ['Id', 'Name']);
    assert.equal(categories?.sheet.sheetName, '[].Categories[]');
    assert.deepEqual(categories?.sheet.header, ['Id', 'Name', '$.Id', '$.Name']);
  });

  it('keeps every digit of long identifiers', async () => {
    const { sheet } = only(await decodeBytes('[{"code":55555555555555555555,"prix":42.5}]'));
    assert.deepEqual(sheet.sample, [['55555555555555555555', '42.5']]);
  });

  it('may be one object a line, a broken line being set aside', async () => {
    const staged = only(await decodeBytes('{"id":1,"nom":"Léa"}\n{"id":2,"no\n\n{"id":3,"nom":"Zoé"}\n'));
    assert.equal(staged.sheet.rowsRead, 3);
    assert.deepEqual(
      staged.setAside.map(({ code, row }) => [code, row]),
      [['row-unreadable', 2]],
    );
    assert.deepEqual(await engineRows(staged), [
      ['1', '1', 'Léa'],
      ['4', '3', 'Zoé'],
    ]);
  });
});

describe('an XML document', () => {
  it('becomes one sheet a repeated element, a wrapper’s only child among them', async () => {
    const xml = (items: string) =>
      `<?xml version="1.0"?><d:Declaration xmlns:d="x"><Header><ref>9</ref></Header><Representations>${items}</Representations></d:Declaration>`;
    const item = (title: string) =>
      `<Representation id="3"><titre><![CDATA[${title}]]></titre><salle><nom>A &amp; B&#233;</nom></salle><vide/></Representation>`;
    for (const items of [item('L’Avare <1>'), item('L’Avare <1>') + item('Phèdre')]) {
      const staged = only(await decodeBytes(xml(items)));
      assert.equal(staged.sheet.sheetName, 'Declaration.Representations.Representation[]');
      assert.deepEqual(staged.sheet.header.slice(0, 4), ['id', 'titre', 'salle.nom', 'vide']);
      assert.deepEqual(staged.sheet.sample[0]?.slice(0, 4), ['3', 'L’Avare <1>', 'A & Bé', null]);
    }
  });

  it('may be a workbook of Excel 2003', async () => {
    const cell = (type: string, text: string, index = '') =>
      `<Cell${index}><Data ss:Type="${type}">${text}</Data></Cell>`;
    const xml = `<?xml version="1.0"?><Workbook xmlns:ss="urn:x"><Worksheet ss:Name="V"><Table><Row ss:Index="2">${cell('String', 'Id')}${cell('String', 'Date', ' ss:Index="3"')}</Row><Row>${cell('Number', '1')}${cell('DateTime', '2024-09-01T19:30:00.000', ' ss:Index="3"')}</Row></Table></Worksheet></Workbook>`;
    const staged = only(await decodeBytes(xml, 'ventes.xls'));
    assert.equal(staged.sheet.headerRow, 2);
    assert.deepEqual(await engineRows(staged), [['3', '1', null, '2024-09-01 19:30:00']]);
  });

  it('may be one whose cells are merged across, after which no place is said', async () => {
    const cell = (text: string, merged = '') => `<Cell${merged}><Data ss:Type="String">${text}</Data></Cell>`;
    const across = ' ss:MergeAcross="1"';
    const xml = `<?xml version="1.0"?><Workbook xmlns:ss="urn:x"><Worksheet ss:Name="V"><Table><Row>${cell('Titre', across)}${cell('Billets')}${cell('Recette')}</Row><Row>${cell('La Noce', across)}${cell('15')}${cell('300.00')}</Row></Table></Worksheet></Workbook>`;
    const staged = only(await decodeBytes(xml, 'ventes.xls'));
    assert.deepEqual(await engineRows(staged), [['2', 'La Noce', null, '15', '300.00']]);
  });
});

describe('a web page named .xls', () => {
  it('gives its table of data, cells as text', async () => {
    const html = `<html><body><table><tr><td>menu</td></tr></table><table border=1><tr><th>Commande<th>Montant</tr><tr><td>100</td><td>1&nbsp;042,50&nbsp;$</td></tr><tr><td colspan="2">R&eacute;duit<br>&laquo;&nbsp;&eacute;t&eacute;&nbsp;&raquo;</td></tr></table>`;
    const staged = only(await decodeBytes(iconv.encode(html, 'latin1'), 'ventes.xls'));
    assert.equal(staged.sheet.format, 'html');
    assert.equal(staged.sheet.typed, false);
    assert.deepEqual(await engineRows(staged), [
      ['2', '100', '1\u00a0042,50\u00a0$'],
      ['3', 'Réduit «\u00a0été\u00a0»', null],
    ]);
  });

  it('has the other cells of its rows in their own columns beside one of several rows', async () => {
    const html = `<table><tr><td rowspan=2>Titre</td><td rowspan="2">Jour</td><td colspan=2>Billets</td></tr><tr><td>Adulte</td><td>Enfant</td></tr>
<tr><td rowspan=2>La Noce</td><td>14/11/2024</td><td>15</td><td rowspan=2>1</td></tr><tr><td>15/11/2024</td><td>23</td></tr><tr></tr><tr><td>Carmen</td><td rowspan='2'>20/12/2024</td><td>10</td><td>2</td></tr><tr><td>Nuit</td><td>3</td><td>4</td></tr></table>`;
    const staged = only(await decodeBytes(html, 'ventes.xls'));
    assert.deepEqual(staged.sheet.header, ['Titre', 'Jour', 'Adulte', 'Enfant']);
    assert.deepEqual(await engineRows(staged), [
      ['3', 'La Noce', '14/11/2024', '15', '1'],
      ['4', 'La Noce', '15/11/2024', '23', null],
      ['6', 'Carmen', '20/12/2024', '10', '2'],
      ['7', 'Nuit', '20/12/2024', '3', '4'],
    ]);
  });

  it('has the names of its columns where each is said to stand on two rows', async () => {
    const html = `<table><tr><th rowspan=2>Titre</th><th rowspan=2>Billets</th></tr><tr></tr><tr><td>La Noce</td><td>15</td></tr></table>`;
    const staged = only(await decodeBytes(html, 'ventes.xls'));
    assert.deepEqual(staged.sheet.header, ['Titre', 'Billets']);
    assert.deepEqual(await engineRows(staged), [['3', 'La Noce', '15']]);
  });

  const row = (...cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  const tableOf = (...lines: readonly string[]) =>
    `<table>${lines.map((line) => row(...line.split(','))).join('')}</table>`;
  const named = async (html: string) => {
    const { sheets, problems } = await decodeBytes(`<html>${html}`, 'ventes.xls');
    return [
      sheets.map(({ sheet: { sheetName, rowsRead } }) => [sheetName, rowsRead]),
      problems.map(({ code, params }) => [code, params['tables']]),
    ];
  };

  it('gives each table of data as a sheet, under its caption or what stands nearest before it', async () => {
    const sales = tableOf('Jour,Billets', '14/11/2024,15', '15/11/2024,23');
    const html = `<h1>Rapport</h1><h2>La&nbsp;Noce</h2><p>Imprim&eacute;</p>${sales}<div>Carmen<br></div>${sales}<table><caption>Nuit</caption>${sales.slice(7)}<p>Page 2 de 2</p>${tableOf('Tarif,Billets', 'Plein,61')}<table>${row('Jour')}</table>`;
    assert.deepEqual(await named(html), [
      [
        ['La\u00a0Noce', 2],
        ['Carmen', 2],
        ['Nuit', 2],
        ['Tableau 4', 1],
      ],
      [],
    ]);
  });

  it('goes on with a table that has the same header and no title', async () => {
    const pages = [
      tableOf('Titre,Billets', 'La Noce,15', 'Carmen,10'),
      '<p>Page 2</p>',
      tableOf('TITRE,Billets', 'Nuit,3'),
    ];
    const staged = only(await decodeBytes(pages.join(''), 'ventes.xls'));
    assert.equal(staged.sheet.sheetName, null);
    assert.deepEqual(await engineRows(staged), [
      ['2', 'La Noce', '15'],
      ['3', 'Carmen', '10'],
      ['5', 'Nuit', '3'],
    ]);
  });

  it('reads what stands in layout tables, and tells of those with data beside others', async () => {
    const sales = tableOf('Titre,Billets', 'La Noce,15');
    const layout = `<table><tr><td>Menu</td><td><h2>Ventes</h2>${sales}</td></tr><tr><td>${tableOf('Tarif,Billets', 'Plein,15')}</td></tr></table>`;
    const [sheets, problems] = await named(layout);
    assert.deepEqual(sheets, [
      ['Ventes', 1],
      ['Tableau 2', 1],
    ]);
    assert.deepEqual(problems, []);
    const beside = `<table>${row('Titre', 'Billets')}${row('La Noce', '15')}<tr><td>Carmen</td><td>10</td><td>${sales}</td></tr></table>`;
    assert.deepEqual(await named(beside), [[[null, 1]], [['tables-unread', 1]]]);
  });

  it('has neither tables nor titles of comments and scripts; a table that never ends ends before the next', async () => {
    const sales = tableOf('Titre,Billets', 'La Noce,15');
    const html = `<h2>Un</h2>${sales.slice(0, -8)}<h2>Deux</h2><script>"<table>"</script><!-- ${sales} -->${tableOf('Tarif,Billets', 'Plein,15')}`;
    assert.deepEqual(await named(html), [
      [
        ['Un', 1],
        ['Deux', 1],
      ],
      [],
    ]);
  });
});
