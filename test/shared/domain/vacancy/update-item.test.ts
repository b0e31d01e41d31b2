import { describe, expect, test } from 'vitest'
import { apply } from '../../../../shared/domain/apply.ts'
import type { DomainEvent, EventContext } from '../../../../shared/domain/events.ts'
import { importEvents } from '../../../../shared/domain/session/import-events.ts'
import type { SessionState } from '../../../../shared/domain/state.ts'
import { candidatesOf, examinedCandidates } from '../../../../shared/domain/vacancy/selectors.ts'
import { updateVacancy } from '../../../../shared/domain/vacancy/update-item.ts'
import { itemIn, open, play, starts, usualTime } from '../../../support/sitting-acts.ts'
import { aPreparedSession, aSession } from '../../../support/sitting-builders.ts'

const context: EventContext = { at: usualTime, receivedAt: usualTime, by: 'secretary' }

describe('what is told of an item that it does not fit leaves it as it is', () => {
  test.each(['U1', 'O1', 'L9'])('a change of a vacancy, told of %s', (id) => {
    const state = aSession()
    expect(updateVacancy(state, id, (item) => ({ ...item, proposal: [] }))).toEqual(state)
  })

  test.each<readonly [string, DomainEvent]>([
    ['a ballot that no vote awaits', { type: 'BallotCast', item: 'L1', seat: 'a', choice: 'for' }],
    [
      'an opinion on a dwelling',
      {
        type: 'OpinionGiven',
        item: 'L1',
        opinion: { found: true, needs: {}, adviseOwnership: false },
      },
    ],
  ])('%s', (_name, event) => {
    const state = play(open(aSession(), 'p', 'a'), starts('L1'))
    expect(apply(state, event, context)).toEqual(state)
  })
})

test('an urgent allocation whose household was not told yet has no candidate', () => {
  const bare = importEvents(aPreparedSession())
    .filter(({ type }) => type !== 'CandidateImported')
    .reduce<SessionState | null>((state, event) => apply(state, event, context), null)
  if (bare === null) throw new Error('an import opens a state')
  expect(candidatesOf(itemIn(bare, 'U1'))).toEqual([])
  expect(examinedCandidates(itemIn(bare, 'U1'))).toEqual([])
  expect(candidatesOf(itemIn(bare, 'O1'))).toEqual([])
})
