import { describe, expect, test } from 'vitest'
import { expectedType, groupedNumber, receivedValue } from '../../../../shared/domain/session/expectations.ts'

describe('how a defect names what it asked for and what stood there', () => {
  test.each([
    [null, 'null'],
    [[], 'une liste'],
    ['', 'un texte'],
    [0, 'un nombre'],
    [false, 'true ou false'],
    [{}, 'un objet'],
    [undefined, 'absente'],
  ])('%j is named', (value, expected) => expect(receivedValue(value)).toBe(expected))

  test('a type of the schema has a name, or its author hears of it', () => {
    expect(expectedType('int')).toBe('un nombre entier sans guillemets')
    expect(() => expectedType('tuple')).toThrow('tuple')
  })

  test.each([
    [0, '0'],
    [999, '999'],
    [2000, '2 000'],
    [12_345, '12 345'],
    [1_234_567, '1 234 567'],
  ])('%i is grouped by thousands', (value, expected) => {
    expect(groupedNumber(value).replaceAll('\u00a0', ' ')).toBe(expected)
  })
})
