import { expect, test } from 'vitest'
import { assertNever } from '../../../shared/util/assert-never.ts'

test.each([
  [
    'an event',
    { type: 'CandidateImported', candidate: { lastName: 'MARTIN' } },
    'unexpected kind: CandidateImported',
  ],
  ['a kind', { kind: 'vacancy', note: 'MARTIN' }, 'unexpected kind: vacancy'],
  ['anything else', { lastName: 'MARTIN' }, 'unexpected kind: an object'],
  ['a word', 'written', 'unexpected kind: written'],
])('%s that nobody handles is told by its kind alone', (_name, value, message) => {
  expect(() => assertNever(value as never)).toThrow(new Error(message))
})
