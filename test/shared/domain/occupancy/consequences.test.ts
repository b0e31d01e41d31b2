import { describe, expect, test } from 'vitest'
import { threeOffers } from '../../../../shared/domain/occupancy/consequences.ts'
import { defaultPolicy } from '../../../../shared/domain/session/policy/policy.ts'
import { aDwelling, anOccupancyReview, aSessionFile, day } from '../../../support/sitting-builders.ts'

type Review = Parameters<typeof anOccupancyReview>[1]

const born = (birthDate: string, more: object = {}) => ({ role: 'applicant', birthDate, ...more }) as const
const adult = born('1980-01-01')

function answer(threeOffersCommunes: readonly string[] | null, over: Review) {
  const policy = { ...defaultPolicy, occupancy: { tenseCommunes: ['52121'], threeOffersCommunes } }
  const [review] =
    aSessionFile({ occupancyReviews: [anOccupancyReview('O1', { persons: [adult], ...over })] })
      .occupancyReviews ?? []
  if (review === undefined) throw new Error('the file holds a review')
  return threeOffers(policy, review, day)
}

const listed = ['52121']
const none = (because: string) => ({ kind: 'none', because })

describe('CCH L442-3-1: three refused offers, under-occupation', () => {
  const situation = 'under-occupied' as const
  const law = { kind: 'attaches', article: 'L. 442-3-1' }
  test.each([
    ['in a listed commune', listed, {}, law],
    ['in another commune', ['52353'], {}, none('territory')],
    ['where no commune is listed', [], {}, none('territory')],
    ['where the organisation has not said', null, {}, { kind: 'if-listed' }],
    ['in a QPV', listed, { dwelling: aDwelling({ qpv: true }) }, none('qpv')],
    ['in a QPV, the communes not said', null, { dwelling: aDwelling({ qpv: true }) }, none('qpv')],
    ['66 on the day of the sitting', listed, { persons: [born('1960-11-26')] }, none('household')],
    ['65 and some months', listed, { persons: [born('1961-03-01')] }, none('household')],
    ['65 the day before', listed, { persons: [born('1961-11-25')] }, none('household')],
    ['65 on the day', listed, { persons: [born('1961-11-26')] }, law],
    ['66, the communes not said', null, { persons: [born('1960-11-26')] }, none('household')],
    [
      'somebody else of 66',
      listed,
      { persons: [adult, { role: 'other', birthDate: '1960-11-26' }] },
      none('household'),
    ],
    [
      'somebody disabled',
      listed,
      { persons: [adult, { role: 'child', birthDate: '2015-01-01', disabled: true }] },
      none('household'),
    ],
    ['said not to be disabled', listed, { persons: [born('1980-01-01', { disabled: false })] }, law],
    ['a child to be born', listed, { persons: [adult, { role: 'expected' }] }, law],
  ] as const)('%s', (_name, communes, over, expected) => {
    expect(answer(communes, { ...over, situation } as Review)).toEqual(expected)
  })
})

describe('CCH L442-3-2: three refused offers, an adapted dwelling left by who needed it', () => {
  const situation = 'adapted-vacated' as const
  const law = { kind: 'attaches', article: 'L. 442-3-2' }
  test.each([
    ['in a listed commune', listed, {}, law],
    ['anywhere', [], {}, law],
    ['where the organisation has not said', null, {}, law],
    ['in a QPV', null, { dwelling: aDwelling({ qpv: true }) }, law],
    ['over 65', null, { persons: [born('1960-11-26')] }, none('household')],
    ['65 the day before', null, { persons: [born('1961-11-25')] }, none('household')],
    ['65 on the day', null, { persons: [born('1961-11-26')] }, law],
    ['somebody disabled', null, { persons: [born('1980-01-01', { disabled: true })] }, law],
  ] as const)('%s', (_name, communes, over, expected) => {
    expect(answer(communes, { ...over, situation } as Review)).toEqual(expected)
  })
})

describe('the law attaches it to no other situation', () => {
  test.each(['over-occupied', 'disability', 'over-ceiling'] as const)('%s', (situation) => {
    expect(answer(listed, { situation })).toEqual(none('situation'))
  })
})
