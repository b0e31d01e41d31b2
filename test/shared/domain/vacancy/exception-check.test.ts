import { describe, expect, test } from 'vitest'
import { unfoundedException } from '../../../../shared/domain/vacancy/exception-check.ts'
import { open, play, vacancyIn, type Wish, withdraws } from '../../../support/sitting-acts.ts'
import { aCandidate, aDwelling, aSession, aVacancy } from '../../../support/sitting-builders.ts'

const priority = { dalo: true, daloDesignatedByPrefect: true, categories: [], publicAgent: false }
const none = 'none'
const dalo =
  'L’exception invoque une désignation par le préfet, mais aucune candidature n’est désignée au titre du DALO.'
const plai = 'L’exception invoque un PLAI adapté, mais ce logement a un autre financement.'

function found(code: string, over: object, financing: 'PLAI' | 'PLAI-adapte' | 'PLUS' = 'PLUS') {
  const exception = code === none ? {} : { exception: { code: code as 'plai-adapted', reason: 'Motif' } }
  const candidates = [aCandidate('L1-A'), aCandidate('L1-B', over)]
  const vacancy = aVacancy('L1', { candidates, dwelling: aDwelling({ financing }), ...exception })
  return unfoundedException(vacancyIn(open(aSession({ vacancies: [vacancy] })), 'L1'))
}

describe('CCH R441-3: an exception that the file does not bear out', () => {
  test.each([
    ['no exception', none, {}, 'PLUS', null],
    ['too few candidates is the commission’s word', 'insufficient-candidates', {}, 'PLUS', null],
    ['nobody designated', 'dalo-designated', {}, 'PLUS', dalo],
    [
      'recognised DALO, not designated',
      'dalo-designated',
      { priority: { ...priority, daloDesignatedByPrefect: false } },
      'PLUS',
      dalo,
    ],
    ['one designated', 'dalo-designated', { priority }, 'PLUS', null],
    ['a PLUS', 'plai-adapted', {}, 'PLUS', plai],
    ['a PLAI that is not adapted', 'plai-adapted', {}, 'PLAI', plai],
    ['a PLAI adapté', 'plai-adapted', {}, 'PLAI-adapte', null],
  ] as const)('%s', (_name, code, over, financing, message) => {
    expect(found(code, over, financing)).toEqual(
      message === null ? [] : [{ code: 'exception-unfounded', level: 'warning', message }],
    )
  })

  test('a designated candidate who is withdrawn founds nothing, and another exception takes its place', () => {
    const vacancy = aVacancy('L1', {
      candidates: [aCandidate('L1-A', { priority }), aCandidate('L1-B')],
      exception: { code: 'dalo-designated', reason: 'Motif' },
    })
    const state = play(open(aSession({ vacancies: [vacancy] })), withdraws('L1-A'))
    expect(unfoundedException(vacancyIn(state, 'L1'))).toHaveLength(1)
    const instead: Wish = {
      type: 'RecordException',
      vacancy: 'L1',
      code: 'insufficient-candidates',
      reason: 'x',
    }
    expect(unfoundedException(vacancyIn(play(state, instead), 'L1'))).toEqual([])
  })
})
