import { describe, expect, test } from 'vitest'
import { electors, presidentOf } from '../../../../shared/domain/presidency/selectors.ts'
import { readCommand } from '../../../../shared/domain/sitting-domain.ts'
import type { SessionState } from '../../../../shared/domain/state.ts'
import {
  answerTo,
  attends,
  closesVote,
  closing,
  itemIn,
  open,
  opening,
  opensVote,
  play,
  proposed,
  says,
  starts,
  suspending,
  usualTime,
  verdict,
  votes,
  type Wish,
} from '../../../support/sitting-acts.ts'
import { aSeat, aSession, usualSeats } from '../../../support/sitting-builders.ts'

type Shares = Extract<Wish, { type: 'ElectPresident' }>['votes']

const seats = [...usualSeats, aSeat('s', { substituteOf: 'a' })]
const prepared = aSession({ seats })
const elects = (...shares: Shares): Wish => ({ type: 'ElectPresident', votes: shares })
const aWins = elects({ seat: 'a', votes: 2 }, { seat: 'b', votes: 1 })
const presidentIn = (state: SessionState) => presidentOf(state)?.id

describe('the election of the president (CCH R441-9 II 1° a)', () => {
  test('those who elect are the members of the landlord, not their substitutes', () => {
    expect(electors(prepared).map(({ id }) => id)).toEqual(['p', 'a', 'b'])
  })

  test('the file’s president stays until another is elected', () => {
    expect(presidentIn(prepared)).toBe('p')
    expect(presidentIn(play(prepared, aWins))).toBe('a')
    expect(presidentOf(aSession({ seats: [aSeat('a')] }))).toBeNull()
  })

  test.each([
    ['président de la commission', undefined],
    ['Présidente', undefined],
    ['vice-présidente du conseil', 'vice-présidente du conseil'],
    ['administratrice', 'administratrice'],
    [undefined, undefined],
  ])('who presided and is « %s » in the file is « %s » after the election of another', (before, after) => {
    const former = aSeat('p', { isPresident: true, ...(before === undefined ? {} : { function: before }) })
    const state = play(aSession({ seats: [former, ...seats.slice(1)] }), aWins)
    expect(state.commission.seats[0]?.function).toBe(after)
    expect(state.commission.seats[0]).not.toHaveProperty('isPresident')
  })

  test('who never presided keeps the function of the file, whatever it is', () => {
    const titled = usualSeats.map((seat) =>
      seat.id === 'b' ? { ...seat, function: 'présidente du CCAS' } : seat,
    )
    const state = play(aSession({ seats: titled }), aWins)
    expect(state.commission.seats.find(({ id }) => id === 'b')?.function).toBe('présidente du CCAS')
    expect(state.commission.seats.find(({ id }) => id === 'k')).not.toHaveProperty('function')
  })

  test('what is kept is who received what, and never a birth date', () => {
    const shares = [
      { seat: 'a', votes: 1, bornOn: '1950-01-01' },
      { seat: 'b', votes: 1, bornOn: '1960-01-01' },
    ]
    const answer = answerTo(prepared, elects(...shares))
    expect(answer).toEqual({
      kind: 'accepted',
      events: [
        {
          type: 'PresidentElected',
          seat: 'a',
          byAge: true,
          votes: [
            { seat: 'a', votes: 1 },
            { seat: 'b', votes: 1 },
          ],
        },
      ],
    })
    expect(play(prepared, elects(...shares)).presidentElection).toEqual({
      seat: 'a',
      byAge: true,
      at: usualTime,
      votes: [
        { seat: 'a', votes: 1 },
        { seat: 'b', votes: 1 },
      ],
    })
  })

  test('no election leaves no trace', () => expect(prepared.presidentElection).toBeNull())

  test('an election held again before the first item replaces the former', () => {
    const state = play(prepared, aWins, elects({ seat: 'b', votes: 3 }))
    expect(state.commission.seats.filter((seat) => seat.isPresident).map(({ id }) => id)).toEqual(['b'])
  })

  test('the elected president has the casting vote of the règlement, the former has it no more', () => {
    const outcome = (state: SessionState) => {
      const voting = play(proposed(state, 'L1'), opensVote('L1'))
      const cast = play(voting, votes('L1', 'p', 'against'), votes('L1', 'a', 'for'), closesVote('L1'))
      return itemIn(cast, 'L1').result
    }
    expect(outcome(open(prepared, 'p', 'a'))).toMatchObject({ castingVote: 'p', outcome: 'rejected' })
    expect(outcome(open(play(prepared, aWins), 'p', 'a'))).toMatchObject({
      castingVote: 'a',
      outcome: 'adopted',
    })
  })

  test('the elected president opens the sitting in person, the former no more', () => {
    const state = play(prepared, aWins)
    const opens = (chair: string) => says(chair, { type: 'OpenSession', secretary: 'x', chair })
    expect(verdict(state, opens('a'))).toBe('accepted')
    expect(verdict(state, opens('p'))).toBe('not-permitted')
  })
})

