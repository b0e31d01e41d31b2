import type { SessionHold } from '../../../shared/sync/hand-over.ts'
import { useServices } from '../../app/services.ts'
import { Button } from '../../components/button.tsx'
import { noBreakSpace } from '../dossier/format.ts'
import { type HoldAct, type HostLink, holdAct, holderWords } from './hold-words.ts'
import type { HoldActs } from './use-hold-acts.ts'
import './hold-cell.css'

interface HoldCellProps {
  readonly hold: SessionHold | undefined
  /** The session's number, for people. */
  readonly number: string
  readonly link: HostLink
  readonly acts: HoldActs
}

const shortLabels: Readonly<Record<HoldAct, string>> = {
  take: 'Prendre en main…',
  'give-back': 'Rendre au serveur…',
  break: 'Reprendre…',
}

/** Who orders a session, and the way to change it. */
export function HoldCell({ hold, number, link, acts }: HoldCellProps) {
  const { clock } = useServices()
  if (hold === undefined) return null
  const { holder, since } = holderWords(hold, clock.now())
  const act = holdAct(hold, link)
  return (
    <div className="hold-cell">
      <span className="nowrap">
        {holder}
        {since === '' ? null : <span className="hold-since">{`, ${since}`}</span>}
      </span>
      {act === null ? null : (
        <Button
          size="small"
          tone="quiet"
          aria-label={`${shortLabels[act].replace('…', '')}${noBreakSpace}: séance ${number}`}
          onPress={() => acts.ask({ act, hold, number })}
        >
          {shortLabels[act]}
        </Button>
      )}
    </div>
  )
}
