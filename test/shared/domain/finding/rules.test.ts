import { describe, expect, test } from 'vitest'
import { findingRules, isCheckCode, mayBeAccepted } from '../../../../shared/domain/finding/rules.ts'
import { isSameFinding, keyOf, mayRestOnRegister } from '../../../../shared/domain/finding/selectors.ts'
import { readCommand } from '../../../../shared/domain/sitting-domain.ts'
import { usualTime } from '../../../support/sitting-acts.ts'

describe('what the commission may pass over (CCH R441-3, R441-9 IV, L441-2-1)', () => {
  const notToBeAccepted = ['fewer-than-three', 'quorum', 'missing-registration-number', 'protected-household']
  const codes = Object.keys(findingRules).filter(isCheckCode)

  test.each(codes.map((code) => [code, !notToBeAccepted.includes(code)] as const))(
    '%s: %s',
    (code, expected) => {
      expect(mayBeAccepted(code)).toBe(expected)
    },
  )
})

describe('which finding is spoken of', () => {
  test('a finding of the dwelling has no candidate', () => {
    const message = 'Phrase.'
    expect(keyOf({ code: 'quorum', level: 'warning', message })).toStrictEqual({ check: 'quorum' })
    expect(keyOf({ code: 'quorum', level: 'warning', message, candidate: 'a' })).toStrictEqual({
      check: 'quorum',
      candidate: 'a',
    })
  })

  test.each([
    [{ check: 'over-ceiling', candidate: 'a' }, { check: 'over-ceiling', candidate: 'a' }, true],
    [{ check: 'over-ceiling', candidate: 'a' }, { check: 'over-ceiling', candidate: 'b' }, false],
    [{ check: 'over-ceiling', candidate: 'a' }, { check: 'no-ceiling', candidate: 'a' }, false],
  ] as const)('%j and %j: %s', (one, other, expected) => expect(isSameFinding(one, other)).toBe(expected))

  test.each([
    [{ check: 'ranked-first-elsewhere', candidate: 'a' }, true],
    [{ check: 'ranked-first-elsewhere' }, false],
    [{ check: 'over-ceiling', candidate: 'a' }, false],
  ] as const)('%j may come from another sitting: %s', (finding, expected) => {
    expect(mayRestOnRegister(finding)).toBe(expected)
  })

  test.each([
    ['a code', 'quorum', true],
    ['a code that does not exist', 'quorun', false],
    ['a name that every object has', 'constructor', false],
    ['a list of one code', ['quorum'], false],
    ['a number', 7, false],
  ])('a command names %s: %s', (_name, check, expected) => {
    const command = { id: 'c', type: 'WithdrawAcceptance', at: usualTime, by: 'secretary', item: 'L1', check }
    expect('command' in readCommand(command)).toBe(expected)
  })
})
