import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { deliveredLists, loadReferenceLists } from '../../../server/adapters/reference-lists.ts'
import { defaultPolicy } from '../../../shared/domain/session/policy/policy.ts'

describe('the delivered lists', () => {
  const lists = loadReferenceLists()

  test('hold the grid of Châlons: 36 fixed criteria, then seniority and penalty', () => {
    const grid = lists.grids.find(({ id }) => id === 'chalons-agglo/2023-09')
    expect(grid?.criteria.filter(({ kind }) => kind === 'fixed')).toHaveLength(36)
    expect(grid?.criteria.slice(36).map(({ code }) => code)).toEqual(['ANCIENNETE', 'PENALITE_REFUS'])
    expect(grid?.criteria.reduce((sum, { points }) => sum + (points ?? 0), 0)).toBe(430)
  })

  test('hold the ceilings of 2026 and say which financings are provisional', () => {
    const [table] = lists.ceilings
    expect(table?.id).toBe('2026')
    expect(table?.provisional).toEqual(['PLAI', 'PLAI-adapte'])
    expect(table?.tables.PLUS?.other).toEqual({
      byCategory: [23403, 31254, 37584, 45374, 53376, 60156],
      perExtraPerson: 6710,
    })
    expect(table?.tables.PLAI?.paris).toBeUndefined()
  })

  test('hold motives by decision and the limitative list of documents, without a code twice', () => {
    const { motives, documents } = lists
    expect(motives['not-allocated'].every(({ code }) => code.startsWith('ND-'))).toBe(true)
    expect(motives.inadmissible.every(({ code }) => code.startsWith('IR-'))).toBe(true)
    const codes = [...motives['not-allocated'], ...motives.inadmissible, ...documents].map(({ code }) => code)
    expect(new Set(codes).size).toBe(codes.length)
  })

  test('spell out the policy of an organisation that has set nothing', () => {
    expect(lists.policy).toEqual(defaultPolicy)
  })
})

describe('a folder of lists of the organisation', () => {
  const folder = mkdtempSync(join(tmpdir(), 'caleol-lists-'))
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  test('that holds a malformed list is named, not passed over', () => {
    cpSync(deliveredLists, folder, { recursive: true })
    writeFileSync(join(folder, 'ceilings-2027.json'), '{"id": "2027"')
    expect(() => loadReferenceLists(folder)).toThrow('ceilings-2027.json')
    expect(() => loadReferenceLists(folder)).toThrow(expect.objectContaining({ list: 'ceilings-2027.json' }))
  })

  test('whose grid contradicts itself is named, with what to write instead', () => {
    cpSync(deliveredLists, folder, { recursive: true })
    const criteria = [{ code: 'A', label: 'A', points: 1, kind: 'fixed' }]
    const settings = { definitions: [{ code: 'B', meaning: null }] }
    writeFileSync(
      join(folder, 'grids', 'essai.json'),
      JSON.stringify({ id: 'e', title: 'E', criteria, settings }),
    )
    const cause = expect.objectContaining({
      message: expect.stringMatching(/^settings\.definitions\[0\]\.code: Le critère .+ n’est pas un critère/),
    })
    expect(() => loadReferenceLists(folder)).toThrow('essai.json')
    expect(() => loadReferenceLists(folder)).toThrow(expect.objectContaining({ cause }))
  })

  test('without a policy has the default one', () => {
    cpSync(deliveredLists, folder, { recursive: true })
    rmSync(join(folder, 'policy.json'))
    expect(loadReferenceLists(folder).policy).toEqual(defaultPolicy)
  })

  test('sets what it wants of the policy, amounts in euros; the rest keeps its default', () => {
    cpSync(deliveredLists, folder, { recursive: true })
    const firstQuartile = [{ epci: '200068666', year: 2026, annualThresholdPerUnit: 9243.5 }]
    writeFileSync(
      join(folder, 'policy.json'),
      JSON.stringify({ firstQuartile, targets: { localAgreement: { priority: 0.29, publicAgents: 0.01 } } }),
    )
    expect(loadReferenceLists(folder).policy).toEqual({
      ...defaultPolicy,
      firstQuartile: [{ epci: '200068666', year: 2026, annualThresholdPerUnit: 924350 }],
      targets: { ...defaultPolicy.targets, localAgreement: { priority: 0.29, publicAgents: 0.01 } },
    })
  })

  test('whose policy has a key that is not known is named: it hides a typing error', () => {
    cpSync(deliveredLists, folder, { recursive: true })
    writeFileSync(join(folder, 'policy.json'), JSON.stringify({ targets: { prioriy: 0.29 } }))
    expect(() => loadReferenceLists(folder)).toThrow('policy.json')
  })
})
