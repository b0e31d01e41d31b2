// @vitest-environment jsdom
import { act, type ReactNode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keptNowhere } from '../../../../renderer/app/kept.ts'
import { type Sitting, useSitting } from '../../../../renderer/app/sitting-context.ts'
import { FrenchProvider } from '../../../../renderer/components/french-provider.tsx'
import { ChairScreen } from '../../../../renderer/features/chair/chair-screen.tsx'
import { useCalmDesk } from '../../../../renderer/features/chair/desk/desk-context.ts'
import { noDrafts } from '../../../../renderer/features/chair/desk/draft-store.ts'
import type { KeptPlace } from '../../../../renderer/features/chair/desk/kept-place.ts'
import type { SessionState } from '../../../../shared/domain/state.ts'
import { exampleCommands, play, preparedSitting } from '../../../support/played-sitting.ts'
import { FakeSitting } from '../../../support/screen-harness/fake-sitting.tsx'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
Element.prototype.scrollIntoView = () => undefined

const stores = { drafts: keptNowhere(noDrafts), place: keptNowhere<KeptPlace>(null) }
const doors = {
  onShowDocuments: () => undefined,
  onShowCodes: () => undefined,
  onOpenProjection: () => undefined,
}
let root: Root

beforeEach(() => {
  root = createRoot(document.body.appendChild(document.createElement('div')))
})
afterEach(async () => {
  await act(async () => root.unmount())
  document.body.replaceChildren()
})

async function show(last: string, inHeader: ReactNode = null): Promise<void> {
  const state: SessionState = play(preparedSitting(), exampleCommands(last))
  await act(async () =>
    root.render(
      <FrenchProvider>
        <FakeSitting initial={state} identity={{ role: 'secretary', device: 'desk' }}>
          <ChairScreen {...doors} stores={stores} lineStatus={inHeader} />
        </FakeSitting>
      </FrenchProvider>,
    ),
  )
}

const find = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector)
  if (found === null) throw new Error(`nothing is ${selector}`)
  return found
}

async function press(key: KeyboardEventInit, target: HTMLElement = document.body): Promise<void> {
  await act(async () =>
    target.dispatchEvent(new KeyboardEvent('keydown', { ...key, bubbles: true, cancelable: true })),
  )
}

test('the focus comes to the panel of the vote when the button that called the item has gone', async () => {
  await show('c013')
  const call = find('.item-room button:last-child')
  await act(async () => call.focus())
  await act(async () => call.click())
  expect(call.isConnected).toBe(false)
  expect(document.activeElement?.className).toBe('vote-panel')
})

test('the focus comes to the first ballot when a vote takes away the rank that was just given', async () => {
  await show('c015')
  const rank = find('.rank-buttons button')
  await act(async () => rank.focus())
  await press({ key: 'v' }, rank)
  expect(rank.isConnected).toBe(false)
  expect(document.activeElement?.closest('.ballot')).not.toBe(null)
})

test('a proposal that is confirmed stands still: the one before it does not come back meanwhile', async () => {
  await show('c015')
  await press({ key: '2', code: 'Digit2' })
  const changed = new Set<string | null>()
  const observer = new MutationObserver((records) => {
    for (const { target } of records) changed.add((target as Element).getAttribute('aria-label'))
  })
  observer.observe(document.body, { subtree: true, attributeFilter: ['aria-pressed'] })
  await press({ key: 'Enter', ctrlKey: true })
  observer.disconnect()
  expect([...changed]).toEqual([])
})

test('what stands around the vote reads one sitting, whichever way it asks for it', async () => {
  const pairs: (readonly [SessionState, SessionState])[] = []
  function Reader() {
    pairs.push([useSitting().state, useCalmDesk().state])
    return null
  }
  await show('c013', <Reader />)
  await press({ key: ' ' })
  expect(pairs.at(-1)?.[0].currentItem).toBe('L1')
  for (const [ofSitting, ofDesk] of pairs) expect(ofSitting).toBe(ofDesk)
})

test('every ballot is blank again when a vote is cancelled and another opens at once', async () => {
  const doorsOfSitting: Sitting[] = []
  function Door() {
    doorsOfSitting.push(useSitting())
    return null
  }
  await show('c020', <Door />)
  const chosen = () => document.querySelectorAll('.ballot input:checked').length
  expect(chosen()).toBe(4)
  await act(async () => {
    const send = doorsOfSitting.at(-1)?.send
    await send?.({ type: 'CancelVote', item: 'L1', reason: 'Erreur de saisie.' })
    await send?.({ type: 'OpenVote', item: 'L1', method: 'hands' })
  })
  expect(document.querySelectorAll('.ballot').length).toBeGreaterThan(4)
  expect(chosen()).toBe(0)
})
