import type { FollowUpLine } from './follow-up-lines.ts'
import type { FollowUpFields, RecordedStep } from './follow-up-request.ts'
import type { RejectionLine, RejectionStep } from './rejection-lines.ts'

/** The step whose dialog is open, and of whom. */
export type OpenStep =
  | {
      readonly kind: 'offer'
      readonly line: Pick<FollowUpLine, 'candidate' | 'rank' | 'name'>
      readonly step: RecordedStep
      readonly initial?: Partial<FollowUpFields>
    }
  | { readonly kind: 'qualification'; readonly line: FollowUpLine }
  | { readonly kind: 'rejection'; readonly line: RejectionLine; readonly step: RejectionStep }
