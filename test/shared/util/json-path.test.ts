import { expect, test } from 'vitest'
import { writeJsonPath } from '../../../shared/util/json-path.ts'

test.each([
  [[], '$'],
  [['session'], 'session'],
  [['vacancies', 0, 'dwelling', 'rent'], 'vacancies[0].dwelling.rent'],
  [[0, 'a'], '[0].a'],
  [['a', 1, 2], 'a[1][2]'],
  [['a b'], '["a b"]'],
  [['a', 'l"oyer.x'], 'a["l\\"oyer.x"]'],
  [['not-allocated', 'x'], 'not-allocated.x'],
])('5.7 the path %j reads %s', (path, text) => {
  expect(writeJsonPath(path)).toBe(text)
})
