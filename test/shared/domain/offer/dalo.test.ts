import { describe, expect, test } from 'vitest'
import { daloConsequence, isDaloHousehold, isRefusal } from '../../../../shared/domain/offer/dalo.ts'
import type { Offer } from '../../../../shared/domain/offer/types.ts'
import {
  adopted,
  answers,
  isSilent,
  notifies,
  open,
  play,
  signed,
  vacancyIn,
} from '../../../support/sitting-acts.ts'
import { aCandidate, aSession, aVacancy } from '../../../support/sitting-builders.ts'

const priority = (dalo: boolean, daloDesignatedByPrefect: boolean) => ({
  dalo,
  daloDesignatedByPrefect,
  categories: [],
  publicAgent: false,
})
const dalo = { priority: priority(true, false) }
const candidates = [aCandidate('L1-A', dalo), aCandidate('L1-B'), aCandidate('L1-C')]
const sent = signed(adopted(open(aSession({ vacancies: [aVacancy('L1', { candidates })] }), 'p', 'a'), 'L1'))
const waiting = play(sent, notifies('L1-A', '2026-12-02'))

function offerOf(state: typeof sent, index = 0): Offer {
  const offer = vacancyIn(state, 'L1').offers[index]
  if (offer === undefined) throw new Error('the dwelling has this rank')
  return offer
}

describe('CCH R*441-16-3: a DALO household is warned, and the warning is kept with the offer', () => {
  test.each([
    ['recognised', priority(true, false), true],
    ['designated by the préfet', priority(false, true), true],
    ['both', priority(true, true), true],
    ['of another priority', priority(false, false), false],
    ['of none', undefined, false],
  ])('a household %s', (_name, held, expected) => {
    expect(isDaloHousehold(held === undefined ? {} : { priority: held })).toBe(expected)
  })

  test('the notice of its offer keeps that the letter warned it', () => {
    expect(offerOf(waiting)).toMatchObject({ status: 'waiting', daloWarning: true })
  })

  test('the notice of another household’s offer keeps nothing of the kind', () => {
    const second = play(waiting, answers('L1-A', '2026-12-08', 'refused'), notifies('L1-B', '2026-12-10'))
    expect(offerOf(second, 1)).not.toHaveProperty('daloWarning')
  })

  test.each([
    ['refused', play(waiting, answers('L1-A', '2026-12-08', 'refused')), 'loss'],
    ['left without an answer', play(waiting, isSilent('L1-A', '2026-12-15')), 'loss'],
    ['accepted', play(waiting, answers('L1-A', '2026-12-08', 'accepted')), null],
    ['waiting', waiting, null],
    ['not sent', sent, null],
  ] as const)('an offer %s', (_name, state, expected) => {
    expect(daloConsequence(dalo, offerOf(state))).toBe(expected)
  })

  test('CE 374241: without the warning, as in the journals of before, no loss', () => {
    const { daloWarning: _warning, ...unwarned } = offerOf(
      play(waiting, answers('L1-A', '2026-12-08', 'refused')),
    )
    expect(daloConsequence(dalo, unwarned)).toBe('no-loss')
    expect(daloConsequence({}, unwarned)).toBeNull()
  })
})

test.each([
  ['refused', { status: 'refused' }, true],
  ['silent', { status: 'lapsed' }, true],
  ['silent though its document had come', { status: 'lapsed', conditionsMet: true }, true],
  ['fallen with its condition', { status: 'lapsed', conditionsMet: false }, false],
  ['accepted', { status: 'accepted' }, false],
  ['waiting', { status: 'waiting' }, false],
] as const)('CCH R441-10: an offer %s is a refusal or not', (_name, offer, expected) => {
  expect(isRefusal({ candidate: 'L1-A', rank: 1, ...offer })).toBe(expected)
})
