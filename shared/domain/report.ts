import { presenceOf, quorumOf, sittingSeats } from './attendance/selectors.ts'
import type { AttendanceEntry, Quorum } from './attendance/types.ts'
import { type CandidateFigures, figuresOf } from './candidate-figures.ts'
import type { Check } from './checks.ts'
import type { Decision } from './decision/types.ts'
import type { Offer } from './offer/types.ts'
import { type Presentations, presentationsIn } from './presentations.ts'
import type { RejectionNotice } from './rejection/types.ts'
import { shownOrder } from './score/order.ts'
import type { Sitting } from './session/types.ts'
import type { CandidateState, Item, Phase, SessionState, VacancyItem } from './state.ts'
import { type ItemStatus, itemStatus } from './vacancy/selectors.ts'
import { tally } from './vote/tally.ts'
import type { ItemResult, VoteResult } from './vote/types.ts'
import { allChecksOf } from './year/all-checks.ts'
import type { RegisterEntry } from './year/types.ts'

/** The folded state as `caleol state` prints it (contract section 3). */
export interface SessionReport {
  readonly session: Pick<Sitting, 'id' | 'number' | 'date' | 'time' | 'place' | 'form' | 'reviewMode'> & {
    readonly phase: Phase
    readonly chair: string | null
    readonly secretary: string | null
    readonly signatures: readonly string[]
    /** Once the agenda is sent: the day of which scores speak. */
    readonly agendaSentOn?: string
  }
  readonly items: readonly ItemReport[]
  readonly attendance: readonly Pick<AttendanceEntry, 'seat' | 'status' | 'proxyTo'>[]
  readonly journal: { readonly length: number; readonly hash: string }
}

interface ItemReportCommon {
  readonly id: string
  readonly kind: Item['kind']
  readonly status: ItemStatus
  readonly sitting: readonly string[]
  readonly recusals: readonly string[]
  readonly quorum: Quorum
  readonly vote: VoteReport | null
  readonly decisions: readonly Decision[]
}

/** While a vote is open it has no outcome yet: only the tally so far. */
type VoteReport = ItemResult | (Omit<VoteResult, 'outcome'> & { readonly outcome: null })

export interface VacancyReport extends ItemReportCommon {
  readonly kind: 'vacancy'
  readonly checks: readonly Check[]
  readonly proposal: readonly Decision[] | null
  readonly candidates: readonly CandidateReport[]
  readonly offers: readonly Offer[]
  /** The notices of decisions d and e; absent until one is received. */
  readonly rejections?: readonly RejectionNotice[]
}

export interface OtherItemReport extends ItemReportCommon {
  readonly kind: 'urgent-allocation' | 'occupancy-review'
  readonly candidates: readonly CandidateReport[]
  readonly opinion: Extract<Item, { kind: 'occupancy-review' }>['opinion']
}

export type ItemReport = VacancyReport | OtherItemReport

export interface CandidateReport extends CandidateFigures {
  readonly id: string
  readonly letter: string
  readonly withdrawn: string | null
}

/**
 * Everything section 3 of the contract asks of `state`, from the folded state and the journal's head; `register` adds
 * to the checks what other sittings bring.
 */
export function sessionReport(
  state: SessionState,
  head: { readonly length: number; readonly hash: string },
  register: readonly RegisterEntry[] = [],
): SessionReport {
  const { id, number, date, time, place, form, reviewMode } = state.session
  return {
    session: {
      id,
      number,
      date,
      time,
      place,
      form,
      reviewMode,
      phase: state.phase,
      chair: state.opened?.chair ?? null,
      secretary: state.opened?.secretary ?? null,
      signatures: state.signatures.map(({ seat }) => seat),
      ...(state.agenda === null ? {} : { agendaSentOn: state.agenda.sentOn }),
    },
    items: itemReports({ state, presentations: presentationsIn(state), register }),
    attendance: attendanceInForce(state),
    journal: { length: head.length, hash: head.hash },
  }
}

function attendanceInForce(state: SessionState): SessionReport['attendance'] {
  return state.commission.seats.flatMap(({ id }) => {
    const entry = presenceOf(state, id)
    if (entry === undefined) return []
    const { seat, status, proxyTo } = entry
    return [{ seat, status, ...(proxyTo === undefined ? {} : { proxyTo }) }]
  })
}

/** What the reports of a sitting's items share, collected once. */
interface Surroundings {
  readonly state: SessionState
  readonly presentations: Presentations
  readonly register: readonly RegisterEntry[]
}

function itemReports(around: Surroundings): readonly ItemReport[] {
  return around.state.items.map((item) => itemReport(around, item))
}

function itemReport(around: Surroundings, item: Item): ItemReport {
  const { state } = around
  const common = {
    id: item.id,
    status: itemStatus(item),
    sitting: sittingSeats(state, item),
    recusals: item.recusals,
    quorum: quorumOf(state, item),
    vote: voteReport(state, item),
    candidates: shownOrder(state, item).map((candidate) => candidateReport(state, item, candidate)),
  }
  if (item.kind === 'vacancy') return { ...common, ...vacancyPart(around, item) }
  const opinion = item.kind === 'occupancy-review' ? item.opinion : null
  return { ...common, kind: item.kind, decisions: [], opinion }
}

function vacancyPart({ state, presentations, register }: Surroundings, item: VacancyItem) {
  const checks = allChecksOf(state, item, register, presentations)
  const { kind, proposal, decisions, offers, rejections } = item
  const notices = rejections.length === 0 ? {} : { rejections }
  return { kind, checks, proposal, decisions, offers, ...notices }
}

function voteReport(state: SessionState, item: Item): VoteReport | null {
  return item.openVote === null ? item.result : { ...tally(state, item), outcome: null }
}

function candidateReport(state: SessionState, item: Item, candidate: CandidateState): CandidateReport {
  const { id, letter } = candidate.file
  return { id, letter, withdrawn: candidate.withdrawn?.reason ?? null, ...figuresOf(state, item, candidate) }
}
