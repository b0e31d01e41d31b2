import { describe, expect, test } from 'vitest'
import { seatWarnings } from '../../../../../shared/domain/session/import-warnings/seats.ts'
import type { College } from '../../../../../shared/domain/session/types.ts'
import { aPreparedSession, aSeat } from '../../../../support/sitting-builders.ts'

type SeatWishes = Parameters<typeof aSeat>[1]

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')
const told = (over: SeatWishes, others: readonly ReturnType<typeof aSeat>[] = []) =>
  seatWarnings(aPreparedSession({ seats: [aSeat('x', over), ...others] })).map(
    ({ path, code }) => `${path} ${code}`,
  )
const scope = { dwellings: ['R-1'] }

describe('CCH L441-2 II, R441-9 II: what the law gives each college', () => {
  const voices: readonly (readonly [
    College,
    'deliberative' | 'consultative',
    'deliberative' | 'consultative',
  ])[] = [
    ['landlord', 'deliberative', 'consultative'],
    ['mayor', 'deliberative', 'consultative'],
    ['state', 'deliberative', 'consultative'],
    ['epci', 'deliberative', 'consultative'],
    ['mandate', 'deliberative', 'consultative'],
    ['reservataire', 'consultative', 'deliberative'],
    ['insertion', 'consultative', 'deliberative'],
    ['ccas', 'consultative', 'deliberative'],
    ['district-mayor', 'consultative', 'deliberative'],
  ]
  test.each(voices)('%s has the voice %s, and %s is told', (college, voice, other) => {
    expect(told({ college, voice, scope })).toEqual([])
    expect(told({ college, voice: other, scope })).toEqual(['commission.seats[0].voice seat-voice'])
  })

  test.each<readonly [College, boolean]>([
    ['landlord', false],
    ['state', false],
    ['insertion', false],
    ['mayor', true],
    ['epci', true],
    ['mandate', true],
    ['reservataire', true],
    ['ccas', true],
    ['district-mayor', true],
  ])('%s without a scope is told: %s', (college, isTold) => {
    const codes = told({ college }).filter((line) => line.endsWith('seat-scope'))
    expect(codes).toEqual(isTold ? ['commission.seats[0] seat-scope'] : [])
  })

  test('a substitute sits with its member’s scope, and has its voice', () => {
    const member = aSeat('m', { college: 'mayor', scope })
    expect(told({ college: 'mayor', substituteOf: 'm' }, [member])).toEqual([])
    expect(told({ college: 'ccas', voice: 'consultative', substituteOf: 'm' }, [member])).toEqual([
      'commission.seats[0].voice substitute-voice',
    ])
  })

  test('the sentences name the seat, never its holder', () => {
    const seats = [aSeat('x', { college: 'mayor', voice: 'consultative' })]
    expect(seatWarnings(aPreparedSession({ seats })).map(({ message }) => plain(message))).toEqual([
      'Le siège « x » a voix consultative, ce que la loi ne prévoit pas pour son collège (CCH, art. L. 441-2 et R. 441-9) : vérifiez la composition.',
      'Le siège « x » n’a pas de périmètre (« scope ») : il siégerait pour tous les logements, alors que la loi le limite à sa commune.',
    ])
  })
})
