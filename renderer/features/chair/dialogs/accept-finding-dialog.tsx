import { findingRules } from '../../../../shared/domain/finding/rules.ts'
import { isSameFinding, keyOf } from '../../../../shared/domain/finding/selectors.ts'
import type { FindingKey } from '../../../../shared/domain/finding/types.ts'
import type { ItemId } from '../../../../shared/domain/session/types.ts'
import type { VacancyItem } from '../../../../shared/domain/state.ts'
import { vacancyOf } from '../../../../shared/domain/vacancy/selectors.ts'
import { withFrenchSpaces } from '../../../../shared/util/french-spaces.ts'
import { noBreakSpace } from '../../dossier/format.ts'
import { useCalmDesk } from '../desk/desk-context.ts'
import { findingSubject } from '../item/check-summary.ts'
import { useFindings } from '../item/use-findings.ts'
import { ReasonDialog } from './reason-dialog.tsx'

interface AcceptFindingDialogProps {
  readonly item: ItemId
  readonly finding: FindingKey
}

/** The commission decides in spite of a finding that the law lets pass: the minutes say why. */
export function AcceptFindingDialog({ item: id, finding }: AcceptFindingDialogProps) {
  const { state } = useCalmDesk()
  const item = vacancyOf(state, id)
  return item === undefined ? null : <FindingReason item={item} finding={finding} />
}

function FindingReason({ item, finding }: { readonly item: VacancyItem; readonly finding: FindingKey }) {
  const found = useFindings(item).filter((check) => isSameFinding(keyOf(check), finding))
  return (
    <ReasonDialog
      title={`Passer outre${noBreakSpace}: ${findingSubject(item, finding)}`}
      confirmLabel="Passer outre"
      request={(reason) => ({ type: 'AcceptFinding', item: item.id, ...finding, reason })}
    >
      {found.map(({ message }) => (
        <p key={message}>{message}</p>
      ))}
      <p>{withFrenchSpaces(findingRules[finding.check].cure)}</p>
      <p>La loi laisse la commission décider. Dites pourquoi elle passe outre.</p>
    </ReasonDialog>
  )
}
