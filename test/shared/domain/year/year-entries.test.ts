import { describe, expect, test } from 'vitest'
import type { OfferStatus } from '../../../../shared/domain/offer/types.ts'
import { unitedRegisters } from '../../../../shared/domain/year/united-registers.ts'
import {
  entriesBeside,
  entriesOfYear,
  registerOfYear,
  yearOf,
} from '../../../../shared/domain/year/year-entries.ts'
import { anEntry } from '../../../support/register-builders.ts'
import { adopted, open } from '../../../support/sitting-acts.ts'
import { aSession } from '../../../support/sitting-builders.ts'

const first = anEntry({ date: '2026-01-01' })
const last = anEntry({ date: '2026-12-31' })
const before = anEntry({ date: '2025-12-31' })
const after = anEntry({ date: '2027-01-01' })

describe('the register of a year', () => {
  test('holds the decisions of the sittings of that calendar year', () => {
    expect(yearOf('2026-11-26')).toBe(2026)
    expect(entriesOfYear([before, first, last, after], 2026)).toEqual([first, last])
    expect(registerOfYear([before, first, last, after], 2026)).toEqual([first, last])
  })

  test.each<readonly [OfferStatus, boolean]>([
    ['to-notify', true],
    ['waiting', true],
    ['accepted', false],
    ['refused', false],
    ['lapsed', false],
    ['next', false],
  ])('an offer of the year before, %s', (status, isKnown) => {
    const entry = anEntry({ date: '2025-12-18', offer: { status } })
    expect(registerOfYear([entry], 2026)).toEqual(isKnown ? [entry] : [])
  })

  test('older offers than that, and those of the year after, are left out', () => {
    const offer = { status: 'waiting' } as const
    expect(
      registerOfYear([anEntry({ date: '2024-12-31', offer }), anEntry({ date: '2027-01-01', offer })], 2026),
    ).toEqual([])
  })
})

describe('what a proposal comes on top of', () => {
  const sitting = adopted(adopted(open(aSession(), 'p', 'a', 'm'), 'L1'), 'L2')
  const other = anEntry({ session: 'S0' })

  test('the year’s other sittings, and this one as it stands without the dwelling itself', () => {
    const items = entriesBeside([other], sitting, 'L2').map(({ session, item }) => `${session} ${item}`)
    expect(items).toEqual(['S0 L1', 'S1 L1', 'S1 L1', 'S1 L1'])
  })

  test('the register’s older copy of this sitting does not count twice', () => {
    expect(entriesBeside([anEntry({ session: 'S1', item: 'L9' })], sitting, 'L1')).toHaveLength(3)
  })

  test('offers of the year before are known, not counted', () => {
    expect(entriesBeside([anEntry({ date: '2025-12-18' })], aSession(), 'L1')).toEqual([])
  })
})

describe('two registers as one', () => {
  test('a session that both know is told by the hub that orders it', () => {
    const own = anEntry({ session: 'A', item: 'L1' })
    const copy = anEntry({ session: 'A', item: 'L2' })
    const other = anEntry({ session: 'B' })
    expect(unitedRegisters([own], [copy, other])).toEqual([own, other])
    expect(unitedRegisters([], [other])).toEqual([other])
  })
})
