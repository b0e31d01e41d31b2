import { describe, expect, test } from 'vitest'
import { counted, householdName, joinedNames, seatName, shortName } from '../../../shared/domain/naming.ts'
import { aSeat } from '../../support/sitting-builders.ts'

const camille = { title: 'Mme', lastName: 'LE GALL', firstName: 'Camille', birthDate: '1990-01-01' } as const
const antoine = { title: 'M.', lastName: 'DELAUNAY', firstName: 'Antoine', birthDate: '1990-01-01' } as const

describe('names in a sentence', () => {
  test.each([
    [[], ''],
    [['Mme A'], 'Mme A'],
    [['Mme A', 'M. B'], 'Mme A et M. B'],
    [['Mme A', 'M. B', 'Mme C'], 'Mme A, M. B et Mme C'],
  ])('%j are joined', (names, expected) => expect(joinedNames(names)).toBe(expected))

  test('a household is everybody who signed the request', () => {
    expect(householdName({ applicants: [antoine, camille] })).toBe('M. DELAUNAY et Mme LE GALL')
    expect(shortName(camille)).toBe('Mme LE GALL')
  })

  test('a seat is its holder', () => expect(seatName(aSeat('p') as never)).toBe('Mme P'))
})

test.each([
  [0, '0 membre'],
  [1, '1 membre'],
  [2, '2 membres'],
  [10, '10 membres'],
])('French takes the plural from 2: %i', (count, expected) => {
  expect(counted(count, 'membre', 'membres')).toBe(expected)
})
