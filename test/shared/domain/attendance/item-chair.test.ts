import { describe, expect, test } from 'vitest'
import { itemChair } from '../../../../shared/domain/attendance/item-chair.ts'
import type { SessionState } from '../../../../shared/domain/state.ts'
import {
  answerTo,
  attends,
  itemIn,
  open,
  opening,
  play,
  proposed,
  proposes,
  recuses,
  says,
  signed,
  starts,
  verdict,
  type Wish,
} from '../../../support/sitting-acts.ts'
import {
  aCandidate,
  aMayor,
  aSeat,
  aSession,
  aVacancy,
  chaumont,
  nogent,
  usualSeats,
} from '../../../support/sitting-builders.ts'

const seats = [
  aMayor('m', chaumont),
  aSeat('c', { college: 'insertion', voice: 'consultative' }),
  aSeat('a'),
  aSeat('v', { isPresident: true }),
  aSeat('p'),
  aSeat('s', { substituteOf: 'p' }),
  aMayor('n', nogent),
]
const chairOf = (state: SessionState, item = 'L1') => itemChair(state, itemIn(state, item))
const prepared = aSession({ seats })
const around = (...present: readonly string[]) => open(prepared, ...present)

describe('who presides over an item (CCH R441-9 II: each dwelling has its own body)', () => {
  test('nobody before the opening', () => expect(chairOf(prepared)).toBeNull())

  test('the chair of the sitting, there or not', () => {
    expect(chairOf(around('p', 'a'))).toBe('p')
    expect(chairOf(around('a'))).toBe('p')
    expect(chairOf(around('s'))).toBe('p')
  })

  test.each([
    ['the president before other members', ['p', 'a', 'v', 'm'], 'v'],
    ['a member of the landlord before a mayor', ['p', 'm', 'a'], 'a'],
    ['the mayor when no other member is there', ['p', 'm', 'c'], 'm'],
    ['nobody with a consultative voice', ['p', 'c'], null],
    ['nobody who does not sit on that dwelling', ['p', 'n'], null],
    ['nobody who is away', ['p'], null],
  ])('the chair recused: %s', (_name, present, expected) => {
    expect(chairOf(play(around(...present), recuses('L1', 'p')))).toBe(expected)
  })

  test('the chair recused and gone: their substitute first', () => {
    const state = play(around('p', 's', 'a', 'v', 'm'), recuses('L1', 'p'), attends('p', 'absent'))
    expect(chairOf(state)).toBe('s')
  })

  test('the recusal of one item leaves the chair of the others', () => {
    expect(chairOf(play(around('p', 'a'), recuses('L1', 'p')), 'L2')).toBe('p')
  })

  test('those who stepped back too do not preside', () => {
    const state = play(around('p', 'a', 'v'), recuses('L1', 'p'), recuses('L1', 'v'))
    expect(chairOf(state)).toBe('a')
  })

  test('a chair with a scope presides over the dwellings of that scope', () => {
    const state = play(
      prepared,
      { type: 'OpenSession', secretary: 'x', chair: 'm' },
      attends('m'),
      attends('a'),
    )
    expect(chairOf(state, 'L1')).toBe('m')
    expect(chairOf(state, 'L2')).toBe('a')
  })

  test('a represented member is not there to preside', () => {
    const state = play(
      around('p', 'm', 'a'),
      { type: 'RecordAttendance', seat: 'a', status: 'represented', proxyTo: 'm' },
      recuses('L1', 'p'),
    )
    expect(chairOf(state)).toBe('m')
  })
})

