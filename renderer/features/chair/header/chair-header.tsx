import type { ReactNode } from 'react'
import type { SessionState } from '../../../../shared/domain/state.ts'
import { capitalised, formatInstant, formatLongDate, formatShortDate } from '../../dossier/format.ts'
import { phaseLabels } from '../../dossier/labels.ts'
import { ActionButton } from '../actions/action-button.tsx'
import { openProjection, showCodes, showDocuments } from '../actions/screen-actions.ts'
import { useCalmDesk } from '../desk/desk-context.ts'
import { PanelWaiting } from '../refusals/panel-status.tsx'
import { SessionButtons } from './session-buttons.tsx'
import './chair-header.css'

/** Which sitting this is and where it stands, with the acts that concern the whole of it. */
export function ChairHeader({ lineStatus }: { readonly lineStatus: ReactNode }) {
  const { state } = useCalmDesk()
  const { session, organisation } = state
  return (
    <header className="chair-header">
      <div className="chair-title">
        <p>
          <strong>Séance {session.number}</strong> · {formatLongDate(session.date)} · {organisation.name}
        </p>
        <p className="text-small text-soft">{headline(state).join(' · ')}</p>
      </div>
      <PanelWaiting panel="session" />
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

/** The phase; then where the room is, or, before the opening, when the agenda was sent. */
function headline(state: SessionState): readonly string[] {
  const { agenda, phase, session } = state
  const isSent = agenda !== null && phase === 'prepared'
  return [
    phaseText(state),
    isSent ? `Ordre du jour envoyé le ${formatShortDate(agenda.sentOn)}` : capitalised(session.place),
  ]
}

/** `Séance ouverte à 14 h 00`, `Séance levée à 15 h 32`: the phase with its hour where it has one. */
function phaseText({ phase, opened, closedAt }: SessionState): string {
  const at = phase === 'open' ? opened?.at : phase === 'closed' ? closedAt : null
  return at === undefined || at === null ? phaseLabels[phase] : `${phaseLabels[phase]} à ${formatInstant(at)}`
}
