import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { JsonFile } from '../../../electron/adapters/json-file.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const schema = z.object({ count: z.number() })

describe('a settings file', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>
  let path: string
  const faults: unknown[] = []
  const open = () => new JsonFile(path, schema, { count: 0 }, (error) => faults.push(error))

  beforeEach(async () => {
    faults.splice(0)
    folder = await temporaryFolder()
    path = join(folder.path, 'kept', 'settings.json')
  })
  afterEach(() => folder.remove())

  it('begins with its initial value, and nothing on the disk', () => {
    expect(open().read()).toEqual({ count: 0 })
    expect(readdirSync(folder.path)).toEqual([])
    expect(faults).toEqual([])
  })

  it('gives what was written, to this one and to the next', () => {
    const file = open()
    file.write({ count: 3 })
    expect([file.read(), open().read()]).toEqual([{ count: 3 }, { count: 3 }])
  })

  it('belongs to its user alone, and leaves no half-written file beside it', () => {
    open().write({ count: 3 })
    expect(statSync(path).mode & 0o077).toBe(0)
    expect(readdirSync(join(path, '..'))).toEqual(['settings.json'])
  })

  it.each([
    ['cut short', '{"count":'],
    ['of another shape', '{"count":"three"}'],
    ['empty', ''],
  ])('begins again and tells when it is %s', (_name, text) => {
    mkdirSync(join(path, '..'))
    writeFileSync(path, text)
    expect(open().read()).toEqual({ count: 0 })
    expect(faults).toHaveLength(1)
    expect(readFileSync(path, 'utf8')).toBe(text)
  })
})
