import { StatusMark } from '../../../components/status-mark.tsx'
import { noBreakSpace } from '../../dossier/format.ts'
import { useCalmDesk } from '../desk/desk-context.ts'
import { awaited, type Panel, panelRefusal } from './refusals.ts'
import './refusals.css'

interface PanelProps {
  readonly panel: Panel
}

/** What a part of the screen has to say of its own requests: why one was refused, which ones wait for the hub. */
export function PanelStatus({ panel }: PanelProps) {
  const { sitting } = useCalmDesk()
  const refusal = panelRefusal(sitting.refusals, panel)
  return (
    <>
      {refusal === null ? null : (
        <div className="panel-status">
          <StatusMark status="blocks">{refusal.message}</StatusMark>
        </div>
      )}
      <PanelWaiting panel={panel} />
    </>
  )
}

/** What only the hub may show, and has not confirmed yet. */
export function PanelWaiting({ panel }: PanelProps) {
  const { sitting, item } = useCalmDesk()
  const waiting = awaited(sitting.pending, panel, item?.id ?? null)
  if (waiting.length === 0) return null
  return (
    <div className="panel-status">
      {waiting.map((label) => (
        <StatusMark key={label} status="neutral">
          {`${label}${noBreakSpace}: en attente`}
        </StatusMark>
      ))}
    </div>
  )
}
