import { createHash } from 'node:crypto'
import { describe, expect, test, vi } from 'vitest'
import { renderDocuments } from '../../../server/pdf/render-documents.ts'
import { agenda } from '../../../shared/documents/agenda.ts'
import { paragraph } from '../../../shared/documents/blocks.ts'
import { booklet } from '../../../shared/documents/booklet.ts'
import type { Block, DocumentDescription } from '../../../shared/documents/document.ts'
import { emptyHead } from '../../../shared/journal/record.ts'
import { preparedSitting } from '../../support/played-sitting.ts'
import { readPdf, squeezed } from '../../support/read-pdf.ts'

// Each document is drawn by a thread of its own: slow beside the rest on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

function described(blocks: readonly Block[], more: Partial<DocumentDescription> = {}): DocumentDescription {
  return {
    name: 'essai',
    title: 'Un essai',
    author: 'HAMARIS',
    createdAt: '2026-11-26T14:56:00+01:00',
    look: 'act',
    footer: 'Pied',
    watermark: null,
    blocks,
    ...more,
  }
}

async function drawn(description: DocumentDescription) {
  const [file] = await renderDocuments([description])
  if (file === undefined) throw new Error('nothing was drawn')
  return { ...file, ...(await readPdf(file.bytes)), raw: Buffer.from(file.bytes).toString('latin1') }
}

describe('a document drawn as PDF', () => {
  test('is A4, in French, titled, dated from the journal, and says its page of all on each', async () => {
    const long = Array.from({ length: 120 }, (_, index) => paragraph(`Alinéa ${index}`))
    const pdf = await drawn(described(long))
    expect(pdf.name).toBe('essai.pdf')
    expect(new Set(pdf.sizes.map(String))).toEqual(new Set(['595,842']))
    expect([pdf.title, pdf.author, pdf.language]).toEqual(['Un essai', 'HAMARIS', 'fr-FR'])
    expect(pdf.created).toBe('D:20261126135600Z')
    expect(pdf.pages.length).toBeGreaterThan(1)
    pdf.pages.forEach((text, index) => {
      expect(squeezed(text)).toContain(`page ${index + 1} / ${pdf.pages.length}`)
      expect(text).toContain('Pied')
    })
  })

  test('embeds every font it uses and claims no conformance that it does not have', async () => {
    const { raw } = await drawn(described([paragraph('Œuvre de Łukasz, 12 €, l’été « vu »')]))
    const descriptors = raw.match(/\/Type \/FontDescriptor/g) ?? []
    expect(descriptors.length).toBeGreaterThan(1)
    expect(raw.match(/\/FontFile[23] /g)).toHaveLength(descriptors.length)
    expect(raw).not.toMatch(/pdfuaid|pdfaid/)
  })

  test('keeps every character to the reader', async () => {
    const text =
      'ÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸŒÆ àâäçéèêëîïôöùûüÿœæ «\u00a0vu\u00a0» 1\u00a0234,56\u00a0€ 62,4\u00a0m² l’été… Łukasz Šimić'
    const pdf = await drawn(described([paragraph(text)]))
    expect(squeezed(pdf.pages.join(''))).toContain(squeezed(text))
  })

  test('is the same to the byte each time, and its hash is of its bytes', async () => {
    const description = agenda(preparedSitting(), emptyHead)
    const [first] = await renderDocuments([description])
    const [second] = await renderDocuments([description])
    expect(first?.sha256).toBe(second?.sha256)
    expect(first?.sha256).toBe(
      createHash('sha256')
        .update(first?.bytes ?? new Uint8Array())
        .digest('hex'),
    )
  })

  test('repeats a table’s heads and cuts no row', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => [`début ${index}\nmilieu\nfin ${index}`])
    const table: Block = {
      kind: 'table',
      look: 'ruled',
      caption: 'Légende',
      columns: [{ title: 'Entête', width: 'rest', align: 'left' }],
      rows,
    }
    const { pages } = await drawn(described([table]))
    expect(pages.length).toBeGreaterThan(2)
    for (const text of pages) {
      expect(text).toContain('Légende')
      expect(text).toContain('Entête')
      expect(text.match(/début/g)?.length).toBe(text.match(/fin/g)?.length)
    }
  })

  test('carries the mark of a draft on every page, across it and in its foot', async () => {
    const long = Array.from({ length: 80 }, () => paragraph('Alinéa'))
    const pdf = await drawn(described(long, { watermark: 'PROJET' }))
    for (const text of pdf.pages) {
      expect(text.match(/PROJET/g)).toHaveLength(2)
      expect(squeezed(text)).toContain('PROJET – Pied')
    }
  })
})

const drawnBooklet = await drawn(booklet(preparedSitting(), emptyHead))

describe('a booklet drawn as PDF', () => {
  test('opens each item on a right-hand page, and its contents tell that page', () => {
    const { pages } = drawnBooklet
    const opening = (reference: string) =>
      pages.findIndex((text) => squeezed(text).includes(`: ${reference}, `) && text.includes('côte à côte')) +
      1
    for (const reference of ['CHA-0412', 'CHA-0077', 'NOG-0019', 'LAN-0203', 'CHA-0555']) {
      expect(opening(reference) % 2).toBe(1)
      expect(squeezed(pages[0] ?? '')).toMatch(new RegExp(`${reference}, [^–]*? ${opening(reference)} `))
    }
  })

  test('heads each page with its item and leaves a blank page without one', () => {
    const { pages } = drawnBooklet
    expect(squeezed(pages[3] ?? '')).toContain('Logement n° 1 : CHA-0412, Chaumont — demande A')
    expect(squeezed(pages[7] ?? '')).not.toContain('Logement n°')
    expect(squeezed(pages[7] ?? '')).toContain(`page 8 / ${pages.length}`)
  })
})

test('an item may bear any identifier, `constructor` among them', async () => {
  const { pages } = await drawn(
    described([
      { kind: 'paragraph', style: 'body', text: ['Voir page ', { kind: 'page-of', anchor: 'constructor' }] },
      { kind: 'page', side: 'next', runningHead: '' },
      { kind: 'heading', level: 1, text: 'Logement', anchor: 'constructor' },
    ]),
  )
  expect(squeezed(pages[0] ?? '')).toContain('Voir page 2')
})

describe('the thread that draws', () => {
  const many = Array.from({ length: 6 }, (_, index) =>
    described([paragraph('Texte')], { name: `essai-${index}` }),
  )

  test('gives the documents in order and tells how far it is', async () => {
    const progress: [number, number][] = []
    const files = await renderDocuments(many, { onProgress: (made, of) => progress.push([made, of]) })
    expect(files.map(({ name }) => name)).toEqual(many.map(({ name }) => `${name}.pdf`))
    expect(progress).toEqual(many.map((_, index) => [index + 1, many.length]))
  })

  test('stops when it is told to', async () => {
    const controller = new AbortController()
    const work = renderDocuments(many, {
      signal: controller.signal,
      onProgress: () => controller.abort(new Error('no longer wanted')),
    })
    await expect(work).rejects.toThrow('no longer wanted')
    await expect(renderDocuments(many, { signal: controller.signal })).rejects.toThrow('no longer wanted')
  })

  test('has nothing to do without a document', async () => {
    expect(await renderDocuments([])).toEqual([])
  })
})
