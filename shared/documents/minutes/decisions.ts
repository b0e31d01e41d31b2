import type { Decision } from '../../domain/decision/types.ts'
import type { CandidateId, VacancyItem } from '../../domain/state.ts'
import { assertNever } from '../../util/assert-never.ts'
import { bullets, list, paragraph, strong, together } from '../blocks.ts'
import { dateInLetters } from '../dates.ts'
import { documentLabel, reasonText } from '../decision-text.ts'
import type { Block, ListItem, Run, Text } from '../document.ts'
import { sentence, uncapitalised } from '../grammar.ts'
import { householdFullName } from '../names.ts'
import { noDecisionSentence, voteClause } from '../vote-text.ts'
import { fill, fillRuns } from '../wording/fill.ts'
import type { Writing } from '../writing.ts'
import { daloOffers } from './dalo-offers.ts'

/** How the vote went and what was decided of each candidate (CCH R441-3), or that nothing was. */
export function decisions(writing: Writing, item: VacancyItem): readonly Block[] {
  const { result } = item
  if (result === null)
    return item.startedAt === null ? [] : [paragraph(writing.wording.minutes.examinationUnfinished)]
  const vote = voteClause(writing, result)
  if (vote === null) return [paragraph(noDecisionSentence(writing, result) ?? '')]
  const lead = paragraph(fill(writing.wording.minutes.decides, { vote }), 'lead')
  const [first, ...rest] = [
    ...ranked(writing, item),
    ...rankReasons(writing, item),
    ...daloOffers(writing, item),
    ...others(writing, item),
  ]
  return first === undefined ? [lead] : [...together([lead, first]), ...rest]
}

/** Those who may get the dwelling, by rank: one alone in a sentence, several in a list. */
function ranked(writing: Writing, item: VacancyItem): readonly Block[] {
  const words = writing.wording.minutes
  const inOrder = item.decisions
    .filter(({ kind }) => isRankedKind(kind))
    .sort((left, right) => (left.rank ?? 0) - (right.rank ?? 0))
  const allocated = inOrder.filter(({ kind }) => kind === 'allocated')
  const [first] = allocated
  const conditional = inOrder
    .filter(({ kind }) => kind === 'conditional')
    .map((decision) => conditionalText(writing, item, decision, inOrder.length === 1))
  if (first === undefined) return conditional.length === 0 ? [] : [bullets(conditional)]
  const isAlone = inOrder.length === 1
  return [
    isAlone
      ? bullets([fillRuns(words.allocatedAlone, { name: nameOf(item, first.candidate) })])
      : byRank(writing, item, allocated),
    ...(conditional.length === 0 ? [] : [bullets(conditional)]),
  ]
}

function byRank({ wording }: Writing, item: VacancyItem, allocated: readonly Decision[]): Block {
  const ranks: readonly ListItem[] = allocated.map(({ candidate, rank }, index) => ({
    marker: `${rank ?? index + 1}.`,
    text: fillRuns(index === allocated.length - 1 ? wording.minutes.rankedLast : wording.minutes.ranked, {
      name: nameOf(item, candidate),
    }),
  }))
  return { kind: 'together', blocks: [bullets([wording.minutes.allocatedByRank]), indented(ranks)] }
}

/** Ranks stand under the dash that introduces them. */
function indented(items: readonly ListItem[]): Block {
  return list(items.map((item) => ({ ...item, marker: `\u00a0\u00a0\u00a0\u00a0${item.marker}` })))
}

function conditionalText(writing: Writing, item: VacancyItem, decision: Decision, isAlone: boolean): Text {
  const { conditional, conditionalAlone } = writing.wording.minutes
  const said = {
    name: nameOf(item, decision.candidate),
    document: documentLabel(writing.state, decision.document),
    deadline: decision.deadline === undefined ? '' : dateInLetters(decision.deadline),
  }
  return isAlone
    ? fillRuns(conditionalAlone, said)
    : fillRuns(conditional, { ...said, rank: String(decision.rank ?? '') })
}

/** What the commission wrote of a rank: why a lower score comes first, for one. */
function rankReasons({ wording }: Writing, item: VacancyItem): readonly Block[] {
  return item.decisions
    .filter(({ kind, statement = '' }) => isRankedKind(kind) && statement !== '')
    .sort((left, right) => (left.rank ?? 0) - (right.rank ?? 0))
    .map(({ candidate, statement = '' }) =>
      bullets([
        fillRuns(wording.score.rankReason, {
          name: nameOf(item, candidate),
          reason: uncapitalised(sentence(statement)),
        }),
      ]),
    )
}

function isRankedKind(kind: Decision['kind']): boolean {
  return kind === 'allocated' || kind === 'conditional'
}

/** Decisions d and e, with their reasons in full. */
function others({ state, wording }: Writing, item: VacancyItem): readonly Block[] {
  const texts = item.decisions.flatMap((decision): readonly Text[] => {
    const said = {
      name: nameOf(item, decision.candidate),
      reason: uncapitalised(reasonText(state, decision)),
    }
    switch (decision.kind) {
      case 'not-allocated':
        return [fillRuns(wording.minutes.notAllocated, said)]
      case 'inadmissible':
        return [fillRuns(wording.minutes.inadmissible, said)]
      case 'allocated':
      case 'conditional':
        return []
      default:
        return assertNever(decision.kind)
    }
  })
  return texts.map((text) => bullets([text]))
}

function nameOf(item: VacancyItem, id: CandidateId): Run {
  const candidate = item.candidates.find(({ file }) => file.id === id)
  if (candidate === undefined) throw new Error('a decision is about no candidate of its dwelling')
  return strong(householdFullName(candidate.file))
}
