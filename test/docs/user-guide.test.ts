import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, test } from 'vitest'
import { actionGroups } from '../../renderer/features/chair/actions/action.ts'
import { shownStroke } from '../../renderer/features/chair/actions/key-stroke.ts'
import { helpLines } from '../../renderer/features/chair/dialogs/help-lines.ts'
import { refusalCodes } from '../../shared/domain/refusal.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const guide = readFileSync(`${root}docs/guide-utilisateur.md`, 'utf8').replaceAll('\u00a0', ' ')
const rules = globSync('shared/domain/**/*.ts', { cwd: root })
  .map((file) => readFileSync(`${root}${file}`, 'utf8'))
  .join('\n')

/** The rows of a table that stands between two marks of the guide, each as its cells; the head is left out. */
function rowsBetween(opening: string, closing: string): readonly (readonly string[])[] {
  const [, after = ''] = guide.split(opening)
  const [block = ''] = after.split(closing)
  const lines = block.split('\n').filter((line) => line.startsWith('|'))
  return lines.slice(2).map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  )
}

const refusals = rowsBetween('<!-- codes:refusals -->', '<!-- /codes -->')

describe('the user’s guide', () => {
  it('has a line for each refusal, in the order of the code, and no other', () => {
    expect(refusals.map(([code]) => code)).toEqual(refusalCodes.map((code) => `\`${code}\``))
  })

  test.each(refusals)(
    '%s quotes what the application says, and gives a cure',
    (_code, sentence = '', cure) => {
      const parts = sentence.split('…').map((part) => part.trim())
      expect(Math.max(...parts.map(({ length }) => length))).toBeGreaterThan(12)
      for (const part of parts) expect(rules).toContain(part)
      expect(cure).toBeTruthy()
    },
  )

  it('lists every key of the console, as its help does', () => {
    const lines = actionGroups.flatMap((group) => helpLines(group))
    const expected = lines.map(({ label, keys }) => [
      label,
      keys.map((key) => `\`${shownStroke(key)}\``).join(' ou '),
    ])
    expect(rowsBetween('<!-- keys -->', '<!-- /keys -->')).toEqual(expected)
  })
})
