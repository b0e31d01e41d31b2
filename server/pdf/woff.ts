import { inflateSync } from 'node:zlib'

/** One table of a WOFF file (W3C, WOFF File Format 1.0, section 5). */
interface WoffTable {
  readonly tag: number
  readonly checksum: number
  readonly bytes: Buffer
}

const headerLength = 44
const entryLength = 20

/**
 * A WOFF font as the plain font (sfnt) it packs. pdfkit reads WOFF too, but unpacks it in JavaScript again for every
 * document: a letter took longer over its fonts than over its words. Throws on anything that is not WOFF 1.
 */
export function sfntOfWoff(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('not a WOFF font')
  const flavour = woff.readUInt32BE(4)
  const count = woff.readUInt16BE(12)
  const tables = Array.from({ length: count }, (_, index) =>
    readTable(woff, headerLength + index * entryLength),
  )
  return Buffer.concat([
    sfntHeader(flavour, count),
    directory(tables),
    ...tables.map(({ bytes }) => padded(bytes)),
  ])
}

/** A table is packed only where that makes it shorter. */
function readTable(woff: Buffer, entry: number): WoffTable {
  const offset = woff.readUInt32BE(entry + 4)
  const packedLength = woff.readUInt32BE(entry + 8)
  const length = woff.readUInt32BE(entry + 12)
  const packed = woff.subarray(offset, offset + packedLength)
  return {
    tag: woff.readUInt32BE(entry),
    checksum: woff.readUInt32BE(entry + 16),
    bytes: packedLength < length ? inflateSync(packed) : packed,
  }
}

function sfntHeader(flavour: number, count: number): Buffer {
  const selector = Math.floor(Math.log2(count))
  const range = 2 ** selector * 16
  const header = Buffer.alloc(12)
  header.writeUInt32BE(flavour, 0)
  header.writeUInt16BE(count, 4)
  header.writeUInt16BE(range, 6)
  header.writeUInt16BE(selector, 8)
  header.writeUInt16BE(count * 16 - range, 10)
  return header
}

function directory(tables: readonly WoffTable[]): Buffer {
  const records = Buffer.alloc(tables.length * 16)
  let offset = 12 + records.length
  for (const [index, { tag, checksum, bytes }] of tables.entries()) {
    records.writeUInt32BE(tag, index * 16)
    records.writeUInt32BE(checksum, index * 16 + 4)
    records.writeUInt32BE(offset, index * 16 + 8)
    records.writeUInt32BE(bytes.length, index * 16 + 12)
    offset += padded(bytes).length
  }
  return records
}

/** Tables begin on multiples of four bytes. */
function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes], Math.ceil(bytes.length / 4) * 4)
}
