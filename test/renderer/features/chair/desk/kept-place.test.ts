import { describe, expect, test } from 'vitest'
import { type KeptPlace, placeOf, viewFrom } from '../../../../../renderer/features/chair/desk/kept-place.ts'
import type { DialogRequest, View } from '../../../../../renderer/features/chair/desk/view.ts'
import { exampleCommands, play, preparedSitting } from '../../../../support/played-sitting.ts'

const view: View = {
  item: 'L2',
  selected: { L2: 'L2-B' },
  pane: 'sitting',
  dialog: null,
  hint: 'Rien à faire ici.',
}
const until = (last?: string) =>
  last === undefined ? preparedSitting() : play(preparedSitting(), exampleCommands(last))

describe('where a crash found the chair', () => {
  test('J150: is where the console opens again, without what was only for a moment', () => {
    expect(viewFrom(until('c032'), placeOf(view))).toEqual({ ...view, hint: '' })
  })

  test.each<[string, KeptPlace]>([
    ['nobody was there', null],
    ['no item was looked at', { ...placeOf(view), item: null } as KeptPlace],
    ['its item is no longer in the sitting', { ...placeOf(view), item: 'L99' } as KeptPlace],
  ])('J150: is nowhere when %s', (_name, place) => {
    expect(viewFrom(until('c032'), place)).toBeNull()
  })

  test.each<[DialogRequest, string | undefined, boolean]>([
    [{ kind: 'open-session' }, undefined, true],
    [{ kind: 'open-session' }, 'c032', false],
    [{ kind: 'send-agenda' }, undefined, true],
    [{ kind: 'send-agenda' }, 'c032', false],
    [{ kind: 'close-session' }, 'c032', true],
    [{ kind: 'close-session' }, undefined, false],
    [{ kind: 'elect-president' }, 'c032', true],
    [{ kind: 'elect-president' }, undefined, false],
    [{ kind: 'sign' }, 'c032', false],
    [{ kind: 'rectify' }, 'c032', false],
    [{ kind: 'cancel-vote', item: 'L2' }, 'c032', true],
    [{ kind: 'cancel-vote', item: 'L1' }, 'c032', false],
    [{ kind: 'exception', item: 'L1' }, 'c032', true],
    [{ kind: 'reopen', item: 'L1' }, 'c032', true],
    [{ kind: 'recusals', item: 'L9' }, 'c032', false],
    [{ kind: 'sheet', candidate: 'L2-B' }, 'c032', true],
    [{ kind: 'withdraw', candidate: 'L9-B' }, 'c032', false],
    [{ kind: 'palette' }, 'c032', false],
    [{ kind: 'due' }, 'c032', true],
  ])('J150: opens again the dialog $kind when it can still be asked', (dialog, last, isOpen) => {
    const found = viewFrom(until(last), { ...view, dialog })
    expect(found?.dialog).toEqual(isOpen ? dialog : null)
  })
})
