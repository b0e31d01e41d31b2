import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

/** One row of a table of `docs/mutants.md`: its files, and the expressions of them that a mutant changed. */
interface Row {
  readonly files: readonly string[]
  readonly expressions: readonly string[]
}

const rows: readonly Row[] = readFileSync(`${root}docs/mutants.md`, 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => {
    const [, files = '', changed = ''] = line.split(/(?<!\\)\|/)
    return { files: quoted(files), expressions: quoted(changed) }
  })

/** What stands between back quotes, but for what a mutant put in its place: `a > b` to `a >= b`. */
function quoted(cell: string): readonly string[] {
  const changed = cell.replaceAll(/ to (?:`` .+? ``|`[^`]+`)/g, '')
  return [...changed.matchAll(/`` (.+?) ``|`([^`]+)`/g)].map(([, long, short]) =>
    (long ?? short ?? '').replaceAll('\\|', '|'),
  )
}

describe('docs/mutants.md speaks of the code as it stands', () => {
  test('it has rows', () => expect(rows.length).toBeGreaterThan(40))

  test.each(rows)('of $files: $expressions', ({ files, expressions }) => {
    for (const file of files) {
      const path = `${root}shared/domain/${file}`
      expect(existsSync(path), file).toBe(true)
      const code = oneLine(readFileSync(path, 'utf8'))
      const gone = expressions.filter((expression) => !code.includes(oneLine(expression)))
      expect(gone, file).toEqual([])
    }
  })
})
