import { salesCells, salesText } from '../bytes/table.ts';
import {
  relations,
  rowsXml,
  sheetXml,
  workbookOf,
  workbookWithRows,
  workbookXml,
} from '../bytes/workbook.ts';
import { type MadeEntry, zipOf } from '../bytes/zip.ts';
import { type Family, received, refused } from '../hostile-file.ts';

const MEBI = 1024 * 1024;
const zeros = (megabytes: number) => Buffer.alloc(megabytes * MEBI, 0x30);

function entries(count: number, make: (index: number) => MadeEntry): readonly MadeEntry[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** Archives in archives, as `42.zip` is made: each holds copies of the one below it. */
function nested(levels: number, width: number): Buffer {
  const inner = levels === 0 ? zeros(1) : nested(levels - 1, width);
  return zipOf(entries(width, (i) => ({ name: `${i}.${levels === 0 ? 'csv' : 'zip'}`, content: inner })));
}

/** Workbooks that would be large, in an archive that is small. */
function workbooksWithin(count: number): Buffer {
  const row = '<row r="2"><c r="A2" t="inlineStr"><is><t>0</t></is></c></row>';
  const inner = workbookWithRows(row.repeat(900_000));
  return zipOf(entries(count, (i) => ({ name: `${i}.xlsx`, content: inner })));
}

const csv = (index: number): MadeEntry => ({ name: `ventes-${index}.csv`, content: salesText(1) });

export const zipBombs: Family = {
  name: 'zip bombs',
  files: [
    {
      what: 'an entry of 65 MiB in 65 kB',
      bytes: () => zipOf([{ name: 'a.csv', content: zeros(65) }]),
      ends: refused('zip-bomb'),
    },
    {
      what: 'an entry that says that it is small',
      bytes: () => zipOf([{ name: 'a.csv', content: zeros(4), claims: { bytes: 1_000 } }]),
      ends: refused('zip-bomb'),
    },
    {
      what: 'an entry that says that it is nothing',
      bytes: () => zipOf([{ name: 'a.csv', content: zeros(4), claims: { bytes: 0 } }]),
      ends: refused('zip-bomb'),
    },
    {
      what: 'a hundred entries that say that they are small',
      bytes: () =>
        zipOf(entries(100, (i) => ({ name: `${i}.csv`, content: zeros(1), claims: { bytes: 10 } }))),
      ends: refused('zip-bomb'),
    },
    {
      what: 'an entry that says that it is 4 GiB',
      bytes: () => zipOf([{ name: 'a.csv', content: 'a,b\n', claims: { bytes: 0xfffffffe } }]),
      ends: refused('zip-bomb'),
    },
    {
      what: 'an entry that leaves its size to ZIP64',
      bytes: () => zipOf([{ name: 'a.csv', content: 'a,b\n', claims: { bytes: 0xffffffff } }]),
      ends: refused('zip-bomb'),
    },
    {
      what: 'entries that say that together they are 100 GiB',
      bytes: () =>
        zipOf(entries(500, (i) => ({ name: `${i}.csv`, content: 'a,b\n', claims: { bytes: 200 * MEBI } }))),
      ends: refused('zip-bomb'),
    },
    {
      what: 'ninety entries of the same megabyte',
      bytes: () =>
        zipOf([
          { name: '0.csv', content: zeros(1) },
          ...entries(89, (i) => ({ name: `${i + 1}.csv`, content: '', sharesWith: 0 })),
        ]),
      ends: refused('zip-bomb'),
    },
    {
      what: 'two entries of the same file',
      bytes: () => zipOf([csv(0), ...entries(1, (i) => ({ ...csv(i + 1), sharesWith: 0 }))]),
      ends: received(2),
    },
    {
      what: 'an entry that says that it holds more bytes than the file',
      bytes: () => zipOf([{ ...csv(0), claims: { packedBytes: 900_000 } }]),
      ends: refused('zip-truncated'),
    },
    {
      what: 'archives in archives, six wide',
      bytes: () => nested(2, 6),
      ends: refused('file-binary', 'zip-bomb'),
    },
    {
      what: 'archives in archives, sixteen wide, five deep',
      bytes: () => nested(4, 16),
      ends: refused('file-binary', 'zip-bomb'),
      isDear: true,
    },
    {
      what: 'workbooks that would be large, in a small archive',
      bytes: () => workbooksWithin(3),
      ends: refused('zip-bomb'),
    },
    {
      what: 'hundreds of workbooks that would be large, in a small archive',
      bytes: () => workbooksWithin(400),
      ends: refused('zip-bomb'),
      isDear: true,
    },
    {
      what: 'a workbook whose sheet is large and whose bytes are few',
      bytes: () => workbookOf({ 'xl/worksheets/sheet1.xml': zeros(65) }),
      ends: refused('zip-bomb'),
      isDear: true,
    },
    {
      what: 'a workbook whose list of sheets is large',
      bytes: () => workbookOf({ 'xl/workbook.xml': zeros(65) }),
      ends: refused('zip-bomb'),
      isDear: true,
    },
    {
      what: 'more than a thousand entries',
      bytes: () => zipOf(entries(1_001, (i) => ({ name: `${i}`, content: '' }))),
      ends: refused('zip-too-many-entries'),
    },
    {
      what: 'sixty thousand entries',
      bytes: () =>
        zipOf(
          entries(60_000, (i) => ({ name: `${i}`, content: '', sharesWith: 0 })).map((entry, i) =>
            i === 0 ? { name: '0', content: '' } : entry,
          ),
        ),
      ends: refused('zip-too-many-entries'),
    },
    {
      what: 'a directory that says that it is 100 MiB',
      bytes: () => zipOf([csv(0)], { directoryBytes: 100 * MEBI }),
      ends: refused('zip-truncated'),
    },
    {
      what: 'a directory that says that it is elsewhere',
      bytes: () => zipOf([csv(0)], { directoryAt: 3 }),
      ends: refused('zip-truncated'),
    },
    {
      what: 'a directory beyond the end',
      bytes: () => zipOf([csv(0)], { directoryAt: 0xfffffff0 }),
      ends: refused('zip-truncated'),
    },
    {
      what: 'a directory that says that it holds no entry',
      bytes: () => zipOf([csv(0)], { entries: 0 }),
      ends: received(1),
    },
    {
      what: 'a directory that says that it holds 65535 entries',
      bytes: () => zipOf([csv(0)], { entries: 65_535 }),
      ends: received(1),
    },
    {
      what: 'a comment of 60,000 bytes that holds another end',
      bytes: () =>
        zipOf([csv(0)], {
          comment: Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(60_000, 65)]),
        }),
      ends: refused('zip-truncated'),
    },
    {
      what: 'an entry whose sum is wrong',
      bytes: () => zipOf([{ ...csv(0), claims: { crc: 7 } }]),
      ends: refused('zip-truncated'),
    },
    {
      what: 'an entry packed in a way that nobody knows',
      bytes: () => zipOf([{ ...csv(0), claims: { method: 99 } }]),
      ends: received(1),
    },
    {
      what: 'an entry that is said to be stored and is packed',
      bytes: () => zipOf([{ ...csv(0), claims: { method: 0 } }]),
      ends: refused('zip-truncated'),
    },
    {
      what: 'an entry with a password',
      bytes: () => zipOf([{ ...csv(0), claims: { flags: 0x0801 } }]),
      ends: refused('zip-encrypted'),
    },
    {
      what: 'an entry whose header is elsewhere',
      bytes: () => zipOf([{ ...csv(0), claims: { headerAt: 9 } }]),
      ends: refused('zip-truncated'),
    },
    {
      what: 'a workbook with two sheets of one name in the archive',
      bytes: () =>
        zipOf([
          ...['x', sheetXml(rowsXml(salesCells(3)))].map((content) => ({
            name: 'xl/worksheets/sheet1.xml',
            content,
          })),
          { name: '[Content_Types].xml', content: '<Types/>' },
          { name: 'xl/workbook.xml', content: workbookXml(['V']) },
          {
            name: 'xl/_rels/workbook.xml.rels',
            content: relations([['worksheet', 'worksheets/sheet1.xml']]),
          },
        ]),
      ends: refused('file-empty'),
    },
    { what: 'two entries of one name', bytes: () => zipOf([csv(1), csv(1)]), ends: received(2) },
    {
      what: 'an archive of nothing but folders',
      bytes: () => zipOf(entries(5, (i) => ({ name: `${i}/`, content: '' }))),
      ends: refused('file-empty'),
    },
    { what: 'an archive of nothing', bytes: () => zipOf([]), ends: refused('file-empty') },
    {
      what: 'an archive after a program',
      bytes: () => Buffer.concat([Buffer.from('#!/bin/sh\nrm -rf /\n'), zipOf([csv(0)])]),
      ends: refused('file-binary', 'separator-unclear'),
    },
  ],
};
