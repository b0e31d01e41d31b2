import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A PDF as a reader sees it. */
export interface ReadPdf {
  /** The words of each page, lines joined by a space, no-break spaces kept. */
  readonly pages: readonly string[]
  /** Width and height of each page in points. */
  readonly sizes: readonly (readonly [number, number])[]
  readonly title: string
  readonly author: string
  readonly language: string
  /** As the file writes it: `D:20261126135600Z`. */
  readonly created: string
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const pdf = await loading.promise
  const pages: string[] = []
  const sizes: [number, number][] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    sizes.push([Math.round(width), Math.round(height)])
    const { items } = await page.getTextContent()
    pages.push(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : '')).join(''))
  }
  const { info } = await pdf.getMetadata()
  const { Title = '', Author = '', Language = '', CreationDate = '' } = info as Record<string, string>
  await loading.destroy()
  return { pages, sizes, title: Title, author: Author, language: Language, created: CreationDate }
}

/** A page's words with ordinary spaces, single. */
export function squeezed(text: string): string {
  return text.replace(/[\s\u00a0]+/g, ' ')
}
