import { useState } from 'react'
import type { NoteRow } from '../../adapters/vault/vault-row.ts'
import { useServices } from '../../app/services.ts'
import { civilDay } from '../../app/today.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { formatDate, formatInstant } from '../dossier/format.ts'
import { erasedWords } from './pin-words.ts'
import { VaultFrame } from './vault-frame.tsx'

/** Says that this device holds nothing any more, when and why; then it can be paired again. */
export function ErasedScreen({ note }: { readonly note: NoteRow }) {
  const { guard } = useServices()
  const [isBusy, setBusy] = useState(false)
  const pairAgain = () => {
    setBusy(true)
    // A last try at the receipt comes first, which takes its time on a bad line.
    void guard?.dismissNote()
  }
  const when = `le ${formatDate(civilDay(note.at))} à ${formatInstant(note.at)}`
  return (
    <VaultFrame title="Données effacées">
      <Notice
        tone={note.unsent > 0 ? 'watch' : 'told'}
        title={`Les données de cet appareil ont été effacées ${when}`}
      >
        {erasedWords(note)}
      </Notice>
      <Button tone="primary" autoFocus isPending={isBusy} onPress={pairAgain}>
        Associer de nouveau cet appareil
      </Button>
    </VaultFrame>
  )
}
