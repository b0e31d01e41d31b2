import type { DocumentDescription, ParagraphStyle } from '../../shared/documents/document.ts'

/** Sizes in points on A4. */
export interface Look {
  readonly margins: readonly [left: number, top: number, right: number, bottom: number]
  readonly fontSize: number
  /** Width between the margins. */
  readonly width: number
}

const a4Width = 595.28

export const looks: Readonly<Record<DocumentDescription['look'], Look>> = {
  act: look([64, 56, 64, 62], 10),
  letter: look([64, 48, 64, 54], 10.2),
  booklet: look([52, 62, 52, 56], 9.5),
  sheet: look([46, 50, 46, 56], 9.5),
}

function look(margins: Look['margins'], fontSize: number): Look {
  return { margins, fontSize, width: a4Width - margins[0] - margins[2] }
}

/** Black on white: quiet words are a dark grey that stays above 7:1. */
export const colours = { ink: '#000000', quiet: '#4a4a4a', rule: '#8c8c8c', hairline: '#c4c4c4' } as const

interface Style {
  readonly fontSize?: number
  readonly bold?: boolean
  readonly color?: string
  readonly margin: [number, number, number, number]
  readonly lineHeight?: number
}

export function paragraphStyle(style: ParagraphStyle, { width }: Look): Style {
  switch (style) {
    case 'body':
      return { margin: [0, 0, 0, 6] }
    case 'lead':
      return { margin: [0, 5, 0, 4], bold: true }
    case 'note':
      return { margin: [0, 0, 0, 4], fontSize: 8.5, color: colours.quiet }
    case 'address':
      return { margin: [0, 0, 0, 1] }
    case 'signatory':
      return { margin: [width / 2, 0, 0, 1] }
    case 'letterhead':
      return { margin: [0, 0, 0, 8], fontSize: 12, bold: true }
    case 'title':
      return { margin: [0, 10, 0, 6], fontSize: 16, bold: true, lineHeight: 1.1 }
    case 'subtitle':
      return { margin: [0, 0, 0, 8], fontSize: 11.5, color: colours.quiet }
  }
}

export function headingStyle(level: 1 | 2 | 3): Style {
  switch (level) {
    case 1:
      return { margin: [0, 0, 0, 8], fontSize: 14, bold: true, lineHeight: 1.1 }
    case 2:
      return { margin: [0, 12, 0, 5], fontSize: 12.5, bold: true }
    case 3:
      return { margin: [0, 9, 0, 3], fontSize: 10.5, bold: true }
  }
}
