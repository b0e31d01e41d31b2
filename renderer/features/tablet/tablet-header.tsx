import type { ReactNode } from 'react'
import { seatOf } from '../../../shared/domain/attendance/selectors.ts'
import type { SeatId } from '../../../shared/domain/state.ts'
import { useSitting } from '../../app/sitting-context.ts'
import { ToggleButton } from '../../components/toggle-button.tsx'
import { formatClock, formatLongDate, noBreakSpace } from '../dossier/format.ts'
import { phaseLabels } from '../dossier/labels.ts'
import { listName } from '../dossier/names.ts'
import { OwnPresence } from './own-presence.tsx'

export interface TabletHeaderProps {
  readonly seat: SeatId
  readonly lineStatus: ReactNode
  readonly isFollowing: boolean
  readonly onFollow: (follows: boolean) => void
  readonly tools?: ReactNode
}

/** Which sitting, whose tablet, whether what it sends arrives, and whether it turns with the chair. */
export function TabletHeader({ seat, lineStatus, isFollowing, onFollow, tools }: TabletHeaderProps) {
  const { state } = useSitting()
  const { session, phase } = state
  const holder = seatOf(state, seat)?.holder
  return (
    <header className="tablet-header">
      <div className="tablet-header-words">
        <h1 className="tablet-session">
          Séance n°{noBreakSpace}
          {session.number}{' '}
          <span className="text-soft">
            · {formatLongDate(session.date)}, {formatClock(session.time)}
          </span>
        </h1>
        <p className="text-small">
          {holder === undefined ? '' : listName(holder)} · {phaseLabels[phase].toLocaleLowerCase('fr-FR')}
        </p>
        <p className="text-small">{lineStatus}</p>
      </div>
      <div className="tablet-header-acts">
        <OwnPresence seat={seat} />
        <ToggleButton isSelected={isFollowing} onChange={onFollow}>
          Suivre la présidence
        </ToggleButton>
        {tools}
      </div>
    </header>
  )
}
