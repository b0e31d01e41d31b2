import { describe, expect, it } from 'vitest'
import { choiceOf, chooseKind, placeAt, write } from '../../../../../renderer/features/chair/draft/draft.ts'
import { decisionsOf } from '../../../../../renderer/features/chair/draft/draft-decisions.ts'
import {
  canRedo,
  canUndo,
  type Drafts,
  draftFor,
  examinedIds,
  isUnsent,
  stepDrafts,
} from '../../../../../renderer/features/chair/draft/draft-history.ts'
import type { SessionState, VacancyItem } from '../../../../../shared/domain/state.ts'
import { vacancyOf } from '../../../../../shared/domain/vacancy/selectors.ts'
import { commandBy, exampleCommands, play, preparedSitting } from '../../../../support/played-sitting.ts'

const examining = play(preparedSitting(), exampleCommands('c014'))
const proposed = play(preparedSitting(), exampleCommands('c015'))

function l1(state: SessionState): VacancyItem {
  const item = vacancyOf(state, 'L1')
  if (item === undefined) throw new Error('no L1')
  return item
}

function placed(drafts: Drafts, item: VacancyItem, candidate: string, rank = 1): Drafts {
  const next = placeAt(draftFor(drafts, item), candidate, rank)
  return stepDrafts(drafts, { type: 'edit', item, next, topic: null })
}

function typed(drafts: Drafts, item: VacancyItem, statement: string): Drafts {
  const next = write(draftFor(drafts, item), 'L1-A', { statement })
  return stepDrafts(drafts, { type: 'edit', item, next, topic: 'statement L1-A' })
}

describe('the draft of a dwelling', () => {
  it('starts from what is proposed', () => {
    expect(draftFor({}, l1(proposed)).ranking).toEqual(['L1-C', 'L1-B', 'L1-D'])
    expect(isUnsent({}, l1(proposed))).toBe(false)
  })

  it('is unsent as soon as it says something else', () => {
    const drafts = placed({}, l1(proposed), 'L1-B')
    expect(isUnsent(drafts, l1(proposed))).toBe(true)
  })

  it('is the decision itself once adopted, whatever was being edited', () => {
    const drafts = placed({}, l1(examining), 'L1-A')
    const decided = l1(play(preparedSitting(), exampleCommands('c025')))
    expect(draftFor(drafts, decided).ranking).toEqual(['L1-C', 'L1-B', 'L1-D'])
    expect(isUnsent(drafts, decided)).toBe(false)
  })

  it('keeps unsent work when somebody else proposes', () => {
    const drafts = placed({}, l1(examining), 'L1-A')
    expect(draftFor(drafts, l1(proposed)).ranking).toEqual(['L1-A'])
  })

  it('follows a later proposal once its own has been confirmed', () => {
    const item = l1(examining)
    const drafts = placed({}, item, 'L1-A')
    const decisions = decisionsOf(draftFor(drafts, item), examinedIds(item))
    const settled = stepDrafts(drafts, { type: 'settle', item: 'L1', decisions })
    expect(draftFor(settled, l1(proposed)).ranking).toEqual(['L1-C', 'L1-B', 'L1-D'])
  })

  it('stays when withdrawing a candidate clears the proposal', () => {
    const drafts = placed({}, l1(proposed), 'L1-B')
    const withdraw = commandBy('secretary', {
      type: 'WithdrawCandidate',
      candidate: 'L1-D',
      reason: 'Désistement',
    })
    const item = l1(play(proposed, [withdraw]))
    expect(decisionsOf(draftFor(drafts, item), examinedIds(item)).map(({ candidate }) => candidate)).toEqual([
      'L1-B',
      'L1-C',
      'L1-A',
    ])
  })

  it('comes back to the proposal when it is abandoned', () => {
    const item = l1(proposed)
    const drafts = stepDrafts(placed({}, item, 'L1-B'), { type: 'abandon', item })
    expect(isUnsent(drafts, item)).toBe(false)
    expect(canUndo(drafts, item)).toBe(true)
  })
})

describe('undoing', () => {
  const item = l1(examining)

  it('takes back one gesture at a time, and gives it again', () => {
    const both = placed(placed({}, item, 'L1-A'), item, 'L1-B', 2)
    const once = stepDrafts(both, { type: 'undo', item })
    const twice = stepDrafts(once, { type: 'undo', item })
    expect([both, once, twice].map((drafts) => draftFor(drafts, item).ranking.length)).toEqual([2, 1, 0])
    expect(draftFor(stepDrafts(twice, { type: 'redo', item }), item).ranking).toEqual(['L1-A'])
  })

  it('takes back a sentence as a whole', () => {
    const start = stepDrafts(
      {},
      { type: 'edit', item, next: chooseKind(draftFor({}, item), 'L1-A', 'not-allocated'), topic: null },
    )
    const written = ['T', 'Tr', 'Tro', 'Trop'].reduce((drafts, text) => typed(drafts, item, text), start)
    const undone = stepDrafts(written, { type: 'undo', item })
    expect(choiceOf(draftFor(undone, item), 'L1-A')).toMatchObject({ kind: 'not-allocated', statement: '' })
  })

  it('forgets what could be redone after a new gesture', () => {
    const undone = stepDrafts(placed({}, item, 'L1-A'), { type: 'undo', item })
    expect(canRedo(undone, item)).toBe(true)
    expect(canRedo(placed(undone, item, 'L1-B'), item)).toBe(false)
  })

  it('does nothing when there is nothing to undo', () => {
    expect(draftFor(stepDrafts({}, { type: 'undo', item }), item)).toEqual(draftFor({}, item))
  })
})
