import { assertNever } from '../../util/assert-never.ts'
import type { SessionState } from '../state.ts'
import { updateVacancy } from '../vacancy/update-item.ts'
import type { RejectionEvent, RejectionNotified } from './events.ts'
import type { RejectionNotice } from './types.ts'

/** The effect of what follows a decision d or e: its notice, then the household's answers. */
export function applyRejectionEvent(state: SessionState, event: RejectionEvent): SessionState {
  return updateVacancy(state, event.item, (item) => {
    switch (event.type) {
      case 'RejectionNotified':
        return { ...item, rejections: noticed(item.rejections, event) }
      case 'RejectionAnswered': {
        const { candidate, on, text } = event
        const rejections = item.rejections.map((notice) =>
          notice.candidate === candidate ? { ...notice, answers: [...notice.answers, { on, text }] } : notice,
        )
        return { ...item, rejections }
      }
      default:
        return assertNever(event)
    }
  })
}

/** A second notice corrects the first; what the household answered stays. */
function noticed(
  rejections: readonly RejectionNotice[],
  { type: _type, item: _item, ...notice }: RejectionNotified,
): readonly RejectionNotice[] {
  const former = rejections.find(({ candidate }) => candidate === notice.candidate)
  const others = rejections.filter((one) => one !== former)
  return [...others, { ...notice, answers: former?.answers ?? [] }]
}
