import type { Page } from 'playwright-core'
import { type Kind, ProposalPane } from '../pages/proposal-pane.ts'
import { RunningOrder } from '../pages/running-order.ts'
import { type Choice, VotePanel } from '../pages/vote-panel.ts'
import type { ChairHand, WrittenDecision } from './chair-hand.ts'
import { chooseByKeys, typeByKeys, typeDateByKeys } from './fields-by-keys.ts'
import { tabOutOfFields, tabTo } from './tab-to.ts'

const voteKeys = { hands: 'v', devices: 'Shift+V' } as const
const ballotKeys: Readonly<Record<Choice, string>> = {
  for: 'p',
  against: 'c',
  abstain: 'a',
  'not-voting': 'n',
}
const kindKeys: Readonly<Record<Kind, string>> = {
  allocated: 'a',
  conditional: 'c',
  'not-allocated': 'x',
  inadmissible: 'e',
}

/** The chair at the keyboard: letters, digits, arrows and the space bar, and Tab to the fields. */
export function keyboardHand(page: Page): ChairHand {
  const vote = new VotePanel(page)
  const press = async (key: string) => {
    await tabOutOfFields(page)
    await page.keyboard.press(key)
  }
  return {
    call: (number) => call(page, number),
    propose: (decisions, others) => propose(page, decisions, others),
    openVote: (method) => press(voteKeys[method]),
    recuse: (name) => toggleRecusal(page, press, name),
    cancelRecusal: (name) => toggleRecusal(page, press, name),
    cast: async (name, choice) => {
      await tabTo(vote.ballots(name))
      await page.keyboard.press(ballotKeys[choice])
      await vote.hasBallot(name, choice)
    },
    closeVote: () => press('v'),
    adopt: () => press('s'),
  }
}

/** Arrows go through the running order, the space bar turns the room to where they stop. */
async function call(page: Page, number: string): Promise<void> {
  const order = new RunningOrder(page)
  await tabTo(order.lineLookedAt())
  const numbers = await order.numbers()
  const steps = numbers.indexOf(number) - numbers.indexOf(await order.numberLookedAt())
  await pressTimes(page, steps > 0 ? 'ArrowDown' : 'ArrowUp', Math.abs(steps))
  await order.isLookedAt(number)
  await page.keyboard.press('Space')
  await order.roomIsHere()
}

async function pressTimes(page: Page, key: string, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) await page.keyboard.press(key)
}

/** D opens the list of those who sit; the space bar presses a name, Escape comes back. */
async function toggleRecusal(page: Page, press: (key: string) => Promise<void>, name: string): Promise<void> {
  await press('d')
  const dialog = page.getByRole('dialog', { name: /^Déports sur / })
  const toggle = dialog.getByRole('button', { name, exact: true })
  await tabTo(toggle)
  const before = await toggle.getAttribute('aria-pressed')
  await page.keyboard.press('Space')
  await toggle.and(page.getByRole('button', { pressed: before !== 'true' })).waitFor()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
}

/** First what has a letter, candidate by candidate; then the fields, where letters are only letters. */
async function propose(
  page: Page,
  decisions: readonly WrittenDecision[],
  others: readonly string[],
): Promise<void> {
  const pane = new ProposalPane(page)
  await tabOutOfFields(page)
  for (const name of others) {
    await select(page, pane, name)
    await page.keyboard.press('0')
    await pane.hasNoKind(name)
  }
  for (const decision of decisions) await decide(page, pane, decision)
  for (const decision of decisions) await writeDetails(pane, decision)
  await page.keyboard.press('Control+Enter')
  await pane.isProposed()
}

async function decide(page: Page, pane: ProposalPane, { name, kind, rank }: WrittenDecision): Promise<void> {
  await select(page, pane, name)
  await page.keyboard.press(kindKeys[kind])
  await pane.hasKind(name, kind)
  if (rank === null) return
  await page.keyboard.press(String(rank))
  await pane.hasRank(name, rank)
}

async function select(page: Page, pane: ProposalPane, name: string): Promise<void> {
  const names = await pane.names()
  const selected = await pane.selectedName()
  const steps = names.findIndex((one) => one.includes(name)) - names.indexOf(selected)
  await pressTimes(page, steps > 0 ? 'ArrowRight' : 'ArrowLeft', Math.abs(steps))
  await pane.isSelected(name)
}

async function writeDetails(pane: ProposalPane, decision: WrittenDecision): Promise<void> {
  const { name, motive, statement, document, deadline } = decision
  if (motive !== null) await chooseByKeys(pane.motive(name), motive)
  if (statement !== null) await typeByKeys(pane.statement(name), statement)
  if (document !== null) await chooseByKeys(pane.document(name), document)
  if (deadline !== null) await typeDateByKeys(pane.deadline(name), deadline)
}
