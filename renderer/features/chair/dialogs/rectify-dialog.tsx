import { useState } from 'react'
import type { ItemId } from '../../../../shared/domain/session/types.ts'
import { dwellingOf } from '../../../../shared/domain/vacancy/selectors.ts'
import { Select } from '../../../components/select.tsx'
import { itemNumber } from '../../dossier/numbering.ts'
import { FreeTextField } from '../../free-text/free-text-field.tsx'
import { useCalmDesk } from '../desk/desk-context.ts'
import { AskDialog } from './ask-dialog.tsx'
import { useAsk } from './use-ask.ts'

const wholeMinutes = 'minutes'

/** A further act, numbered and signed like the minutes; what was signed stays as it is. */
export function RectifyDialog() {
  const { state } = useCalmDesk()
  const ask = useAsk()
  const [reason, setReason] = useState('')
  const [text, setText] = useState('')
  const [item, setItem] = useState<ItemId>(wholeMinutes)
  const confirm = () => {
    const about = item === wholeMinutes ? {} : { item }
    ask.ask({ type: 'RectifyMinutes', reason: reason.trim(), text: text.trim(), ...about })
  }
  const options = state.items.map((one) => ({
    value: one.id,
    label: `${itemNumber(state, one)}, ${dwellingOf(one).reference}`,
  }))
  return (
    <AskDialog
      title="Rectifier le procès-verbal"
      confirmLabel="Enregistrer l’acte rectificatif"
      ask={ask}
      isReady={reason.trim() !== '' && text.trim() !== ''}
      onConfirm={confirm}
    >
      <p>
        Le procès-verbal signé ne change pas. L’acte rectificatif attend à son tour la signature de la
        présidence.
      </p>
      <Select
        label="Objet"
        options={[{ value: wholeMinutes, label: 'L’ensemble du procès-verbal' }, ...options]}
        value={item}
        onChange={setItem}
      />
      <FreeTextField
        label="Motif"
        value={reason}
        onChange={setReason}
        lines={2}
        maxLength={2000}
        isRequired
      />
      <FreeTextField
        label="Texte rectifié"
        value={text}
        onChange={setText}
        lines={4}
        maxLength={2000}
        isRequired
      />
    </AskDialog>
  )
}
