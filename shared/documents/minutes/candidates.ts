import { figuresOf } from '../../domain/candidate-figures.ts'
import type { CandidatesException } from '../../domain/session/types.ts'
import type { CandidateState, VacancyItem } from '../../domain/state.ts'
import { examinedCandidates } from '../../domain/vacancy/selectors.ts'
import { paragraph, together } from '../blocks.ts'
import { shortDate } from '../dates.ts'
import type { Block, Cell, Column } from '../document.ts'
import { byNumber, clause, uncapitalised } from '../grammar.ts'
import { proposedByLabel } from '../labels.ts'
import { householdFullName } from '../names.ts'
import { decimal } from '../numbers.ts'
import { countAtStart } from '../vote-text.ts'
import { fill } from '../wording/fill.ts'
import type { Writing } from '../writing.ts'

/** How many requests were examined and why there are fewer than three, who they are, and which were withdrawn. */
export function candidates(writing: Writing, item: VacancyItem): readonly Block[] {
  const examined = examinedCandidates(item)
  const withdrawn = item.candidates.flatMap((candidate) => withdrawal(writing, candidate))
  const count = paragraph(examinedSentence(writing, item, examined.length))
  const presented = examined.length === 0 ? [count] : [count, candidatesTable(writing, item, examined)]
  return [
    // A short table stays on one page with its count; a long one runs on and repeats its head.
    ...(examined.length < 10 ? together(presented) : presented),
    ...withdrawn.map((sentence) => paragraph(sentence)),
  ]
}

/** CCH R441-3, first paragraph: three requests at least, but in the three cases of the law. */
function examinedSentence({ state, wording }: Writing, item: VacancyItem, count: number): string {
  const words = wording.minutes
  if (count === 0) return words.noneExamined
  const said = { count: countAtStart(count, 'feminine') }
  const { exception } = item
  if (exception === null || count >= state.commission.rules.minimumCandidates) {
    return fill(byNumber(count, words.examined), said)
  }
  const reason = uncapitalised(clause(exception.reason))
  return fill(byNumber(count, exceptionForms(words, exception.code)), { ...said, reason })
}

function exceptionForms(words: Writing['wording']['minutes'], code: CandidatesException['code']) {
  switch (code) {
    case 'insufficient-candidates':
      return words.insufficient
    case 'dalo-designated':
      return words.daloDesignated
    case 'plai-adapted':
      return words.plaiAdapted
  }
}

function withdrawal({ wording }: Writing, { file, withdrawn }: CandidateState): readonly string[] {
  if (withdrawn === null) return []
  const name = householdFullName(file)
  return [fill(wording.minutes.withdrawn, { name, reason: uncapitalised(clause(withdrawn.reason)) })]
}

const columns: readonly Column[] = [
  { title: '', width: { points: 16 }, align: 'left' },
  { title: 'Demandeur', width: 'rest', align: 'left' },
  { title: 'Numéro unique', width: { points: 122 }, align: 'left' },
  { title: 'Déposée le', width: { points: 58 }, align: 'left' },
  { title: 'Présentée par', width: { points: 84 }, align: 'left' },
]

const scoreColumn: Column = { title: 'Cotation', width: { points: 46 }, align: 'right' }

function candidatesTable(writing: Writing, item: VacancyItem, examined: readonly CandidateState[]): Block {
  return {
    kind: 'table',
    caption: '',
    look: 'ruled',
    columns: writing.state.grid === null ? columns : [...columns, scoreColumn],
    rows: examined.map((candidate) => candidateRow(writing, item, candidate)),
  }
}

function candidateRow(
  { state, wording }: Writing,
  item: VacancyItem,
  candidate: CandidateState,
): readonly Cell[] {
  const { file } = candidate
  const { score } = figuresOf(state, item, candidate)
  return [
    file.letter,
    householdFullName(file),
    file.registrationNumber,
    shortDate(file.registeredOn),
    file.proposedBy === undefined ? '' : proposedByLabel(file.proposedBy),
    ...(state.grid === null ? [] : [score === null ? wording.score.notScored : decimal(score.total)]),
  ]
}
