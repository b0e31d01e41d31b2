import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { exampleCommandsFile, exampleFile, exampleSession, tool, toolData } from '../../support/tool.ts'

// Documents are made in a thread that loads its fonts anew: slow beside the rest on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

interface File {
  readonly path: string
  readonly kind: string
  readonly pages: number
  readonly sha256: string
  readonly candidate?: string
}

const candidates = [
  ...['L1-A', 'L1-B', 'L1-C', 'L1-D', 'L2-A', 'L2-B', 'L2-C', 'L3-A', 'L3-B', 'L3-C', 'L4-A', 'L4-B', 'L5-A'],
  'U1-A',
]

let folder: Awaited<ReturnType<typeof temporaryFolder>>
const at = (...steps: readonly string[]) => join(folder.path, ...steps)

beforeAll(async () => {
  folder = await temporaryFolder()
  await toolData(at('prepared'), 'prepared')
  await toolData(at('played'), 'played')
})
afterAll(() => folder.remove())

function exported(data: string, kind: string, out: string, ...extras: readonly string[]) {
  return tool('export', kind, '--data', at(data), '--session', exampleSession, '--out', at(out), ...extras)
}

/** Each file is there, with the bytes whose SHA-256 is printed. */
function expectWritten(files: readonly File[], out: string): void {
  expect(readdirSync(at(out)).sort()).toEqual(files.map(({ path }) => basename(path)).sort())
  for (const { path, sha256, pages } of files) {
    const bytes = readFileSync(path)
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256)
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(pages).toBeGreaterThan(0)
  }
}

/** The example sitting with L4 in PLAI, whose ceilings are provisional, played in full. */
async function heldData(data: string): Promise<void> {
  const file = JSON.parse(readFileSync(exampleFile, 'utf8'))
  for (const vacancy of file.vacancies) if (vacancy.id === 'L4') vacancy.dwelling.financing = 'PLAI'
  writeFileSync(at('held.json'), JSON.stringify(file))
  await tool('import', at('held.json'), '--data', data)
  await tool('apply', exampleCommandsFile, '--data', data, '--session', exampleSession)
}

describe('export (5.41, 5.42)', () => {
  test('letters: one for each candidate decided, the urgent allocation included, named by its id', async () => {
    const { code, results } = await exported('played', 'letters', 'letters')
    const files = results[0]?.files as readonly File[]
    expect(code).toBe(0)
    expect(results).toHaveLength(1)
    expect(files.map(({ candidate }) => candidate).sort()).toEqual(candidates)
    expect(files.map(({ path }) => basename(path)).sort()).toEqual(candidates.map((id) => `${id}.pdf`))
    expect(new Set(files.map(({ kind }) => kind))).toEqual(new Set(['letters']))
    expectWritten(files, 'letters')
  })

  test('letters --merged adds one file of them all, each beginning on a right-hand page', async () => {
    const { results } = await exported('played', 'letters', 'merged', '--merged')
    const files = results[0]?.files as readonly File[]
    const merged = files.filter(({ candidate }) => candidate === undefined)
    expect(files).toHaveLength(15)
    expect(merged).toHaveLength(1)
    const letters = files.filter(({ candidate }) => candidate !== undefined).map(({ pages }) => pages)
    const onBothSides = letters.map((pages, index) =>
      index < letters.length - 1 ? pages + (pages % 2) : pages,
    )
    expect(merged[0]?.pages).toBe(onBothSides.reduce((sum, pages) => sum + pages, 0))
    expectWritten(files, 'merged')
  })

  test('letters before the signature are refused, and nothing is written', async () => {
    expect(await exported('prepared', 'letters', 'early')).toMatchObject({
      code: 1,
      results: [{ error: { code: 'not-permitted', message: expect.any(String), issues: [] } }],
    })
    expect(readdirSync(folder.path)).not.toContain('early')
  })

  test('letters held back are listed apart with the reason, and no file is made of them', async () => {
    await heldData(at('held'))
    const { code, results } = await exported('held', 'letters', 'released')
    const files = results[0]?.files as readonly File[]
    expect(code).toBe(0)
    expect(files.map(({ candidate }) => candidate).sort()).toEqual(candidates.filter((id) => id !== 'L4-A'))
    expect(results[0]?.held).toEqual([
      { candidate: 'L4-A', reason: expect.stringContaining('En attente de confirmation des plafonds') },
    ])
    expectWritten(files, 'released')
  })

  test('offers go to the next rank whose turn came, opinions to the tenants, once signed', async () => {
    const made = async (kind: string) => {
      const { results } = await exported('played', kind, kind)
      return results[0]?.files as readonly File[]
    }
    expect((await made('offers')).map(({ kind, candidate }) => [kind, candidate])).toEqual([
      ['offers', 'L1-B'],
    ])
    expect((await made('opinions')).map(({ kind, path }) => [kind, basename(path)])).toEqual([
      ['opinions', 'O1.pdf'],
    ])
    for (const kind of ['offers', 'opinions']) {
      expect(await exported('prepared', kind, 'none')).toMatchObject({ code: 1 })
    }
  })

  test.each(['agenda', 'booklet', 'minutes', 'attendance'])('%s is one file', async (kind) => {
    const { code, results } = await exported('played', kind, kind)
    const files = results[0]?.files as readonly File[]
    expect(code).toBe(0)
    expect(files).toMatchObject([{ kind }])
    expectWritten(files, kind)
  })
})
