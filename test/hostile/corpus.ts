import { emptyAndHeaders } from './families/empty-and-headers.ts';
import { encodings } from './families/encodings.ts';
import { entities } from './families/entities.ts';
import { formulas } from './families/formulas.ts';
import { htmlAndXml } from './families/html-and-xml.ts';
import { impostors } from './families/impostors.ts';
import { jsonDocuments } from './families/json-documents.ts';
import { names } from './families/names.ts';
import { oldWorkbooks } from './families/old-workbooks.ts';
import { openDocuments } from './families/open-documents.ts';
import { pathsInArchives } from './families/paths-in-archives.ts';
import { quadratic } from './families/quadratic.ts';
import { quotesAndControls } from './families/quotes-and-controls.ts';
import { sizes } from './families/sizes.ts';
import { truncated } from './families/truncated.ts';
import { oddValues } from './families/values.ts';
import { workbookCells } from './families/workbook-cells.ts';
import { workbookParts } from './families/workbook-parts.ts';
import { zipBombs } from './families/zip-bombs.ts';
import { type Family, seldom } from './hostile-file.ts';

/** Every hostile or broken file and what it must end in. */
export const CORPUS: readonly Family[] = [
  seldom(3, truncated, 3),
  seldom(2, zipBombs, 2),
  seldom(6, pathsInArchives),
  seldom(9, entities, 2),
  seldom(6, quadratic, 2),
  seldom(2, sizes, 2),
  seldom(6, encodings),
  seldom(10, quotesAndControls),
  seldom(10, formulas),
  seldom(6, workbookParts, 2),
  seldom(7, workbookCells),
  seldom(2, oldWorkbooks, 3),
  seldom(5, openDocuments, 2),
  seldom(5, htmlAndXml, 2),
  seldom(4, jsonDocuments, 2),
  seldom(4, emptyAndHeaders, 2),
  seldom(10, oddValues),
  seldom(8, names),
  seldom(2, impostors, 2),
];
