import type { CivilDate } from '../../../shared/domain/calendar.ts'
import type { Decision } from '../../../shared/domain/decision/types.ts'
import { type DueAct, dueActs } from '../../../shared/domain/follow-up/due-acts.ts'
import { heldReason } from '../../../shared/domain/rejection/held.ts'
import type { RejectionNotice } from '../../../shared/domain/rejection/types.ts'
import type { CandidateId, SessionState, VacancyItem } from '../../../shared/domain/state.ts'
import type { Status } from '../../components/status-mark.tsx'
import { formatLongDate, formatShortDate, noBreakSpace } from '../dossier/format.ts'
import { applicantsName } from '../dossier/names.ts'

/** What may be recorded next of a rejection. */
export type RejectionStep = 'notice' | 'correction' | 'reply'

/** Where one household that was refused the dwelling stands after the sitting. */
export interface RejectionLine {
  readonly candidate: CandidateId
  readonly name: string
  readonly decision: string
  readonly status: Status
  readonly words: string
  readonly facts: readonly string[]
  readonly steps: readonly RejectionStep[]
}

/** The decisions d and e of a dwelling, with their notice and the radiation it leads to (CCH L441-2-2, R441-2-8). */
export function rejectionLines(
  state: SessionState,
  item: VacancyItem,
  today: CivilDate,
): readonly RejectionLine[] {
  return item.decisions
    .filter(({ kind }) => kind === 'not-allocated' || kind === 'inadmissible')
    .map((decision) => {
      const file = item.candidates.find((candidate) => candidate.file.id === decision.candidate)?.file
      return {
        candidate: decision.candidate,
        name: file === undefined ? decision.candidate : applicantsName(file),
        decision: decision.kind === 'inadmissible' ? 'Rejet pour irrecevabilité' : 'Non-attribution',
        ...standing(state, item, decision, today),
      }
    })
}

type Standing = Pick<RejectionLine, 'status' | 'words' | 'facts' | 'steps'>

function standing(state: SessionState, item: VacancyItem, decision: Decision, today: CivilDate): Standing {
  const notice = item.rejections.find(({ candidate }) => candidate === decision.candidate)
  if (notice !== undefined) return noticed(notice, today)
  const held = heldReason(state, item, decision)
  if (held !== null) return { status: 'blocks', words: 'Lettre retenue', facts: [held], steps: [] }
  const act = dueActs(state, today).find(
    ({ kind, candidate }) => kind === 'rejection-notice' && candidate === decision.candidate,
  )
  return { ...toNotify(act), steps: ['notice'] }
}

function toNotify(act: DueAct | undefined): Omit<Standing, 'steps'> {
  if (act === undefined || act.due === null) return { status: 'watch', words: 'À notifier', facts: [] }
  const date = formatShortDate(act.due)
  return act.isOverdue
    ? {
        status: 'blocks',
        words: 'Notification en retard',
        facts: [`La lettre devait partir au plus tard le ${date}.`],
      }
    : { status: 'watch', words: 'À notifier', facts: [`Au plus tard le ${date}.`] }
}

function noticed(notice: RejectionNotice, today: CivilDate): Standing {
  const received = `Courrier reçu le ${formatShortDate(notice.receivedOn)} (${notice.proof}).`
  const answers = notice.answers.map(
    ({ on, text }) => `Réponse du ${formatShortDate(on)}${noBreakSpace}: ${text.replace(/\.$/, '')}.`,
  )
  return {
    ...radiation(notice, today),
    facts: [received, ...radiationFacts(notice), ...answers],
    steps: ['reply', 'correction'],
  }
}

function radiation(
  { radiationOn, answers }: RejectionNotice,
  today: CivilDate,
): Pick<Standing, 'status' | 'words'> {
  if (radiationOn === undefined) return { status: 'met', words: 'Décision notifiée' }
  if (answers.length > 0) {
    return radiationOn < today
      ? { status: 'blocks', words: 'Réponse à étudier, radiation échue' }
      : { status: 'watch', words: 'Réponse à étudier avant la radiation' }
  }
  return radiationOn < today
    ? { status: 'neutral', words: 'Délai d’un mois écoulé, demande radiée' }
    : { status: 'watch', words: 'Radiation à venir' }
}

function radiationFacts({ radiationOn }: RejectionNotice): readonly string[] {
  if (radiationOn === undefined) return []
  return [`Radiation le ${formatLongDate(radiationOn)}, un mois après la notification.`]
}
