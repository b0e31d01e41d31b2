import type { Request } from '../../renderer/app/sitting-context.ts'
import type { SessionState } from '../../shared/domain/state.ts'
import { itemStatus } from '../../shared/domain/vacancy/selectors.ts'
import type { Identity } from '../../shared/sync/messages.ts'
import type { Draw } from '../support/random-sitting/draw.ts'
import { candidates, items, seats } from './sitting.ts'

const choices = ['for', 'for', 'for', 'against', 'abstain', 'not-voting'] as const

/** What somebody asks next: mostly what a sitting would have them ask, at times anything, legal or not. */
export function requestOf(draw: Draw, identity: Identity, state: SessionState | null): Request {
  const seat = identity.role === 'seat' ? identity.seat : null
  if (state === null || draw.chance(25)) return anything(draw, seat)
  return seat === null ? secretaryNext(draw, state) : memberNext(draw, state, seat)
}

function secretaryNext(draw: Draw, state: SessionState): Request {
  if (state.phase === 'prepared') return { type: 'OpenSession', secretary: 'Mme Rivière', chair: 'p' }
  if (state.phase === 'suspended') return { type: 'ResumeSession' }
  const absent = seats.filter((seat) => state.presence[seat]?.status !== 'present')
  if (absent.length > 2) return { type: 'RecordAttendance', seat: draw.pick(absent), status: 'present' }
  const open = state.items.filter((item) => itemStatus(item) !== 'decided')
  if (open.length === 0) return { type: 'CloseSession' }
  const current = open.find(({ id }) => id === state.currentItem)
  if (current === undefined) return { type: 'StartItem', item: draw.pick(open).id }
  return onItem(draw, current.id, current.kind === 'vacancy' && current.proposal !== null, current.openVote)
}

function onItem(draw: Draw, item: string, isProposed: boolean, vote: object | null): Request {
  if (!isProposed) return proposal(draw, item)
  if (vote === null) {
    return draw.pick<Request>([
      { type: 'OpenVote', item, method: 'devices' },
      { type: 'AdoptByConsensus', item },
    ])
  }
  return draw.pick<Request>([{ type: 'CloseVote', item }, ballot(draw, item, draw.pick(seats))])
}

function memberNext(draw: Draw, state: SessionState, seat: string): Request {
  const current = state.items.find(({ id }) => id === state.currentItem)
  if (current?.openVote != null) return ballot(draw, current.id, seat)
  if (draw.chance(30)) return { type: 'Recuse', item: draw.pick(items), seat }
  return { type: 'RecordAttendance', seat, status: draw.pick(['present', 'remote', 'excused'] as const) }
}

function anything(draw: Draw, own: string | null): Request {
  const item = draw.pick(items)
  const seat = own !== null && draw.chance(70) ? own : draw.pick(seats)
  return draw.pick<Request>([
    ballot(draw, item, seat),
    { type: 'RecordAttendance', seat, status: draw.pick(['present', 'excused'] as const) },
    { type: 'Recuse', item, seat },
    { type: 'CancelRecusal', item, seat },
    { type: 'StartItem', item },
    proposal(draw, item),
    { type: 'OpenVote', item, method: 'hands' },
    { type: 'CloseVote', item },
    { type: 'CancelVote', item, reason: 'Erreur' },
    { type: 'ReopenItem', item, reason: 'Erreur de saisie' },
    { type: 'SuspendSession' },
    { type: 'ResumeSession' },
    { type: 'WithdrawCandidate', candidate: `${item}-A`, reason: 'Demande retirée' },
  ])
}

function ballot(draw: Draw, item: string, seat: string): Request {
  return { type: 'CastBallot', item, seat, choice: draw.pick(choices) }
}

function proposal(draw: Draw, item: string): Request {
  const ranked = draw.shuffle(candidates[item] ?? [])
  const decisions = ranked.map(
    (candidate, index) => ({ candidate, kind: 'allocated', rank: index + 1 }) as const,
  )
  return { type: 'ProposeDecisions', vacancy: item, decisions }
}
