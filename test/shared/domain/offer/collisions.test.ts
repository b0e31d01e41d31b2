import { describe, expect, test } from 'vitest'
import { collisionOf } from '../../../../shared/domain/offer/collisions.ts'
import type { SessionState } from '../../../../shared/domain/state.ts'
import { returnsToCommission } from '../../../../shared/domain/vacancy/outcome.ts'
import {
  adopted,
  adopts,
  answers,
  isSilent,
  notifies,
  open,
  play,
  proposes,
  signed,
  starts,
  vacancyIn,
  type Wish,
} from '../../../support/sitting-acts.ts'
import { aCandidate, aSession, aVacancy } from '../../../support/sitting-builders.ts'

const twice = { registrationNumber: '052032600000000001' }

/** One household is candidate A of L1 and A of L2; `ranks` orders the letters of each dwelling. */
function sitting(ranks: readonly [string, string]): SessionState {
  const vacancies = ['L1', 'L2'].map((id, index) =>
    aVacancy(id, {
      order: index + 1,
      candidates: [aCandidate(`${id}-A`, twice), aCandidate(`${id}-B`), aCandidate(`${id}-C`)],
    }),
  )
  const decided = ['L1', 'L2'].flatMap((id, index): readonly Wish[] => [
    starts(id),
    proposes(
      id,
      [...(ranks[index] ?? '')].map((letter, rank) => ({
        candidate: `${id}-${letter}`,
        kind: 'allocated',
        rank: rank + 1,
      })),
    ),
    adopts(id),
  ])
  return signed(play(open(aSession({ vacancies }), 'p', 'a'), ...decided))
}

function collision(state: SessionState, item: string, candidate = `${item}-A`) {
  const vacancy = vacancyIn(state, item)
  const offer = vacancy.offers.find((one) => one.candidate === candidate)
  if (offer === undefined) throw new Error('this candidate has a rank')
  const found = collisionOf(state, vacancy, offer)
  return found === null
    ? null
    : [found.kind, ...found.others.map((other) => `${other.item} ${other.offer.status}`)]
}

const firsts = sitting(['ABC', 'ABC'])
const second = sitting(['ABC', 'BAC'])
const waiting = play(firsts, notifies('L1-A', '2026-12-02'), notifies('L2-A', '2026-12-02'))
const accepted = play(waiting, answers('L1-A', '2026-12-08', 'accepted'))
const leased = play(accepted, { type: 'RecordLease', candidate: 'L1-A', signedOn: '2027-01-04' })

describe('one household with ranks on two dwellings (CCH R441-3 b, R441-2-8 a)', () => {
  test.each<readonly [string, SessionState, string, readonly string[] | null]>([
    ['first on both', firsts, 'L1', ['two-offers', 'L2 to-notify']],
    ['first on both, seen from the other', firsts, 'L2', ['two-offers', 'L1 to-notify']],
    ['an offer on both', waiting, 'L1', ['two-offers', 'L2 waiting']],
    ['first here, second there', second, 'L1', null],
    ['second there, first here', second, 'L2', null],
    ['accepted here', accepted, 'L1', ['accepted-one', 'L2 waiting']],
    ['accepted there', accepted, 'L2', ['two-offers', 'L1 accepted']],
    ['lease signed here', leased, 'L1', ['lease-signed', 'L2 waiting']],
    ['refused here', play(waiting, answers('L1-A', '2026-12-08', 'refused')), 'L1', null],
    ['refused there', play(waiting, answers('L2-A', '2026-12-08', 'refused')), 'L1', null],
    ['silent there', play(waiting, isSilent('L2-A', '2026-12-15')), 'L1', null],
    [
      'accepted here, still second there',
      play(second, notifies('L1-A', '2026-12-02'), answers('L1-A', '2026-12-08', 'accepted')),
      'L1',
      ['accepted-one', 'L2 next'],
    ],
  ])('%s', (_name, state, item, expected) => expect(collision(state, item)).toEqual(expected))

  test('every other offer or rank that has not fallen, and only those', () => {
    const sent = sitting(['ABC', 'ABC'])
    const offered = play(sent, notifies('L1-A', '2026-12-02'), notifies('L2-A', '2026-12-02'))
    const here = play(offered, answers('L1-A', '2026-12-08', 'accepted'))
    const refusedThere = play(here, answers('L2-A', '2026-12-08', 'refused'))
    const silentThere = play(here, isSilent('L2-A', '2026-12-15'))
    const leases = { type: 'RecordLease', candidate: 'L1-A', signedOn: '2027-01-04' } as const
    expect(collision(here, 'L1')).toEqual(['accepted-one', 'L2 waiting'])
    expect(collision(play(here, leases), 'L1')).toEqual(['lease-signed', 'L2 waiting'])
    for (const fallen of [refusedThere, silentThere]) {
      expect(collision(fallen, 'L1')).toBeNull()
      expect(collision(play(fallen, leases), 'L1')).toBeNull()
    }
  })

  test('its turn comes on the second dwelling when the rank before refuses', () => {
    const state = play(second, notifies('L2-B', '2026-12-02'), answers('L2-B', '2026-12-08', 'refused'))
    expect(collision(state, 'L1')).toEqual(['two-offers', 'L2 to-notify'])
  })

  test('another household collides with nobody', () => {
    expect(collision(second, 'L2', 'L2-B')).toBeNull()
  })

  test('two requests without a number are not one household', () => {
    const vacancies = firsts.items.map((item) =>
      item.kind === 'vacancy'
        ? {
            ...item,
            candidates: item.candidates.map((one) => ({
              ...one,
              file: { ...one.file, registrationNumber: '' },
            })),
          }
        : item,
    )
    expect(collision({ ...firsts, items: vacancies }, 'L1')).toBeNull()
  })

  test('on one dwelling alone there is no collision', () => {
    expect(collision({ ...firsts, items: [vacancyIn(firsts, 'L1')] }, 'L1')).toBeNull()
  })
})

describe('a dwelling that everybody refused goes back to a later sitting (practice)', () => {
  const sent = signed(adopted(open(aSession(), 'p', 'a'), 'L1'))
  const refusesIn = (state: SessionState, letter: string) =>
    play(state, notifies(`L1-${letter}`, '2026-12-02'), answers(`L1-${letter}`, '2026-12-08', 'refused'))
  const twoRefused = refusesIn(refusesIn(sent, 'A'), 'B')
  const nobody = ['A', 'B', 'C'].map(
    (letter) => ({ candidate: `L1-${letter}`, kind: 'not-allocated', motive: 'ND-1' }) as const,
  )

  test.each([
    ['not decided', open(aSession(), 'p'), false],
    ['its first offer to send', sent, false],
    ['two of three refused', twoRefused, false],
    ['all refused', refusesIn(twoRefused, 'C'), true],
    [
      'the last one silent',
      play(twoRefused, notifies('L1-C', '2026-12-02'), isSilent('L1-C', '2026-12-15')),
      true,
    ],
    [
      'nobody ranked',
      signed(play(open(aSession(), 'p', 'a'), starts('L1'), proposes('L1', nobody), adopts('L1'))),
      true,
    ],
  ])('%s', (_name, state, expected) => expect(returnsToCommission(vacancyIn(state, 'L1'))).toBe(expected))
})
