import { describe, expect, it } from 'vitest'
import { selectedCandidate, viewedItem } from '../../../../../renderer/features/chair/desk/desk.ts'
import { stepView, type View } from '../../../../../renderer/features/chair/desk/view.ts'
import { exampleCommands, play, preparedSitting } from '../../../../support/played-sitting.ts'

const start: View = { item: null, selected: {}, pane: 'sitting', dialog: null, hint: '' }
const state = play(preparedSitting(), exampleCommands('c026'))

describe('where the chair’s screen looks', () => {
  it('is the room’s item on arrival', () => {
    expect(viewedItem(state, start)?.id).toBe('L2')
  })

  it('is the first item before any is called', () => {
    expect(viewedItem(preparedSitting(), start)?.id).toBe('L1')
  })

  it('stays where it was put when the room moves on', () => {
    const view = stepView(start, { type: 'look-at', item: 'L1' })
    const moved = play(state, exampleCommands('c040').slice(-1))
    expect(viewedItem(moved, view)?.id).toBe('L1')
  })

  it('is nothing in a sitting without items', () => {
    const empty = { ...preparedSitting(), items: [] }
    expect(viewedItem(empty, start)).toBeNull()
    expect(selectedCandidate(null, start)).toBeNull()
  })

  it('remembers the candidate pointed at on each dwelling', () => {
    const view = [
      { type: 'select', item: 'L1', candidate: 'L1-C' },
      { type: 'select', item: 'L2', candidate: 'L2-B' },
    ] as const
    const looked = view.reduce(stepView, start)
    expect(selectedCandidate(viewedItem(state, { item: 'L1' }), looked)?.file.id).toBe('L1-C')
    expect(selectedCandidate(viewedItem(state, { item: 'L2' }), looked)?.file.id).toBe('L2-B')
  })

  it('forgets why a key did nothing as soon as something is done', () => {
    const hinted = stepView(start, { type: 'hint', text: 'Rien à annuler.' })
    expect(stepView(hinted, { type: 'show-pane', pane: 'attendance' }).hint).toBe('')
  })
})
