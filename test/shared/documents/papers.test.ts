import { describe, expect, test } from 'vitest'
import { agenda } from '../../../shared/documents/agenda.ts'
import { attendanceSheet } from '../../../shared/documents/attendance-sheet.ts'
import { booklet } from '../../../shared/documents/booklet.ts'
import { minutes } from '../../../shared/documents/minutes.ts'
import { candidatesOf } from '../../../shared/domain/vacancy/selectors.ts'
import { emptyHead } from '../../../shared/journal/record.ts'
import { documentText, rawText } from '../../support/document-text.ts'
import { exampleCommands, play, preparedSitting } from '../../support/played-sitting.ts'

/** Every household has an address, a housing and a note; one of them is protected. */
const prepared = preparedSitting('chaumont', (file) => {
  for (const { candidates } of file.vacancies as { candidates: Record<string, unknown>[] }[]) {
    for (const one of candidates) {
      one.address = `adresse de ${one.id}`
      one.currentHousing = `logement de ${one.id}`
      one.note = `note sur ${one.id}`
    }
  }
})
const papers = { agenda, attendanceSheet, booklet, minutes } as const

describe('the papers of a sitting', () => {
  test.each(Object.entries(papers))('%s: no code, no hole, no narrow space', (_, build) => {
    const text = rawText(build(play(prepared, exampleCommands('c026')), emptyHead))
    expect(text).not.toMatch(/\b(ND|IR)-[A-Z]+|avis-imposition|PLAI-adapte|family-benefits|under-occupied/)
    expect(text).not.toMatch(/undefined|null|NaN|\{\w+\}|\u202f| [;:!?»%€]/)
  })

  test.each(Object.entries(papers))('%s: where a protected household lives is not told', (_, build) => {
    const text = rawText(build(play(prepared, exampleCommands()), emptyHead))
    expect(text).not.toMatch(/(adresse de|logement de|note sur) L2-C/)
  })

  test('the agenda names no candidate', () => {
    const text = rawText(agenda(prepared, emptyHead))
    for (const { file } of prepared.items.flatMap(candidatesOf)) {
      expect(text).not.toContain(file.registrationNumber)
      for (const { lastName } of file.applicants) expect(text).not.toContain(lastName)
    }
  })

  test('the agenda lists every dwelling with its number of requests', () => {
    const text = documentText(agenda(prepared, emptyHead))
    expect(text).toContain(
      '1 | CHA-0412\n12 rue du Cavalier, 52000 Chaumont | T3 de 64,2 m², 2e étage sans ascenseur, PLUS, quartier prioritaire | Organisme | 4',
    )
    expect(text).toContain(
      'Moins de trois demandes : deux candidatures reçues du réservataire après publication de l’offre.',
    )
  })

  test('the attendance sheet says for which dwellings each member sits', () => {
    const text = documentText(attendanceSheet(prepared, emptyHead))
    expect(text).toContain('M. Jérôme LOPEZ\nPrésident de la CALEOL | tous les logements')
    expect(text).toContain('M. Théo POULAIN\nMaire de Nogent | logement n° 3')
    expect(text).toContain('M. Bruno BOUCHET\nReprésentant de la CA de Chaumont | logements n° 1, 2, 3, 5')
  })

  test('the booklet opens each item on a right-hand page and each request on a page', () => {
    const { blocks } = booklet(prepared, emptyHead)
    const pages = blocks.filter((block) => block.kind === 'page')
    expect(pages.filter(({ side }) => side === 'right-hand')).toHaveLength(7)
    expect(pages.filter(({ side }) => side === 'next')).toHaveLength(14)
  })

  test('the booklet compares the requests of a dwelling and shows what is known of each', () => {
    const text = documentText(booklet(prepared, emptyHead))
    expect(text).toContain('Taux d’effort | 16,0 % | 9,3 % | 12,7 %')
    expect(text).toContain('Reste à vivre | 11,01 € par jour et par UC')
    expect(text).toContain('13 810 € (année N-2) pour un plafond de 12 871 € : dépassement de 7,3 %')
    expect(text).toContain('Demande A : Mme Manon GAILLARD')
    expect(text).toContain('note sur L1-A')
    expect(text).toContain('Logement actuel non communiqué')
  })

  test('neither disability nor the category of a priority is told', () => {
    const sensitive = preparedSitting('chaumont', (file) => {
      const [first] = file.vacancies as { candidates: Record<string, unknown>[] }[]
      const [one] = first?.candidates ?? []
      if (one === undefined) return
      one.priority = {
        dalo: false,
        daloDesignatedByPrefect: false,
        categories: ['VIOLENCES', 'HANDICAP'],
        publicAgent: false,
      }
      for (const person of one.persons as Record<string, unknown>[]) person.disabled = true
    })
    const text = rawText(booklet(sensitive, emptyHead))
    expect(text).toContain('public prioritaire')
    expect(text).not.toMatch(/violence|handicap/i)
  })

  test('a grid’s score is shown line by line', () => {
    const text = documentText(booklet(preparedSitting('chalons'), emptyHead))
    expect(text).toMatch(/Cotation \| \d+ points?/)
    expect(text).toMatch(/Total \d+ points?/)
  })

  test('a score is told by category: no criterion of violence or handicap is named', () => {
    // The annex prints the published grid, which speaks of nobody.
    const [text] = documentText(booklet(preparedSitting('chalons'), emptyHead)).split('Annexe : le barème')
    expect(text).toMatch(/Situation personnelle \d+ points/)
    expect(text).toContain('Ancienneté de la demande')
    expect(text).not.toMatch(/viol|handicap|prostitution|traite des|thérapeutique/i)
  })
})
