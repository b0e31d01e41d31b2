import fc from 'fast-check'
import type { Decision } from '../../shared/domain/decision/types.ts'
import { confirmedTable, confirms, isNoticed, replies } from './plai-sitting.ts'
import {
  adopts,
  answers,
  attends,
  closesVote,
  closing,
  gives,
  isSilent,
  notifies,
  opening,
  opensVote,
  proposes,
  recuses,
  reopens,
  resuming,
  type Said,
  says,
  sendsAgenda,
  starts,
  suspending,
  votes,
  type Wish,
  withdraws,
} from './sitting-acts.ts'

// Small pools, so that what is said often meets what was said before. Most of it is plausible, some is not.

const seat = fc.constantFrom('p', 'a', 'b', 'm', 'n', 'k', 's')
const vacancy = fc.constantFrom('L1', 'L1', 'L1', 'L2')
const item = fc.constantFrom('L1', 'L1', 'L1', 'L2', 'U1', 'O1')
const candidate = fc.constantFrom('L1-A', 'L1-B', 'L1-C', 'L1-B', 'L2-A', 'U1-A')
const date = fc.integer({ min: 1, max: 28 }).map((day) => `2026-12-${String(day).padStart(2, '0')}`)
const choice = fc.constantFrom('for', 'for', 'against', 'abstain', 'not-voting')
const reason = { reason: 'parce que' } as const

/** Of the dwelling or of a candidate: found on some, not on others. */
const finding = fc.constantFrom(
  { item: 'L1', check: 'over-ceiling', candidate: 'L1-A' } as const,
  { item: 'L1', check: 'under-occupied', candidate: 'L1-B' } as const,
  { item: 'L1', check: 'quorum' } as const,
  { item: 'L2', check: 'missing-documents', candidate: 'L2-A' } as const,
)

/** A decision on each of three candidates, ranks in order; then maybe one thing wrong. */
const decisions = fc
  .tuple(
    vacancy,
    fc.shuffledSubarray(['A', 'B', 'C'], { minLength: 1 }),
    fc.array(fc.nat(4), { minLength: 3, maxLength: 3 }),
  )
  .map(([id, letters, kinds]) => {
    let rank = 0
    const made = letters.map((letter, index): Decision => {
      const about = { candidate: `${id}-${letter}` }
      const kind = kinds[index] ?? 0
      if (kind === 2) return { ...about, kind: 'not-allocated', motive: 'ND-1' }
      if (kind === 4) return { ...about, kind: 'inadmissible', motive: 'IR-1' }
      rank += 1
      if (kind === 3) return { ...about, kind: 'conditional', rank, document: 'avis', deadline: '2026-12-20' }
      return { ...about, kind: 'allocated', rank }
    })
    return proposes(id, made)
  })

/** Once the sitting is opened, or after its day, the agenda no longer goes out. */
const agendaDay = fc.constantFrom('2026-11-10', '2026-11-12', '2026-11-27')

const wish: fc.Arbitrary<Wish> = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom<Wish>(opening, suspending, closing) },
  { weight: 2, arbitrary: fc.constant(resuming) },
  { weight: 1, arbitrary: agendaDay.map(sendsAgenda) },
  {
    weight: 5,
    arbitrary: fc
      .tuple(seat, fc.constantFrom('present', 'remote', 'absent', 'excused'))
      .map(([who, status]) => attends(who, status as 'present')),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(seat, seat)
      .filter(([one, other]) => one !== other)
      .map(([one, other]) => gives(one, other)),
  },
  { weight: 2, arbitrary: fc.tuple(item, seat).map(([id, who]) => recuses(id, who)) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(item, seat)
      .map(([id, who]): Wish => ({ type: 'CancelRecusal', item: id, seat: who })),
  },
  { weight: 4, arbitrary: item.map(starts) },
  { weight: 1, arbitrary: candidate.map(withdraws) },
  {
    weight: 1,
    arbitrary: candidate.map((who): Wish => ({ type: 'ReinstateCandidate', candidate: who, ...reason })),
  },
  {
    weight: 2,
    arbitrary: vacancy.map(
      (id): Wish => ({ type: 'RecordException', vacancy: id, code: 'dalo-designated', ...reason }),
    ),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(finding, fc.boolean())
      .map(
        ([about, isAccepted]): Wish =>
          isAccepted
            ? { type: 'AcceptFinding', ...about, ...reason }
            : { type: 'WithdrawAcceptance', ...about },
      ),
  },
  { weight: 8, arbitrary: decisions },
  { weight: 6, arbitrary: item.map((id) => opensVote(id)) },
  { weight: 5, arbitrary: item.map(closesVote) },
  { weight: 1, arbitrary: item.map((id): Wish => ({ type: 'CancelVote', item: id, ...reason })) },
  { weight: 4, arbitrary: item.map(adopts) },
  { weight: 2, arbitrary: item.map(reopens) },
  {
    weight: 2,
    arbitrary: fc.constant<Wish>({ type: 'GiveOpinion', item: 'O1', found: true, needs: { type: 'T2' } }),
  },
)

const allMembers = ['p', 'a', 'b', 'm', 'n', 'k']

