import { describe, expect, test, vi } from 'vitest'
import { exportDocuments, type WantedDocuments } from '../../../server/pdf/export-documents.ts'
import type { SessionState } from '../../../shared/domain/state.ts'
import { candidatesOf } from '../../../shared/domain/vacancy/selectors.ts'
import { exampleCommands, play, preparedSitting } from '../../support/played-sitting.ts'
import { readPdf, squeezed } from '../../support/read-pdf.ts'

// Each export starts a thread and reads its PDF back: slow beside the rest on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const head = { length: 90, hash: 'cd'.repeat(32) }
const closed = play(preparedSitting(), exampleCommands('c064'))
const signed = play(preparedSitting(), exampleCommands())

async function exported(state: SessionState, wanted: WantedDocuments) {
  const answer = await exportDocuments(state, head, wanted)
  if (answer.kind === 'refused') throw new Error(answer.message)
  return answer.files
}

/** Every letter and the merged file, made once. */
const letters = await exported(signed, { kind: 'letters', draft: false, merged: true })

describe('exporting letters', () => {
  test('is refused before the signature, with what to do', async () => {
    const answer = await exportDocuments(closed, head, { kind: 'letters', draft: false })
    expect(answer).toMatchObject({ kind: 'refused', code: 'not-permitted' })
  })

  test('gives drafts before the signature when they are asked for', async () => {
    const files = await exported(closed, { kind: 'letters', draft: true, candidate: 'L1-C' })
    expect(files.map(({ name, candidate }) => [name, candidate])).toEqual([['L1-C.pdf', 'L1-C']])
    const { pages } = await readPdf(files[0]?.bytes ?? new Uint8Array())
    for (const page of pages) expect(page).toContain('PROJET')
  })

  test('gives one file a candidate, and no file speaks of another household', async () => {
    const files = letters.filter(({ candidate }) => candidate !== undefined)
    expect(files).toHaveLength(14)
    const all = signed.items.flatMap(candidatesOf).map(({ file }) => file)
    for (const { name, candidate, bytes, pages } of files) {
      expect(name).toBe(`${candidate}.pdf`)
      const read = await readPdf(bytes)
      const text = read.pages.join(' ')
      expect(read.pages).toHaveLength(pages)
      expect(text).not.toMatch(/PROJET|undefined|null|\u202f|\b(ND|IR)-[A-Z]/)
      for (const other of all.filter(({ id }) => id !== candidate)) {
        expect(text).not.toContain(other.registrationNumber)
      }
    }
  })

  test('adds one merged file where each letter counts its own pages', async () => {
    const merged = letters.at(-1)
    expect(letters).toHaveLength(15)
    expect([merged?.name, merged?.candidate]).toEqual(['lettres.pdf', undefined])
    const { pages } = await readPdf(merged?.bytes ?? new Uint8Array())
    const starts = pages.flatMap((text, index) => (/page\s1\s\/\s\d/.test(text) ? [index + 1] : []))
    expect(starts).toHaveLength(14)
    for (const start of starts) expect(start % 2).toBe(1)
    for (const [index, { pages: count }] of letters.slice(0, 14).entries()) {
      expect(squeezed(pages[(starts[index] ?? 0) - 1] ?? '')).toContain(`page 1 / ${count}`)
    }
  })
})

describe('exporting the other documents', () => {
  test.each([
    ['agenda', 'ordre-du-jour.pdf', 'Ordre du jour'],
    ['booklet', 'livret-de-seance.pdf', 'Livret de séance'],
    ['attendance', 'feuille-emargement.pdf', 'Feuille d’émargement'],
    ['minutes', 'proces-verbal.pdf', 'Procès-verbal de la commission'],
  ] as const)('%s is %s', async (kind, name, words) => {
    const [file, ...others] = await exported(preparedSitting(), { kind, draft: false })
    expect(others).toEqual([])
    expect(file).toMatchObject({ kind, name })
    const { pages } = await readPdf(file?.bytes ?? new Uint8Array())
    expect(pages).toHaveLength(file?.pages ?? 0)
    expect(squeezed(pages[0] ?? '')).toContain(words)
  })

  test('minutes are a draft until the signature, then print the journal’s hash', async () => {
    const [draft] = await exported(closed, { kind: 'minutes', draft: false })
    const [final] = await exported(signed, { kind: 'minutes', draft: false })
    const draftText = (await readPdf(draft?.bytes ?? new Uint8Array())).pages
    const finalText = (await readPdf(final?.bytes ?? new Uint8Array())).pages.join(' ')
    for (const page of draftText) expect(page).toContain('PROJET')
    expect(draftText.join(' ')).not.toContain('Empreinte')
    expect(finalText).not.toContain('PROJET')
    expect(squeezed(finalText)).toContain(`Empreinte du registre : ${head.hash}`)
  })
})
