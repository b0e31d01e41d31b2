import { describe, expect, test } from 'vitest'
import { readJsonText } from '../../../../shared/domain/session/read-json-text.ts'

describe('what reading a file would lose in silence', () => {
  test('nothing of a sound one: the value, and no defect', () => {
    expect(readJsonText('{"rent": 318.4}')).toEqual({ kind: 'value', value: { rent: 318.4 }, defects: [] })
  })

  test('a byte order mark goes at the beginning, and stays anywhere else', () => {
    expect(readJsonText('\uFEFF"a"')).toEqual({ kind: 'value', value: 'a', defects: [] })
    expect(readJsonText('"a\uFEFFb"')).toEqual({ kind: 'value', value: 'a\uFEFFb', defects: [] })
  })

  test('a key written twice is named', () => {
    expect(readJsonText('{"all": {"home": {"rent": 1, "rent": 2}}}')).toMatchObject({
      defects: [{ path: ['all', 'home', 'rent'], code: 'duplicate-key', details: { key: 'rent' } }],
    })
  })

  test.each([
    ['rent', ['bad-amount']],
    ['amount', ['bad-amount']],
    ['area', []],
    ['effortRateAlert', []],
  ])('decimals that do not survive are a defect of an amount alone: « %s »', (key, codes) => {
    expect(defectsOf(`{"${key}": 318.40000000000000001}`)).toEqual(codes)
  })
})

function defectsOf(text: string): readonly string[] {
  const read = readJsonText(text)
  return read.kind === 'value' ? read.defects.map(({ code }) => code) : [read.defect.code]
}
