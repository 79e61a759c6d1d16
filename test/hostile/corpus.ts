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
  truncated,
  zipBombs,
  seldom(6, pathsInArchives),
  seldom(9, entities),
  seldom(4, quadratic),
  sizes,
  seldom(6, encodings),
  seldom(10, quotesAndControls),
  seldom(10, formulas),
  seldom(6, workbookParts),
  seldom(7, workbookCells),
  oldWorkbooks,
  seldom(5, openDocuments),
  seldom(5, htmlAndXml),
  seldom(3, jsonDocuments),
  seldom(3, emptyAndHeaders),
  seldom(10, oddValues),
  seldom(8, names),
  impostors,
];
