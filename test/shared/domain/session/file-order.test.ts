import { expect, test } from 'vitest'
import { inFileOrder } from '../../../../shared/domain/session/file-order.ts'
import type { JsonPath } from '../../../../shared/util/json-path.ts'

const root = { first: { a: 1, b: 2 }, list: [{ x: 1 }, { x: 2 }], text: 'seul', nothing: null }

/** The places of a file in the order in which its reader meets them. */
const inOrder: readonly (readonly [name: string, paths: readonly JsonPath[]])[] = [
  ['the file before its first key', [[], ['first']]],
  ['keys as they are written', [['first'], ['list'], ['text']]],
  ['an object before its first member', [['first'], ['first', 'a']]],
  ['an object before its last member', [['first'], ['first', 'b']]],
  [
    'the members of one object before the next object',
    [
      ['first', 'b'],
      ['list', 0],
    ],
  ],
  [
    'elements by their number',
    [
      ['list', 0, 'x'],
      ['list', 1],
    ],
  ],
  [
    'a missing key after its siblings',
    [
      ['first', 'b'],
      ['first', 'absent'],
    ],
  ],
  ['a missing key before the next object', [['first', 'absent'], ['list']]],
  [
    'what would lie in a text after what stands beside it',
    [
      ['list', 1, 'x'],
      ['text', 'absent'],
    ],
  ],
  ['what would lie in null after it', [['nothing'], ['nothing', 'absent']]],
  ['what would lie in a missing object after its siblings', [['nothing'], ['absent', 'deeper']]],
]

test.each(inOrder)('%s', (_name, paths) => {
  const placed = paths.map((path) => ({ path }))
  expect(inFileOrder(root, placed)).toEqual(placed)
  expect(inFileOrder(root, [...placed].reverse())).toEqual(placed)
})

test('two things said of one place stay as they came', () => {
  const placed = ['one', 'two', 'three'].map((code) => ({ path: ['first', 'a'], code }))
  expect(inFileOrder(root, placed)).toEqual(placed)
})
