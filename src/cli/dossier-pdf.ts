import { PDFDocument } from 'pdfkit';

import { say } from '#messages/messages.ts';
import type { Dossier } from '#model/edition.ts';
import type { Language } from '#model/words.ts';
import { dossierSections, standingLines } from './dossier-sections.ts';

/** The fonts that every reader has: they know each letter of French. */
const PLAIN = 'Helvetica';
const BOLD = 'Helvetica-Bold';

const INK = '#1d2725';
const SOFT = '#55625e';
const ENDED = '#7a2048';

const MARGIN = 64;

/**
 * A dossier as a PDF of letter pages, tagged for those who hear it. The same dossier gives the same bytes: nothing in it
 * is of now. Every page says when the release does not stand.
 */
export async function dossierPdf(dossier: Dossier, language: Language): Promise<Uint8Array> {
  const title = `${say('dossier-part-title', {}, language)} ${dossier.edition}`;
  const document = new PDFDocument({
    size: 'LETTER',
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    bufferPages: true,
    compress: true,
    margins: { top: MARGIN, bottom: MARGIN + 12, left: MARGIN, right: MARGIN },
    lang: `${language}-CA`,
    info: {
      Title: title,
      Author: dossier.pool,
      Subject: say('dossier-part-reserved', {}, language),
      CreationDate: new Date(dossier.builtAt),
    },
  });
  const bytes = collected(document);
  const whole = document.struct('Document');
  document.addStructure(whole);
  const add = (type: string, write: () => void): void => {
    whole.add(document.struct(type, write));
  };
  add('H1', () => document.font(BOLD).fontSize(20).fillColor(INK).text(title));
  add('P', () =>
    document
      .font(PLAIN)
      .fontSize(10)
      .fillColor(SOFT)
      .text(say('dossier-part-reserved', {}, language)),
  );
  const ended = hasEnded(dossier) ? standingLines(dossier, language) : [];
  for (const section of dossierSections(dossier, language)) {
    add('H2', () => document.moveDown(0.9).font(BOLD).fontSize(13).fillColor(INK).text(section.title));
    document.moveDown(0.2);
    for (const line of section.lines)
      add('P', () =>
        document
          .font(ended.includes(line) ? BOLD : PLAIN)
          .fontSize(10)
          .fillColor(ended.includes(line) ? ENDED : INK)
          .text(line, { lineGap: 2 })
          .moveDown(0.15),
      );
  }
  whole.end();
  writeFeet(document, dossier, language);
  document.end();
  return bytes;
}

/** At the foot of each page: of what it is, whether that stands, and which page. None of it is read aloud again. */
function writeFeet(document: PDFDocument, dossier: Dossier, language: Language): void {
  const [state = ''] = standingLines(dossier, language);
  const { start, count } = document.bufferedPageRange();
  for (let page = start; page < start + count; page++) {
    document.switchToPage(page);
    const { width, height, margins } = document.page;
    // Under the last line of the page, where text would open another one.
    margins.bottom = 0;
    const place = { width: width - 2 * MARGIN, lineBreak: false } as const;
    const number = say('dossier-page', { page: page - start + 1, of: count }, language);
    document.markContent('Artifact', { type: 'Pagination' });
    document
      .font(PLAIN)
      .fontSize(8.5)
      .fillColor(hasEnded(dossier) ? ENDED : SOFT);
    document.text(`${dossier.edition} · ${state}`.slice(0, 100), MARGIN, height - MARGIN + 8, place);
    document.text(number, MARGIN, height - MARGIN + 8, { ...place, align: 'right' });
    document.endMarkedContent();
  }
}

function hasEnded({ standing }: Dossier): boolean {
  return standing.withdrawn !== null || standing.replacedBy !== null;
}

async function collected(document: PDFDocument): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of document) pieces.push(piece);
  return Buffer.concat(pieces);
}
