import { type CalendarDate, parseDate } from '@internationalized/date'
import {
  DateField as AriaDateField,
  DateInput,
  DateSegment,
  FieldError,
  Label,
  Text,
} from 'react-aria-components'
import type { FieldProps } from './field-props.ts'
import './field.css'
import './date-field.css'

export interface DateFieldProps extends FieldProps {
  /** `YYYY-MM-DD`, or empty. */
  readonly value: string
  /** Called with a whole date that exists, or with an empty text when it is cleared. */
  readonly onChange: (value: string) => void
}

/** A date typed as it is written in French, day first, whatever the system's language. */
export function DateField({ label, isLabelHidden, hint, error, value, onChange, ...rest }: DateFieldProps) {
  return (
    <AriaDateField<CalendarDate>
      {...rest}
      className="field"
      value={value === '' ? null : parseDate(value)}
      onChange={(date) => onChange(date?.toString() ?? '')}
      isInvalid={error !== undefined}
      shouldForceLeadingZeros
      {...(isLabelHidden === true ? { 'aria-label': label } : {})}
    >
      {isLabelHidden === true ? null : <Label className="field-label">{label}</Label>}
      <DateInput className="field-input date-input">
        {(segment) => <DateSegment segment={segment} className="date-segment" />}
      </DateInput>
      {hint === undefined ? null : (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
    </AriaDateField>
  )
}
