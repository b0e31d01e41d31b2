import { assertNever } from '../../util/assert-never.ts'
import type { EventContext } from '../events.ts'
import type { CandidateState, Item, SessionState } from '../state.ts'
import { updateItem } from '../vacancy/update-item.ts'
import type {
  MinutesRectified,
  MinutesSigned,
  OccupancyReviewImported,
  SessionEvent,
  SessionImported,
  UrgentAllocationImported,
  VacancyImported,
} from './events.ts'
import { completedPolicy } from './policy/policy.ts'

/** The state that a journal's first event opens: nothing has happened yet. */
export function applyImport({ type: _, policy, ...frame }: SessionImported): SessionState {
  return {
    ...frame,
    policy: completedPolicy(policy),
    agenda: null,
    confirmedCeilings: null,
    phase: 'prepared',
    opened: null,
    presidentElection: null,
    closedAt: null,
    suspensions: [],
    currentItem: null,
    attendance: [],
    presence: {},
    items: [],
    signatures: [],
    rectifications: [],
  }
}

/** The effect of one event of the sitting itself. */
export function applySessionEvent(
  state: SessionState,
  event: Exclude<SessionEvent, SessionImported>,
  context: EventContext,
): SessionState {
  const { at } = context
  switch (event.type) {
    case 'VacancyImported':
    case 'UrgentAllocationImported':
    case 'OccupancyReviewImported':
      return { ...state, items: [...state.items, importedItem(event)] }
    case 'CandidateImported':
      return addCandidate(state, event.item, { file: event.candidate, protectedPart: null, withdrawn: null })
    case 'ProtectedPartImported':
      return updateItem(state, event.item, (item) =>
        mapCandidates(item, (candidate) =>
          candidate.file.id === event.candidate ? { ...candidate, protectedPart: event.part } : candidate,
        ),
      )
    case 'AgendaSent':
      return { ...state, agenda: { sentOn: event.on } }
    case 'SessionOpened':
      return { ...state, phase: 'open', opened: { at, secretary: event.secretary, chair: event.chair } }
    case 'SessionSuspended':
      return { ...state, phase: 'suspended', suspensions: [...state.suspensions, { at, resumedAt: null }] }
    case 'SessionResumed':
      return { ...state, phase: 'open', suspensions: resumed(state.suspensions, at) }
    case 'SessionClosed':
      return { ...state, phase: 'closed', closedAt: at, suspensions: resumed(state.suspensions, at) }
    case 'MinutesSigned':
      return applySignature(state, event, context)
    case 'MinutesRectified':
      return { ...state, rectifications: [...state.rectifications, rectifyingAct(event, at)] }
    default:
      return assertNever(event)
  }
}

const untouched = {
  startedAt: null,
  recusals: [],
  openVote: null,
  result: null,
  ballots: {},
  adopted: null,
  reopenings: [],
} as const

function importedItem(event: VacancyImported | UrgentAllocationImported | OccupancyReviewImported): Item {
  switch (event.type) {
    case 'VacancyImported': {
      const { vacancy } = event
      return {
        ...untouched,
        kind: 'vacancy',
        id: vacancy.id,
        vacancy,
        candidates: [],
        exception: vacancy.exception ?? null,
        proposal: null,
        acceptances: [],
        decisions: [],
        offers: [],
        rejections: [],
      }
    }
    case 'UrgentAllocationImported': {
      const { allocation } = event
      return { ...untouched, kind: 'urgent-allocation', id: allocation.id, allocation, candidate: null }
    }
    case 'OccupancyReviewImported':
      return {
        ...untouched,
        kind: 'occupancy-review',
        id: event.review.id,
        review: event.review,
        opinion: null,
      }
    default:
      return assertNever(event)
  }
}

function addCandidate(state: SessionState, id: string, candidate: CandidateState): SessionState {
  return updateItem(state, id, (item) => {
    if (item.kind === 'vacancy') return { ...item, candidates: [...item.candidates, candidate] }
    return item.kind === 'urgent-allocation' ? { ...item, candidate } : item
  })
}

function mapCandidates(item: Item, change: (candidate: CandidateState) => CandidateState): Item {
  if (item.kind === 'vacancy') return { ...item, candidates: item.candidates.map(change) }
  if (item.kind !== 'urgent-allocation' || item.candidate === null) return item
  return { ...item, candidate: change(item.candidate) }
}

function resumed(suspensions: SessionState['suspensions'], at: string): SessionState['suspensions'] {
  return suspensions.map((one) => (one.resumedAt === null ? { ...one, resumedAt: at } : one))
}

/** The chair's signature of act 0 ends the minutes; that of a later act completes a rectification. */
function applySignature(
  state: SessionState,
  { seat, act }: MinutesSigned,
  { at, journal }: EventContext,
): SessionState {
  if (act > 0) {
    const rectifications = state.rectifications.map((one) =>
      one.number === act ? { ...one, signedAt: at } : one,
    )
    return { ...state, rectifications }
  }
  const phase = seat === state.opened?.chair ? 'signed' : state.phase
  const signature = { seat, at, ...(journal === undefined ? {} : { journal }) }
  return { ...state, phase, signatures: [...state.signatures, signature] }
}

function rectifyingAct(event: MinutesRectified, at: string): SessionState['rectifications'][number] {
  const { act, reason, text, item } = event
  return { number: act, at, reason, text, signedAt: null, ...(item === undefined ? {} : { item }) }
}
