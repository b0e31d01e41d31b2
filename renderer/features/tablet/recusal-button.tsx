import { useState } from 'react'
import type { Item, SeatId } from '../../../shared/domain/state.ts'
import { useSitting } from '../../app/sitting-context.ts'
import { Button } from '../../components/button.tsx'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'

export interface RecusalButtonProps {
  readonly item: Item
  readonly number: string
  readonly seat: SeatId
}

/** The member's own déport, asked twice: the dossier leaves the tablet. */
export function RecusalButton({ item, number, seat }: RecusalButtonProps) {
  const { send } = useSitting()
  const [isAsked, setAsked] = useState(false)
  const recuse = () => {
    setAsked(false)
    void send({ type: 'Recuse', item: item.id, seat })
  }
  return (
    <>
      <Button tone="quiet" onPress={() => setAsked(true)}>
        Me déporter de {number}
      </Button>
      <ConfirmDialog
        title={`Vous déporter de ${number} ?`}
        isOpen={isAsked}
        confirmLabel="Me déporter"
        tone="danger"
        onConfirm={recuse}
        onCancel={() => setAsked(false)}
      >
        <p>
          Vous ne prendrez part ni aux débats ni au vote de ce point, et vous ne compterez plus dans son
          quorum. Le procès-verbal le dira.
        </p>
        <p>
          Le dossier est retiré de cette tablette ; le secrétariat peut encore annuler ce déport avant la
          décision.
        </p>
      </ConfirmDialog>
    </>
  )
}