describe('contract 5.13: the chair may send everything, of an item that they stepped back from too', () => {
  const atWork = play(aSession({ seats: [...usualSeats] }), opening, attends('p'), attends('a'), attends('b'))
  const recused = play(proposed(atWork, 'L1'), starts('O1'), recuses('L1', 'p'), recuses('O1', 'p'))
  const partial = proposes('L1', [{ candidate: 'L1-A', kind: 'allocated', rank: 1 }])
  const reason = { reason: 'Motif' } as const
  const wishes: readonly Wish[] = [
    { type: 'StartItem', item: 'L1' },
    { type: 'WithdrawCandidate', candidate: 'L1-A', ...reason },
    { type: 'RecordException', vacancy: 'L1', code: 'insufficient-candidates', ...reason },
    partial,
    { type: 'OpenVote', item: 'L1', method: 'hands' },
    { type: 'AdoptByConsensus', item: 'L1' },
    { type: 'Recuse', item: 'L1', seat: 'b' },
    { type: 'GiveOpinion', item: 'O1', found: true, needs: {} },
  ]

  test.each(wishes.map((wish) => [wish.type, wish] as const))('%s', (_type, wish) => {
    expect(itemChair(recused, itemIn(recused, 'L1'))).toBe('a')
    expect(verdict(recused, says('p', wish))).toBe('accepted')
    expect(verdict(recused, says('secretary', wish))).toBe('accepted')
    expect(verdict(recused, says('a', wish))).toBe('not-permitted')
  })

  test('of a vote in progress, and of what follows the sitting', () => {
    const voting = play(recused, { type: 'OpenVote', item: 'L1', method: 'hands' })
    const closes: Wish = { type: 'CloseVote', item: 'L1' }
    expect(verdict(voting, says('p', closes))).toBe('accepted')
    expect(verdict(voting, says('a', closes))).toBe('not-permitted')
    const over = signed(play(recused, { type: 'AdoptByConsensus', item: 'L1' }))
    const after: readonly Wish[] = [
      { type: 'RecordNotification', candidate: 'L1-A', receivedOn: '2026-12-01', proof: 'x' },
      { type: 'RectifyMinutes', ...reason, text: 'Lire autrement.', item: 'L1' },
    ]
    for (const wish of after) {
      expect(verdict(over, says('p', wish))).toBe('accepted')
      expect(verdict(over, says('a', wish))).toBe('not-permitted')
    }
  })

  test('the chair takes their own recusal back', () => {
    expect(verdict(recused, says('p', { type: 'CancelRecusal', item: 'L1', seat: 'p' }))).toBe('accepted')
  })
})

describe('CCH R441-2-6: a refusal names no household to who may not read its file', () => {
  const atWork = play(aSession({ seats: [...usualSeats] }), opening, attends('p'), attends('a'), attends('b'))
  const partial = play(
    proposed(atWork, 'L1'),
    proposes('L1', [{ candidate: 'L1-A', kind: 'allocated', rank: 1 }]),
  )
  const opens: Wish = { type: 'OpenVote', item: 'L1', method: 'hands' }
  const twice = proposes('L1', [
    { candidate: 'L1-B', kind: 'allocated', rank: 1 },
    { candidate: 'L1-B', kind: 'allocated', rank: 2 },
  ])
  const messageTo = (state: SessionState, by: string, wish: Wish) => {
    const answer = answerTo(state, says(by, wish))
    return answer.kind === 'refused' ? answer.refusal.message : null
  }

  test('one candidate, or several', () => {
    const recused = play(partial, recuses('L1', 'p'))
    expect(messageTo(recused, 'p', opens)).toBe(
      'Il manque une décision pour la candidature B, la candidature C.',
    )
    expect(messageTo(recused, 'p', twice)).toBe(
      'La demande de la candidature B reçoit deux décisions. Gardez-en une seule.',
    )
  })

  test('a name that begins another leaves nothing of it', () => {
    const named = (letter: string, lastName: string) =>
      aCandidate(`L1-${letter}`, {
        applicants: [{ title: 'Mme', lastName, firstName: 'Alix', birthDate: '1990-01-01' }],
      })
    const candidates = [named('A', 'A'), named('B', 'LE'), named('C', 'LEROY')]
    const state = play(aSession({ vacancies: [aVacancy('L1', { candidates })] }), opening, attends('p'))
    const first = proposes('L1', [{ candidate: 'L1-A', kind: 'allocated', rank: 1 }])
    const recused = play(state, starts('L1'), first, recuses('L1', 'p'))
    expect(messageTo(recused, 'p', opens)).toBe(
      'Il manque une décision pour la candidature B, la candidature C.',
    )
  })

  test('the secretary, and a chair who did not step back, read the names', () => {
    const named = messageTo(partial, 'secretary', opens)
    expect(named).not.toContain('candidature')
    expect(messageTo(partial, 'p', opens)).toBe(named)
    expect(messageTo(play(partial, recuses('L2', 'p')), 'p', opens)).toBe(named)
  })
})