describe('an election is refused', () => {
  const opened = play(prepared, opening, attends('p'))
  test.each<readonly [string, SessionState, Wish, string, string]>([
    ['to a seat', prepared, aWins, 'p', 'not-permitted'],
    ['to the chair', opened, aWins, 'p', 'not-permitted'],
    ['once the first item is called', play(opened, starts('L1')), aWins, 'secretary', 'not-permitted'],
    ['during a suspension', play(opened, suspending), aWins, 'secretary', 'session-not-open'],
    ['after the end', play(opened, closing), aWins, 'secretary', 'session-closed'],
    ['to an unknown seat', prepared, elects({ seat: 'zz', votes: 1 }), 'secretary', 'unknown-reference'],
    ['to a mayor', prepared, elects({ seat: 'm', votes: 2 }), 'secretary', 'not-permitted'],
    ['to a substitute', prepared, elects({ seat: 's', votes: 2 }), 'secretary', 'not-permitted'],
    ['with more votes than members', prepared, elects({ seat: 'a', votes: 4 }), 'secretary', 'not-permitted'],
    [
      'with more votes than members, in all',
      prepared,
      elects({ seat: 'a', votes: 3 }, { seat: 'b', votes: 1 }),
      'secretary',
      'not-permitted',
    ],
    ['without a majority', prepared, elects({ seat: 'a', votes: 0 }), 'secretary', 'not-permitted'],
  ])('%s', (_name, state, wish, by, expected) => expect(verdict(state, says(by, wish))).toBe(expected))

  test.each([
    ['before the opening', prepared],
    ['at the opening', opened],
  ])('and accepted %s', (_name, state) => expect(verdict(state, aWins)).toBe('accepted'))

  test.each<readonly [string, Wish, object]>([
    [
      'Personne n’obtient la majorité absolue des suffrages exprimés. Procédez à un nouveau tour de scrutin.',
      elects({ seat: 'a', votes: 0 }),
      { election: 'no-majority', seats: [] },
    ],
    [
      'Les voix se partagent également\u00a0: le plus âgé est élu. Indiquez la date de naissance de Mme A et Mme B.',
      elects({ seat: 'a', votes: 1 }, { seat: 'b', votes: 1 }),
      { election: 'birth-dates-missing', seats: ['a', 'b'] },
    ],
    [
      'Le compte des voix est faux\u00a0: 4 voix pour 3 membres. Corrigez-le.',
      elects({ seat: 'a', votes: 4 }),
      { cast: 4, most: 3 },
    ],
    [
      'Mme M n’est pas l’un des membres titulaires de l’organisme\u00a0: eux seuls élisent et sont éligibles (CCH, art. R.\u00a0441-9).',
      elects({ seat: 'm', votes: 2 }),
      { seat: 'm' },
    ],
  ])('« %s »', (message, wish, details) => {
    const answer = answerTo(prepared, wish)
    expect(answer.kind === 'refused' && answer.refusal.message.replaceAll('\u00a0', ' ')).toBe(
      message.replaceAll('\u00a0', ' '),
    )
    expect(answer).toMatchObject({ refusal: { details } })
  })

  test('the only member of the landlord has one vote', () => {
    const alone = aSession({ seats: [aSeat('a'), ...usualSeats.slice(3)] })
    expect(answerTo(alone, elects({ seat: 'a', votes: 2 }))).toMatchObject({
      refusal: { message: 'Le compte des voix est faux\u00a0: 2 voix pour 1 membre. Corrigez-le.' },
    })
  })

  const shape = (shares: unknown) =>
    'command' in
    readCommand({ id: 'c', type: 'ElectPresident', at: usualTime, by: 'secretary', votes: shares })
  test.each([
    ['one share', [{ seat: 'a', votes: 1 }], true],
    [
      'two members',
      [
        { seat: 'a', votes: 1 },
        { seat: 'b', votes: 2 },
      ],
      true,
    ],
    ['none', [], false],
    [
      'the same member twice',
      [
        { seat: 'a', votes: 1 },
        { seat: 'a', votes: 2 },
      ],
      false,
    ],
    ['a negative count', [{ seat: 'a', votes: -1 }], false],
    ['half a vote', [{ seat: 'a', votes: 0.5 }], false],
    ['a date that does not exist', [{ seat: 'a', votes: 1, bornOn: '1970-02-30' }], false],
  ])('the command holds %s: %s', (_name, shares, expected) => expect(shape(shares)).toBe(expected))
})
