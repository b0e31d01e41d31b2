import { useState } from 'react'
import type { SessionState } from '../../../../shared/domain/state.ts'
import { useToday } from '../../../app/today.ts'
import { DateField } from '../../../components/date-field.tsx'
import { useCalmDesk } from '../desk/desk-context.ts'
import { AskDialog } from './ask-dialog.tsx'
import { useAsk } from './use-ask.ts'

/** Records the day the agenda went to the members: scores are those of that day from then on. */
export function SendAgendaDialog() {
  const { state } = useCalmDesk()
  const ask = useAsk()
  const today = useToday()
  const [on, setOn] = useState<string>(state.agenda?.sentOn ?? today)
  return (
    <AskDialog
      title="Envoyer l’ordre du jour"
      confirmLabel="Enregistrer l’envoi"
      ask={ask}
      isReady={on !== ''}
      onConfirm={() => ask.ask({ type: 'SendAgenda', on })}
    >
      <p>{consequence(state)}</p>
      <DateField
        label="Date d’envoi"
        hint="Le jour où les membres reçoivent l’ordre du jour et les dossiers."
        value={on}
        onChange={setOn}
        isRequired
      />
    </AskDialog>
  )
}

/** What sending changes: with a grid, scores no longer grow older with the days. */
function consequence({ grid, agenda }: SessionState): string {
  if (grid === null) return 'La date d’envoi est inscrite au registre de la séance.'
  const again = agenda === null ? '' : ' Un nouvel envoi remplace la date précédente.'
  return `Les cotations sont arrêtées à cette date\u00a0: l’écran, les dossiers et le procès-verbal donnent celles de ce jour, sans compter les mois qui suivent.${again}`
}
