import { crc32, deflateRawSync } from 'node:zlib';

/** An entry, with whatever its headers are to say instead of the truth. */
export type MadeEntry = {
  readonly name: string | Buffer;
  readonly content: string | Uint8Array;
  readonly isStored?: boolean;
  readonly claims?: {
    readonly bytes?: number;
    readonly packedBytes?: number;
    readonly crc?: number;
    readonly method?: number;
    readonly flags?: number;
    /** Unix mode: 0o120777 is a symbolic link. */
    readonly mode?: number;
    readonly headerAt?: number;
  };
  /** Its bytes are those of the entry of this index: archives may overlap themselves. */
  readonly sharesWith?: number;
};

export type ZipClaims = {
  readonly entries?: number;
  readonly directoryAt?: number;
  readonly directoryBytes?: number;
  readonly comment?: Buffer;
};

/** An archive as its headers say (APPNOTE.TXT 4.3), true or not. */
export function zipOf(entries: readonly MadeEntry[], claims: ZipClaims = {}): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  const places: { readonly at: number; readonly packed: Buffer; readonly content: Buffer }[] = [];
  let offset = 0;
  for (const entry of entries) {
    const shared = entry.sharesWith === undefined ? undefined : places[entry.sharesWith];
    const content = shared?.content ?? Buffer.from(entry.content as string);
    const packed = shared?.packed ?? (entry.isStored ? content : deflateRawSync(content));
    const at = shared?.at ?? offset;
    places.push({ at, packed, content });
    const name = Buffer.from(entry.name as string);
    if (shared === undefined) {
      const local = header(0x04034b50, 30, 4, entry, packed, content, name.length);
      pieces.push(local, name, packed);
      offset += local.length + name.length + packed.length;
    }
    const central = header(0x02014b50, 46, 6, entry, packed, content, name.length);
    central.writeUInt16LE(0x0314, 4);
    central.writeUInt32LE(((entry.claims?.mode ?? 0o100644) << 16) >>> 0, 38);
    central.writeUInt32LE(entry.claims?.headerAt ?? at, 42);
    directory.push(central, name);
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  const comment = claims.comment ?? Buffer.alloc(0);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE((claims.entries ?? entries.length) & 0xffff, 8);
  end.writeUInt16LE((claims.entries ?? entries.length) & 0xffff, 10);
  end.writeUInt32LE(claims.directoryBytes ?? index.length, 12);
  end.writeUInt32LE(claims.directoryAt ?? offset, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...pieces, index, end, comment]);
}

/** The fields that a local header and a directory entry share, from the version on. */
function header(
  signature: number,
  length: number,
  at: number,
  { claims, isStored }: MadeEntry,
  packed: Buffer,
  content: Buffer,
  nameBytes: number,
): Buffer {
  const bytes = Buffer.alloc(length);
  bytes.writeUInt32LE(signature, 0);
  bytes.writeUInt16LE(20, at);
  bytes.writeUInt16LE(claims?.flags ?? 0x0800, at + 2);
  bytes.writeUInt16LE(claims?.method ?? (isStored ? 0 : 8), at + 4);
  bytes.writeUInt16LE(0x21, at + 8);
  bytes.writeUInt32LE(claims?.crc ?? crc32(content), at + 10);
  bytes.writeUInt32LE(claims?.packedBytes ?? packed.length, at + 14);
  bytes.writeUInt32LE(claims?.bytes ?? content.length, at + 18);
  bytes.writeUInt16LE(nameBytes, at + 22);
  return bytes;
}
