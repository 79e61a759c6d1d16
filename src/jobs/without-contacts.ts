const EMAIL = /[^\s@<>()[\],;:"']+@[^\s@<>()[\],;:"']+\.\p{L}{2,}/gu;
/** Ten digits as North America writes them, apart: a date or an order number is not cut in three and four. */
const PHONE = /(?<!\d)(?:\+?1[ .-]?)?(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[ .-]\d{4}(?!\d)/g;

/** A text without the e-mail addresses and telephone numbers in it: names of files, headers and notes may hold some. */
export function withoutContacts(text: string): string {
  return text.replace(EMAIL, '•••').replace(PHONE, '•••');
}
