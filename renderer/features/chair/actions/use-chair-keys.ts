import { useEffect, useRef } from 'react'
import type { Desk } from '../desk/desk.ts'
import { perform } from './action.ts'
import { actionFor } from './all-actions.ts'
import { isKeyFree } from './free-key.ts'
import { digitOf, type KeyStroke, strokeOf } from './key-stroke.ts'

/**
 * Lets single keys act on the whole screen while it is shown. Listens before the widgets do, so that the space bar can
 * turn the room while a row of the running order has the focus.
 */
export function useChairKeys(desk: Desk): void {
  const latest = useRef(desk)
  useEffect(() => {
    latest.current = desk
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event, latest.current)
    document.addEventListener('keydown', listen, { capture: true })
    return () => document.removeEventListener('keydown', listen, { capture: true })
  }, [])
}

function press(event: KeyboardEvent, desk: Desk): void {
  if (isCovered()) return
  const stroke = chairStroke(event)
  if (stroke === null || !isKeyFree(focusedElement(event), stroke)) return
  const action = actionFor(stroke, desk)
  if (action === null) return
  event.preventDefault()
  // A key acts once: Ctrl+Enter on a focused button proposes, and does not press the button as well.
  event.stopPropagation()
  if (!event.repeat || stroke.startsWith('Arrow')) perform(action, desk)
}

/** A window over the screen keeps every key, even while nothing in it has the focus: its button may just have gone. */
function isCovered(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"]') !== null
}

/** Digits are read by their key, so that ranks need no Shift on a French keyboard. */
function chairStroke(event: KeyboardEvent): KeyStroke | null {
  const digit = digitOf(event.code)
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey
  return digit !== null && isPlain ? String(digit) : strokeOf(event)
}

function focusedElement(event: KeyboardEvent): Element | null {
  return event.target instanceof Element ? event.target : null
}
