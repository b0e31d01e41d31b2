import { describe, expect, test } from 'vitest'
import { fontRuns } from '../../../server/pdf/font-runs.ts'
import { coverageOf, loadFonts } from '../../../server/pdf/fonts.ts'
import { frenchWording } from '../../../shared/documents/wording/wording.ts'

const coverage = coverageOf(loadFonts())

describe('the fonts that a document embeds', () => {
  test('hold every character of French, its signs and our wording', () => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸŒÆ0123456789'
    const signs = '«»’“”…–—€%°²³·−/()[]+=&@#*!?;:,.\u00a0 '
    const all = `${alphabet}${alphabet.toLowerCase()}${signs}${JSON.stringify(frenchWording)}`
    const missing = [...new Set(all)].filter((character) => {
      const [run] = fontRuns(character, coverage)
      return run?.text !== character
    })
    expect(missing).toEqual([])
  })

  test.each([
    ['all in one font', 'Mme Élodie LŒW', [['main', 'Mme Élodie LŒW']]],
    [
      'a letter of the other',
      'M. Łukasz NOWAK',
      [
        ['main', 'M. '],
        ['extended', 'Ł'],
        ['main', 'ukasz NOWAK'],
      ],
    ],
    ['composed before it is drawn', 'E\u0301', [['main', 'É']]],
    ['a letter of neither loses its marks', 'Nguy\u1ec5n', [['main', 'Nguyên'.replace('ê', 'e')]]],
    ['a sign of neither is a question mark', '漢', [['main', '?']]],
    ['line breaks stay', 'a\nb', [['main', 'a\nb']]],
  ])('%s', (_, text, expected) => {
    const runs = fontRuns(text, coverage)
    expect(runs.map((run) => [run.font, run.text])).toEqual(expected)
  })
})
