import { expect, test } from 'vitest'
import { type ScoredCandidate, separationOf } from '../../../../shared/domain/score/order.ts'
import { vacancyIn } from '../../../support/sitting-acts.ts'
import { aCandidate, aSession, aVacancy } from '../../../support/sitting-builders.ts'

const everything = ['dalo', 'registeredOn', 'registrationNumber'] as const
type Over = Parameters<typeof aCandidate>[1]
const priority = { dalo: true, daloDesignatedByPrefect: false, categories: [], publicAgent: false }

function scored(total: number | null, over: Over = {}): ScoredCandidate {
  const candidates = [aCandidate('A', { registrationNumber: '5', ...over })]
  const [candidate] = vacancyIn(aSession({ vacancies: [aVacancy('L1', { candidates })] }), 'L1').candidates
  if (candidate === undefined) throw new Error('the dwelling has a candidate')
  return { candidate, score: total === null ? null : { total, lines: [] } }
}

/** Contract section 4, 5.31: total, then DALO, oldest registration, registration number. */
test.each<readonly [string, ScoredCandidate, ScoredCandidate, string | null, number]>([
  ['a better total', scored(3), scored(1), 'total', -1],
  ['a score against none', scored(1), scored(null), 'scored', -1],
  ['none against none', scored(null), scored(null, { registeredOn: '2020-01-01' }), null, 0],
  ['a DALO household', scored(1, { priority }), scored(1), 'dalo', -1],
  [
    'an older request',
    scored(1, { registeredOn: '2020-01-01' }),
    scored(1, { registeredOn: '2020-01-02' }),
    'registeredOn',
    -1,
  ],
  [
    'a lower number',
    scored(1, { registrationNumber: '1' }),
    scored(1, { registrationNumber: '2' }),
    'registrationNumber',
    -1,
  ],
  ['nothing at all', scored(1), scored(1), null, 0],
])('%s separates two candidates, the same way from either side', (_name, one, other, by, sign) => {
  const found = separationOf(everything, one, other)
  const back = separationOf(everything, other, one)
  expect([found?.by ?? null, Math.sign(found?.sign ?? 0)]).toEqual([by, sign])
  expect([back?.by ?? null, Math.sign(back?.sign ?? 0)]).toEqual([by, sign === 0 ? 0 : -sign])
})
