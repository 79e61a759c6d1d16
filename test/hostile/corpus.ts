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
  seldom(truncated, 3, 3),
  seldom(zipBombs, 2, 2),
  seldom(pathsInArchives, 6),
  seldom(entities, 9, 2),
  seldom(quadratic, 6, 2),
  seldom(sizes, 2, 2),
  seldom(encodings, 6),
  seldom(quotesAndControls, 10),
  seldom(formulas, 10),
  seldom(workbookParts, 6, 2),
  seldom(workbookCells, 7),
  seldom(oldWorkbooks, 2, 3),
  seldom(openDocuments, 5, 2),
  seldom(htmlAndXml, 5, 2),
  seldom(jsonDocuments, 4, 2),
  seldom(emptyAndHeaders, 4, 2),
  seldom(oddValues, 10),
  seldom(names, 8),
  seldom(impostors, 2, 2),
];
