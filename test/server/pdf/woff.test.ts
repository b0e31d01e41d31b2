import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { charactersOf } from '../../../server/pdf/fonts.ts'
import { sfntOfWoff } from '../../../server/pdf/woff.ts'

const name = '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff'
const woff = readFileSync(fileURLToPath(import.meta.resolve(name)))

describe('a WOFF font unpacked', () => {
  test('is the same font: its characters and its size as its header tells it', () => {
    const sfnt = sfntOfWoff(woff)
    expect(sfnt.length).toBe(woff.readUInt32BE(16))
    expect(charactersOf({ bytes: sfnt })).toEqual(charactersOf({ bytes: woff }))
  })

  test('anything else is refused', () => {
    expect(() => sfntOfWoff(Buffer.from('wOF2 and more'))).toThrow('not a WOFF font')
  })
})
