import { Button as AriaButton } from 'react-aria-components'
import { Icon } from '../../components/icon.tsx'
import './pin.css'

export interface PinPadProps {
  readonly isDisabled?: boolean
  readonly onDigit: (digit: string) => void
  readonly onErase: () => void
}

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const

/** Large digits for a finger; a keyboard types into the field above. */
export function PinPad({ isDisabled = false, onDigit, onErase }: PinPadProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would frame the keys and ask for a legend that is seen.
    <div className="pin-pad" role="group" aria-label="Pavé de chiffres">
      {digits.map((digit) => (
        <AriaButton key={digit} className="pin-key" isDisabled={isDisabled} onPress={() => onDigit(digit)}>
          {digit}
        </AriaButton>
      ))}
      <span />
      <AriaButton className="pin-key" isDisabled={isDisabled} onPress={() => onDigit('0')}>
        0
      </AriaButton>
      <AriaButton
        className="pin-key"
        aria-label="Effacer le dernier chiffre"
        isDisabled={isDisabled}
        onPress={onErase}
      >
        <Icon name="back" />
      </AriaButton>
    </div>
  )
}
