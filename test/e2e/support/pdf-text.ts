import { readFile } from 'node:fs/promises'
import { expect } from 'vitest'
import { readPdf, squeezed } from '../../support/read-pdf.ts'

/** The words of a PDF that a user has just been given, page after page; waits until the file is whole. */
export async function pdfText(path: string): Promise<string> {
  const end = () =>
    readFile(path, 'latin1').then(
      (text) => text.trimEnd().slice(-5),
      () => 'no file',
    )
  await expect.poll(end, { timeout: 15_000 }).toBe('%%EOF')
  const { pages } = await readPdf(await readFile(path))
  return squeezed(pages.join(' '))
}
