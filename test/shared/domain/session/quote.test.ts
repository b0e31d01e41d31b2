import { describe, expect, test } from 'vitest'
import { adviceFor, quote, quotedChoice } from '../../../../shared/domain/session/quote.ts'

describe('a word of the file as a sentence quotes it', () => {
  test.each([
    ['a word', 'rnet', 'rnet'],
    ['lines and tabs, as one space each run', 'deux\n\n\tlignes', 'deux lignes'],
    ['64 letters', 'x'.repeat(64), 'x'.repeat(64)],
    ['65 letters, cut', `${'x'.repeat(64)}y`, `${'x'.repeat(64)}…`],
  ])('%s', (_name, word, expected) => expect(quote(word)).toBe(expected))
})

describe('what may be written instead', () => {
  test.each([
    [[], ''],
    [['a'], '« a »'],
    [['a', 'b'], '« a » ou « b »'],
    [['a', 'b', 'c'], '« a », « b » ou « c »'],
  ])('%j', (words, expected) => expect(quotedChoice(words)).toBe(expected))

  test('the nearest known word, or what else can be done', () => {
    expect(adviceFor('rnet', ['rent', 'area'], 'Retirez-la.')).toBe('Vouliez-vous dire « rent » ?')
    expect(adviceFor('loyer', ['rent', 'area'], 'Retirez-la.')).toBe('Retirez-la.')
  })
})
