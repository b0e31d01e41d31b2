import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { TermsDialog } from './terms-dialog.tsx'

/** The way to the list of words that this device warns of. */
export function TermsButton() {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button tone="quiet" onPress={() => setOpen(true)}>
        Mots à éviter…
      </Button>
      <TermsDialog key={String(isOpen)} isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  )
}
