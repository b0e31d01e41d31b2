// @vitest-environment jsdom
import { describe, expect, it, test } from 'vitest'
import { isKeyFree } from '../../../../../renderer/features/chair/actions/free-key.ts'

/** The element marked `id="here"` in a fragment of page. */
function here(html: string): Element | null {
  document.body.innerHTML = html
  return document.getElementById('here')
}

const textField = '<input id="here">'
const dateSegment = '<div role="spinbutton" id="here">10</div>'
const button = '<button id="here">Projeter</button>'
const row = '<button id="here" data-space="room">L1</button>'
const select = '<button id="here" aria-haspopup="listbox">Motif</button>'
const option = '<div role="listbox"><div role="option" id="here">A</div></div>'
const inDialog = '<div role="dialog"><button id="here">Renoncer</button></div>'
const ballot =
  '<ul data-letters="pcan"><li><div role="radiogroup"><input type="radio" id="here"></div></li></ul>'

describe('a key pressed', () => {
  test.each([
    ['in a text field', textField, { a: false, '1': false, ' ': false, 'Ctrl+k': true, 'Ctrl+z': false }],
    ['in a part of a date', dateSegment, { '1': false, ArrowUp: false, 'Ctrl+Enter': true }],
    ['on a button', button, { a: true, '1': true, ' ': false, Enter: false, ArrowDown: true }],
    ['on a row of the running order', row, { ' ': true, ArrowDown: true, Enter: false }],
    ['on a closed list', select, { a: false, '2': true, ArrowDown: false, 'Ctrl+Enter': true }],
    ['in an open list', option, { a: false, '1': false, ArrowDown: false }],
    ['in a dialog', inDialog, { a: false, v: false, '?': false }],
    ['on the pad of ballots', ballot, { p: false, c: false, v: true, t: true, ArrowLeft: false }],
  ])('%s', (_, html, expected) => {
    const target = here(html)
    const found = Object.keys(expected).map((stroke) => [stroke, isKeyFree(target, stroke)])
    expect(Object.fromEntries(found)).toEqual(expected)
  })

  it('nowhere in particular is free', () => {
    expect(isKeyFree(null, 'a')).toBe(true)
  })
})
