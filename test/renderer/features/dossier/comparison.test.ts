import { describe, expect, it, test } from 'vitest'
import { comparisonRows } from '../../../../renderer/features/dossier/comparison.ts'
import type { RowKey } from '../../../../renderer/features/dossier/comparison-cells.ts'
import type { SessionState } from '../../../../shared/domain/state.ts'
import { vacancyOf } from '../../../../shared/domain/vacancy/selectors.ts'
import { commandBy, exampleCommands, play, preparedSitting } from '../../../support/played-sitting.ts'

function rowsOf(state: SessionState, id: string) {
  const item = vacancyOf(state, id)
  if (item === undefined) throw new Error(`no ${id}`)
  return comparisonRows(state, item)
}

function cellsOf(state: SessionState, id: string, key: RowKey) {
  const cells = rowsOf(state, id).find((row) => row.key === key)?.cells ?? []
  return cells.map(({ candidate, text, detail, mark }) =>
    [candidate, text, detail, mark ?? ''].join('|').replaceAll('\u00a0', ' '),
  )
}

const prepared = preparedSitting()
const adopted = play(prepared, exampleCommands('c039'))

describe('the candidates of L2 compared', () => {
  test.each<[RowKey, readonly string[]]>([
    [
      'household',
      [
        'L2-A|3 personnes · 1,8 UC|1 titulaire (44 ans), 2 enfants (16 et 5 ans)|',
        'L2-B|1 personne · 1 UC|1 titulaire (24 ans)|',
        'L2-C|2 personnes · 1,5 UC|1 titulaire (39 ans), 1 enfant (14 ans)|',
      ],
    ],
    [
      'resources',
      [
        'L2-A|7 019 €|plafond 25 093 €|',
        'L2-B|13 810 €|plafond 12 871 €|watch',
        'L2-C|10 145 €|plafond 22 552 €|',
      ],
    ],
    ['effort', ['L2-A|16,0 %||', 'L2-B|9,3 %||', 'L2-C|12,7 %||']],
    ['remainder', ['L2-A|11,01 €/j/UC||watch', 'L2-B|36,92 €/j/UC||', 'L2-C|17,34 €/j/UC||']],
    ['priority', ['L2-A|DALO, désigné par le préfet||', 'L2-B|||', 'L2-C|||']],
  ])('%s', (key, expected) => {
    expect(cellsOf(prepared, 'L2', key)).toEqual(expected)
  })

  it('shows the decisions with their motive once proposed', () => {
    expect(cellsOf(adopted, 'L2', 'decision')).toEqual([
      'L2-A|Attribution, rang 1||',
      'L2-B|Non-attribution|Une autre candidature a été jugée prioritaire. Les candidatures classées relèvent des publics prioritaires de ce contingent.|',
      'L2-C|Attribution, rang 2||',
    ])
  })

  it('says the day of its scores once they are frozen', () => {
    const chalons = preparedSitting('chalons')
    const sent = play(chalons, [commandBy('secretary', { type: 'SendAgenda', on: '2026-11-12' })])
    const labels = [chalons, sent].map(
      (state) => rowsOf(state, 'L1').find(({ key }) => key === 'score')?.label,
    )
    expect(labels).toEqual(['Cotation', 'Cotation au 12/11/2026'])
  })

  it('says of a decision whether it is only proposed', () => {
    const proposed = play(prepared, exampleCommands('c030'))
    const labels = [proposed, adopted].map(
      (state) => rowsOf(state, 'L2').find(({ key }) => key === 'decision')?.label,
    )
    expect(labels).toEqual(['Proposition', 'Décision'])
  })

  it('leaves out a row that says nothing of anybody', () => {
    expect(rowsOf(prepared, 'L2').map(({ key }) => key)).not.toContain('score')
    expect(rowsOf(prepared, 'L1').map(({ key }) => key)).not.toContain('priority')
  })

  it('names no applicant', () => {
    expect(JSON.stringify(rowsOf(adopted, 'L2'))).not.toMatch(/GARNIER|MARCHAL|DAVID/)
  })
})

describe('a scored dwelling', () => {
  const rows = rowsOf(preparedSitting('chalons'), 'L9')
  const score = rows.find(({ key }) => key === 'score')

  it('comes in the order of the score', () => {
    expect(score?.cells.map(({ text }) => Number.parseInt(text, 10))).toEqual([45, 39, 15, 5, 0])
  })

  it('says that equal totals are ex aequo', () => {
    const twins = preparedSitting('chalons', (file) => {
      const [vacancy] = file.vacancies as { candidates: { id: string; letter: string }[] }[]
      const [first] = vacancy?.candidates ?? []
      if (vacancy === undefined || first === undefined) throw new Error('the example has candidates')
      vacancy.candidates = [first, { ...first, id: 'TWIN', letter: 'Z' }]
    })
    expect(
      rowsOf(twins, 'L1')
        .find(({ key }) => key === 'score')
        ?.cells.map(({ detail }) => detail),
    ).toEqual(['ex aequo', 'ex aequo'])
  })
})
