import { StatusMark } from '../../../components/status-mark.tsx'
import { noBreakSpace } from '../../dossier/format.ts'
import { useDesk } from '../desk/desk-context.ts'
import { awaited, type Panel, panelRefusal } from './refusals.ts'
import './refusals.css'

/** What a part of the screen has to say of its own requests: why one was refused, which ones wait for the hub. */
export function PanelStatus({ panel }: { readonly panel: Panel }) {
  const { sitting, item } = useDesk()
  const refusal = panelRefusal(sitting.refusals, panel)
  const waiting = awaited(sitting.pending, panel, item?.id ?? null)
  if (refusal === null && waiting.length === 0) return null
  return (
    <div className="panel-status">
      {refusal === null ? null : <StatusMark status="blocks">{refusal.message}</StatusMark>}
      {waiting.map((label) => (
        <StatusMark key={label} status="neutral">
          {`${label}${noBreakSpace}: en attente`}
        </StatusMark>
      ))}
    </div>
  )
}
