import { describe, expect, test } from 'vitest'
import { booklet } from '../../../shared/documents/booklet.ts'
import { minutes } from '../../../shared/documents/minutes.ts'
import type { SessionState } from '../../../shared/domain/state.ts'
import { vacancyOf } from '../../../shared/domain/vacancy/selectors.ts'
import { emptyHead } from '../../../shared/journal/record.ts'
import { documentText } from '../../support/document-text.ts'
import { commandBy, play, preparedSitting } from '../../support/played-sitting.ts'

const prepared = preparedSitting('chalons')
const sent = play(prepared, [commandBy('secretary', { type: 'SendAgenda', on: '2026-11-12' })])
const plain = (text: string) => text.replaceAll('\u00a0', ' ')
const minutesText = (state: SessionState) => plain(documentText(minutes(state, emptyHead)))
const bookletText = (state: SessionState) => plain(documentText(booklet(state, emptyHead)))

describe('the cotation in the minutes', () => {
  test('names the grid, its version and the day of the sitting', () => {
    expect(minutesText(prepared)).toContain(
      'Cotation (CCH, art. L. 441-2-8) : Barème de cotation de la demande de logement social - Châlons Agglo, applicable depuis le 1er septembre 2023. Les cotations sont arrêtées au 27 novembre 2026',
    )
  })

  test('names the day the agenda was sent, once it is', () => {
    expect(minutesText(sent)).toContain('Les cotations sont arrêtées au 12 novembre 2026')
  })

  test('says nothing of a version that the grid does not date', () => {
    const { appliesFrom: _, ...grid } = prepared.grid ?? never()
    expect(minutesText({ ...prepared, grid })).toContain('Châlons Agglo. Les cotations')
  })

  test('is not told where the territory has no grid', () => {
    expect(minutesText(preparedSitting('chaumont'))).not.toContain('Cotation')
  })
})

describe('a rank with its reason', () => {
  const item = vacancyOf(prepared, 'L1') ?? never()
  const [first, second, third] = item.candidates.map(({ file }) => file.id)
  const adopted = play(prepared, [
    commandBy('secretary', { type: 'OpenSession', secretary: 'Mme X', chair: chairOf(prepared) }),
    ...prepared.commission.seats.map(({ id }) =>
      commandBy('secretary', { type: 'RecordAttendance', seat: id, status: 'present' }),
    ),
    commandBy('secretary', { type: 'StartItem', item: 'L1' }),
    commandBy('secretary', {
      type: 'ProposeDecisions',
      vacancy: 'L1',
      decisions: [
        { candidate: first, kind: 'allocated', rank: 2, statement: 'Logement adapté au handicap' },
        { candidate: second, kind: 'allocated', rank: 1, statement: 'Proximité du lieu de soins.' },
        { candidate: third, kind: 'allocated', rank: 3 },
      ],
    }),
    commandBy('secretary', { type: 'AdoptByConsensus', item: 'L1' }),
  ])

  test('is in the minutes, by rank, and only where one was written', () => {
    const text = minutesText(adopted)
    expect(text.match(/Précision pour [^:]+ : [^.]+\./g)).toHaveLength(2)
    expect(text.indexOf('proximité du lieu de soins.')).toBeLessThan(
      text.indexOf('logement adapté au handicap.'),
    )
    expect(text).toContain('proximité du lieu de soins.')
  })
})

describe('the cotation in the booklet', () => {
  test('says why each request stands before the next, and never by a criterion', () => {
    const [pages] = bookletText(prepared).split('Annexe : le barème')
    expect(pages).toMatch(/Ordre affiché [A-E] est avant [A-E], avec [\d,]+ points? de plus/)
    expect(pages).toMatch(/pour « Situation personnelle »/)
    expect(pages).not.toContain('Viol ou agression')
  })

  test('says the day of the scores once the agenda is sent', () => {
    expect(bookletText(prepared)).not.toContain('cotation arrêtée')
    expect(bookletText(sent)).toMatch(/Total \d+ points?, cotation arrêtée au 12 novembre 2026/)
  })

  test('ends with the grid and how it is read', () => {
    const [, annex] = bookletText(prepared).split('Annexe : le barème')
    expect(annex).toContain('DALO (Droit au Logement Opposable) | 30')
    expect(annex).toContain('Tous les critères remplis s’additionnent, chacun une fois.')
    expect(annex).toContain('La publication ne dit pas…')
  })

  test('has no annex where the territory has no grid', () => {
    expect(bookletText(preparedSitting('chaumont'))).not.toContain('Annexe')
  })
})

function chairOf({ commission }: SessionState): string {
  return commission.seats.find(({ isPresident }) => isPresident === true)?.id ?? never()
}

function never(): never {
  throw new Error('the example of Châlons has a grid, a first dwelling and a president')
}
