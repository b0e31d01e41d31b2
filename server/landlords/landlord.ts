/**
 * The landlord of a server that serves one alone, and of every row from before there were several. It answers under the
 * names that no other landlord has.
 */
export const defaultLandlord = 'default'

/** One organisation whose sittings a server keeps, apart from all others'. */
export interface Landlord {
  readonly id: string
  /** The names under which its devices reach the server; no port. Two landlords share none. */
  readonly hosts: readonly string[]
  /** The folder of its own lists, or null for those of the server. */
  readonly lists: string | null
}

/** Short, and safe in a folder's name, in a token and in a database's setting. */
export const landlordId = /^[a-z0-9][a-z0-9-]{0,39}$/
