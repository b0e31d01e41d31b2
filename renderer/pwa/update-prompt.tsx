import { useEffect, useState } from 'react'
import { Button } from '../components/button.tsx'
import { Notice } from '../components/notice.tsx'
import { type ApplyUpdate, watchForUpdates } from './watch-for-updates.ts'
import './update-prompt.css'

/** Offers a new version when one has been fetched; never reloads by itself, for somebody may be voting. */
export function UpdatePrompt() {
  const [update, setUpdate] = useState<ApplyUpdate | null>(null)
  useEffect(() => {
    void watchForUpdates(window, (apply) => setUpdate(() => apply))
  }, [])
  if (update === null) return null
  return (
    <aside className="update-prompt no-print" aria-label="Mise à jour">
      <Notice
        tone="told"
        title="Une nouvelle version est prête"
        action={<Button onPress={() => void update()}>Mettre à jour</Button>}
        onDismiss={() => setUpdate(null)}
      >
        La page sera rechargée. Ce qui est enregistré et ce qui est en cours de saisie sont gardés.
      </Notice>
    </aside>
  )
}
