import type { Page } from 'playwright-core'
import { choose, typeDate, typeInto } from '../pages/fields.ts'
import { MembersPane } from '../pages/members-pane.ts'
import { kindWords, ProposalPane } from '../pages/proposal-pane.ts'
import { RunningOrder } from '../pages/running-order.ts'
import { VotePanel } from '../pages/vote-panel.ts'
import type { ChairHand, WrittenDecision } from './chair-hand.ts'

/** The chair at the mouse. */
export function pointerHand(page: Page): ChairHand {
  const order = new RunningOrder(page)
  const pane = new ProposalPane(page)
  const vote = new VotePanel(page)
  const members = new MembersPane(page)
  return {
    call: (item) => order.call(item),
    propose: async (decisions, others) => {
      for (const name of others) await clear(page, pane, name)
      for (const decision of decisions) await decide(pane, decision)
      await pane.proposeButton().click()
      await pane.isProposed()
    },
    openVote: (method) => vote.openButton(method).click(),
    recuse: (name) => members.recuse(name),
    cancelRecusal: (name) => members.cancelRecusal(name),
    cast: async (name, choice) => {
      await vote.choice(name, choice).click()
      await vote.hasBallot(name, choice)
    },
    closeVote: () => vote.closeButton().click(),
    adopt: () => vote.adoptButton().click(),
  }
}

/** There is no button for it: a decision is taken back by a key, once its candidate is touched. */
async function clear(page: Page, pane: ProposalPane, name: string): Promise<void> {
  await pane.candidate(name).click()
  await pane.isSelected(name)
  await page.keyboard.press('0')
  await pane.hasNoKind(name)
}

async function decide(pane: ProposalPane, decision: WrittenDecision): Promise<void> {
  const { name, kind, rank, motive, statement, document, deadline } = decision
  await choose(pane.kind(name), kindWords[kind])
  if (rank !== null) await giveRank(pane, name, rank)
  if (motive !== null) await choose(pane.motive(name), motive)
  if (statement !== null) await typeInto(pane.statement(name), statement)
  if (document !== null) await choose(pane.document(name), document)
  if (deadline !== null) await typeDate(pane.deadline(name), deadline)
}

/** A touch on the rank already held changes nothing; it is left alone. */
async function giveRank(pane: ProposalPane, name: string, rank: number): Promise<void> {
  const button = pane.rank(name, rank)
  if ((await button.getAttribute('aria-pressed')) !== 'true') await button.click()
  await pane.hasRank(name, rank)
}