/** What follows the sitting. */
const followUp: fc.Arbitrary<Wish> = fc.oneof(
  fc.tuple(candidate, date).map(([who, on]) => notifies(who, on)),
  fc
    .tuple(candidate, date, fc.constantFrom('accepted', 'refused'))
    .map(([who, on, answer]) => answers(who, on, answer as 'accepted')),
  fc.tuple(candidate, date).map(([who, on]) => isSilent(who, on)),
  fc
    .tuple(candidate, date, fc.boolean())
    .map(([who, on, conditionsMet]): Wish => ({ type: 'RecordDocument', candidate: who, on, conditionsMet })),
  fc
    .tuple(candidate, date)
    .map(([who, signedOn]): Wish => ({ type: 'RecordLease', candidate: who, signedOn })),
  fc.constant<Wish>({ type: 'RectifyMinutes', ...reason, text: 'Lire autrement.' }),
  fc.tuple(candidate, date).map(([who, on]) => isNoticed(who, on)),
  fc.tuple(candidate, date).map(([who, on]) => replies(who, on)),
  fc.tuple(candidate, date, fc.boolean(), fc.constantFrom(allMembers, ['p'])).map(
    ([who, consultedOn, justified, consulted]): Wish => ({
      type: 'QualifyRefusal',
      candidate: who,
      justified,
      decidedBy: 'organisation',
      consultedOn,
      consulted,
      ...reason,
    }),
  ),
  fc.integer({ min: 1, max: 30_000 }).map((ceiling) => confirms(confirmedTable(ceiling))),
)

const ballot = fc
  .tuple(item, seat, choice, fc.boolean())
  .map(([id, who, what, bySecretary]) => votes(id, who, what as 'for', bySecretary ? 'secretary' : who))
const signature = seat.map((who) => says(who, { type: 'SignMinutes', seat: who }))
const author = fc.constantFrom('secretary', 'secretary', 'secretary', 'p', 'a')

const inTheRoom: fc.Arbitrary<Said> = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(author, wish).map(([by, what]) => says(by, what)) },
  { weight: 2, arbitrary: ballot },
)
/** An item called and put to the vote, with some ballots and anything between: what single sayings rarely reach. */
const voteScene: fc.Arbitrary<readonly Said[]> = fc
  .tuple(
    fc.constantFrom('L1', 'L2', 'U1'),
    fc.array(fc.tuple(seat, choice), { maxLength: 8 }),
    fc.array(inTheRoom, { maxLength: 3 }),
  )
  .map(([id, ballots, between]) => [
    ...[resuming, starts(id), ...allRankedOf(id), opensVote(id)].map((what) => says('secretary', what)),
    ...ballots.map(([who, what]) => votes(id, who, what as 'for', 'secretary')),
    ...between,
    says('secretary', closesVote(id)),
  ])

function allRankedOf(id: string): readonly Wish[] {
  if (id === 'U1') return []
  const ranked = ['A', 'B', 'C'].map(
    (letter, index): Decision => ({ candidate: `${id}-${letter}`, kind: 'allocated', rank: index + 1 }),
  )
  return [proposes(id, ranked)]
}

const scenes: fc.Arbitrary<readonly Said[]> = fc
  .array(
    fc.oneof({ weight: 12, arbitrary: inTheRoom.map((said) => [said]) }, { weight: 1, arbitrary: voteScene }),
    { maxLength: 70, size: 'max' },
  )
  .map((parts) => parts.flat())

const afterwards: fc.Arbitrary<Said> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(author, followUp).map(([by, what]) => says(by, what)) },
  { weight: 1, arbitrary: signature },
)

/** Whatever was said, L1 is decided in the end: what follows the sitting then has something to speak of. */
const toTheEnd: readonly Wish[] = [
  resuming,
  ...['p', 'a', 'm'].map((who) => attends(who)),
  ...['L1', 'L2', 'U1', 'O1'].map((id): Wish => ({ type: 'CancelVote', item: id, ...reason })),
  ...['A', 'B', 'C'].map(
    (letter): Wish => ({ type: 'ReinstateCandidate', candidate: `L1-${letter}`, ...reason }),
  ),
  starts('L1'),
  proposes('L1', [
    { candidate: 'L1-B', kind: 'allocated', rank: 1 },
    { candidate: 'L1-A', kind: 'conditional', rank: 2, document: 'avis', deadline: '2026-12-20' },
    { candidate: 'L1-C', kind: 'allocated', rank: 3 },
  ]),
  adopts('L1'),
  closing,
]

/** The six keep the president that the file names: the rest of a sitting needs `p` in the chair. */
const election: Wish = { type: 'ElectPresident', votes: [{ seat: 'p', votes: 1 }] }

/** A sitting opened with some people, anything in the room, then its end and anything after it. */
export const wholeSitting: fc.Arbitrary<readonly Said[]> = fc
  .tuple(
    fc.array(fc.tuple(author, agendaDay), { maxLength: 2 }),
    fc.subarray(['p', 'a', 'b', 'm', 'k'], { minLength: 1 }),
    scenes,
    fc.array(afterwards, { maxLength: 60, size: 'max' }),
  )
  .map(([agendas, present, room, after]) => [
    ...agendas.map(([by, on]) => says(by, sendsAgenda(on))),
    says('secretary', election),
    says('secretary', opening),
    ...present.map((who) => says('secretary', attends(who))),
    ...room,
    ...toTheEnd.map((what) => says('secretary', what)),
    says('p', { type: 'SignMinutes', seat: 'p' }),
    says('secretary', notifies('L1-B', '2026-12-01')),
    ...after,
  ])
