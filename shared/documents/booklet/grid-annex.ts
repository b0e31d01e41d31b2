import { type CriteriaGroup, criteriaByCategory } from '../../domain/score/grid-criteria.ts'
import { type GridSentence, gridSentences } from '../../domain/score/grid-sentences.ts'
import { heading, paragraph } from '../blocks.ts'
import type { Block } from '../document.ts'
import { decimal } from '../numbers.ts'
import { scoreRule } from '../score-text.ts'
import type { Writing } from '../writing.ts'

/** No item has this id: `/` is not of an identifier. */
export const annexAnchor = 'annexe/bareme'

/** The grid at the end of the booklet: what it publishes, then how it is read where it is silent; none without a grid. */
export function gridAnnex(writing: Writing): readonly Block[] {
  const { state, wording } = writing
  if (state.grid === null) return []
  const words = wording.score
  return [
    { kind: 'page', side: 'right-hand', runningHead: words.annexHead },
    { kind: 'heading', level: 1, text: words.annexTitle, anchor: annexAnchor },
    paragraph(scoreRule(writing) ?? ''),
    ...criteriaByCategory(state.grid).map((group) => criteriaTable(writing, group)),
    heading(3, words.settings),
    settingsTable(writing, gridSentences(state.grid)),
  ]
}

function criteriaTable({ wording }: Writing, { category, criteria }: CriteriaGroup): Block {
  return {
    kind: 'table',
    caption: category,
    look: 'ruled',
    columns: [
      { title: wording.score.criterion, width: 'rest', align: 'left' },
      { title: wording.score.points, width: { points: 46 }, align: 'right' },
    ],
    rows: criteria.map(({ label, points }) => [label, decimal(points)]),
  }
}

function settingsTable({ wording }: Writing, sentences: readonly GridSentence[]): Block {
  const words = wording.score
  return {
    kind: 'table',
    caption: '',
    look: 'ruled',
    columns: [
      { title: words.topic, width: { points: 104 }, align: 'left' },
      { title: words.silent, width: 'rest', align: 'left' },
      { title: words.setting, width: 'rest', align: 'left' },
    ],
    rows: sentences.map(({ topic, silent, setting }) => [topic, silent, setting]),
  }
}
