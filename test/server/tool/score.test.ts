import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { chalonsGrid, tool } from '../../support/tool.ts'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
beforeAll(async () => {
  folder = await temporaryFolder()
})
afterAll(() => folder.remove())

async function scored(requests: unknown, grid = chalonsGrid, on = '2026-11-26') {
  const path = join(folder.path, 'requests.json')
  writeFileSync(path, typeof requests === 'string' ? requests : JSON.stringify(requests))
  return tool('score', '--grid', grid, '--requests', path, '--on', on)
}

const request = { id: 'R1', registeredOn: '2020-11-26', criteria: ['DALO'], refusals: [] }
const refusal = (justified: boolean) => ({ on: '2025-01-01', justified })

describe('score on the grid of Châlons (5.38)', () => {
  test('answers a line a request, in the same order, with its lines', async () => {
    const second = { id: 'R2', registeredOn: '2026-01-01', criteria: [] }
    const { code, results } = await scored([second, request])
    expect(code).toBe(0)
    expect(results).toEqual([
      { id: 'R2', total: 0, lines: [] },
      {
        id: 'R1',
        total: 36,
        lines: [
          { code: 'DALO', label: 'DALO (Droit au Logement Opposable)', points: 30 },
          { code: 'ANCIENNETE', label: 'Ancienneté de la demande (en cumulé)', points: 6 },
        ],
      },
    ])
  })

  test('takes the grid’s order, each criterion once, seniority and penalty last', async () => {
    const many = {
      ...request,
      criteria: ['VIOLENCES', 'DALO', 'VIOLENCES'],
      refusals: [refusal(false), refusal(true), refusal(false), refusal(false)],
    }
    const { results } = await scored([many])
    expect(results[0]?.total).toBe(30 + 20 + 6 - 10)
    const lines = results[0]?.lines as { code: string }[]
    expect(lines.map(({ code }) => code)).toEqual(['DALO', 'VIOLENCES', 'ANCIENNETE', 'PENALITE_REFUS'])
  })

  test.each([
    ['2026-11-25', 35],
    ['2026-11-26', 36],
    ['2027-11-26', 37],
  ])('counts seniority on %s', async (on, total) => {
    expect((await scored([request], chalonsGrid, on)).results[0]?.total).toBe(total)
  })

  test('an unknown code refuses the whole run, with its place', async () => {
    const { code, results } = await scored([request, { ...request, id: 'R2', criteria: ['DALO', 'INCONNU'] }])
    expect(code).toBe(1)
    expect(results).toMatchObject([
      {
        error: {
          code: 'unknown-criterion',
          issues: [{ path: '[1].criteria[1]', message: expect.any(String) }],
        },
      },
    ])
  })

  test.each([
    ['text that is no JSON', '[{', '$'],
    ['an object', {}, '$'],
    ['a request without its id', [{ ...request, id: undefined }], '[0].id'],
    ['a day that does not exist', [{ ...request, registeredOn: '2025-02-29' }], '[0].registeredOn'],
    ['an unknown key', [{ ...request, note: 'x' }], '[0]'],
    ['a refusal without its day', [{ ...request, refusals: [{ justified: true }] }], '[0].refusals[0].on'],
  ])('%s is refused, with its place', async (_name, requests, path) => {
    expect(await scored(requests)).toMatchObject({
      code: 1,
      results: [{ error: { code: 'invalid-file', issues: [{ path }] } }],
    })
  })

  test('a grid whose settings contradict its criteria is refused, each defect with what to write', async () => {
    const grid = join(folder.path, 'settings.json')
    const settings = { tieBreak: ['dalo', 'age'], penalty: { counted: 'B' } }
    const criteria = [{ code: 'A', label: 'A', points: 1, kind: 'fixed' }]
    writeFileSync(grid, JSON.stringify({ id: 'x', title: 'X', criteria, settings }))
    expect(await scored([request], grid)).toMatchObject({
      code: 1,
      results: [
        {
          error: {
            code: 'invalid-file',
            issues: [
              { path: 'settings.penalty.counted', message: expect.stringContaining('écrivez') },
              { path: 'settings.tieBreak[1]', message: expect.stringContaining('écrivez') },
            ],
          },
        },
      ],
    })
  })

  test('a transfer that the grid does not score has no total', async () => {
    const grid = join(folder.path, 'transfers.json')
    const criteria = [{ code: 'DALO', label: 'DALO', points: 30, kind: 'fixed' }]
    writeFileSync(
      grid,
      JSON.stringify({ id: 'x', title: 'X', criteria, settings: { transfers: 'not-scored' } }),
    )
    const asked = { ...request, criteria: ['DALO'] }
    const { results } = await scored(
      [
        { ...asked, transfer: true },
        { ...asked, transfer: false },
      ],
      grid,
    )
    expect(results).toMatchObject([{ total: null, lines: [] }, { total: 36 }])
  })

  test('a grid that is none, or is not there, is refused', async () => {
    const grid = join(folder.path, 'grid.json')
    writeFileSync(grid, '{"id": "x"}')
    expect(await scored([request], grid)).toMatchObject({
      code: 1,
      results: [{ error: { code: 'invalid-file' } }],
    })
    expect(await scored([request], join(folder.path, 'none.json'))).toMatchObject({
      code: 1,
      results: [{ error: { code: 'unreadable-file' } }],
    })
  })
})
