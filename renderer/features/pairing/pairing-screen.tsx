import { useRef, useState } from 'react'
import { Form } from 'react-aria-components'
import type { PairAnswer, UnpairedReason } from '../../app/device-identity.ts'
import { useServices } from '../../app/services.ts'
import { useTitle } from '../../app/use-title.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { TextField } from '../../components/text-field.tsx'
import { unsentWords } from '../vault/pin-words.ts'
import { useUnsent } from '../vault/use-unsent.ts'
import { pairError, unpairedNotice } from './pairing-words.ts'
import './pairing-screen.css'

/** Asks for the one-time code that tells who this device speaks for. Sized for a finger: members type it on tablets. */
export function PairingScreen({ reason }: { readonly reason: UnpairedReason }) {
  useTitle('Associer cet appareil')
  const { device } = useServices()
  const [code, setCode] = useState('')
  const [answer, setAnswer] = useState<PairAnswer | 'not-kept' | null>(null)
  const [isBusy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const pair = async () => {
    setBusy(true)
    try {
      setAnswer(await device.pair(code))
    } catch (error) {
      reportError(error)
      setAnswer('not-kept')
    }
    setBusy(false)
    // Back to what is to be corrected; a screen reader then reads why.
    form.current?.querySelector('input')?.focus()
  }
  const error = pairError(answer)
  const notice = unpairedNotice(reason)
  const unsent = unsentWords(useUnsent(true))
  return (
    <main className="pairing-screen touch">
      <Form
        ref={form}
        className="pairing-form"
        onSubmit={(event) => {
          event.preventDefault()
          void pair()
        }}
      >
        <h1>Associer cet appareil</h1>
        {notice === null ? null : (
          <Notice tone={notice.tone} title={notice.title}>
            {notice.words}
          </Notice>
        )}
        {unsent === null ? null : (
          <Notice tone="watch" title={`Ici, ${unsent}`}>
            L’envoi se fera avec un code du même siège, pour la même séance : aucun autre ne peut le faire.
          </Notice>
        )}
        <p>
          Le secrétariat de la commission vous remet un code de huit caractères. Il ne sert qu’une fois et
          vaut pour la journée de la séance.
        </p>
        <div className="pairing-code">
          <TextField
            label="Code"
            value={code}
            onChange={setCode}
            autoFocus
            autoComplete="one-time-code"
            maxLength={64}
            {...(error === null ? {} : { error })}
          />
        </div>
        <Button type="submit" tone="primary" isDisabled={code.trim() === ''} isPending={isBusy}>
          Associer cet appareil
        </Button>
      </Form>
    </main>
  )
}
