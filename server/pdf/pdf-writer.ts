import pdfmake from 'pdfmake'
import type { DocumentDescription } from '../../shared/documents/document.ts'
import { definition } from './definition.ts'
import { coverageOf, type FontFamily, type Fonts } from './fonts.ts'

/** A PDF in memory and its number of pages. */
export interface Pdf {
  readonly bytes: Uint8Array
  readonly pages: number
}

/** pdfmake's files in memory, which its types leave out. */
interface WithVirtualFiles {
  readonly virtualfs: { writeFileSync(name: string, bytes: Buffer): void }
}

/**
 * A function that draws descriptions with these fonts. pdfmake keeps its fonts and policies in one object of its own:
 * they are set here once; it reads neither the disk nor the network.
 */
export function pdfWriter(fonts: Fonts): (description: DocumentDescription) => Promise<Pdf> {
  pdfmake.setFonts({ main: registered(fonts.main), extended: registered(fonts.extended) })
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy(() => false)
  const coverage = coverageOf(fonts)
  return async (description) => {
    const { document, pages } = definition(description, coverage)
    const bytes = await pdfmake.createPdf(document).getBuffer()
    return { bytes, pages: pages() }
  }
}

function registered({ normal, bold, italics, bolditalics }: FontFamily) {
  const { virtualfs } = pdfmake as typeof pdfmake & WithVirtualFiles
  for (const { name, bytes } of [normal, bold, italics, bolditalics]) virtualfs.writeFileSync(name, bytes)
  return { normal: normal.name, bold: bold.name, italics: italics.name, bolditalics: bolditalics.name }
}
