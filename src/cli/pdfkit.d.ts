/** The part of pdfkit that is used; it brings no types. */
declare module 'pdfkit' {
  export type StructureElement = {
    add: (child: StructureElement | (() => void)) => StructureElement;
    end: () => void;
  };

  export type TextOptions = {
    readonly width?: number;
    readonly align?: 'left' | 'right';
    readonly lineGap?: number;
    readonly lineBreak?: boolean;
  };

  export type DocumentOptions = {
    readonly size: 'LETTER';
    readonly margins: Readonly<Record<'top' | 'bottom' | 'left' | 'right', number>>;
    readonly pdfVersion: '1.7';
    readonly tagged: true;
    readonly lang: string;
    readonly displayTitle: true;
    readonly bufferPages: true;
    readonly compress: boolean;
    readonly info: Readonly<Record<'Title' | 'Author' | 'Subject', string>> & { readonly CreationDate: Date };
  };

  export class PDFDocument implements AsyncIterable<Uint8Array> {
    constructor(options: DocumentOptions);
    [Symbol.asyncIterator](): AsyncIterator<Uint8Array>;
    readonly page: { readonly width: number; readonly height: number; margins: { bottom: number } };
    y: number;
    font(name: string): this;
    fontSize(size: number): this;
    fillColor(color: string): this;
    text(text: string, options?: TextOptions): this;
    text(text: string, x: number, y: number, options?: TextOptions): this;
    moveDown(lines?: number): this;
    addPage(): this;
    bufferedPageRange(): { readonly start: number; readonly count: number };
    switchToPage(page: number): this;
    struct(type: string, children?: () => void): StructureElement;
    addStructure(element: StructureElement): this;
    markContent(tag: 'Artifact', options: { readonly type: 'Pagination' }): this;
    endMarkedContent(): this;
    end(): void;
  }
}
