import { describe, expect, test } from 'vitest'
import type { RefusalCode } from '../../../shared/domain/refusal.ts'
import { readCommand } from '../../../shared/domain/sitting-domain.ts'
import type { SessionState } from '../../../shared/domain/state.ts'
import { isNoticed, replies } from '../../support/plai-sitting.ts'
import {
  adopted,
  adopts,
  answers,
  answerTo,
  attends,
  closesVote,
  closing,
  isSilent,
  notifies,
  open,
  opening,
  opensVote,
  play,
  proposed,
  proposes,
  recuses,
  reopens,
  resuming,
  type Said,
  says,
  signed,
  signs,
  starts,
  suspending,
  usualTime,
  verdict,
  votes,
  type Wish,
  withdraws,
} from '../../support/sitting-acts.ts'
import { aSession } from '../../support/sitting-builders.ts'

type Row = readonly [name: string, state: SessionState, said: Said | Wish, expected: 'accepted' | RefusalCode]

const prepared = aSession()
const atWork = open(prepared, 'p', 'a', 'm', 'k')

const opinion: Wish = { type: 'GiveOpinion', item: 'O1', found: false, needs: {} }
const exception: Wish = { type: 'RecordException', vacancy: 'L1', code: 'dalo-designated', reason: 'r' }
const reinstates: Wish = { type: 'ReinstateCandidate', candidate: 'L1-C', reason: 'r' }
const cancelsVote: Wish = { type: 'CancelVote', item: 'L1', reason: 'r' }
const cancelsRecusal: Wish = { type: 'CancelRecusal', item: 'L1', seat: 'a' }
const rectifies: Wish = { type: 'RectifyMinutes', reason: 'r', text: 't' }
const brings: Wish = { type: 'RecordDocument', candidate: 'L1-A', on: '2026-12-09', conditionsMet: true }
const leases: Wish = { type: 'RecordLease', candidate: 'L1-A', signedOn: '2027-01-04' }

const qualifies: Wish = {
  type: 'QualifyRefusal',
  candidate: 'L1-A',
  justified: false,
  decidedBy: 'organisation',
  consultedOn: '2026-12-20',
  consulted: ['p', 'a', 'b', 'm', 'k'],
  reason: 'r',
}

/** One of each command of the sitting itself, from somebody who may send it. */
const ofTheSitting: readonly (Said | Wish)[] = [
  opening,
  suspending,
  resuming,
  closing,
  attends('a'),
  recuses('L1', 'a'),
  cancelsRecusal,
  starts('L1'),
  withdraws('L1-A'),
  reinstates,
  exception,
  reopens('L1'),
  proposes('L1', []),
  opensVote('L1'),
  votes('L1', 'a', 'for'),
  closesVote('L1'),
  cancelsVote,
  adopts('L1'),
  opinion,
]
const ofTheFollowUp: readonly Wish[] = [
  notifies('L1-A', '2026-12-02'),
  answers('L1-A', '2026-12-02', 'accepted'),
  isSilent('L1-A', '2026-12-15'),
  brings,
  leases,
  qualifies,
  isNoticed('L1-B', '2026-12-02'),
  replies('L1-B', '2026-12-03'),
]
const nameOf = (said: Said | Wish) => ('wish' in said ? said.wish.type : said.type)
const named = (list: readonly (Said | Wish)[]) => list.map((said) => [nameOf(said), said] as const)
/** A withdrawn candidate, so that both withdrawing and putting back have one to speak of. */
const withdrawn = play(atWork, withdraws('L1-C'))

describe('5.16 before the opening', () => {
  const others = [...ofTheSitting, ...ofTheFollowUp, rectifies].filter(
    (said) => said !== opening && said !== reinstates,
  )
  test.each(named(others))('%s is session-not-open', (_type, said) => {
    expect(verdict(prepared, said)).toBe('session-not-open')
  })
})

describe('5.16 while suspended', () => {
  const suspended = play(withdrawn, suspending)
  const exempt: readonly (Said | Wish)[] = [resuming, closing]
  const all = [...ofTheSitting, ...ofTheFollowUp, rectifies]
  test.each(named(all.filter((said) => !exempt.includes(said) && nameOf(said) !== 'RecordAttendance')))(
    '%s is session-not-open',
    (_type, said) => expect(verdict(suspended, said)).toBe('session-not-open'),
  )
  test.each(named([...exempt, attends('b')]))('%s is accepted', (_type, said) => {
    expect(verdict(suspended, said)).toBe('accepted')
  })
})

describe('5.24 once closed', () => {
  const closed = play(withdrawn, closing)
  test.each(named(ofTheSitting))('%s is session-closed', (_type, said) => {
    expect(verdict(closed, said)).toBe('session-closed')
  })
  test.each(named([...ofTheFollowUp, rectifies]))('%s waits for the signature', (_type, said) => {
    expect(verdict(closed, said)).toBe('not-permitted')
  })
})

describe('5.24 once signed', () => {
  const over = signed(adopted(withdrawn, 'L2'))
  test.each(named([...ofTheSitting, signs('p'), signs('a')]))('%s is minutes-signed', (_type, said) => {
    expect(verdict(over, said)).toBe('minutes-signed')
  })
  test.each(named([notifies('L2-A', '2026-12-02'), rectifies]))('%s is accepted', (_type, said) => {
    expect(verdict(over, said)).toBe('accepted')
  })
})

