import type { CommandOf } from '../../../shared/domain/commands.ts'
import { MembersPane } from '../pages/members-pane.ts'
import { RunningOrder } from '../pages/running-order.ts'
import type { WrittenDecision } from './chair-hand.ts'
import type { Play } from './play.ts'
import { documentLabel, motiveLabel, type SittingBook } from './sitting-book.ts'

type Proposal = CommandOf<'ProposeDecisions'>

/** Puts these decisions to the room, in the place of those proposed before. */
export async function playProposal(
  { page, book, hand }: Play,
  { vacancy, decisions }: Proposal,
): Promise<void> {
  await new MembersPane(page).show('Membres du point')
  await new RunningOrder(page).lookAt(book.itemNumber(vacancy))
  const written = decisions.map((decision) => writtenDecision(book, decision))
  const others = book
    .candidatesOf(vacancy)
    .filter((id) => !decisions.some(({ candidate }) => candidate === id))
  await hand.propose(
    byRank(written),
    others.map((id) => book.applicantsName(id)),
  )
}

function writtenDecision(book: SittingBook, decision: Proposal['decisions'][number]): WrittenDecision {
  const { candidate, kind, rank, motive, statement, document, deadline } = decision
  return {
    name: book.applicantsName(candidate),
    kind,
    rank: rank ?? null,
    motive: motive === undefined ? null : motiveLabel(motive),
    statement: statement ?? null,
    document: document === undefined ? null : documentLabel(document),
    deadline: deadline ?? null,
  }
}

/** Ranks first and in their order: each then enters at its place. */
function byRank(decisions: readonly WrittenDecision[]): readonly WrittenDecision[] {
  const place = ({ rank }: WrittenDecision) => rank ?? Number.MAX_SAFE_INTEGER
  return [...decisions].sort((left, right) => place(left) - place(right))
}
