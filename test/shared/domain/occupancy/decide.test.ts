import { describe, expect, test } from 'vitest'
import type { RefusalCode } from '../../../../shared/domain/refusal.ts'
import type { SessionState } from '../../../../shared/domain/state.ts'
import {
  adopts,
  closing,
  itemIn,
  open,
  opensVote,
  play,
  type Said,
  says,
  starts,
  suspending,
  verdict,
  type Wish,
} from '../../../support/sitting-acts.ts'
import { aSession } from '../../../support/sitting-builders.ts'

const prepared = aSession()
const atWork = open(prepared, 'p', 'a')
const started = play(atWork, starts('O1'))
const gives = (item: string): Wish => ({
  type: 'GiveOpinion',
  item,
  found: true,
  needs: { type: 'T2', area: 45, accessible: true },
})
const ready = play(started, gives('O1'))

describe('GiveOpinion (CCH L442-5-2)', () => {
  const cases: readonly (readonly [string, SessionState, Said | Wish, 'accepted' | RefusalCode])[] = [
    ['on a review', started, gives('O1'), 'accepted'],
    ['by the chair', started, says('p', gives('O1')), 'accepted'],
    ['by a member', started, says('a', gives('O1')), 'not-permitted'],
    ['on an unknown item', started, gives('O9'), 'unknown-reference'],
    ['on a dwelling', play(started, starts('L1')), gives('L1'), 'unknown-reference'],
    ['before the opening', prepared, gives('O1'), 'session-not-open'],
    ['during a suspension', play(started, suspending), gives('O1'), 'session-not-open'],
    ['after the closing', play(started, closing), gives('O1'), 'session-closed'],
    ['before the item is called', atWork, gives('O1'), 'item-not-started'],
    ['during a vote', play(ready, opensVote('O1')), gives('O1'), 'vote-already-open'],
    ['on a decided review', play(ready, adopts('O1')), gives('O1'), 'item-already-decided'],
    ['again, before it is put to the vote', ready, gives('O1'), 'accepted'],
  ]
  test.each(cases)('%s', (_name, state, said, expected) => expect(verdict(state, said)).toBe(expected))

  test('keeps what was found; accession is not advised unless said', () => {
    const opinion = { found: true, needs: { type: 'T2', area: 45, accessible: true }, adviseOwnership: false }
    expect(itemIn(ready, 'O1')).toMatchObject({ opinion })
  })
})
