import { useState } from 'react'
import type { Seat } from '../../../../shared/domain/session/types.ts'
import { DateField } from '../../../components/date-field.tsx'
import { StatusMark } from '../../../components/status-mark.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { listName } from '../../dossier/names.ts'
import { useCalmDesk } from '../desk/desk-context.ts'
import { AskDialog } from './ask-dialog.tsx'
import { type ElectionDraft, electionView } from './election-draft.ts'
import { useAsk } from './use-ask.ts'

/** The six elect their president (CCH R441-9 II 1° a): the votes of a round, and the ages that settle an equal share. */
export function ElectPresidentDialog() {
  const { state } = useCalmDesk()
  const ask = useAsk()
  const [draft, setDraft] = useState<ElectionDraft>({ votes: {}, births: {} })
  const view = electionView(state, draft)
  return (
    <AskDialog
      title="Élire la présidence"
      confirmLabel="Enregistrer l’élection"
      ask={ask}
      isReady={view.isElected}
      onConfirm={() => ask.ask({ type: 'ElectPresident', votes: [...view.shares] })}
    >
      <p>
        Les six membres de l’organisme élisent l’un d’eux à la majorité absolue. Si les voix se partagent
        également, le plus âgé est élu (CCH, art. R.&nbsp;441-9).
      </p>
      <div className="election-shares">
        {view.electors.map((seat, index) => (
          <ShareField key={seat.id} seat={seat} isFirst={index === 0} draft={draft} onChange={setDraft} />
        ))}
      </div>
      {view.equals.map((seat) => (
        <DateField
          key={seat.id}
          label={`Date de naissance de ${listName(seat.holder)}`}
          value={draft.births[seat.id] ?? ''}
          onChange={(bornOn) => setDraft({ ...draft, births: { ...draft.births, [seat.id]: bornOn } })}
        />
      ))}
      <p role="status">
        <StatusMark status={view.isElected ? 'met' : 'neutral'}>{view.sentence}</StatusMark>
      </p>
    </AskDialog>
  )
}

interface ShareFieldProps {
  readonly seat: Seat
  readonly isFirst: boolean
  readonly draft: ElectionDraft
  readonly onChange: (draft: ElectionDraft) => void
}

function ShareField({ seat, isFirst, draft, onChange }: ShareFieldProps) {
  return (
    <TextField
      label={`Voix pour ${listName(seat.holder)}`}
      value={draft.votes[seat.id] ?? ''}
      onChange={(votes) => onChange({ ...draft, votes: { ...draft.votes, [seat.id]: votes } })}
      maxLength={3}
      autoComplete="off"
      autoFocus={isFirst}
    />
  )
}
