import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { StatusMark } from '../../components/status-mark.tsx'
import type { ServerDesk } from './server-desk.ts'
import { ServerDialog } from './server-dialog.tsx'
import { linkWords } from './server-words.ts'
import { useServerLink } from './use-server-link.ts'
import './server-settings.css'

/** On the desktop, beside the sessions: how this desk stands with the landlord's server, and the way to change it. */
export function ServerButton({ desk }: { readonly desk: ServerDesk }) {
  const link = useServerLink(desk)
  const [isOpen, setOpen] = useState(false)
  if (link === null) return null
  const { status, title } = linkWords(link)
  const close = () => setOpen(false)
  return (
    <span className="server-button">
      <StatusMark status={status}>{title}</StatusMark>
      <Button tone="quiet" onPress={() => setOpen(true)}>
        Serveur…
      </Button>
      <ServerDialog key={String(isOpen)} desk={desk} link={link} isOpen={isOpen} onClose={close} />
    </span>
  )
}
