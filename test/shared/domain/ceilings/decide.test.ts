import { describe, expect, test } from 'vitest'
import { figuresOf } from '../../../../shared/domain/candidate-figures.ts'
import { confirmationFaults } from '../../../../shared/domain/ceilings/confirmation-faults.ts'
import { checksOf } from '../../../../shared/domain/checks.ts'
import { readCommand } from '../../../../shared/domain/sitting-domain.ts'
import { aPlaiSession, confirmedTable, confirms, signedRejection } from '../../../support/plai-sitting.ts'
import {
  answerTo,
  closing,
  open,
  play,
  says,
  suspending,
  usualTime,
  vacancyIn,
  verdict,
} from '../../../support/sitting-acts.ts'

const prepared = aPlaiSession()
const atWork = open(prepared, 'p', 'a')
const good = confirmedTable(20_000)

describe('ConfirmCeilings: the published figures of provisional ceilings (CCH R441-1)', () => {
  test.each([
    ['before the opening', prepared],
    ['during the sitting', atWork],
    ['during a suspension: it is no act of the room', play(atWork, suspending)],
    ['once closed', play(atWork, closing)],
    ['once signed', signedRejection('IR-PLAFOND')],
    ['a second time, to correct it', play(prepared, confirms(good))],
  ])('is received %s', (_name, state) => {
    const after = play(state, confirms(good))
    expect(after.confirmedCeilings).toEqual(good)
  })

  test('5.13 comes from the secretary or the chair', () => {
    expect(verdict(atWork, says('p', confirms(good)))).toBe('accepted')
    expect(verdict(atWork, says('a', confirms(good)))).toBe('not-permitted')
    expect(verdict(prepared, says('p', confirms(good)))).toBe('not-permitted')
  })

  test('5.43 changes neither the figures nor the checks of the sitting', () => {
    const before = signedRejection('IR-1')
    const after = play(before, confirms(good))
    const figures = (state: typeof before) => {
      const item = vacancyIn(state, 'L1')
      return item.candidates.map((candidate) => figuresOf(state, item, candidate))
    }
    expect(figures(after)).toEqual(figures(before))
    expect(after.ceilings).toBe(before.ceilings)
    expect(checksOf(after, vacancyIn(after, 'L1'))).toEqual(checksOf(before, vacancyIn(before, 'L1')))
  })

  test.each([
    [
      'its id is another year’s',
      confirmedTable(20_000, { id: 'autre' }),
      'n’est pas une version de la table',
    ],
    [
      'its id begins alike, with a hyphen further on',
      confirmedTable(20_000, { id: 'essais-2' }),
      'n’est pas une version de la table',
    ],
    [
      'its id only begins alike',
      confirmedTable(20_000, { id: 'essais' }),
      'n’est pas une version de la table',
    ],
    [
      'it is in force after the sitting',
      confirmedTable(20_000, { appliesFrom: '2026-11-27' }),
      'ne s’applique pas encore',
    ],
    [
      'it leaves a financing out',
      withoutPlus(),
      'manquent dans celle-ci\u00a0: PLUS. Choisissez une table complète.',
    ],
    ['it leaves a zone out', withoutParis(), 'manquent dans celle-ci\u00a0: PLUS.'],
    ['it is provisional still', confirmedTable(20_000, { provisional: ['PLAI'] }), 'ne confirme aucun'],
  ])('is refused when %s', (_name, table, sentence) => {
    expect(answerTo(prepared, confirms(table))).toMatchObject({
      refusal: { refused: 'not-permitted', message: expect.stringContaining(sentence) },
    })
  })

  test('a version of another family is refused, even of an id as long', () => {
    expect(confirmationFaults(prepared, confirmedTable(20_000, { id: 'autre-2' }))).toHaveLength(1)
  })

  test.each(['essai', 'essai-2', 'essai.2', 'essai_2'])('a table of id %s is of the family', (id) => {
    expect(confirmationFaults(prepared, confirmedTable(20_000, { id }))).toEqual([])
  })

  test('is in force on the very day of the sitting', () => {
    expect(confirmationFaults(prepared, confirmedTable(20_000, { appliesFrom: '2026-11-26' }))).toEqual([])
  })

  test('says everything that is wrong at once', () => {
    const table = confirmedTable(20_000, { id: 'autre', appliesFrom: '2027-01-01', tables: {} })
    const faults = confirmationFaults(prepared, table)
    expect(faults).toHaveLength(4)
    expect(faults[2]).toContain('celle-ci\u00a0: PLAI, PLUS.')
    expect(answerTo(prepared, confirms(table))).toMatchObject({
      refusal: { message: faults.join(' '), details: { table: 'autre' } },
    })
  })

  test('confirms nothing where the sitting held nothing provisional', () => {
    const firm = { ...prepared, ceilings: { ...prepared.ceilings, provisional: [] } }
    expect(confirmationFaults(firm, good)).toEqual([expect.stringContaining('ne confirme aucun')])
  })

  test('of a financing that neither table holds is no confirmation', () => {
    const state = { ...prepared, ceilings: { ...prepared.ceilings, provisional: ['PLS'] } }
    expect(confirmationFaults(state, good)).toEqual([expect.stringContaining('ne confirme aucun')])
  })

  test('takes a whole table, a day that exists and no other figure than integers', () => {
    const read = (table: unknown) =>
      readCommand({ id: 'c', at: usualTime, by: 'secretary', type: 'ConfirmCeilings', table })
    expect(read({ ...good, unit: 'euros', source: {} })).toHaveProperty('command.table', good)
    expect(read({ ...good, appliesFrom: '2026-02-30' })).toHaveProperty('refusal.refused', 'invalid-command')
    expect(read({ ...good, id: 'a b' })).toHaveProperty('refusal.refused', 'invalid-command')
  })
})

function withoutPlus() {
  const { PLUS: _plus, ...tables } = confirmedTable(20_000).tables
  return confirmedTable(20_000, { tables })
}

function withoutParis() {
  const { tables } = confirmedTable(20_000)
  const { paris: _paris, ...PLUS } = tables.PLUS ?? {}
  return confirmedTable(20_000, { tables: { ...tables, PLUS } })
}
