import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { create } from 'fontkit'
import { sfntOfWoff } from './woff.ts'

/** A font file in memory, by the name that pdfmake asks for. */
export interface Font {
  readonly name: string
  readonly bytes: Buffer
}

/** A family in the four styles that a document may use. */
export interface FontFamily {
  readonly normal: Font
  readonly bold: Font
  readonly italics: Font
  readonly bolditalics: Font
}

/** Atkinson Hyperlegible Next in two families: Latin, and the letters of other alphabets of Europe. */
export interface Fonts {
  readonly main: FontFamily
  readonly extended: FontFamily
}

export type FontName = keyof Fonts

/** Reads the fonts from a folder `fonts` beside this module where the application is bundled, else from the package. */
export function loadFonts(): Fonts {
  return { main: family('latin'), extended: family('latin-ext') }
}

function family(subset: 'latin' | 'latin-ext'): FontFamily {
  return {
    normal: font(subset, '400-normal'),
    bold: font(subset, '600-normal'),
    italics: font(subset, '400-italic'),
    bolditalics: font(subset, '600-italic'),
  }
}

function font(subset: string, style: string): Font {
  const name = `atkinson-hyperlegible-next-${subset}-${style}`
  return { name, bytes: sfntOfWoff(readFileSync(fontFile(`${name}.woff`))) }
}

function fontFile(name: string): string {
  const bundled = fileURLToPath(new URL(`fonts/${name}`, import.meta.url))
  if (existsSync(bundled)) return bundled
  return fileURLToPath(import.meta.resolve(`@fontsource/atkinson-hyperlegible-next/files/${name}`))
}

/** Which characters each family can draw in every style. */
export type Coverage = Readonly<Record<FontName, ReadonlySet<number>>>

export function coverageOf({ main, extended }: Fonts): Coverage {
  return { main: covered(main), extended: covered(extended) }
}

function covered(family: FontFamily): ReadonlySet<number> {
  const [first, ...others] = Object.values(family).map(charactersOf)
  return new Set([...(first ?? [])].filter((code) => others.every((one) => one.has(code))))
}

/** The code points that a font file can draw. */
export function charactersOf({ bytes }: Pick<Font, 'bytes'>): ReadonlySet<number> {
  return new Set(create(bytes).characterSet)
}
