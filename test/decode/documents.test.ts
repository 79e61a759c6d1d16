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
});

describe('a web page named .xls', () => {
  it('gives its largest table, cells as text', async () => {
    const html = `<html><body><table><tr><td>menu</td></tr></table><table border=1><tr><th>Commande<th>Montant</tr><tr><td>100</td><td>1&nbsp;042,50&nbsp;$</td></tr><tr><td colspan="2">R&eacute;duit<br>&laquo;&nbsp;&eacute;t&eacute;&nbsp;&raquo;</td></tr></table>`;
    const staged = only(await decodeBytes(iconv.encode(html, 'latin1'), 'ventes.xls'));
    assert.equal(staged.sheet.format, 'html');
    assert.equal(staged.sheet.typed, false);
    assert.deepEqual(await engineRows(staged), [
      ['2', '100', '1\u00a0042,50\u00a0$'],
      ['3', 'Réduit «\u00a0été\u00a0»', null],
    ]);
  });
});
