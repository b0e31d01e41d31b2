import { readFileSync } from 'node:fs'
import {
  amber,
  amberDark,
  grass,
  grassDark,
  iris,
  irisDark,
  red,
  redDark,
  sand,
  sandDark,
  teal,
  tealDark,
} from '@radix-ui/colors'
import { describe, expect, it } from 'vitest'

type Scheme = 'light' | 'dark'
type Colour = readonly [red: number, green: number, blue: number]

const styles = (name: string) =>
  readFileSync(new URL(`../../../renderer/styles/${name}`, import.meta.url), 'utf8')
const usual = declarationsOf(`${styles('palette.css')}${rootOf(styles('tokens.css'))}`)
const moreContrast = new Map([...usual, ...declarationsOf(contrastBlockOf(styles('tokens.css')))])

/** WCAG 2.2: 4.5 for text, 3 for what only marks (borders of fields, focus). */
const pairs: readonly (readonly [text: string, ground: string, ratio: number])[] = [
  ...['--page', '--pane', '--sunken', '--hover', '--floating'].map(
    (ground) => ['--text', ground, 7] as const,
  ),
  ...['--page', '--pane', '--sunken', '--hover', '--floating'].map(
    (ground) => ['--text-soft', ground, 4.5] as const,
  ),
  ...['--page', '--pane', '--floating', '--accent-tint', '--accent-tint-strong'].map(
    (ground) => ['--accent', ground, 4.5] as const,
  ),
  ['--on-accent', '--accent-solid', 4.5],
  ['--on-accent', '--accent-solid-hover', 4.5],
  ...['met', 'watch', 'blocks', 'recused'].flatMap((state) => [
    [`--${state}`, '--page', 4.5] as const,
    [`--${state}`, '--pane', 4.5] as const,
    [`--${state}`, `--${state}-tint`, 4.5] as const,
  ]),
  ['--field-line', '--floating', 3],
  ['--focus', '--page', 3],
  ['--focus', '--pane', 3],
]

describe('the palette', () => {
  it.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, string>>]>([
    ['sand', sand, sandDark],
    ['teal', teal, tealDark],
    ['grass', grass, grassDark],
    ['amber', amber, amberDark],
    ['red', red, redDark],
    ['iris', iris, irisDark],
  ])('%s is Radix Colors to the digit', (scale, light, dark) => {
    for (let step = 1; step <= 12; step += 1) {
      const expected = `light-dark(${light[`${scale}${step}`]}, ${dark[`${scale}${step}`]})`
      expect(usual.get(`--${scale}-${step}`)).toBe(expected)
    }
  })
})

describe.each([
  ['usual contrast', usual],
  ['more contrast', moreContrast],
] as const)('%s', (_name, tokens) => {
  describe.each(['light', 'dark'] as const)('%s', (scheme) => {
    it.each(pairs)('%s on %s is readable', (text, ground, ratio) => {
      expect(
        contrast(colourOf(tokens, text, scheme), colourOf(tokens, ground, scheme)),
      ).toBeGreaterThanOrEqual(ratio)
    })
  })
})

function declarationsOf(css: string): Map<string, string> {
  const found = css.matchAll(/(--[\w-]+):\s*([^;]+);/g)
  return new Map([...found].map(([, name = '', value = '']) => [name, value.replaceAll(/\s+/g, ' ').trim()]))
}

/** The first block alone: what comes after it holds for touch screens, more contrast and print. */
function rootOf(css: string): string {
  return css.slice(0, css.indexOf('\n}'))
}

function contrastBlockOf(css: string): string {
  const start = css.indexOf('@media (prefers-contrast: more)')
  return css.slice(start, css.indexOf('\n}', start))
}

function colourOf(tokens: ReadonlyMap<string, string>, name: string, scheme: Scheme): Colour {
  const value = tokens.get(name)
  if (value === undefined) throw new Error(`no token ${name}`)
  return evaluate(tokens, value, scheme)
}

/** What the style sheets use: hexadecimal, `var()`, `light-dark()` and `color-mix(in srgb, a, b n%)`. */
function evaluate(tokens: ReadonlyMap<string, string>, value: string, scheme: Scheme): Colour {
  if (value.startsWith('#')) return hexadecimal(value)
  const [, name = '', inside = ''] = /^([\w-]+)\((.*)\)$/.exec(value) ?? []
  const [first = '', second = '', third = ''] = argumentsOf(inside)
  if (name === 'var') return colourOf(tokens, first, scheme)
  if (name === 'light-dark') return evaluate(tokens, scheme === 'light' ? first : second, scheme)
  if (name !== 'color-mix') throw new Error(`no reading of ${value}`)
  const share = Number(/(\d+)%$/.exec(third)?.[1]) / 100
  return mix(evaluate(tokens, second, scheme), evaluate(tokens, third.replace(/ \d+%$/, ''), scheme), share)
}

/** Splits at the commas that stand in no inner parentheses. */
function argumentsOf(inside: string): readonly string[] {
  const parts: string[] = []
  let depth = 0
  let part = ''
  for (const character of `${inside},`) {
    depth += character === '(' ? 1 : character === ')' ? -1 : 0
    if (character !== ',' || depth > 0) part += character
    else {
      parts.push(part.trim())
      part = ''
    }
  }
  return parts
}

function hexadecimal(value: string): Colour {
  const part = (start: number) => Number.parseInt(value.slice(start, start + 2), 16) / 255
  return [part(1), part(3), part(5)]
}

function mix(one: Colour, other: Colour, share: number): Colour {
  const at = (index: 0 | 1 | 2) => one[index] * (1 - share) + other[index] * share
  return [at(0), at(1), at(2)]
}

function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}

function contrast(one: Colour, other: Colour): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}
