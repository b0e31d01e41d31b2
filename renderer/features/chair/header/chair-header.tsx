import type { ReactNode } from 'react'
import { capitalised, formatInstant, formatLongDate } from '../../dossier/format.ts'
import { phaseLabels } from '../../dossier/labels.ts'
import { ActionButton } from '../actions/action-button.tsx'
import { openProjection, showCodes, showDocuments } from '../actions/screen-actions.ts'
import { useDesk } from '../desk/desk-context.ts'
import { PanelStatus } from '../refusals/panel-status.tsx'
import { SessionButtons } from './session-buttons.tsx'
import './chair-header.css'

/** Which sitting this is and where it stands, with the acts that concern the whole of it. */
export function ChairHeader({ lineStatus }: { readonly lineStatus: ReactNode }) {
  const { state } = useDesk()
  const { session, organisation, opened } = state
  return (
    <header className="chair-header">
      <div className="chair-title">
        <p className="chair-session">
          <strong>Séance {session.number}</strong> · {formatLongDate(session.date)} · {organisation.name}
        </p>
        <p className="text-small text-soft">
          {phaseLabels[state.phase]}
          {opened === null ? '' : `, ouverte à ${formatInstant(opened.at)}`}
          {state.closedAt === null ? '' : `, levée à ${formatInstant(state.closedAt)}`}
          {` · ${capitalised(session.place)}`}
        </p>
      </div>
      <PanelStatus panel="session" />
      <SessionButtons />
      <div className="chair-doors">
        {lineStatus}
        <ActionButton action={showCodes} tone="quiet" />
        <ActionButton action={showDocuments} tone="quiet" />
        <ActionButton action={openProjection} />
      </div>
    </header>
  )
}
