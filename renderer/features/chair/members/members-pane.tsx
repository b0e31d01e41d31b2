import { useRef } from 'react'
import { ChoiceGroup } from '../../../components/choice-group.tsx'
import { useCalmDesk } from '../desk/desk-context.ts'
import { DrawnSoon } from '../desk/drawn-soon.tsx'
import type { MembersPane as PaneName } from '../desk/view.ts'
import { VoteFocus } from '../vote/vote-focus.tsx'
import { VotePanel } from '../vote/vote-panel.tsx'
import { AttendanceSheet } from './attendance-sheet.tsx'
import { SittingList } from './sitting-list.tsx'
import './members.css'

const panes: readonly { readonly value: PaneName; readonly label: string }[] = [
  { value: 'sitting', label: 'Membres du point' },
  { value: 'attendance', label: 'Feuille de présence' },
]

/** The right pane: who sits, whether they may decide, and the vote. */
export function MembersPane() {
  const { view, item, changeView } = useCalmDesk()
  const pane = useRef<HTMLElement>(null)
  const isSheet = view.pane === 'attendance'
  return (
    <aside className="members-pane" aria-label="Membres et vote" ref={pane}>
      <div className="pane-switch">
        <ChoiceGroup
          label="Liste des membres"
          size="small"
          choices={panes}
          value={view.pane}
          onChange={(pane) => changeView({ type: 'show-pane', pane })}
        />
      </div>
      {isSheet ? <AttendanceSheet /> : null}
      {!isSheet && item !== null ? <SittingList item={item} /> : null}
      {!isSheet && item !== null ? <VotePanel item={item} /> : null}
      <VoteFocus pane={pane} />
      {/* What had the focus may stand in the file, which is drawn later. */}
      <DrawnSoon>
        <VoteFocus pane={pane} />
      </DrawnSoon>
    </aside>
  )
}