describe('5.13 a member may send neither', () => {
  const own = new Set(['RecordAttendance', 'Recuse', 'CancelRecusal', 'CastBallot'])
  const wishes = [...ofTheSitting, ...ofTheFollowUp, rectifies].filter(
    (said): said is Wish => !('wish' in said),
  )
  const lead = wishes.filter(({ type }) => !own.has(type))
  test.each(named(lead))('%s', (_type, wish) => {
    expect(verdict(withdrawn, says('m', wish as Wish))).toBe('not-permitted')
  })
})

describe('5.10 of several refusals, the first of shape, reference, permission, phase, item, vote, seat, content, completeness, quorum', () => {
  const alone = open(prepared, 'p')
  const voting = play(proposed(atWork, 'L1'), opensVote('L1'))
  const decided = adopted(atWork, 'L1')
  const rankTwo = [{ candidate: 'L1-A', kind: 'allocated', rank: 2 }] as const
  const rows: readonly Row[] = [
    ['reference before permission', prepared, says('a', starts('L9')), 'unknown-reference'],
    ['the author is a reference', prepared, says('zz', starts('L9')), 'unknown-reference'],
    [
      'a withdrawn candidate is a reference',
      prepared,
      says('a', proposes('L1', [{ ...rankTwo[0], candidate: 'x' }])),
      'unknown-reference',
    ],
    ['permission before phase', prepared, says('a', starts('L1')), 'not-permitted'],
    ['permission before phase, of a ballot', prepared, votes('L1', 'a', 'for', 'p'), 'not-permitted'],
    ['phase before item', play(atWork, closing), opensVote('L1'), 'session-closed'],
    ['item before vote', decided, closesVote('L1'), 'item-already-decided'],
    ['item before seat', atWork, votes('L1', 'n', 'for'), 'item-not-started'],
    ['vote before seat', play(atWork, starts('L1')), votes('L1', 'n', 'for'), 'vote-not-open'],
    ['vote before content', voting, proposes('L1', rankTwo), 'vote-already-open'],
    ['item before content', atWork, proposes('L1', rankTwo), 'item-not-started'],
    ['sitting before voice', voting, votes('L2', 'k', 'for'), 'item-not-started'],
    ['completeness before quorum', play(alone, starts('L1')), adopts('L1'), 'no-proposal'],
  ]
  test.each(rows)('%s', (_name, state, said, expected) => expect(verdict(state, said)).toBe(expected))
})

describe('the shape of a command (invalid-command)', () => {
  const sound = { id: 'c', type: 'StartItem', at: usualTime, by: 'secretary', item: 'L1' }
  const rows: readonly (readonly [string, unknown])[] = [
    ['nothing', null],
    ['a number', 42],
    ['a list', [sound]],
    ['an unknown type', { ...sound, type: 'BurnItem' }],
    ['no type', { ...sound, type: undefined }],
    ['no id', { ...sound, id: undefined }],
    ['an empty id', { ...sound, id: '' }],
    ['an id that is no text', { ...sound, id: 7 }],
    ['an id of 129 characters', { ...sound, id: 'x'.repeat(129) }],
    ['no author', { ...sound, by: undefined }],
    ['an author that is no identifier', { ...sound, by: 'p a' }],
    ['an instant without a zone', { ...sound, at: '2026-11-26T14:00:00' }],
    ['a day that does not exist', { ...sound, at: '2026-02-30T14:00:00Z' }],
    ['a field missing', { ...sound, item: undefined }],
    ['a field too many', { ...sound, extra: 1 }],
    ['an unknown method', { ...sound, type: 'OpenVote', method: 'post' }],
    ['an unknown choice', { ...sound, type: 'CastBallot', seat: 'a', choice: 'maybe' }],
    ['an empty reason', { ...sound, type: 'ReopenItem', reason: ' ' }],
    [
      'a rank with decimals',
      {
        ...sound,
        item: undefined,
        type: 'ProposeDecisions',
        vacancy: 'L1',
        decisions: [{ candidate: 'a', kind: 'allocated', rank: 1.5 }],
      },
    ],
    [
      'a kind not of R441-3',
      {
        ...sound,
        item: undefined,
        type: 'ProposeDecisions',
        vacancy: 'L1',
        decisions: [{ candidate: 'a', kind: 'postponed' }],
      },
    ],
  ]
  test.each(rows)('%s', (_name, input) => {
    expect(readCommand(input)).toMatchObject({ refusal: { refused: 'invalid-command' } })
  })

  test('a refusal names the fields at fault, never their values', () => {
    const read = readCommand({ ...sound, item: 'not an identifier!' })
    expect(read).toMatchObject({ refusal: { details: { fields: ['item'] } } })
    expect(JSON.stringify(read)).not.toContain('not an identifier!')
  })

  test('a refusal names the keys that no command has', () => {
    const read = readCommand({ ...sound, itme: 'L1' })
    expect(read).toMatchObject({ refusal: { details: { fields: ['itme'] } } })
  })

  test('a sound one is read', () => expect(readCommand(sound)).toEqual({ command: sound }))
})

test('a refusal is a French sentence, with its no-break spaces', () => {
  const refusals = [starts('L9'), attends('zz'), votes('L1', 'zz', 'for'), withdraws('x')].map((said) =>
    answerTo(atWork, said),
  )
  for (const answer of refusals) {
    if (answer.kind === 'accepted') throw new Error('all of these are refused')
    expect(answer.refusal.message).toMatch(/^[A-ZÀ-Ý].*\.$/)
    expect(answer.refusal.message).not.toMatch(/« | »| [:;?!]/)
  }
})

test('deciding changes nothing: the state is the same value afterwards', () => {
  const before = structuredClone(atWork)
  for (const said of [...ofTheSitting, ...ofTheFollowUp]) verdict(atWork, said)
  expect(atWork).toEqual(before)
})
