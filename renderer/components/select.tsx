import {
  Select as AriaSelect,
  Button,
  FieldError,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
  Text,
} from 'react-aria-components'
import type { FieldProps } from './field-props.ts'
import { Icon } from './icon.tsx'
import './field.css'
import './select.css'

export interface Option<Value extends string> {
  readonly value: Value
  readonly label: string
  /** A second line, softer. */
  readonly detail?: string
  readonly isDisabled?: boolean
}

export interface SelectProps<Value extends string> extends FieldProps {
  readonly options: readonly Option<Value>[]
  readonly value: Value | null
  readonly onChange: (value: Value) => void
  readonly placeholder?: string
  readonly size?: 'small' | 'regular'
}

/** One choice in a list that opens; typing the first letters finds an option. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, isLabelHidden, hint, error, options, value, onChange, placeholder = 'Choisir…' } = props
  const choose = (key: unknown) => {
    const chosen = options.find((option) => option.value === key)
    if (chosen !== undefined) onChange(chosen.value)
  }
  return (
    <AriaSelect
      className="field select"
      value={value}
      onChange={choose}
      placeholder={placeholder}
      isInvalid={error !== undefined}
      isRequired={props.isRequired === true}
      isDisabled={props.isDisabled === true}
      {...(isLabelHidden === true ? { 'aria-label': label } : {})}
    >
      {isLabelHidden === true ? null : <Label className="field-label">{label}</Label>}
      <Button className="field-input select-button" data-size={props.size ?? 'regular'}>
        <SelectValue className="select-value" />
        <Icon name="down" />
      </Button>
      {hint === undefined ? null : (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
      <Popover className="select-popover" offset={2}>
        <ListBox className="select-list">{options.map(toItem)}</ListBox>
      </Popover>
    </AriaSelect>
  )
}

function toItem({ value, label, detail, isDisabled = false }: Option<string>) {
  return (
    <ListBoxItem key={value} id={value} textValue={label} className="select-option" isDisabled={isDisabled}>
      <Text slot="label">{label}</Text>
      {detail === undefined ? null : (
        <Text slot="description" className="select-detail">
          {detail}
        </Text>
      )}
    </ListBoxItem>
  )
}
