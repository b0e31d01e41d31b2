import { describe, expect, test } from 'vitest'
import { quorumOf, sittingSeats, votingSeats } from '../../../../shared/domain/attendance/selectors.ts'
import { readableItems } from '../../../../shared/domain/scope.ts'
import { itemIn, open, opensVote, play, proposed, verdict, votes } from '../../../support/sitting-acts.ts'
import {
  aDwelling,
  aSeat,
  aSession,
  aVacancy,
  chaumont,
  nogent,
  someRules,
} from '../../../support/sitting-builders.ts'

const epci = '200068658'
const consultative = { voice: 'consultative' } as const

/** One seat of every college of the law, with the scope that the law gives it. */
const seats = [
  aSeat('p', { isPresident: true }),
  aSeat('six', { tenantsRepresentative: true }),
  aSeat('mayor', { college: 'mayor', scope: { communes: [chaumont] } }),
  aSeat('state', { college: 'state' }),
  aSeat('epci', { college: 'epci', scope: { epcis: [epci] } }),
  aSeat('mandate', { college: 'mandate', scope: { dwellings: ['R-GER'] } }),
  aSeat('als', { college: 'reservataire', ...consultative, scope: { reservataires: ['als'] } }),
  aSeat('isft', { college: 'insertion', ...consultative }),
  aSeat('ccas', { college: 'ccas', ...consultative, scope: { communes: [chaumont] } }),
  aSeat('district', { college: 'district-mayor', ...consultative, scope: { communes: ['75112'] } }),
]
const everywhere = ['p', 'six', 'state', 'isft']
const dwellings = {
  L1: aVacancy('L1', { dwelling: aDwelling({ reference: 'R-1', epci }) }),
  L2: aVacancy('L2', { order: 2, dwelling: aDwelling({ reference: 'R-2', inseeCode: nogent }) }),
  L3: aVacancy('L3', { order: 3, dwelling: aDwelling({ reference: 'R-GER', inseeCode: nogent, epci }) }),
  L4: aVacancy('L4', {
    order: 4,
    dwelling: aDwelling({ reference: 'R-4', inseeCode: nogent }),
    reservation: { holder: 'action-logement', id: 'als' },
  }),
  L5: aVacancy('L5', {
    order: 5,
    dwelling: aDwelling({ reference: 'R-5', inseeCode: '75112', zone: 'paris' }),
  }),
}
const everyone = seats.map(({ id }) => id)
const state = open(
  aSession({ seats, vacancies: Object.values(dwellings), urgentAllocations: [], occupancyReviews: [] }),
  ...everyone,
)

describe('who sits on each dwelling, by college', () => {
  test.each([
    ['CCH L441-2 II 1°: the six of the landlord, on every dwelling', 'six', ['L1', 'L2', 'L3', 'L4', 'L5']],
    ['CCH L441-2 II 2°: the mayor, in the commune', 'mayor', ['L1']],
    ['CCH L441-2 II 3°: the préfet, on every dwelling', 'state', ['L1', 'L2', 'L3', 'L4', 'L5']],
    ['CCH L441-2 II 4°: the EPCI, on its territory', 'epci', ['L1', 'L3']],
    ['CCH L442-9: the mandate’s commission, on the dwellings it confided', 'mandate', ['L3']],
    ['LEC art. 75: a reservataire, on its contingent', 'als', ['L4']],
    ['CCH L441-2 a: the insertion association, on every dwelling', 'isft', ['L1', 'L2', 'L3', 'L4', 'L5']],
    ['CCH R441-9 II: the CCAS, where the dwelling is', 'ccas', ['L1']],
    ['CCH R441-9 II 4°: the mayor of a district, in it', 'district', ['L5']],
  ])('%s', (_article, seat, expected) => {
    const sits = Object.keys(dwellings).filter((id) => sittingSeats(state, itemIn(state, id)).includes(seat))
    expect(sits).toEqual(expected)
    expect(readableItems(state, seat)).toEqual(expected)
  })

  test.each([
    ['L1', [...everywhere.slice(0, 2), 'mayor', 'state', 'epci']],
    ['L2', ['p', 'six', 'state']],
    ['L3', ['p', 'six', 'state', 'epci', 'mandate']],
    ['L4', ['p', 'six', 'state']],
    ['L5', ['p', 'six', 'state']],
  ])('on %s vote %j, and nobody with a consultative voice', (id, expected) => {
    expect(votingSeats(state, itemIn(state, id))).toEqual(expected)
  })

  test.each([
    ['mayor', 'L1', 'accepted'],
    ['mayor', 'L2', 'seat-not-sitting'],
    ['epci', 'L2', 'seat-not-sitting'],
    ['mandate', 'L3', 'accepted'],
    ['mandate', 'L1', 'seat-not-sitting'],
    ['als', 'L4', 'seat-not-deliberative'],
    ['als', 'L1', 'seat-not-sitting'],
    ['isft', 'L1', 'seat-not-deliberative'],
    ['ccas', 'L1', 'seat-not-deliberative'],
    ['district', 'L5', 'seat-not-deliberative'],
    ['district', 'L1', 'seat-not-sitting'],
  ] as const)('the ballot of %s on %s: %s', (seat, item, expected) => {
    const voting = play(proposed(state, item), opensVote(item))
    expect(verdict(voting, votes(item, seat, 'for'))).toBe(expected)
  })

  test.each([
    ['landlord', 2],
    ['deliberative', 5],
  ] as const)('CCH R441-9 IV: the quorum on the base « %s » counts %i on L1', (base, reached) => {
    const rules = { quorum: { ...someRules().quorum, base } }
    const counted = open(aSession({ seats, rules, vacancies: Object.values(dwellings) }), ...everyone)
    expect(quorumOf(counted, itemIn(counted, 'L1')).reached).toBe(reached)
  })
})
