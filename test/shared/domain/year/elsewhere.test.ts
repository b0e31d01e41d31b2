import { describe, expect, test } from 'vitest'
import { checksOf } from '../../../../shared/domain/checks.ts'
import type { OfferStatus } from '../../../../shared/domain/offer/types.ts'
import type { SessionState } from '../../../../shared/domain/state.ts'
import { elsewhereChecks } from '../../../../shared/domain/year/elsewhere.ts'
import { anEntry } from '../../../support/register-builders.ts'
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
  withdraws,
} from '../../../support/sitting-acts.ts'
import { aCandidate, aSession, aVacancy } from '../../../support/sitting-builders.ts'

const number = '052032600000000001'
const same = { registrationNumber: number }

/** `L1-A` and `L2-A` are one request, presented for two dwellings. */
function sitting(registrationNumber = number): SessionState {
  const vacancies = ['L1', 'L2'].map((id, index) =>
    aVacancy(id, {
      order: index + 1,
      candidates: [
        aCandidate(`${id}-A`, { registrationNumber }),
        aCandidate(`${id}-B`),
        aCandidate(`${id}-C`),
      ],
    }),
  )
  return open(aSession({ vacancies }), 'p', 'a', 'm')
}

/** Who is found first elsewhere among the candidates of a dwelling, by the sitting's own state. */
function inSitting(state: SessionState, vacancy = 'L2'): readonly (string | undefined)[] {
  return checksOf(state, vacancyIn(state, vacancy))
    .filter(({ code }) => code === 'ranked-first-elsewhere')
    .map(({ candidate }) => candidate)
}

const ranked = adopted(sitting(), 'L1')
const after = signed(ranked)
const waiting = play(after, notifies('L1-A', '2026-12-02'))
const behind = play(
  sitting(),
  starts('L1'),
  proposes('L1', [
    { candidate: 'L1-B', kind: 'allocated', rank: 1 },
    { candidate: 'L1-A', kind: 'allocated', rank: 2 },
    { candidate: 'L1-C', kind: 'not-allocated', motive: 'ND-1' },
  ]),
  adopts('L1'),
)
const refusedBefore = play(
  signed(behind),
  notifies('L1-B', '2026-12-02'),
  answers('L1-B', '2026-12-05', 'refused'),
)

describe('ranked first for another dwelling of this sitting (CCH R441-3 b, R441-10)', () => {
  test.each<readonly [string, SessionState, readonly string[]]>([
    ['nothing decided yet', sitting(), []],
    ['ranked first, to be notified', ranked, ['L2-A']],
    ['notified, waiting for the answer', waiting, ['L2-A']],
    ['accepted: answered', play(waiting, answers('L1-A', '2026-12-05', 'accepted')), []],
    ['refused', play(waiting, answers('L1-A', '2026-12-05', 'refused')), []],
    ['silent', play(waiting, isSilent('L1-A', '2026-12-15')), []],
    ['ranked second', behind, []],
    ['ranked second, once the first refused', refusedBefore, ['L2-A']],
    ['taken off this dwelling', play(ranked, withdraws('L2-A')), []],
  ])('%s', (_, state, expected) => {
    expect(inSitting(state)).toEqual(expected)
  })

  test('two first ranks are found on both dwellings', () => {
    const both = adopted(ranked, 'L2')
    expect([inSitting(both, 'L1'), inSitting(both, 'L2')]).toEqual([['L1-A'], ['L2-A']])
  })

  test('a dwelling decided without that household is no longer concerned', () => {
    const other = play(
      ranked,
      starts('L2'),
      proposes('L2', [
        { candidate: 'L2-B', kind: 'allocated', rank: 1 },
        { candidate: 'L2-A', kind: 'not-allocated', motive: 'ND-1' },
        { candidate: 'L2-C', kind: 'not-allocated', motive: 'ND-1' },
      ]),
      adopts('L2'),
    )
    expect(inSitting(other, 'L2')).toEqual([])
  })

  test('in line behind another, the household is still concerned; once its offer has fallen, no longer', () => {
    const inLine = play(
      ranked,
      starts('L2'),
      proposes('L2', [
        { candidate: 'L2-B', kind: 'allocated', rank: 1 },
        { candidate: 'L2-A', kind: 'allocated', rank: 2 },
        { candidate: 'L2-C', kind: 'not-allocated', motive: 'ND-1' },
      ]),
      adopts('L2'),
    )
    expect(inSitting(inLine, 'L2')).toEqual(['L2-A'])
    const both = signed(adopted(ranked, 'L2'))
    const fallen = play(both, notifies('L2-A', '2026-12-02'), answers('L2-A', '2026-12-05', 'refused'))
    expect(inSitting(fallen, 'L2')).toEqual([])
  })

  test('says for which dwelling, and what to do', () => {
    const [check] = checksOf(ranked, vacancyIn(ranked, 'L2')).filter(
      ({ code }) => code === 'ranked-first-elsewhere',
    )
    expect(check).toEqual({
      code: 'ranked-first-elsewhere',
      level: 'warning',
      candidate: 'L2-A',
      message:
        'La demande de Mme L2-A est déjà en tête pour le logement R-L1 de cette séance, et l’offre n’a pas reçu de réponse : prévoyez un rang suivant.',
    })
  })
})

