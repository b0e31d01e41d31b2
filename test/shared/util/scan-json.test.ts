import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writeJsonPath } from '../../../shared/util/json-path.ts'
import { scanJson } from '../../../shared/util/scan-json.ts'

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    // The platform's own reader is the oracle: that it throws is the answer.
    return false
  }
}

const indented = fc
  .tuple(fc.jsonValue(), fc.constantFrom('', '  ', '\t'))
  .map(([value, indent]) => JSON.stringify(value, null, indent))

describe('a JSON text is sound exactly when the platform reads it', () => {
  test.each([
    '{}',
    '[]',
    '[[]]',
    '{"a":{}}',
    ' [1 , 2 ] ',
    '"\\u00e9\\n"',
    '-0.5e+10',
    'true',
    '[null,false]',
    '[1,]',
    '[,1]',
    '{,}',
    '{"a"}',
    '{"a":}',
    '{"a":1,}',
    '{a:1}',
    '[1 2]',
    '01',
    '1.',
    '.5',
    '+1',
    '-',
    '1e',
    'tru',
    'nul',
    'True',
    '"\n"',
    '"\\x"',
    '"\\u12g4"',
    '"',
    '{',
    '[',
    '}',
    ']',
    '[}',
    '{]',
    '[1}',
    '1 2',
    '\u00a0[]',
    '[]\u0000',
    '',
    '"\\',
    '{"a":1"b":2}',
    '{"a" 1}',
  ])('%s', (text) => {
    expect(scanJson(text).kind === 'sound').toBe(isJson(text))
  })

  test('for any value', () => {
    fc.assert(fc.property(indented, (text) => scanJson(text).kind === 'sound'))
  })

  test('for any value with some characters cut out, put in or put twice', () => {
    const slip = fc.record({
      text: indented,
      at: fc.nat(),
      cut: fc.integer({ min: 0, max: 3 }),
      put: fc.constantFrom('', ',', '"', '{', '}', '[', ']', ':', '\\', '0', '-', '.', 'e', 'n', ' '),
    })
    fc.assert(
      fc.property(slip, ({ text, at, cut, put }) => {
        const position = at % (text.length + 1)
        const slipped = text.slice(0, position) + put + text.slice(position + cut)
        expect(scanJson(slipped).kind === 'sound').toBe(isJson(slipped))
      }),
      { numRuns: 2000 },
    )
  })

  test('however deep or long: neither costs stack', () => {
    const deep = '['.repeat(200_000) + ']'.repeat(200_000)
    expect(scanJson(deep).kind).toBe('sound')
    expect(scanJson(`"${'\\n'.repeat(2_000_000)}"`).kind).toBe('sound')
  })
})

describe('where a JSON text breaks', () => {
  test.each([
    ['{"a": 1', 'truncated', 1, 8],
    ['{\n  "a": "b', 'truncated', 2, 10],
    ['{"a": tr', 'truncated', 1, 9],
    ['{"a": "\\u00', 'truncated', 1, 12],
    ['{\n  "a": 1,\n  b: 2\n}', 'unexpected', 3, 3],
    ['[1, 2', 'truncated', 1, 6],
    ['[1, x', 'unexpected', 1, 5],
    ['{} {}', 'unexpected', 1, 4],
  ])('%j: %s, line %d, column %d', (text, fault, line, column) => {
    expect(scanJson(text)).toEqual({ kind: 'broken', fault, line, column })
  })

  test('any text cut before its end is told as truncated', () => {
    const list = fc
      .array(fc.jsonValue({ noUnicodeString: true }), { minLength: 1 })
      .map((value) => JSON.stringify(value))
    fc.assert(
      fc.property(list, fc.nat(), (text, at) => {
        const cut = text.slice(0, 1 + (at % (text.length - 1)))
        expect(scanJson(cut)).toMatchObject({
          kind: 'broken',
          fault: expect.stringMatching(/truncated|unexpected/),
        })
        return true
      }),
    )
  })
})

describe('what the platform would lose in silence', () => {
  test.each([
    ['{"a":1,"a":2}', ['a']],
    ['{"a":1,"\\u0061":2}', ['a']],
    ['{"a":[{"b":1},{"b":1,"b":2}]}', ['a[1].b']],
    ['{"a":1,"b":{"a":1},"a":{"a":1},"a":0}', ['a', 'a']],
    ['{"__proto__":1,"__proto__":2}', ['__proto__']],
    ['[{"a":1},{"a":1}]', []],
  ])('keys written twice in %s', (text, paths) => {
    const scan = scanJson(text)
    expect(scan.kind === 'sound' && scan.repeatedKeys.map(writeJsonPath)).toEqual(paths)
  })

  test('thousands of levels deep, no more places are told', () => {
    const deep = (levels: number) => `${'{"a":1,"a":'.repeat(levels)}1${'}'.repeat(levels)}`
    const told = (text: string) => {
      const scan = scanJson(text)
      return scan.kind === 'sound' ? scan.repeatedKeys.length : null
    }
    expect([told(deep(3)), told(deep(100_000))]).toEqual([3, 64])
  })

  test.each([
    ['[318.4, 318.400000000000000000]', []],
    ['[318.40000000000000001]', ['[0]']],
    ['{"a":[0,12345678901234567890]}', ['a[1]']],
    ['[0.000000000000000000000001, 1e300]', []],
  ])('digits in %s', (text, paths) => {
    const scan = scanJson(text)
    expect(scan.kind === 'sound' && scan.longNumbers.map(writeJsonPath)).toEqual(paths)
  })
})
