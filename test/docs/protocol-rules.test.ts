import { existsSync, globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))

function textOf(path: string): string {
  return readFileSync(`${root}${path}`, 'utf8')
}

/** One line of the table of `docs/journal.md`. */
interface ProtocolRule {
  readonly number: string
  readonly code: readonly string[]
  readonly tests: readonly string[]
}

const rules: readonly ProtocolRule[] = textOf('docs/journal.md')
  .split('\n')
  .filter((line) => /^\| J\d+ \|/.test(line))
  .map((line) => {
    const [number = '', , code = '', tests = ''] = line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim())
    return { number, code: pathsOf(code), tests: pathsOf(tests) }
  })

function pathsOf(cell: string): readonly string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path)
}

const holdRules = [...textOf('docs/hand-over.md').matchAll(/^- \*\*(H\d+)\*\*/gm)].map(
  ([, number = '']) => number,
)

/** The numbers that open the titles of a file's tests: `J7: …`, also behind the number of a contract's case. */
function numbersTold(path: string): readonly string[] {
  return [...textOf(path).matchAll(/['"`]((?:[HJ]\d+(?:, | and )?)+): /g)].flatMap(([, told = '']) =>
    [...told.matchAll(/[HJ]\d+/g)].map(([number]) => number),
  )
}

const told = globSync('test/**/*.test.{ts,tsx}', { cwd: root })
  .concat(globSync('test/**/*-suite.ts', { cwd: root }))
  .map((path) => ({ path, numbers: numbersTold(path) }))

describe('the rules of the protocol', () => {
  it('have each a number of their own', () => {
    const numbers = rules.map(({ number }) => number)
    expect(numbers.length).toBeGreaterThan(0)
    expect(new Set(numbers).size).toBe(numbers.length)
  })

  it.each(rules)(
    '$number names code that exists and tests that carry its number',
    ({ number, code, tests }) => {
      expect(code.length).toBeGreaterThan(0)
      expect(tests.length).toBeGreaterThan(0)
      expect([...code, ...tests].filter((path) => !existsSync(`${root}${path}`))).toEqual([])
      expect(tests.filter((path) => !numbersTold(path).includes(number))).toEqual([])
    },
  )

  it.each(holdRules)('%s, of the hand-over, is carried by a test', (number) => {
    expect(told.some(({ numbers }) => numbers.includes(number))).toBe(true)
  })

  it('are those that the tests speak of, and no others', () => {
    const known = new Set([...rules.map(({ number }) => number), ...holdRules])
    const strangers = told.flatMap(({ path, numbers }) =>
      numbers.filter((number) => !known.has(number)).map((number) => `${number} in ${path}`),
    )
    expect(strangers).toEqual([])
  })
})
