import { describe, expect, test } from 'vitest'
import type { OfferStatus } from '../../../../shared/domain/offer/types.ts'
import {
  attributionsIn,
  isHolder,
  isUnanswered,
  pendingIn,
} from '../../../../shared/domain/year/attributions.ts'
import { anEntry } from '../../../support/register-builders.ts'

describe('who holds a dwelling, and what counts', () => {
  test.each<readonly [OfferStatus, boolean, boolean]>([
    ['to-notify', true, true],
    ['waiting', true, true],
    ['accepted', true, false],
    ['refused', false, false],
    ['lapsed', false, false],
    ['next', false, false],
  ])('an offer %s', (status, holds, waits) => {
    const entry = anEntry({ offer: { status }, leaseSignedOn: null })
    expect(isHolder(entry)).toBe(holds)
    expect(isUnanswered(entry.offer)).toBe(waits)
    expect(attributionsIn([entry], 'allocation')).toEqual(holds ? [entry] : [])
    expect(attributionsIn([entry], 'lease')).toEqual([])
    expect(pendingIn([entry], 'lease')).toEqual(holds ? [entry] : [])
    expect(pendingIn([entry], 'allocation')).toEqual([])
  })

  test('a signed lease counts either way', () => {
    const entry = anEntry()
    expect(attributionsIn([entry], 'lease')).toEqual([entry])
    expect(attributionsIn([entry], 'allocation')).toEqual([entry])
    expect(pendingIn([entry], 'lease')).toEqual([])
  })

  test('a decision without an offer is no attribution', () => {
    const entry = anEntry({ kind: 'not-allocated', rank: null, offer: null, leaseSignedOn: null })
    expect(isHolder(entry)).toBe(false)
    expect(isUnanswered(null)).toBe(false)
    expect(attributionsIn([entry], 'allocation')).toEqual([])
  })

  test('an urgency counts once validated: its household lives there already', () => {
    const entry = anEntry({ urgent: true, offer: null, leaseSignedOn: null })
    expect(attributionsIn([entry], 'lease')).toEqual([entry])
    expect(pendingIn([entry], 'lease')).toEqual([])
  })
})
