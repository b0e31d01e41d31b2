import type { KeyStroke } from './key-stroke.ts'

const textFields =
  'input:not([type="radio"]):not([type="checkbox"]), textarea, [contenteditable="true"], [role="spinbutton"]'
const ownKeyboards = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"], [role="grid"]'
const arrowWidgets = '[role="radiogroup"], [role="toolbar"], [role="tablist"]'
const listOpeners = '[aria-haspopup="listbox"]'
/** Rows and heads that Enter presses, and whose space bar belongs to the room. */
const spaceIsFree = '[data-space="room"]'

/** Where some letters mean something else, such as the pad of ballots; the attribute lists them. */
const ownLetters = '[data-letters]'

/**
 * True when a key pressed on that element is free for the chair's actions: text fields keep everything but what is
 * pressed with Ctrl (and their own undo), lists and dialogs keep everything, buttons keep Enter and the space bar.
 */
export function isKeyFree(target: Element | null, stroke: KeyStroke): boolean {
  if (target === null) return true
  if (target.closest(ownKeyboards) !== null || isOwnLetter(target, stroke)) return false
  if (target.closest(textFields) !== null) return isCommand(stroke) && !isUndo(stroke)
  if (target.closest(listOpeners) !== null) return isCommand(stroke) || isDigit(stroke)
  if (isArrow(stroke)) return target.closest(arrowWidgets) === null
  if (stroke === ' ')
    return target.closest(spaceIsFree) !== null || target.closest('button, a, label, input') === null
  return stroke !== 'Enter' || target.closest('button, a') === null
}

function isOwnLetter(target: Element, stroke: KeyStroke): boolean {
  const letters = target.closest(ownLetters)?.getAttribute('data-letters') ?? ''
  return stroke.length === 1 && letters.includes(stroke)
}

function isCommand(stroke: KeyStroke): boolean {
  return stroke.startsWith('Ctrl+')
}

function isUndo(stroke: KeyStroke): boolean {
  return stroke === 'Ctrl+z' || stroke === 'Ctrl+y' || stroke === 'Ctrl+Shift+z'
}

function isDigit(stroke: KeyStroke): boolean {
  return /^\d$/.test(stroke)
}

function isArrow(stroke: KeyStroke): boolean {
  return stroke.startsWith('Arrow') || stroke.startsWith('Page')
}
