import { describe, expect, test } from 'vitest'
import { allChecksOf } from '../../../../shared/domain/year/all-checks.ts'
import { anEntry } from '../../../support/register-builders.ts'
import { open, play, starts, vacancyIn, verdict } from '../../../support/sitting-acts.ts'
import { aCandidate, aSession, aVacancy } from '../../../support/sitting-builders.ts'

const registrationNumber = '052032600000000001'
const candidates = [aCandidate('L1-A', { registrationNumber }), aCandidate('L1-B'), aCandidate('L1-C')]
const state = open(aSession({ vacancies: [aVacancy('L1', { candidates })] }), 'p', 'a', 'm')
const waiting = anEntry({ registrationNumber, offer: { status: 'waiting' }, leaseSignedOn: null })
const finding = { check: 'ranked-first-elsewhere', candidate: 'L1-A' } as const
const passesOver = { type: 'AcceptFinding', item: 'L1', ...finding, reason: 'Le ménage renonce' } as const

function found(by = state, entries = [waiting]) {
  return allChecksOf(by, vacancyIn(by, 'L1'), entries)
}

describe('the checks of a dwelling with what the register adds', () => {
  test('are its own where the register adds nothing', () => {
    expect(found(state, [anEntry()]).some(({ code }) => code === 'ranked-first-elsewhere')).toBe(false)
  })

  test('come gravest first: a warning before what is only told', () => {
    const levels = found().map(({ level }) => level)
    expect(levels).toContain('info')
    expect([...levels].sort((one, other) => order.indexOf(one) - order.indexOf(other))).toEqual(levels)
    expect(found().find(({ code }) => code === 'ranked-first-elsewhere')).toMatchObject({
      level: 'warning',
      candidate: 'L1-A',
    })
  })

  test('can be passed over, though the sitting’s own state does not hold them', () => {
    expect(verdict(state, passesOver)).toBe('accepted')
    const accepted = found(play(state, starts('L1'), passesOver))
    expect(accepted.find(({ code }) => code === 'ranked-first-elsewhere')?.accepted).toBe('Le ménage renonce')
  })

  test('speak of a candidate: without one there is nothing to pass over', () => {
    expect(verdict(state, { type: 'AcceptFinding', item: 'L1', check: finding.check, reason: 'x' })).toBe(
      'not-permitted',
    )
  })
})

const order = ['error', 'warning', 'info']
