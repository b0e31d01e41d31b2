import { useState } from 'react'
import { Form } from 'react-aria-components'
import type { ServerLink } from '../../../shared/ipc/channels.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { StatusMark } from '../../components/status-mark.tsx'
import { TextField } from '../../components/text-field.tsx'
import type { ServerDesk } from './server-desk.ts'
import { connectionError, linkWords } from './server-words.ts'

interface ServerDialogProps {
  readonly desk: ServerDesk
  readonly link: ServerLink
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Links this desktop to the landlord's server by its address and a one-time code, or takes the link away. */
export function ServerDialog({ desk, link, isOpen, onClose }: ServerDialogProps) {
  const isLinked = link.state === 'up' || link.state === 'down'
  const { status, title, words } = linkWords(link)
  return (
    <Dialog title="Serveur de l’organisme" isOpen={isOpen} onClose={onClose} width="narrow">
      <div className="server-settings">
        <StatusMark status={status}>{title}</StatusMark>
        <p>{words}</p>
        {isLinked ? (
          <Disconnect desk={desk} onDone={onClose} />
        ) : (
          <Connect desk={desk} address={link.address ?? ''} onDone={onClose} />
        )}
      </div>
    </Dialog>
  )
}

function Disconnect({ desk, onDone }: { readonly desk: ServerDesk; readonly onDone: () => void }) {
  const [isBusy, setBusy] = useState(false)
  const disconnect = async () => {
    setBusy(true)
    await desk.disconnect()
    onDone()
  }
  return (
    <Button isPending={isBusy} onPress={() => void disconnect()}>
      Délier ce poste
    </Button>
  )
}

interface ConnectProps {
  readonly desk: ServerDesk
  readonly address: string
  readonly onDone: () => void
}

function Connect({ desk, address: known, onDone }: ConnectProps) {
  const [address, setAddress] = useState(known)
  const [code, setCode] = useState('')
  const [error, setError] = useState<ReturnType<typeof connectionError>>(null)
  const [isBusy, setBusy] = useState(false)
  const connect = async () => {
    setBusy(true)
    const found = connectionError(await desk.connect(address.trim(), code.trim()))
    setBusy(false)
    setError(found)
    if (found === null) onDone()
  }
  const errorOf = (field: 'address' | 'code') => (error?.field === field ? { error: error.message } : {})
  return (
    <Form
      className="server-settings"
      onSubmit={(event) => {
        event.preventDefault()
        void connect()
      }}
    >
      <TextField
        label="Adresse du serveur"
        value={address}
        onChange={setAddress}
        autoFocus
        maxLength={300}
        {...errorOf('address')}
      />
      <TextField
        label="Code du bureau du secrétariat"
        hint="Votre service informatique l’obtient du serveur ; il ne sert qu’une fois."
        value={code}
        onChange={setCode}
        maxLength={128}
        {...errorOf('code')}
      />
      <Button
        type="submit"
        tone="primary"
        isPending={isBusy}
        isDisabled={address.trim() === '' || code.trim() === ''}
      >
        Relier ce poste
      </Button>
    </Form>
  )
}
