import { heading, together } from '../blocks.ts'
import type { Block, Cell, Column } from '../document.ts'
import type { Writing } from '../writing.ts'
import type { Compared } from './candidate-facts.ts'

/** A member's own notes before the vote: a rank or a decision for each request, then the ballot. */
export function voteBox(writing: Writing, compared: readonly Compared[]): readonly Block[] {
  const words = writing.wording.paper
  if (compared.length === 0) return []
  const columns: readonly Column[] = [
    { title: 'Demande', width: 'rest', align: 'left' },
    ...[words.voteRank, words.voteFor, words.voteCondition, words.voteNot, words.voteInadmissible].map(
      (title): Column => ({ title, width: { points: 74 }, align: 'centre' }),
    ),
  ]
  const square: Cell = { kind: 'square' }
  const rows = compared.map(({ candidate }): readonly Cell[] => [
    `${candidate.file.letter} · ${candidate.file.applicants.map(({ lastName }) => lastName.toUpperCase()).join(' et ')}`,
    '……',
    square,
    square,
    square,
    square,
  ])
  return together([
    heading(3, words.vote),
    { kind: 'table', caption: '', look: 'ruled', columns, rows },
    ...ballotBox(writing),
  ])
}

/** The ballot of one item, to tick. */
export function ballotBox({ wording }: Writing): readonly Block[] {
  const { yourVote, voteOptions } = wording.paper
  return [{ kind: 'choices', label: yourVote, options: voteOptions }]
}
