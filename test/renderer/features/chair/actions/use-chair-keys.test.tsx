// @vitest-environment jsdom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useChairKeys } from '../../../../../renderer/features/chair/actions/use-chair-keys.ts'
import { type DeskAtWork, deskAfter } from '../../../../support/chair-desk.ts'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)

let root: Root
let work: DeskAtWork

function Keys() {
  useChairKeys(work.desk())
  return null
}

beforeEach(async () => {
  work = deskAfter('c014')
  root = createRoot(document.body.appendChild(document.createElement('div')))
  await act(async () => root.render(<Keys />))
})

afterEach(async () => {
  await act(async () => root.unmount())
  document.body.replaceChildren()
})

/** On the page itself, as when what had the focus is gone. */
function press(key: string): void {
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
}

test('a key acts on the screen while nothing has the focus', () => {
  press('p')
  expect(work.desk().view.pane).toBe('attendance')
})

test.each(['dialog', 'alertdialog'])('no key acts under a window (%s), wherever the focus is', (role) => {
  const over = document.body.appendChild(document.createElement('section'))
  over.setAttribute('role', role)
  press('p')
  expect(work.desk().view.pane).toBe('sitting')
  over.remove()
  press('p')
  expect(work.desk().view.pane).toBe('attendance')
})
