import { Notice } from '../../../components/notice.tsx'
import { NoticeRegion } from '../../../components/notice-region.tsx'
import { noBreakSpace } from '../../dossier/format.ts'
import { useCalmDesk } from '../desk/desk-context.ts'
import { askedLabels } from './refusals.ts'

/** Every refusal until somebody has read it, whatever is on the screen meanwhile. */
export function RefusalRegion() {
  const { sitting } = useCalmDesk()
  return (
    <NoticeRegion label="Refus">
      {sitting.refusals.map((refusal) => (
        <Notice
          key={refusal.commandId}
          tone="blocks"
          title={`${askedLabels[refusal.type]}${noBreakSpace}: refus`}
          onDismiss={() => sitting.dismissRefusal(refusal.commandId)}
        >
          {refusal.message}
        </Notice>
      ))}
    </NoticeRegion>
  )
}
