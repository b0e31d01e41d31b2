import type { VacancyItem } from '../../../shared/domain/state.ts'
import { assertNever } from '../../../shared/util/assert-never.ts'
import { FollowUpDialog } from './follow-up-dialog.tsx'
import type { OpenStep } from './open-step.ts'
import { QualifyDialog } from './qualify-dialog.tsx'
import { RejectionDialog } from './rejection-dialog.tsx'

interface OpenStepDialogProps {
  readonly item: VacancyItem
  readonly open: OpenStep
  readonly onClose: () => void
}

/** The dialog of the step that was asked for. */
export function OpenStepDialog({ item, open, onClose }: OpenStepDialogProps) {
  switch (open.kind) {
    case 'offer':
      return <FollowUpDialog {...open} onClose={onClose} />
    case 'qualification':
      return <QualifyDialog item={item} line={open.line} onClose={onClose} />
    case 'rejection':
      return <RejectionDialog line={open.line} step={open.step} onClose={onClose} />
    default:
      return assertNever(open)
  }
}
