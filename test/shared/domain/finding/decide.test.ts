import { describe, expect, test } from 'vitest'
import { type CheckCode, checksOf } from '../../../../shared/domain/checks.ts'
import { findingRules, isCheckCode } from '../../../../shared/domain/finding/rules.ts'
import { standingAcceptances } from '../../../../shared/domain/finding/selectors.ts'
import { readCommand } from '../../../../shared/domain/sitting-domain.ts'
import type { SessionState } from '../../../../shared/domain/state.ts'
import {
  adopts,
  allRanked,
  answerTo,
  attends,
  closing,
  open,
  opensVote,
  play,
  proposed,
  proposes,
  recuses,
  says,
  starts,
  suspending,
  usualTime,
  vacancyIn,
  verdict,
  type Wish,
  withdraws,
} from '../../../support/sitting-acts.ts'
import {
  aCandidate,
  aDwelling,
  aGrid,
  aSeat,
  aSession,
  aVacancy,
  someRules,
  usualSeats,
} from '../../../support/sitting-builders.ts'

const accepts = (check: CheckCode, candidate?: string, item = 'L1'): Wish => ({
  type: 'AcceptFinding',
  item,
  check,
  ...(candidate === undefined ? {} : { candidate }),
  reason: 'La pièce arrive demain',
})
const goesBack = (check: CheckCode, candidate?: string): Wish => ({
  type: 'WithdrawAcceptance',
  item: 'L1',
  check,
  ...(candidate === undefined ? {} : { candidate }),
})

const number = '052123456789012345'
const person = { title: 'Mme', lastName: 'BERGER', firstName: 'Sophie', person: 'berger' } as const

/** One sitting in which L1 has about every finding there is. */
const troubled = open(
  aSession({
    grid: aGrid,
    seats: [
      ...usualSeats.filter(({ id }) => id !== 'b'),
      aSeat('b', { holder: person }),
      aSeat('w', { holder: person }),
    ],
    rules: { quorum: { ...someRules().quorum, minimum: 3 } },
    vacancies: [
      aVacancy('L1', {
        dwelling: aDwelling({ financing: 'PLAI', area: 8, rooms: 4, availableOn: '2027-04-01' }),
        reservation: { holder: 'prefecture' },
        exception: { code: 'plai-adapted', reason: 'Motif' },
        candidates: [
          aCandidate('L1-A', {
            proposedRank: 1,
            missingDocuments: ['avis'],
            registrationNumber: number,
            protected: true,
          }),
          aCandidate('L1-B', {
            proposedRank: 2,
            criteria: ['DALO'],
            registrationNumber: 'x',
            proposedBy: 'prefecture',
          }),
          aCandidate('L1-C', {
            renewedUntil: '2026-11-25',
            income: {
              referenceTaxIncome: { year: 2024, amount: 1 },
              monthly: [{ kind: 'salaire', amount: 510 }],
            },
          }),
        ],
      }),
      aVacancy('L2', { order: 2, candidates: [aCandidate('L2-A', { registrationNumber: number })] }),
      aVacancy('L3', { order: 3, dwelling: aDwelling({ financing: 'PLS' }) }),
      aVacancy('L4', { order: 4, candidates: [aCandidate('L4-A', { registrationNumber: '' })] }),
    ],
  }),
  'p',
  'b',
)

describe('nothing is blocked that the law does not block', () => {
  test.each<readonly [CheckCode, string | undefined, string]>([
    ['registration-expired', 'L1-C', 'L1'],
    ['registration-format', 'L1-B', 'L1'],
    ['renewal-before-lease', 'L1-A', 'L1'],
    ['over-ceiling', 'L1-A', 'L1'],
    ['provisional-ceilings', undefined, 'L1'],
    ['missing-documents', 'L1-A', 'L1'],
    ['same-household-twice', 'L1-A', 'L1'],
    ['effort-rate-high', 'L1-C', 'L1'],
    ['remainder-low', 'L1-C', 'L1'],
    ['over-occupied', 'L1-A', 'L1'],
    ['under-occupied', 'L1-A', 'L1'],
    ['score-order', 'L1-B', 'L1'],
    ['reservation-passed-by', undefined, 'L1'],
    ['exception-unfounded', undefined, 'L1'],
    ['person-twice', undefined, 'L1'],
    ['no-ceiling', undefined, 'L3'],
  ])('%s (%s) is passed over with a reason', (check, candidate, item) => {
    expect(findingRules[check].force).toBe('may-be-accepted')
    const state = play(troubled, accepts(check, candidate, item))
    const shown = checksOf(state, vacancyIn(state, item)).filter(
      (one) => one.code === check && one.candidate === candidate,
    )
    expect(shown.map(({ accepted }) => accepted)).toEqual(shown.map(() => 'La pièce arrive demain'))
    expect(shown).not.toEqual([])
  })

  test('a dwelling whose every finding stands is put to the vote all the same', () => {
    const state = play(troubled, attends('a'), attends('m'), starts('L1'))
    expect(verdict(play(state, proposes('L1', allRanked(state, 'L1'))), opensVote('L1'))).toBe('accepted')
  })
})

