import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** A file of the checkout as text, its no-break spaces made plain so that sentences compare. */
export function plainText(path: string): string {
  return readFileSync(`${root}${path}`, 'utf8').replaceAll(/[\u00a0\u202f]/g, ' ')
}

/** Where a rule is held: a file of the code and the name declared there. */
interface CodeReference {
  readonly path: string
  readonly symbol: string
}

/** What proves a rule: a file of tests and part of a title written there. */
interface TestReference {
  readonly path: string
  readonly title: string
}

/** One line of `docs/rules.md`. */
export interface RuleRow {
  readonly number: string
  readonly rule: string
  readonly source: string
  readonly sureness: string
  readonly code: readonly CodeReference[]
  readonly tests: readonly TestReference[]
  /** The literal parts of the sentence shown; empty where the rule shows as a figure or as nothing. */
  readonly sentence: readonly string[]
}

/** Every rule of the table, in its order. Throws on a line that has not its seven cells. */
export function ruleRows(): readonly RuleRow[] {
  return plainText('docs/rules.md')
    .split('\n')
    .filter((line) => /^\| \d+\.\d+ \|/.test(line))
    .map(ruleRow)
}

function ruleRow(line: string): RuleRow {
  const cells = line
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim())
  const [number = '', rule = '', source = '', sureness = '', code = '', tests = '', sentence = ''] = cells
  if (cells.length !== 7) throw new Error(`rule ${number}: ${cells.length} cells, not 7`)
  return {
    number,
    rule,
    source,
    sureness,
    code: code.split('<br>').map((one) => codeReference(number, one)),
    tests: tests.split('<br>').map((one) => testReference(number, one)),
    sentence: sentence === '—' ? [] : sentenceParts(number, sentence),
  }
}

function codeReference(number: string, text: string): CodeReference {
  const [, path, symbol] = /^`([^#`]+)#([^`]+)`$/.exec(text.trim()) ?? []
  if (path === undefined || symbol === undefined) throw new Error(`rule ${number}: « ${text} » names no code`)
  return { path: inside('shared/domain/', path), symbol }
}

function testReference(number: string, text: string): TestReference {
  const [, path, title] = /^`([^`]+)` (.+)$/.exec(text.trim()) ?? []
  if (path === undefined || title === undefined) throw new Error(`rule ${number}: « ${text} » names no test`)
  return { path: inside('test/shared/domain/', path), title }
}

/** A path is that of its usual folder, unless it begins at the root of the checkout. */
function inside(folder: string, path: string): string {
  return /^(shared|server|renderer|electron|test|build)\//.test(path) ? path : `${folder}${path}`
}

/** What stands between the holes, written `…`, of a sentence in guillemets. */
function sentenceParts(number: string, text: string): readonly string[] {
  const [, quoted] = /^« (.+) »$/.exec(text) ?? []
  if (quoted === undefined) throw new Error(`rule ${number}: the sentence is not in guillemets`)
  return quoted
    .split('…')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
