import { TextField, type TextFieldProps } from '../../components/text-field.tsx'
import { TermWarnings } from './term-warnings.tsx'
import { useFoundTerms } from './use-found-terms.ts'
import './free-text-field.css'

interface FreeTextFieldProps extends TextFieldProps {
  /** How many terms are told in full at once: one where the field is narrow. */
  readonly warningsShown?: number
}

/**
 * A field where anything may be written about somebody: what should not be is told under it, with better words, and
 * nothing is blocked.
 */
export function FreeTextField({ warningsShown = 2, ...props }: FreeTextFieldProps) {
  const found = useFoundTerms(props.value)
  return (
    <div className="free-text-field">
      <TextField {...props} />
      <TermWarnings text={props.value} found={found} mostShown={warningsShown} onReplace={props.onChange} />
    </div>
  )
}
