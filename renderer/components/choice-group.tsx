import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import './button.css'
import './choice-group.css'

export interface Choice<Value extends string> {
  readonly value: Value
  readonly label: string
  /** The whole choice in words, where the label alone is not unique on the screen. */
  readonly name?: string
  readonly isDisabled?: boolean
}

export interface ChoiceGroupProps<Value extends string> {
  /** What is chosen, read aloud before the choices. */
  readonly label: string
  readonly choices: readonly Choice<Value>[]
  readonly value: Value | null
  readonly onChange: (value: Value) => void
  readonly size?: 'small' | 'regular'
  readonly isDisabled?: boolean
}

/** A few choices side by side, one at a time; arrows move between them, and choosing again changes nothing. */
export function ChoiceGroup<Value extends string>(props: ChoiceGroupProps<Value>) {
  const { label, choices, value, onChange, size = 'regular', isDisabled = false } = props
  const choose = (keys: Iterable<unknown>) => {
    const [key] = keys
    const chosen = choices.find((choice) => choice.value === key)
    if (chosen !== undefined && chosen.value !== value) onChange(chosen.value)
  }
  return (
    <ToggleButtonGroup
      aria-label={label}
      className="choice-group"
      selectionMode="single"
      disallowEmptySelection={value !== null}
      selectedKeys={value === null ? [] : [value]}
      onSelectionChange={choose}
      isDisabled={isDisabled}
    >
      {choices.map((choice) => (
        <ToggleButton
          key={choice.value}
          id={choice.value}
          className="button choice"
          data-size={size}
          isDisabled={isDisabled || choice.isDisabled === true}
          {...(choice.name === undefined ? {} : { 'aria-label': choice.name })}
        >
          {choice.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
