import type { Coverage, FontName } from './fonts.ts'

/** Words drawn in one font. */
export interface FontRun {
  readonly font: FontName
  readonly text: string
}

/**
 * Cuts a text by the font that holds its characters, so that a name such as ŁUKASZ or ÿ never shows a hole. A character
 * that neither font holds loses its diacritics, else becomes a question mark: something readable, never an empty box.
 */
export function fontRuns(text: string, coverage: Coverage): readonly FontRun[] {
  const runs: FontRun[] = []
  for (const character of text.normalize('NFC')) {
    const drawn = drawable(character, coverage)
    const last = runs.at(-1)
    if (last !== undefined && (last.font === drawn.font || /^\s$/.test(character))) {
      runs[runs.length - 1] = { font: last.font, text: last.text + drawn.text }
    } else {
      runs.push(drawn)
    }
  }
  return runs
}

function drawable(character: string, coverage: Coverage): FontRun {
  if (character === '\n') return { font: 'main', text: character }
  const font = fontOf(character, coverage)
  if (font !== null) return { font, text: character }
  const base = character.normalize('NFD').charAt(0)
  const baseFont = fontOf(base, coverage)
  return baseFont === null ? { font: 'main', text: '?' } : { font: baseFont, text: base }
}

function fontOf(character: string, coverage: Coverage): FontName | null {
  const code = character.codePointAt(0) ?? 0
  if (coverage.main.has(code)) return 'main'
  return coverage.extended.has(code) ? 'extended' : null
}
