const HOUR = 3_600_000;
const FIRST = Date.UTC(1980, 0, 1);
const LAST = Date.UTC(2045, 0, 1);
/** No zone changes its offset twice within so long. */
const STRIDE = 30 * 24 * HOUR;

type Change = { readonly at: number; readonly offsetMs: number };

/**
 * A UTC timestamp as local wall-clock time. The engine’s own zones need an extension that a browser does not have,
 * so the changes of offset come from `Intl` and become a binary search written out.
 */
export function localSql(utc: string, zone: string): string {
  const search = SEARCHES.get(zone) ?? searchSql('u', changesOf(zone));
  SEARCHES.set(zone, search);
  // The lambda is SQL’s way of naming a value that is used many times.
  return `list_transform([${utc}], u -> make_timestamp(epoch_us(u) + ${search}))[1]`;
}

/** Made once a zone: finding its changes asks `Intl` some thousands of times. */
const SEARCHES = new Map<string, string>();

function searchSql(utc: string, changes: readonly Change[]): string {
  const [only] = changes;
  if (changes.length <= 1) return String((only?.offsetMs ?? 0) * 1000);
  const middle = changes.length >> 1;
  const at = new Date(changes[middle]?.at ?? 0).toISOString().slice(0, 19).replace('T', ' ');
  const before = searchSql(utc, changes.slice(0, middle));
  const after = searchSql(utc, changes.slice(middle));
  return `case when ${utc} < timestamp '${at}' then ${before} else ${after} end`;
}

function changesOf(zone: string): readonly Change[] {
  const offsetAt = offsetReader(zone);
  const changes: Change[] = [{ at: FIRST, offsetMs: offsetAt(FIRST) }];
  for (let start = FIRST; start < LAST; start += STRIDE) {
    const end = start + STRIDE;
    if (offsetAt(start) === offsetAt(end)) continue;
    const at = changeBetween(start, end, offsetAt);
    changes.push({ at, offsetMs: offsetAt(at) });
  }
  return changes;
}

function changeBetween(start: number, end: number, offsetAt: (at: number) => number): number {
  let [before, after] = [start, end];
  while (after - before > 60_000) {
    const middle = before + Math.floor((after - before) / 2 / 60_000) * 60_000;
    if (offsetAt(middle) === offsetAt(before)) before = middle;
    else after = middle;
  }
  return after;
}

function offsetReader(zone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  return (at) => {
    const parts = Object.fromEntries(
      format.formatToParts(at).map(({ type, value }) => [type, Number(value)]),
    );
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
    return Date.UTC(year, month - 1, day, hour, minute, second) - at;
  };
}
