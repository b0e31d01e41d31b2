import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { TextField } from '../../components/text-field.tsx'
import { noBreakSpace } from '../dossier/format.ts'
import { holdActLabels } from './hold-words.ts'
import type { AskedAct, HoldActs } from './use-hold-acts.ts'

/** Asks before a session changes hands, and says what it means. */
export function HoldDialogs({ acts }: { readonly acts: HoldActs }) {
  const { asked } = acts
  if (asked === null) return null
  return asked.act === 'break' ? (
    <BreakDialog asked={asked} acts={acts} />
  ) : (
    <ConfirmDialog
      title={`${holdActLabels[asked.act]}${noBreakSpace}?`}
      isOpen
      confirmLabel={holdActLabels[asked.act]}
      isPending={acts.isBusy}
      onConfirm={() => acts.confirm('')}
      onCancel={acts.cancel}
    >
      {asked.act === 'take' ? <TakeWords number={asked.number} /> : <GiveBackWords number={asked.number} />}
    </ConfirmDialog>
  )
}

function TakeWords({ number }: { readonly number: string }) {
  return (
    <>
      <p>
        Ce poste décidera seul de la séance {number}, avec ou sans réseau. Le serveur en gardera la copie et
        lui transmettra ce que les tablettes envoient.
      </p>
      <p>Rendez-la au serveur quand vous aurez fini : jusque-là, aucun autre poste n’y décidera.</p>
    </>
  )
}

function GiveBackWords({ number }: { readonly number: string }) {
  return (
    <p>
      Tout ce qui a été décidé ici pour la séance {number} est d’abord envoyé. Le serveur en décidera de
      nouveau, et un autre poste pourra la prendre en main.
    </p>
  )
}

interface BreakDialogProps {
  readonly asked: AskedAct
  readonly acts: HoldActs
}

function BreakDialog({ asked, acts }: BreakDialogProps) {
  const [reason, setReason] = useState('')
  const name = asked.hold.holder?.name ?? 'poste'
  const footer = (
    <>
      <Button onPress={acts.cancel}>Annuler</Button>
      <Button
        tone="danger"
        isPending={acts.isBusy}
        isDisabled={reason.trim() === ''}
        onPress={() => acts.confirm(reason.trim())}
      >
        {holdActLabels.break}
      </Button>
    </>
  )
  return (
    <Dialog
      title={`Reprendre la séance au ${name}${noBreakSpace}?`}
      isOpen
      onClose={acts.cancel}
      role="alertdialog"
      width="narrow"
      footer={footer}
    >
      <p>
        À n’utiliser que si ce poste est perdu, en panne ou injoignable ; sinon, demandez-lui de la rendre.
      </p>
      <p>
        Ce qu’il a décidé sans réseau depuis son dernier envoi n’est pas au registre du serveur. S’il revient,
        ces actes seront mis de côté, à examiner un par un : ils ne s’ajouteront pas d’eux-mêmes.
      </p>
      <TextField
        label="Motif"
        hint="Il est conservé au registre de la séance."
        value={reason}
        onChange={setReason}
        lines={3}
        maxLength={2000}
        isRequired
        autoFocus
      />
    </Dialog>
  )
}
