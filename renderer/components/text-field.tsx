import { TextField as AriaTextField, FieldError, Input, Label, Text, TextArea } from 'react-aria-components'
import type { FieldProps } from './field-props.ts'
import './field.css'

export interface TextFieldProps extends FieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly type?: 'text' | 'date' | 'search' | 'number' | 'password'
  /** `none`: the screen has keys of its own, and no keyboard comes up. */
  readonly inputMode?: 'none' | 'numeric'
  /** More than one: a text of several lines. */
  readonly lines?: number
  readonly placeholder?: string
  readonly maxLength?: number
  readonly autoFocus?: boolean
  readonly autoComplete?: string
  readonly onBlur?: () => void
}

/**
 * A field to type in: label above, hint and error in plain French below. The browser's own validation stays out of it:
 * it would keep a form from being sent again after a first error, and speaks the system's language.
 */
export function TextField(props: TextFieldProps) {
  const { label, isLabelHidden, hint, error, lines = 1, placeholder = '', type = 'text', ...rest } = props
  return (
    <AriaTextField
      {...rest}
      type={type}
      validationBehavior="aria"
      isInvalid={error !== undefined}
      className="field"
      {...nameOf(label, isLabelHidden)}
    >
      {isLabelHidden === true ? null : <Label className="field-label">{label}</Label>}
      {lines > 1 ? (
        <TextArea className="field-input" rows={lines} placeholder={placeholder} />
      ) : (
        <Input className="field-input" placeholder={placeholder} />
      )}
      {hint === undefined ? null : (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
    </AriaTextField>
  )
}

function nameOf(label: string, isHidden: boolean | undefined) {
  return isHidden === true ? { 'aria-label': label } : {}
}
