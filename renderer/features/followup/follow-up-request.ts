import type { CivilDate } from '../../../shared/domain/calendar.ts'
import { isCivilDate } from '../../../shared/domain/calendar.ts'
import type { CandidateId } from '../../../shared/domain/state.ts'
import { assertNever } from '../../../shared/util/assert-never.ts'
import type { Request } from '../../app/sitting-context.ts'
import type { FollowUpStep } from './follow-up-lines.ts'

/** The steps that one small dialog records; a qualification asks for more. */
export type RecordedStep = Exclude<FollowUpStep, 'qualification'>

/** What a follow-up dialog holds while it is being filled in, whatever the step. */
export interface FollowUpFields {
  readonly on: CivilDate | ''
  readonly proof: string
  readonly answer: 'accepted' | 'refused' | null
  readonly justified: 'yes' | 'no' | null
  readonly motive: string
  readonly conditionsMet: 'yes' | 'no' | null
}

export const blankFields: FollowUpFields = {
  on: '',
  proof: '',
  answer: null,
  justified: null,
  motive: '',
  conditionsMet: null,
}

/** The command that records this step; null until everything it asks for is there. */
export function followUpRequest(
  candidate: CandidateId,
  step: RecordedStep,
  fields: FollowUpFields,
): Request | null {
  const { on } = fields
  if (!isCivilDate(on)) return null
  switch (step) {
    case 'notification': {
      const proof = fields.proof.trim()
      return proof === '' ? null : { type: 'RecordNotification', candidate, receivedOn: on, proof }
    }
    case 'answer':
      return answerRequest(candidate, on, fields)
    case 'silence':
      return { type: 'RecordSilence', candidate, on }
    case 'document': {
      if (fields.conditionsMet === null) return null
      return { type: 'RecordDocument', candidate, on, conditionsMet: fields.conditionsMet === 'yes' }
    }
    case 'lease':
      return { type: 'RecordLease', candidate, signedOn: on }
    default:
      return assertNever(step)
  }
}

/** A refusal says whether it is justified: the territory's grid may count the others. */
function answerRequest(candidate: CandidateId, on: CivilDate, fields: FollowUpFields): Request | null {
  const { answer, justified } = fields
  if (answer === null) return null
  if (answer === 'accepted') return { type: 'RecordAnswer', candidate, on, answer }
  if (justified === null) return null
  const motive = fields.motive.trim()
  const reason = motive === '' ? {} : { motive }
  return { type: 'RecordAnswer', candidate, on, answer, justified: justified === 'yes', ...reason }
}
