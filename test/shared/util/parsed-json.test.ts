import { expect, test } from 'vitest'
import { parsedJson } from '../../../shared/util/parsed-json.ts'

test.each([
  ['{"a":[1]}', { a: [1] }],
  ['null', null],
  [' 5 ', 5],
  ['', undefined],
  ['{', undefined],
  ['undefined', undefined],
  ['\u0000', undefined],
  ['\uFEFF{}', undefined],
])('%j holds %j', (text, value) => expect(parsedJson(text)).toEqual(value))