describe('what the law blocks cannot be forced', () => {
  const few = open(aSession({ vacancies: [aVacancy('L1', { candidates: [aCandidate('L1-A')] })] }), 'p', 'a')
  const unnumbered = open(
    aSession({
      vacancies: [
        aVacancy('L1', {
          candidates: [
            aCandidate('L1-A', { registrationNumber: '' }),
            aCandidate('L1-B'),
            aCandidate('L1-C'),
          ],
        }),
      ],
    }),
    'p',
    'a',
  )
  const alone = open(aSession(), 'p')
  test.each<readonly [CheckCode, string, SessionState, string | undefined, string]>([
    ['fewer-than-three', 'fewer-than-three', few, undefined, 'CCH R441-3'],
    ['quorum', 'quorum-not-met', alone, undefined, 'CCH R441-9 IV'],
    ['missing-registration-number', 'missing-registration-number', unnumbered, 'L1-A', 'CCH L441-2-1'],
  ])('%s: refused as %s whatever is accepted (%s)', (check, refusal, state, candidate) => {
    expect(findingRules[check].force).toBe('blocks')
    expect(checksOf(state, vacancyIn(state, 'L1')).some(({ code }) => code === check)).toBe(true)
    expect(answerTo(state, accepts(check, candidate))).toMatchObject({
      refusal: {
        refused: 'not-permitted',
        message: expect.stringMatching(
          /^La commission ne peut passer outre\u00a0: la loi l’empêche de décider\. ./,
        ),
        details: { check },
      },
    })
    const ready = proposed(state, 'L1')
    expect(verdict(ready, opensVote('L1'))).toBe(refusal)
    expect(verdict(ready, adopts('L1'))).toBe(refusal)
  })

  test('the three that block are all that block', () => {
    const blocking = Object.entries(findingRules).filter(([, { force }]) => force === 'blocks')
    expect(blocking.map(([code]) => code).sort()).toEqual([
      'fewer-than-three',
      'missing-registration-number',
      'quorum',
    ])
  })

  test('what only tells has nothing to pass over', () => {
    expect(answerTo(troubled, accepts('protected-household', 'L1-A'))).toMatchObject({
      refusal: {
        refused: 'not-permitted',
        message: expect.stringMatching(/^Ce contrôle informe/),
        details: { check: 'protected-household' },
      },
    })
  })

  test('an exception takes the place of the missing candidates: it is not passed over a second time', () => {
    const wish: Wish = {
      type: 'RecordException',
      vacancy: 'L1',
      code: 'insufficient-candidates',
      reason: 'x',
    }
    expect(verdict(play(few, wish), accepts('fewer-than-three'))).toBe('not-permitted')
  })
})

describe('who passes over a finding, and when', () => {
  const wish = accepts('missing-documents', 'L1-A')
  const atWork = play(troubled, attends('a'), attends('m'))
  test.each<readonly [string, SessionState, string, string]>([
    ['the chair', troubled, 'p', 'accepted'],
    ['another member', troubled, 'a', 'not-permitted'],
    ['a chair who stepped back', play(troubled, recuses('L1', 'p')), 'p', 'accepted'],
    ['before the opening', aSession({ vacancies: [aVacancy('L1')] }), 'secretary', 'session-not-open'],
    ['during a suspension', play(troubled, suspending), 'secretary', 'session-not-open'],
    ['after the end', play(troubled, closing), 'secretary', 'session-closed'],
    ['once decided', play(proposed(atWork, 'L1'), adopts('L1')), 'secretary', 'item-already-decided'],
    ['during the vote', play(proposed(atWork, 'L1'), opensVote('L1')), 'secretary', 'accepted'],
  ])('%s', (_name, state, by, expected) => {
    expect(verdict(state, says(by, wish))).toBe(expected)
  })

  test.each<readonly [string, Wish, string]>([
    ['of an unknown dwelling', accepts('quorum', undefined, 'L9'), 'unknown-reference'],
    ['of an urgent allocation, which has no check', accepts('quorum', undefined, 'U1'), 'unknown-reference'],
    ['of a candidate of another dwelling', accepts('missing-documents', 'L2-A'), 'unknown-reference'],
    ['not found of that candidate', accepts('missing-documents', 'L1-B'), 'not-permitted'],
    ['of a candidate, said of the dwelling', accepts('missing-documents'), 'not-permitted'],
    ['of the dwelling, said of a candidate', accepts('provisional-ceilings', 'L1-A'), 'not-permitted'],
    ['not accepted, taken back', goesBack('missing-documents', 'L1-A'), 'not-permitted'],
  ])('a finding %s', (_name, said, expected) => expect(verdict(troubled, said)).toBe(expected))

  test('the sentences say what is wrong', () => {
    expect(answerTo(troubled, accepts('missing-documents', 'L1-B'))).toMatchObject({
      refusal: {
        message: 'Ce contrôle ne relève plus rien sur ce logement\u00a0: il n’y a pas à passer outre.',
        details: { check: 'missing-documents', candidate: 'L1-B' },
      },
    })
    expect(answerTo(troubled, goesBack('exception-unfounded'))).toMatchObject({
      refusal: {
        message: 'La commission n’est pas passée outre à ce contrôle\u00a0: il n’y a rien à annuler.',
        details: { check: 'exception-unfounded' },
      },
    })
    expect(answerTo(troubled, accepts('missing-documents', 'L2-A'))).toMatchObject({
      refusal: {
        message: 'La candidature «\u00a0L2-A\u00a0» n’est pas présentée pour le logement L1.',
        details: { candidate: 'L2-A' },
      },
    })
  })

  const shape = (over: object) =>
    'command' in readCommand({ id: 'c', at: usualTime, by: 'secretary', ...accepts('quorum'), ...over })
  test.each([
    [{}, true],
    [{ check: 'constructor' }, false],
    [{ check: 3 }, false],
    [{ reason: ' ' }, false],
    [{ reason: undefined }, false],
  ])('a command with %j is read: %s', (over, expected) => expect(shape(over)).toBe(expected))

  test('every check has its weight and its cure, a sentence', () => {
    for (const { cure } of Object.values(findingRules)) expect(cure).toMatch(/^[A-ZÀ-Ý].+\.$/)
    expect(isCheckCode('quorum')).toBe(true)
    expect(isCheckCode('toString')).toBe(false)
  })
})

