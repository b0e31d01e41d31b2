import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson } from '../../../shared/util/canonical-json.ts'

/** Vectors of RFC 8785 (sections 3.2.2 and 3.2.3, appendix B) and of our own. */
const vectors: readonly (readonly [name: string, value: unknown, text: string])[] = [
  ['null', null, 'null'],
  ['true', true, 'true'],
  ['an empty object', {}, '{}'],
  ['an empty list', [], '[]'],
  [
    'nested values, keys sorted at each level',
    { b: { d: 1, c: [2, { f: 3, e: 4 }] }, a: null },
    '{"a":null,"b":{"c":[2,{"e":4,"f":3}],"d":1}}',
  ],
  ['a list in its own order', [3, 1, 2], '[3,1,2]'],
  [
    'numbers as ECMAScript prints them',
    [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
    '[333333333.3333333,1e+30,4.5,0.002,1e-27]',
  ],
  ['minus zero', -0, '0'],
  ['the greatest safe integer', Number.MAX_SAFE_INTEGER, '9007199254740991'],
  [
    'strings with only the escapes they need',
    '\u20ac$\u000F\nA\'B"\\\\"/',
    '"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"',
  ],
  ['control characters', '\b\t\n\f\r\u0000\u001f\u007f', '"\\b\\t\\n\\f\\r\\u0000\\u001f\u007f"'],
  ['accents as they are, not normalised', ['é', 'e\u0301'], '["é","e\u0301"]'],
  [
    'keys by UTF-16 code units: a smiley before a Hebrew letter of the presentation forms',
    { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, ö: 7 },
    '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"\u{1f600}":5,"\ufb33":3}',
  ],
  ['keys that look like numbers, as text', { '10': 1, '9': 2, '': 3 }, '{"":3,"10":1,"9":2}'],
  [
    'capitals before small letters, whatever the locale',
    { é: 1, z: 2, Z: 3, a: 4 },
    '{"Z":3,"a":4,"z":2,"é":1}',
  ],
  ['a key without a value, left out', { a: undefined, b: 1 }, '{"b":1}'],
]

describe('canonical JSON', () => {
  test.each(vectors)('of %s', (_, value, text) => {
    expect(canonicalJson(value)).toBe(text)
  })

  test('is read back as the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  test('does not depend on the order in which keys were written', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse())
        return canonicalJson(reversed) === canonicalJson(value)
      }),
    )
  })

  test.each([
    ['NaN', Number.NaN],
    ['infinity', [Number.POSITIVE_INFINITY]],
    ['a function', { f: () => 1 }],
    ['a missing element', [undefined]],
    ['nothing', undefined],
    ['a big integer', 1n],
    ['a symbol', Symbol('s')],
  ])('of %s does not exist', (_, value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError)
  })

  test('of a value that holds itself does not exist', () => {
    const cycle: { self?: unknown } = {}
    cycle.self = cycle
    expect(() => canonicalJson(cycle)).toThrow(RangeError)
  })
})
