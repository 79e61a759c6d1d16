const FREE = 0xffffffff;
const END = 0xfffffffe;
const HEADER_BYTES = 512;
const ENTRY_BYTES = 128;
/** Streams of a workbook with macros, drawings and pivot tables are some hundreds. */
const STREAMS_MAX = 10_000;
const SHORT_STREAM_BYTES = 4_096;

/**
 * Whether the chains of sectors of an OLE container (MS-CFB 2.3–2.6) each end, within the file, and share no sector: the
 * library that reads it follows them where they lead, round in circles and into more memory than there is.
 */
export function isSoundOle(bytes: Buffer): boolean {
  if (bytes.length < HEADER_BYTES) return false;
  const shift = bytes.readUInt16LE(30);
  if ((shift !== 9 && shift !== 12) || bytes.readUInt32LE(56) !== SHORT_STREAM_BYTES) return false;
  const sectorBytes = 1 << shift;
  const sectors = Math.ceil(bytes.length / sectorBytes) - 1;
  const table = tableOf(bytes, sectorBytes, sectors);
  if (table === null) return false;
  const taken = new Set<number>();
  const chainAt = (start: number): readonly number[] | null => {
    const chain: number[] = [];
    for (let sector = start; sector !== END && sector !== FREE; sector = table(sector)) {
      if (sector >= sectors || taken.has(sector)) return null;
      taken.add(sector);
      chain.push(sector);
    }
    return chain;
  };
  const directory = chainAt(bytes.readUInt32LE(48));
  if (directory === null) return false;
  const entries = directory.flatMap((sector) => entriesAt(bytes, (sector + 1) * sectorBytes, sectorBytes));
  if (entries.length > STREAMS_MAX) return false;
  return entries
    .filter(({ isRoot, size }) => isRoot || size >= SHORT_STREAM_BYTES)
    .every(({ start }) => chainAt(start) !== null);
}

/** The allocation table: which sector follows which. Null when its own sectors go in circles or out of the file. */
function tableOf(bytes: Buffer, sectorBytes: number, sectors: number): ((sector: number) => number) | null {
  const perSector = sectorBytes / 4;
  const numberAt = (sector: number, index: number) => {
    const at = (sector + 1) * sectorBytes + index * 4;
    return at + 4 <= bytes.length ? bytes.readUInt32LE(at) : FREE;
  };
  const places = new Set<number>();
  const add = (sector: number): boolean => {
    if (sector === FREE || sector === END) return true;
    if (sector >= sectors || places.has(sector)) return false;
    places.add(sector);
    return true;
  };
  for (let i = 0; i < 109; i++) if (!add(bytes.readUInt32LE(76 + i * 4))) return null;
  const further = new Set<number>();
  for (let at = bytes.readUInt32LE(68); at !== END && at !== FREE; at = numberAt(at, perSector - 1)) {
    if (at >= sectors || further.has(at)) return null;
    further.add(at);
    for (let i = 0; i < perSector - 1; i++) if (!add(numberAt(at, i))) return null;
  }
  if (places.size !== bytes.readUInt32LE(44)) return null;
  const inOrder = [...places];
  return (sector) => {
    const place = inOrder[Math.floor(sector / perSector)];
    return place === undefined ? END : numberAt(place, sector % perSector);
  };
}

type Entry = { readonly isRoot: boolean; readonly start: number; readonly size: number };

function entriesAt(bytes: Buffer, from: number, length: number): readonly Entry[] {
  const entries: Entry[] = [];
  for (let at = from; at < from + length && at + ENTRY_BYTES <= bytes.length; at += ENTRY_BYTES) {
    const kind = bytes[at + 66];
    if (kind === 2 || kind === 5)
      entries.push({
        isRoot: kind === 5,
        start: bytes.readUInt32LE(at + 116),
        size: bytes.readUInt32LE(at + 120),
      });
  }
  return entries;
}
