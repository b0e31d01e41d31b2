import { describe, expect, it, test } from 'vitest'
import {
  progressText,
  runningOrder,
} from '../../../../../renderer/features/chair/running-order/running-order.ts'
import { commandBy, exampleCommands, play, preparedSitting } from '../../../../support/played-sitting.ts'

const playedTo = (last: string) => play(preparedSitting(), exampleCommands(last))

describe('the running order', () => {
  test.each([
    ['before the sitting', preparedSitting(), 'prepared', 'à examiner'],
    ['once called', playedTo('c014'), 'started', 'en salle'],
    ['under vote', playedTo('c020'), 'voting', 'vote ouvert'],
    ['once decided', playedTo('c025'), 'decided', 'décidé'],
  ] as const)('tells where the first dwelling stands %s', (_, state, mark, words) => {
    expect(runningOrder(state, null)[0]).toMatchObject({ number: 'L1', reference: 'CHA-0412', mark, words })
  })

  it('lists dwellings, then urgent allocations, then reviews', () => {
    expect(runningOrder(preparedSitting(), null).map(({ number }) => number)).toEqual([
      'L1',
      'L2',
      'L3',
      'L4',
      'L5',
      'U1',
      'O1',
    ])
  })

  it('tells the room’s item from the one looked at', () => {
    const rows = runningOrder(playedTo('c014'), 'L3')
    expect(rows.filter(({ isCurrent }) => isCurrent).map(({ id }) => id)).toEqual(['L1'])
    expect(rows.filter(({ isViewed }) => isViewed).map(({ id }) => id)).toEqual(['L3'])
  })

  it('says that a rejected proposal awaits another', () => {
    const ballots = playedTo('c016')
    const against = ['s1', 's2', 's3'].map((seat) =>
      commandBy('secretary', { type: 'CastBallot', item: 'L1', seat, choice: 'against' }),
    )
    const state = play(ballots, [...against, commandBy('secretary', { type: 'CloseVote', item: 'L1' })])
    expect(runningOrder(state, null)[0]).toMatchObject({ mark: 'rejected', words: 'rejeté' })
  })

  it('says once the sitting is closed what was not examined', () => {
    const closed = play(playedTo('c014'), [commandBy('secretary', { type: 'CloseSession' })])
    const rows = runningOrder(closed, null)
    const words = (isUrgent: boolean) =>
      rows.filter(({ kind }) => (kind === 'urgent-allocation') === isUrgent).map((row) => row.words)
    expect(new Set(words(false))).toEqual(new Set(['non examiné']))
    // CCH R441-9, règlement intérieur: an urgency that was not voted is still to be regularised.
    expect(new Set(words(true))).toEqual(new Set(['à régulariser']))
  })

  it('counts what is decided', () => {
    expect([progressText(playedTo('c014')), progressText(playedTo('c039'))]).toEqual([
      '0 décidé sur 7',
      '2 décidés sur 7',
    ])
  })
})
