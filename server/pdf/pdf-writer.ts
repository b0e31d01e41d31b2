import pdfmake from 'pdfmake'
import type { DocumentDescription } from '../../shared/documents/document.ts'
import { definition } from './definition.ts'
import { coverageOf, type Fonts } from './fonts.ts'

/** A PDF in memory and its number of pages. */
export interface Pdf {
  readonly bytes: Uint8Array
  readonly pages: number
}

/**
 * A function that draws descriptions with these fonts. pdfmake keeps its fonts and policies in one object of its own:
 * they are set here once; it may read the font files and nothing else, and never the network.
 */
export function pdfWriter(fonts: Fonts): (description: DocumentDescription) => Promise<Pdf> {
  const files = new Set(Object.values(fonts).flatMap((family) => Object.values(family)))
  pdfmake.setFonts({ main: { ...fonts.main }, extended: { ...fonts.extended } })
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy((path) => files.has(path))
  const coverage = coverageOf(fonts)
  return async (description) => {
    const { document, pages } = definition(description, coverage)
    const bytes = await pdfmake.createPdf(document).getBuffer()
    return { bytes, pages: pages() }
  }
}
