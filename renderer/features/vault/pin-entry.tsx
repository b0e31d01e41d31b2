import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Form } from 'react-aria-components'
import { Button } from '../../components/button.tsx'
import { TextField } from '../../components/text-field.tsx'
import { PinPad } from './pin-pad.tsx'

export interface PinEntryProps {
  readonly label: string
  readonly pinLength: number
  readonly submitLabel: string
  /** What was wrong with the last code; the field takes the focus back. */
  readonly error: string | null
  readonly isDisabled?: boolean
  readonly isPending?: boolean
  readonly onSubmit: (pin: string) => void
  readonly children?: ReactNode
}

/**
 * A code of digits: typed, or touched on the pad. It is emptied as soon as it is given. `one-time-code`: browsers offer to
 * keep what is typed in a password, and this one must be kept by nobody.
 */
export function PinEntry(props: PinEntryProps) {
  const {
    label,
    pinLength,
    submitLabel,
    error,
    isDisabled = false,
    isPending = false,
    onSubmit,
    children,
  } = props
  const [pin, setPin] = useState('')
  const form = useFocusedField(error, isPending)
  const isWhole = pin.length === pinLength
  const write = (text: string) => setPin(text.replace(/\D/g, '').slice(0, pinLength))
  const submit = () => {
    if (!isWhole || isDisabled || isPending) return
    setPin('')
    onSubmit(pin)
  }
  return (
    <Form
      ref={form}
      className="pin-entry"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <TextField
        label={label}
        type="password"
        inputMode="none"
        autoComplete="one-time-code"
        autoFocus
        value={pin}
        onChange={write}
        isDisabled={isDisabled}
        hint={`${pinLength} chiffres`}
        {...(error === null ? {} : { error })}
      />
      <PinPad
        isDisabled={isDisabled || isPending}
        onDigit={(digit) => write(pin + digit)}
        onErase={() => write(pin.slice(0, -1))}
      />
      <Button type="submit" tone="primary" isDisabled={!isWhole || isDisabled} isPending={isPending}>
        {submitLabel}
      </Button>
      {children}
    </Form>
  )
}

/** Back to what is to be typed again, once its answer has come; a screen reader then reads why. */
function useFocusedField(error: string | null, isPending: boolean) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (error !== null && !isPending) form.current?.querySelector('input')?.focus()
  }, [error, isPending])
  return form
}