describe('going back, and what the minutes tell', () => {
  const standing = (state: SessionState, id = 'L1') => {
    const item = vacancyIn(state, id)
    return standingAcceptances(item, checksOf(state, item)).map(({ check, candidate }) => [check, candidate])
  }

  test('a second reason replaces the first, going back leaves nothing', () => {
    const first = play(troubled, accepts('missing-documents', 'L1-A'), accepts('over-ceiling', 'L1-A'))
    const again = play(first, { ...accepts('missing-documents', 'L1-A'), reason: 'Autre' } as Wish)
    expect(vacancyIn(again, 'L1').acceptances).toEqual([
      { check: 'over-ceiling', candidate: 'L1-A', reason: 'La pièce arrive demain', at: usualTime },
      { check: 'missing-documents', candidate: 'L1-A', reason: 'Autre', at: usualTime },
    ])
    const back = play(again, goesBack('missing-documents', 'L1-A'))
    expect(standing(back)).toEqual([['over-ceiling', 'L1-A']])
    const shown = checksOf(back, vacancyIn(back, 'L1')).find(({ code }) => code === 'missing-documents')
    expect(shown).not.toHaveProperty('accepted')
  })

  test('a finding that the room cured is told no more', () => {
    const state = play(troubled, accepts('score-order', 'L1-B'), accepts('missing-documents', 'L1-A'))
    expect(standing(state)).toEqual([
      ['score-order', 'L1-B'],
      ['missing-documents', 'L1-A'],
    ])
    const reordered = play(
      state,
      starts('L1'),
      proposes('L1', [{ candidate: 'L1-B', kind: 'allocated', rank: 1 }]),
    )
    expect(standing(reordered)).toEqual([['missing-documents', 'L1-A']])
    expect(standing(play(state, withdraws('L1-A')))).not.toContainEqual(['missing-documents', 'L1-A'])
  })

  test('what follows on another dwelling takes nothing from what was said here once decided', () => {
    const state = play(troubled, attends('a'), attends('m'), accepts('same-household-twice', 'L1-A'))
    const twice = ['same-household-twice', 'L1-A']
    expect(standing(play(state, withdraws('L2-A')))).not.toContainEqual(twice)
    expect(standing(play(proposed(state, 'L1'), adopts('L1'), withdraws('L2-A')))).toContainEqual(twice)
  })

  test('what the register of the year found is taken from the desk, of a candidate examined', () => {
    const elsewhere = accepts('ranked-first-elsewhere', 'L1-A')
    expect(standing(play(troubled, elsewhere))).toEqual([['ranked-first-elsewhere', 'L1-A']])
    expect(standing(play(troubled, elsewhere, withdraws('L1-A')))).toEqual([])
    expect(verdict(play(troubled, withdraws('L1-A')), elsewhere)).toBe('not-permitted')
    expect(verdict(troubled, accepts('ranked-first-elsewhere'))).toBe('not-permitted')
  })

  test('what is said of the dwelling itself stands too', () => {
    expect(standing(play(troubled, accepts('exception-unfounded')))).toEqual([
      ['exception-unfounded', undefined],
    ])
  })

  test('the acceptance of one dwelling is not that of another', () => {
    const state = play(troubled, accepts('same-household-twice', 'L1-A'))
    expect(vacancyIn(state, 'L2').acceptances).toEqual([])
  })
})
