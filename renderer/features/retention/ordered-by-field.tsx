import { TextField } from '../../components/text-field.tsx'

interface OrderedByFieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
}

/** Who orders an erasure: the certificate names them. */
export function OrderedByField({ value, onChange }: OrderedByFieldProps) {
  return (
    <TextField
      label="Ordonné par"
      hint="Nom et qualité, tels que l’attestation les portera."
      value={value}
      onChange={onChange}
      maxLength={120}
      isRequired
      autoFocus
    />
  )
}
