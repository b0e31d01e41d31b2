import { describe, expect, test } from 'vitest'
import { digitOf, shownStroke, strokeOf } from '../../../../../renderer/features/chair/actions/key-stroke.ts'

const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }

describe('a pressed key', () => {
  test.each([
    ['a letter', { key: 'a' }, 'a'],
    ['a letter with capitals on', { key: 'A' }, 'a'],
    ['a letter with Shift', { key: 'V', shiftKey: true }, 'Shift+v'],
    ['a letter with Ctrl', { key: 'z', ctrlKey: true }, 'Ctrl+z'],
    ['a letter with Command', { key: 'k', metaKey: true }, 'Ctrl+k'],
    ['a letter with Ctrl and Shift', { key: 'Z', ctrlKey: true, shiftKey: true }, 'Ctrl+Shift+z'],
    ['a sign that needs Shift', { key: '?', shiftKey: true }, '?'],
    ['an arrow', { key: 'ArrowLeft' }, 'ArrowLeft'],
    ['the space bar', { key: ' ' }, ' '],
    ['anything with Alt, which is the system’s', { key: 'a', altKey: true }, null],
  ])('%s', (_, pressed, expected) => {
    expect(strokeOf({ ...plain, ...pressed })).toBe(expected)
  })

  test.each([
    ['Digit1', 1],
    ['Numpad7', 7],
    ['Digit0', 0],
    ['KeyA', null],
  ])('of code %s is the digit %s, whatever the layout writes', (code, expected) => {
    expect(digitOf(code)).toBe(expected)
  })

  test.each([
    ['a', 'A'],
    [' ', 'Espace'],
    ['ArrowUp', '↑'],
    ['Ctrl+Enter', 'Ctrl+Entrée'],
    ['Ctrl+Shift+z', 'Ctrl+Maj+Z'],
    ['?', '?'],
  ])('%s is shown as %s', (stroke, expected) => {
    expect(shownStroke(stroke)).toBe(expected)
  })
})
