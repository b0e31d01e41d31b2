import { expect, test } from 'vitest'
import { pauseAfter, pinDefect, triesLeft } from '../../../../renderer/adapters/vault/pin-rules.ts'

test.each([
  [1, 0],
  [2, 0],
  [3, 5],
  [4, 15],
  [8, 300],
  [9, 600],
  [19, 600],
])('J164: after %i wrong codes the device waits %i seconds', (failures, seconds) => {
  expect(pauseAfter(failures)).toBe(seconds)
})

test.each([
  [0, 10],
  [9, 1],
  [10, 0],
  [11, 0],
])('J165: after %i wrong codes of ten, %i remain', (failures, left) => {
  expect(triesLeft(failures, { maxTries: 10 })).toBe(left)
})

test.each([
  ['482915', null],
  ['000000', 'too-simple'],
  ['123456', 'too-simple'],
  ['890123', 'too-simple'],
  ['654321', 'too-simple'],
  ['112233', null],
  ['48291', 'wrong-length'],
  ['4829155', 'wrong-length'],
  ['48291a', 'not-digits'],
  ['', 'wrong-length'],
])('J163: the code « %s »: %s', (pin, defect) => {
  expect(pinDefect(pin, { pinLength: 6 })).toBe(defect)
})
