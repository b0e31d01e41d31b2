import { describe, expect, it, test } from 'vitest'
import type { PendingCommand } from '../../../../renderer/app/sitting-context.ts'
import { ballotSlips } from '../../../../renderer/features/tablet/ballots.ts'
import type { SessionState } from '../../../../shared/domain/state.ts'
import type { BallotChoice } from '../../../../shared/domain/vote/types.ts'
import {
  asHeldBy,
  commandBy,
  exampleCommands,
  play,
  preparedSitting,
} from '../../../support/played-sitting.ts'

/** L2 is put to the vote by devices; s1 and s2 have voted, s2 not yet for s5 whose proxy it holds. */
const voting = play(preparedSitting(), exampleCommands('c032'))

function slipsOf(seat: string, state: SessionState = voting, pending: readonly PendingCommand[] = []) {
  const held = asHeldBy(state, seat)
  return ballotSlips({ state: held, confirmed: held, pending }, seat).map((slip) =>
    [slip.number, slip.seat, slip.choice ?? '-', slip.standing].join(' '),
  )
}

function onItsWay(by: string, seat: string, choice: BallotChoice): PendingCommand {
  return { command: commandBy(by, { type: 'CastBallot', item: 'L2', seat, choice }), shown: true }
}

describe('the ballots a tablet offers', () => {
  test.each([
    ['its own, not cast yet', 's3', ['L2 s3 - not-cast']],
    ['its own as recorded, then the proxy it holds', 's2', ['L2 s2 for recorded', 'L2 s5 - not-cast']],
    ['none to a seat that gave its proxy', 's5', []],
    ['none to a consultative seat', 'insertion', []],
    ['none to an absent seat', 's4', []],
    ['none to a seat that does not sit on the dwelling', 'mayor-nogent', []],
  ])('%s', (_, seat, expected) => {
    expect(slipsOf(seat)).toEqual(expected)
  })

  it('names the member whose proxy is held', () => {
    const [, proxy] = ballotSlips({ state: voting, confirmed: voting, pending: [] }, 's2')
    expect(proxy?.onBehalfOf?.replaceAll('\u00a0', ' ')).toBe('Mme MICHAUD Sarah')
  })

  it('waits until the hub has a ballot, the latest on its way first', () => {
    const pending = [onItsWay('s3', 's3', 'for'), onItsWay('s3', 's3', 'abstain')]
    expect(slipsOf('s3', voting, pending)).toEqual(['L2 s3 abstain waiting'])
  })

  it('shows a changed ballot as waiting over the recorded one', () => {
    expect(slipsOf('s2', voting, [onItsWay('s2', 's2', 'against')])[0]).toBe('L2 s2 against waiting')
  })

  it('offers none in a vote by hands, before a vote, or after it', () => {
    for (const last of ['c016', 'c027', 'c039']) {
      expect(slipsOf('s3', play(preparedSitting(), exampleCommands(last)))).toEqual([])
    }
  })

  it('offers none once recused', () => {
    const recused = play(voting, [commandBy('s3', { type: 'Recuse', item: 'L2', seat: 's3' })])
    expect(ballotSlips({ state: recused, confirmed: recused, pending: [] }, 's3')).toEqual([])
  })
})
