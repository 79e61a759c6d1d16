import type { Locator, Page } from 'playwright-core';

/** By how many pixels the page is wider than its window. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate('Math.max(0, document.documentElement.scrollWidth - innerWidth)');
}

/** The words of a part of the page, with plain spaces. */
export async function wordsOf(part: Locator): Promise<string> {
  return (await part.innerText()).replace(/\s+/g, ' ');
}
