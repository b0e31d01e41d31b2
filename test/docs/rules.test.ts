import { globSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, test } from 'vitest'
import { refusalCodes } from '../../shared/domain/refusal.ts'
import { plainText, ruleRows } from '../support/rules-table.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const rows = ruleRows()
const sureness = ['V', 'V17', 'S', 'seed', 'R', 'C', 'contract', 'choice']

/** The functions that the domain shows and whose docstring cites an article. */
function lawfulFunctions(): readonly string[] {
  return globSync('shared/domain/**/*.ts', { cwd: root }).flatMap((path) => {
    const declared = plainText(path).matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\nexport function (\w+)/g)
    return [...declared].flatMap(([, comment = '', name]) =>
      /\b(?:CCH|CJA|CRPA|[LR]\*?\d{3}-\d)/.test(comment) ? [`${path}#${name}`] : [],
    )
  })
}

function checkCodes(): readonly string[] {
  const [, union = ''] =
    /export type CheckCode =([\s\S]*?)\n\n/.exec(plainText('shared/domain/checks.ts')) ?? []
  return [...union.matchAll(/'([a-z-]+)'/g)].map(([, code = '']) => code)
}

const held = new Set(rows.flatMap(({ code }) => code.map(({ path, symbol }) => `${path}#${symbol}`)))
const told = rows.map(({ rule }) => rule).join('\n')

describe('docs/rules.md', () => {
  it('numbers its rules in order, each once', () => {
    const keys = rows.map(({ number }) => number.split('.').map(Number))
    const sorted = [...keys].sort(([a = 0, b = 0], [chapter = 0, order = 0]) => a - chapter || b - order)
    expect(keys).toEqual(sorted)
    expect(new Set(rows.map(({ number }) => number)).size).toBe(rows.length)
    expect(rows.length).toBeGreaterThan(0)
  })

  test.each(rows.map((row) => [row.number, row] as const))(
    'rule %s says what, whence and how sure',
    (_, row) => {
      expect(row.rule).not.toBe('')
      expect(row.source).not.toBe('')
      expect(sureness).toContain(row.sureness)
    },
  )

  test.each(rows.map((row) => [row.number, row] as const))('rule %s is held where it says', (_, row) => {
    for (const { path, symbol } of row.code) {
      const isDeclared = new RegExp(`\\b(?:function|const|interface|type) ${symbol}\\b`)
      expect(plainText(path), `${path}#${symbol}`).toMatch(isDeclared)
    }
  })

  test.each(rows.map((row) => [row.number, row] as const))('rule %s is proved where it says', (_, row) => {
    for (const { path, title } of row.tests) expect(plainText(path), path).toContain(title)
  })

  test.each(rows.map((row) => [row.number, row] as const))(
    'rule %s shows the sentence it quotes',
    (_, row) => {
      const sources = row.code.map(({ path }) => plainText(path)).join('\n')
      for (const part of row.sentence) expect(sources).toContain(part)
    },
  )

  it('keeps as a setting whatever is only recalled, and names it', () => {
    const recalled = rows.filter((row) => row.sureness === 'R')
    for (const { number, rule } of recalled) expect(rule, `rule ${number}`).toMatch(/setting: `[\w.-]+`/)
  })

  it('tells of every check and every refusal', () => {
    const missing = [...checkCodes(), ...refusalCodes].filter((code) => !told.includes(`\`${code}\``))
    expect(missing).toEqual([])
  })

  it('names every public function of the domain that cites an article', () => {
    expect(lawfulFunctions().length).toBeGreaterThan(10)
    expect(lawfulFunctions().filter((name) => !held.has(name))).toEqual([])
  })
})
