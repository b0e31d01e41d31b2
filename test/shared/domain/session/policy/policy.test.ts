import { describe, expect, test } from 'vitest'
import { applyImport } from '../../../../../shared/domain/session/apply.ts'
import { importEvents } from '../../../../../shared/domain/session/import-events.ts'
import {
  completedPolicy,
  defaultPolicy,
  type EmbeddedPolicy,
  policy,
} from '../../../../../shared/domain/session/policy/policy.ts'
import { aPreparedSession } from '../../../../support/sitting-builders.ts'

describe('the policy of an organisation that has set nothing', () => {
  test.each([
    ['loi 2017-86 art. 70: a quarter outside QPV', 'firstQuartileOutsideQpv', 0.25],
    ['loi 2017-86 art. 70: half inside QPV', 'otherQuartilesInsideQpv', 0.5],
    ['CCH L441-1: a quarter to DALO and priority households', 'priority', 0.25],
    ['no local agreement', 'localAgreement', null],
    ['CCH R441-5-2: the préfet has 30 % of the flux at most', 'prefectureFlux', 0.3],
    ['CCH R441-5-2: of which 5 % for agents of the State', 'publicAgentsFlux', 0.05],
    ['no convention told', 'reservatairesFlux', []],
    ['an attribution counts once its lease is signed', 'countedFrom', 'lease'],
  ] as const)('%s', (_, setting, value) => {
    expect(defaultPolicy.targets[setting]).toEqual(value)
  })

  test('knows no threshold of the first quartile, and no commune of the examination', () => {
    expect(defaultPolicy.firstQuartile).toEqual([])
    expect(defaultPolicy.occupancy).toEqual({ tenseCommunes: null, threeOffersCommunes: null })
    expect(defaultPolicy.renewal.horizonDays).toBe(60)
    expect(defaultPolicy.notice.alertDays).toBe(21)
  })
})

describe('a policy', () => {
  test.each<[string, unknown]>([
    ['a share above 1', { targets: { priority: 1.01 } }],
    [
      'a SIREN of eight digits',
      { firstQuartile: [{ epci: '20006866', year: 2026, annualThresholdPerUnit: 9000 }] },
    ],
    [
      'a negative threshold',
      { firstQuartile: [{ epci: '200068666', year: 2026, annualThresholdPerUnit: -1 }] },
    ],
    ['a horizon of more than a year', { renewal: { horizonDays: 367 } }],
    ['half a day', { notice: { alertDays: 1.5 } }],
    ['a commune by its name', { occupancy: { tenseCommunes: ['Chaumont'] } }],
    ['a group that is not known', { target: {} }],
    ['a half-written agreement', { targets: { localAgreement: { priority: 0.29 } } }],
  ])('with %s is refused', (_, value) => {
    expect(policy.safeParse(value).success).toBe(false)
  })

  test('5.43: is embedded in the first event of the journal and folded from it', () => {
    const set = policy.parse({ renewal: { horizonDays: 30 }, targets: { countedFrom: 'allocation' } })
    const [first] = importEvents(aPreparedSession({ policy: set }))
    expect(first).toMatchObject({ type: 'SessionImported', policy: set })
    if (first?.type !== 'SessionImported') throw new Error('a journal begins with its import')
    expect(applyImport(first).policy).toEqual(set)
  })
})

describe('the policy that a journal embeds', () => {
  const { targets } = defaultPolicy
  test.each<[string, EmbeddedPolicy | undefined]>([
    ['none', undefined],
    ['an empty one', {}],
    ['some groups', { firstQuartile: [], renewal: { horizonDays: 60 } }],
    [
      'some settings of a group',
      { targets: { priority: targets.priority }, occupancy: { tenseCommunes: null } },
    ],
  ])('%s: what came later has its default', (_, embedded) => {
    expect(completedPolicy(embedded)).toEqual(defaultPolicy)
  })

  test('keeps all it had said', () => {
    const said = policy.parse({
      firstQuartile: [{ epci: '200068666', year: 2026, annualThresholdPerUnit: 9243 }],
      targets: { priority: 0.29 },
      renewal: { horizonDays: 10 },
      notice: { alertDays: 5 },
      occupancy: { tenseCommunes: ['52121'], threeOffersCommunes: [] },
    })
    expect(completedPolicy(said)).toEqual(said)
  })
})
