import { formatDate, formatMonths, formatNumber, formatShare } from '#messages/numbers.ts';
import { upperFirst } from '#metrics/value-label.ts';
import type { ReleaseState } from '#model/release.ts';
import type { Language } from '#model/words.ts';
import type { PageProperties } from '../page.ts';
import { words } from '../words.ts';
import { localTime } from '../written.ts';
import { Link } from './link.tsx';

type FactsProperties = Pick<PageProperties, 'place' | 'go' | 'pool'> & { readonly release: ReleaseState };

/** « Saison 2024-2025 », « Août 2024 à juillet 2025 ». */
export function monthsOf({ months }: ReleaseState, language: Language): string {
  return upperFirst(formatMonths(months, language));
}

/** Of whom it is, how much of it is told, since when it is proved, and what became of it. */
export function ReleaseFacts({ release, place, go, pool }: FactsProperties) {
  const { language } = place;
  const word = words(language);
  const { cells, holdings, kind, withdrawn, replacedBy, replaces } = release;
  const day = (instant: string) => formatDate(localTime(instant, pool?.pool.zone), language);
  const other = (id: string) => ({ ...place, parameters: { ...place.parameters, release: id } });
  return (
    <div className="release-facts">
      {withdrawn ? (
        <p className="gone">
          {`${word('releaseWithdrawn')} ${day(withdrawn.at)}. `}
          {withdrawn.reason[language] ?? withdrawn.reason.fr ?? withdrawn.reason.en}
        </p>
      ) : null}
      {replacedBy === null ? null : (
        <p className="gone">
          {word('releaseReplaced')}{' '}
          <Link place={other(replacedBy)} go={go}>
            {word('releaseSeeNew')}
          </Link>
        </p>
      )}
      <p>
        {holdings === null ? null : `${formatNumber(holdings, language)} ${word('releaseHoldings')} · `}
        {`${formatNumber(cells.released, language)} ${word('releaseCells')} ${formatNumber(cells.all, language)}${kind === 'exact' ? ` ${word('releaseExamined')}` : ''} (${formatShare(cells.released / Math.max(cells.all, 1), language, 1)})`}
      </p>
      <p>{kind === 'noisy' ? word('releaseNoisy') : `${word('releaseProved')} ${day(release.builtAt)}.`}</p>
      {replaces === null ? null : (
        <p>
          {word('releaseReplaces')}{' '}
          <Link place={other(replaces)} go={go}>
            {word('releaseSeeOld')}
          </Link>
        </p>
      )}
    </div>
  );
}
