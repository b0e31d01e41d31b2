import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SessionActs } from '../pages/session-acts.ts'
import { SessionsPage } from '../pages/sessions-page.ts'
import { VotePanel } from '../pages/vote-panel.ts'
import { typeByKeys } from '../support/fields-by-keys.ts'
import { keyboardHand } from '../support/keyboard-hand.ts'
import { openConsole } from '../support/open-console.ts'
import type { OpenedConsole } from '../support/opened-console.ts'
import { exampleFile, SittingBook } from '../support/sitting-book.ts'
import { tabTo } from '../support/tab-to.ts'

const book = new SittingBook(exampleFile)
const president = book.seatName('s1')
const member = book.seatName('s2')

describe('a chair without a mouse', () => {
  let console: OpenedConsole
  let page: Page

  beforeAll(async () => {
    console = await openConsole('browser')
    page = console.page
  })
  afterAll(async () => {
    await console.close()
    await console.remove()
  })

  test('opens the sitting', async () => {
    await pressAt(new SessionsPage(page).row(book.number).getByRole('link').first(), 'Enter')
    await pressAt(button('Ouvrir la séance'), 'Enter')
    const dialog = page.getByRole('dialog', { name: 'Ouvrir la séance' })
    await typeByKeys(dialog.getByRole('textbox', { name: 'Secrétaire de séance' }), 'Mme Claire RIVIÈRE')
    await pressAt(dialog.getByRole('button', { name: 'Ouvrir la séance' }), 'Enter')
    await new SessionActs(page).isIn(/Séance ouverte/)
  })

  test('takes the attendance of a member afar, then of all the others', async () => {
    await tabTo(page.getByRole('radiogroup', { name: `Présence de ${member}`, exact: true }))
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Space')
    await isChecked(`${member}\u00a0: à distance`)
    await pressAt(button('Tous en salle'), 'Enter')
    await isChecked(`${president}\u00a0: en salle`)
    await button('Tous en salle').waitFor({ state: 'hidden' })
  })

  test('decides one dwelling and puts it to the vote', async () => {
    const hand = keyboardHand(page)
    await hand.call('L5')
    await hand.propose([{ ...allocation, name: book.applicantsName('L5-A'), rank: 1 }], [])
    await pressAt(page.getByRole('radio', { name: 'Membres du point', exact: true }), 'Space')
    await hand.openVote('hands')
    const vote = new VotePanel(page)
    await vote.isOpen('hands')
    await hand.cast(president, 'against')
    await pressAt(button('Tous pour'), 'Enter')
    await vote.hasBallot(member, 'for')
    await hand.closeVote()
    await vote.hasResult()
    expect(await vote.result().innerText()).toMatch(/Proposition adoptée[\s\S]*1\scontre/)
  })

  test('closes the sitting', async () => {
    await pressAt(button('Lever la séance'), 'Enter')
    const dialog = page.getByRole('dialog', { name: 'Lever la séance' })
    await pressAt(dialog.getByRole('button', { name: 'Lever la séance' }), 'Enter')
    await new SessionActs(page).isIn(/Séance levée/)
    expect(console.problems).toEqual([])
  })

  const button = (name: string) => page.getByRole('button', { name, exact: true }).first()

  async function isChecked(name: string): Promise<void> {
    await page.getByRole('radio', { name, exact: true, checked: true }).waitFor()
  }
})

const allocation = {
  kind: 'allocated',
  motive: null,
  statement: null,
  document: null,
  deadline: null,
} as const

/** Goes there by Tab, and presses. */
async function pressAt(target: Locator, key: 'Enter' | 'Space'): Promise<void> {
  await tabTo(target)
  await target.page().keyboard.press(key)
}
