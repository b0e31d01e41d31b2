import { describe, expect, test } from 'vitest'
import { prepareSession } from '../../../../shared/domain/session/read-session-file.ts'
import type { ScoringGrid } from '../../../../shared/domain/session/reference-lists.ts'
import { type Change, changedExample, lists } from '../../../support/example-session.ts'

const chalons = lists.grids.find(({ id }) => id === 'chalons-agglo/2023-09')
if (chalons === undefined) throw new Error('the grid of Châlons is delivered')
const { appliesFrom: _, epci: __, ...undated } = chalons

/** What the import of the Châlons example says of its grid; its sitting is of 27 November 2026. */
function warned(grid: ScoringGrid, others: readonly ScoringGrid[] = [], changes: readonly Change[] = []) {
  const value = changedExample([[['scoringGrid'], grid.id], ...changes], 'chalons')
  const reading = prepareSession(value, { ...lists, grids: [grid, ...others] })
  if (reading.kind === 'defective') throw new Error(reading.defects[0]?.message)
  return reading.warnings.filter(({ code }) => code.startsWith('grid-'))
}

const version = (id: string, appliesFrom?: string, over: Partial<ScoringGrid> = {}): ScoringGrid => ({
  ...undated,
  id,
  ...(appliesFrom === undefined ? {} : { appliesFrom }),
  ...over,
})

const sameDay = [version('a/2', '2025-01-01'), version('a/3', '2025-01-01')]

describe('the version of a grid (CCH L441-2-8)', () => {
  test('the delivered example says nothing', () => {
    expect(warned(chalons)).toEqual([])
  })

  test.each([
    ['2026-11-26', []],
    ['2026-11-27', []],
    ['2026-11-28', ['grid-date']],
  ])('a grid from %s on a sitting of 27 November: %j', (appliesFrom, found) => {
    expect(warned(version('a/1', appliesFrom)).map(({ code }) => code)).toEqual(found)
  })

  test.each<readonly [string, ScoringGrid, readonly ScoringGrid[], string | undefined]>([
    ['no other', version('a/1', '2023-01-01'), [], undefined],
    ['a later one in force', version('a/1', '2023-01-01'), [version('a/2', '2025-01-01')], 'a/2'],
    ['a later one from the very day', version('a/1', '2023-01-01'), [version('a/2', '2026-11-27')], 'a/2'],
    ['a later one not in force yet', version('a/1', '2023-01-01'), [version('a/2', '2026-11-28')], undefined],
    ['an earlier one', version('a/2', '2023-01-01'), [version('a/1', '2022-01-01')], undefined],
    ['one of the same day', version('a/2', '2023-01-01'), [version('a/1', '2023-01-01')], undefined],
    ['one without a date', version('a/2', '2023-01-01'), [version('a/1')], undefined],
    ['a dated one when this one is not', version('a/1'), [version('a/2', '2023-01-01')], 'a/2'],
    [
      'the latest of several',
      version('a/1', '2021-01-01'),
      [version('a/2', '2023-01-01'), version('a/4', '2026-01-01'), version('a/3', '2025-01-01')],
      'a/4',
    ],
    [
      'a later one of another territory',
      version('a/1', '2023-01-01'),
      [version('b/2', '2025-01-01')],
      undefined,
    ],
    [
      'a later one under another name but of the same EPCI',
      version('a/1', '2023-01-01', { epci: '200066876' }),
      [version('b/2', '2025-01-01', { epci: '200066876' })],
      'b/2',
    ],
    [
      'a later one of the same name but of another EPCI',
      version('a/1', '2023-01-01', { epci: '200066876' }),
      [version('a/2', '2025-01-01', { epci: '200068658' })],
      undefined,
    ],
    [
      'a later one that says its EPCI when this one does not',
      version('a/1', '2023-01-01'),
      [version('a/2', '2025-01-01', { epci: '200066876' })],
      'a/2',
    ],
    ['the first of two of one day', version('a/1', '2023-01-01'), sameDay, 'a/2'],
    [
      'a name in three parts, of which the last is the version',
      version('org/a/1', '2023-01-01'),
      [version('org/a/2', '2025-01-01')],
      'org/a/2',
    ],
    [
      'a version of several letters',
      version('a/2023-01', '2023-01-01'),
      [version('a/2025-01', '2025-01-01')],
      'a/2025-01',
    ],
    [
      'a later one of a name without a version',
      version('a', '2023-01-01'),
      [version('a/2', '2025-01-01')],
      'a/2',
    ],
    [
      'a later one of the same name that does not say its EPCI',
      version('a/1', '2023-01-01', { epci: '200066876' }),
      [version('a/2', '2025-01-01')],
      'a/2',
    ],
  ])('%s', (_name, grid, others, later) => {
    const [warning] = warned(grid, others)
    expect(warning?.code).toBe(later === undefined ? undefined : 'grid-superseded')
    if (later !== undefined) expect(warning?.message).toContain(`(«\u00a0${later}\u00a0»)`)
  })

  test('the dates are said as French writes them', () => {
    const [warning] = warned(version('a/1', '2023-01-01'), [version('a/2', '2025-03-01')])
    expect(warning).toMatchObject({ path: 'scoringGrid' })
    expect(warning?.message).toContain('depuis le 01/03/2025')
    const [early] = warned(version('a/1', '2027-03-01'))
    expect(early).toMatchObject({ path: 'scoringGrid', code: 'grid-date' })
    expect(early?.message).toContain('à partir du 01/03/2027')
  })
})

describe('the territory of a grid', () => {
  const elsewhere: Change = [['vacancies', 1, 'dwelling', 'epci'], '200068658']

  test('a dwelling of another EPCI is told', () => {
    expect(warned(chalons, [], [elsewhere])).toMatchObject([
      {
        path: 'vacancies[1].dwelling.epci',
        code: 'grid-territory',
        message: expect.stringMatching(
          /^Le logement «\u00a0\S+\u00a0» .* «\u00a0chalons-agglo\/2023-09\u00a0»/,
        ),
      },
    ])
  })

  test('a dwelling or a grid that does not say its EPCI is not', () => {
    expect(warned(chalons, [], [[['vacancies', 1, 'dwelling', 'epci'], undefined]])).toEqual([])
    expect(warned(version('a/1', '2023-01-01'), [], [elsewhere])).toEqual([])
  })
})
