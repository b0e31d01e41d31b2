/** What every field has. */
export interface FieldProps {
  readonly label: string
  /** Where a column or row heading already shows the label: it is then only read aloud. */
  readonly isLabelHidden?: boolean
  readonly hint?: string
  /** What is wrong and what to write instead; its presence marks the field. */
  readonly error?: string
  readonly isRequired?: boolean
  readonly isDisabled?: boolean
}
