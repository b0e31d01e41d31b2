import type { Organisation } from '../domain/session/types.ts'

/** `03 25 00 00 00, contact@exemple.fr`; undefined where the file gives none. */
export function contactText({ contact }: Organisation): string | undefined {
  if (contact === undefined || typeof contact === 'string') return contact
  const known = [contact.telephone, contact.email].filter((one) => one !== undefined)
  return known.length === 0 ? undefined : known.join(', ')
}

/** The commune of the organisation's address, what follows the postcode; null where the address does not tell. */
export function organisationPlace({ address }: Organisation): string | null {
  return (
    /\b\d{5}\s+([^,\n]+)/
      .exec(address ?? '')?.[1]
      ?.replace(/\s+cedex.*$/i, '')
      .trim() ?? null
  )
}
