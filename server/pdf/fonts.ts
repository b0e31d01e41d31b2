import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { create } from 'fontkit'

/** A family in the four styles that a document uses, as font files. */
export interface FontFamily {
  readonly normal: string
  readonly bold: string
  readonly italics: string
  readonly bolditalics: string
}

/** Atkinson Hyperlegible Next in two files a style: Latin, and the letters of other alphabets of Europe. */
export interface Fonts {
  readonly main: FontFamily
  readonly extended: FontFamily
}

export type FontName = keyof Fonts

/**
 * The font files: in a folder `fonts` beside this module where the application is bundled, else those of the package.
 */
export function locateFonts(): Fonts {
  return { main: family('latin'), extended: family('latin-ext') }
}

function family(subset: 'latin' | 'latin-ext'): FontFamily {
  return {
    normal: fontFile(subset, '400-normal'),
    bold: fontFile(subset, '600-normal'),
    italics: fontFile(subset, '400-italic'),
    bolditalics: fontFile(subset, '600-italic'),
  }
}

function fontFile(subset: string, style: string): string {
  const name = `atkinson-hyperlegible-next-${subset}-${style}.woff`
  const bundled = fileURLToPath(new URL(`fonts/${name}`, import.meta.url))
  if (existsSync(bundled)) return bundled
  return fileURLToPath(import.meta.resolve(`@fontsource/atkinson-hyperlegible-next/files/${name}`))
}

/** Which characters each family can draw in every style. */
export type Coverage = Readonly<Record<FontName, ReadonlySet<number>>>

export function coverageOf({ main, extended }: Fonts): Coverage {
  return { main: covered(main), extended: covered(extended) }
}

function covered(files: FontFamily): ReadonlySet<number> {
  const [first, ...others] = Object.values(files).map(charactersOf)
  return new Set([...(first ?? [])].filter((code) => others.every((one) => one.has(code))))
}

function charactersOf(path: string): ReadonlySet<number> {
  return new Set(create(readFileSync(path)).characterSet)
}
