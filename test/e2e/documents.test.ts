import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DocumentsDialog } from './pages/documents-dialog.ts'
import { SessionActs } from './pages/session-acts.ts'
import { exampleUntil } from './support/contract-commands.ts'
import { hosts, type OpenedConsole } from './support/opened-console.ts'
import { pdfText } from './support/pdf-text.ts'
import { openPreparedConsole } from './support/prepared-console.ts'
import { savedFile } from './support/saved-file.ts'
import { exampleFile, SittingBook } from './support/sitting-book.ts'

const book = new SittingBook(exampleFile)
/** PROJET across the page: its slanted letters are read apart. */
const draftMark = /PR ?OJ ?ET/

describe.each(hosts)('the documents of a sitting that has been closed, asked for in the %s', (host) => {
  let console: OpenedConsole
  let documents: DocumentsDialog

  beforeAll(async () => {
    console = await openPreparedConsole(host, {
      fileText: exampleFile,
      commands: exampleUntil('c065'),
    })
    documents = new DocumentsDialog(console.page)
    await new SessionActs(console.page).isIn(/Séance levée/)
  })
  afterAll(async () => {
    await console.close()
    await console.remove()
  })

  const read = async (title: string, words: string, name: string) =>
    pdfText(await savedFile(console, name, () => documents.saveButton(title, words).click()))

  test('are marked as drafts until the chair has signed', async () => {
    await documents.open()
    await documents.make('Procès-verbal')
    expect(await read('Procès-verbal', 'Procès-verbal', 'projet.pdf')).toMatch(draftMark)
    await documents.close()
  })

  test('say who sat, how each dwelling was decided and for whom, once signed', async () => {
    await new SessionActs(console.page).sign(book.seatName('s1'))
    await documents.open()
    await documents.make('Procès-verbal')
    const text = await read('Procès-verbal', 'Procès-verbal', 'proces-verbal.pdf')
    expect(text).not.toMatch(draftMark)
    expect(text).toContain('sous la présidence de M. Jérôme LOPEZ')
    expect(text).toContain('Avait donné pouvoir : Mme Sarah MICHAUD à Mme Maëlle SCHMITT')
    expect(text).toContain('Par sept voix pour et une voix contre, la commission décide')
    expect(text).toContain(
      'la voix de Mme Sophie BERGER, représentante du maire de Chaumont, étant prépondérante',
    )
    expect(text).toContain('Mme Camille BAILLY, ayant déclaré un intérêt')
    expect(text).toMatch(/1\. M\. Bruno GARNIER ; 2\. M\. Nicolas DAVID/)
    expect(text).toMatch(/page 1 \/ \d/)
  })

  test('hold one letter for each candidate decided, that speaks of no other household', async () => {
    await documents.make('Lettres aux candidats')
    expect(await documents.files('Lettres aux candidats').count()).toBe(14)
    const offered = await read('Lettres aux candidats', book.applicantsName('L1-C'), 'offre.pdf')
    expect(offered).toContain('Antoine DELAUNAY')
    expect(offered).not.toContain('ROCHE')
    const refused = await read('Lettres aux candidats', book.applicantsName('L2-B'), 'refus.pdf')
    expect(refused).toContain('Hélène MARCHAL')
    expect(refused).toContain('Les candidatures classées relèvent des publics prioritaires de ce contingent.')
    expect(refused).not.toMatch(/GARNIER|DAVID/)
  })

  test('complain of nothing', () => {
    expect(console.problems).toEqual([])
  })
})