describe('ranked first in another sitting, as the register tells', () => {
  const state = sitting()
  const found = (entry: Parameters<typeof anEntry>[0], by: SessionState = state) =>
    elsewhereChecks([anEntry(entry)], by, vacancyIn(by, 'L2')).map(({ candidate }) => candidate)

  test.each<readonly [OfferStatus, readonly string[]]>([
    ['to-notify', ['L2-A']],
    ['waiting', ['L2-A']],
    ['accepted', []],
    ['refused', []],
    ['lapsed', []],
    ['next', []],
  ])('an offer %s', (status, expected) => {
    expect(found({ ...same, offer: { status } })).toEqual(expected)
  })

  const waitingOffer = { offer: { status: 'waiting' } } as const
  test.each<readonly [string, Parameters<typeof anEntry>[0], SessionState, readonly string[]]>([
    ['another request', { ...waitingOffer }, state, []],
    ['this very sitting', { ...same, ...waitingOffer, session: 'S1' }, state, []],
    ['not allocated there', { ...same, offer: null, rank: null }, state, []],
    ['no number, twice', { registrationNumber: '', ...waitingOffer }, sitting(''), []],
    ['taken off this dwelling', { ...same, ...waitingOffer }, play(state, withdraws('L2-A')), []],
  ])('%s', (_, entry, by, expected) => {
    expect(found(entry, by)).toEqual(expected)
  })

  test('a dwelling decided without that household is no longer concerned', () => {
    const decided = play(
      state,
      starts('L2'),
      proposes('L2', [
        { candidate: 'L2-B', kind: 'allocated', rank: 1 },
        { candidate: 'L2-A', kind: 'not-allocated', motive: 'ND-1' },
        { candidate: 'L2-C', kind: 'not-allocated', motive: 'ND-1' },
      ]),
      adopts('L2'),
    )
    expect(found({ ...same, ...waitingOffer }, decided)).toEqual([])
    expect(found({ ...same, ...waitingOffer }, adopted(state, 'L2'))).toEqual(['L2-A'])
  })

  test('says for which dwelling, in which sitting, and what to do', () => {
    const entry = anEntry({ ...same, ...waitingOffer })
    expect(elsewhereChecks([anEntry(), entry], state, vacancyIn(state, 'L1'))).toEqual([
      {
        code: 'ranked-first-elsewhere',
        level: 'warning',
        candidate: 'L1-A',
        message:
          'La demande de Mme L1-A est déjà en tête pour le logement R-9 (séance n° 7 du 29/10/2026), et l’offre n’a pas reçu de réponse : prévoyez un rang suivant.',
      },
    ])
  })
})
