import { describe, expect, test } from 'vitest'
import { reservationPassedBy } from '../../../../shared/domain/vacancy/reservation-check.ts'
import {
  open,
  play,
  proposes,
  starts,
  vacancyIn,
  type Wish,
  withdraws,
} from '../../../support/sitting-acts.ts'
import { aCandidate, aSession, aVacancy } from '../../../support/sitting-builders.ts'

const als = { holder: 'action-logement', id: 'als-52', label: 'Action Logement Services' } as const
const another =
  'Ce logement est réservé, et une candidature proposée par un autre passe devant celles du réservataire.'
const nobody = 'Ce logement est réservé et aucune candidature proposée par le réservataire n’y est retenue.'

type Proposed = readonly (readonly [by: string | undefined, rank?: number])[]

function sitting(proposed: Proposed, reservation: Parameters<typeof aVacancy>[1] = { reservation: als }) {
  const candidates = proposed.map(([proposedBy, proposedRank], index) =>
    aCandidate(`L1-${'ABC'[index]}`, {
      ...(proposedBy === undefined ? {} : { proposedBy }),
      ...(proposedRank === undefined ? {} : { proposedRank }),
    }),
  )
  return open(aSession({ vacancies: [aVacancy('L1', { candidates, ...reservation })] }), 'p', 'a')
}
const found = (state: ReturnType<typeof sitting>) =>
  reservationPassedBy(vacancyIn(state, 'L1')).map(({ message }) => message)

describe('CCH R441-5: a reservation passed by, from the ranks of the file', () => {
  test.each<readonly [string, Proposed, readonly string[]]>([
    [
      'another is ranked first',
      [
        ['landlord', 1],
        ['als-52', 2],
      ],
      [another],
    ],
    [
      'theirs is ranked first',
      [
        ['als-52', 1],
        ['landlord', 2],
      ],
      [],
    ],
    [
      'theirs is ranked first, whatever the order of the file',
      [
        ['landlord', 3],
        ['als-52', 1],
        ['landlord', 2],
      ],
      [],
    ],
    ['another alone is ranked, behind one who is not', [['als-52'], ['landlord', 1]], [another]],
    ['nobody is ranked yet', [['landlord'], ['als-52']], []],
    [
      'none is theirs',
      [
        ['landlord', 1],
        [undefined, 2],
      ],
      [],
    ],
    [
      'named by the kind of reservataire',
      [
        ['landlord', 1],
        ['action-logement', 2],
      ],
      [another],
    ],
    [
      'named by the label, whatever its case',
      [
        ['landlord', 1],
        ['ACTION LOGEMENT SERVICES', 2],
      ],
      [another],
    ],
    ['theirs has no rank', [['landlord', 1], ['als-52']], [another]],
  ])('%s', (_name, proposed, expected) => expect(found(sitting(proposed))).toEqual(expected))

  test('a dwelling of the landlord passes nobody by', () => {
    const proposed: Proposed = [
      ['prefecture', 1],
      ['landlord', 2],
    ]
    expect(found(sitting(proposed, { reservation: { holder: 'landlord' } }))).toEqual([])
  })

  test('a withdrawn candidate is not passed by', () => {
    expect(
      found(
        play(
          sitting([
            ['landlord', 1],
            ['als-52', 2],
          ]),
          withdraws('L1-B'),
        ),
      ),
    ).toEqual([])
  })

  test('it is a warning of the dwelling', () => {
    expect(
      reservationPassedBy(
        vacancyIn(
          sitting([
            ['landlord', 1],
            ['als-52', 2],
          ]),
          'L1',
        ),
      ),
    ).toEqual([{ code: 'reservation-passed-by', level: 'warning', message: another }])
  })
})

describe('CCH R441-5: a reservation passed by, from the proposal', () => {
  const state = play(
    sitting([
      ['landlord', 2],
      ['als-52', 1],
      ['als-52', 3],
    ]),
    starts('L1'),
  )
  const ranked = (...letters: readonly string[]) =>
    letters.map(
      (letter, index) => ({ candidate: `L1-${letter}`, kind: 'allocated', rank: index + 1 }) as const,
    )
  const not = (letter: string) =>
    ({ candidate: `L1-${letter}`, kind: 'not-allocated', motive: 'ND-1' }) as const

  test.each<readonly [string, Wish, readonly string[]]>([
    ['theirs first', proposes('L1', ranked('B', 'A')), []],
    ['another first', proposes('L1', ranked('A', 'B', 'C')), [another]],
    ['another alone', proposes('L1', [...ranked('A'), not('B'), not('C')]), [another]],
    ['nobody, theirs all decided', proposes('L1', [not('B'), not('C')]), [nobody]],
    ['nobody, one of theirs undecided', proposes('L1', [not('A'), not('B')]), []],
    [
      'under condition, theirs first',
      proposes('L1', [
        { candidate: 'L1-C', kind: 'conditional', rank: 1, document: 'avis', deadline: '2026-12-20' },
      ]),
      [],
    ],
  ])('%s', (_name, wish, expected) => expect(found(play(state, wish))).toEqual(expected))
})
