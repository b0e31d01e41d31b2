import type { Table } from 'dexie'
import type { Command } from '../../shared/domain/commands.ts'
import type { Identity } from '../../shared/sync/messages.ts'
import type { ReportedRefusal } from '../app/sitting-context.ts'
import type { KeptDrafts } from '../features/chair/desk/draft-store.ts'

/** The tables of the database's first version, all in clear. They stay declared: what they hold must not be lost. */
export const legacyTables = {
  journals: 'session',
  records: '[session+seq]',
  replicas: 'session',
  pending: '++order, &[replica+id], replica',
  refusals: '++order, &[replica+commandId], replica',
  exchanges: 'replica',
  credentials: 'name',
  summaries: 'id',
  drafts: 'replica',
} as const

interface OfReplica {
  readonly replica: string
}

/** Of these, what cannot be pulled again. */
export interface LegacyTables {
  readonly pending: Table<OfReplica & { readonly command: Command }, number>
  readonly refusals: Table<OfReplica & ReportedRefusal, number>
  readonly credentials: Table<
    { readonly name: 'device'; readonly token: string | null; readonly identity: Identity },
    string
  >
  readonly drafts: Table<OfReplica & { readonly kept: KeptDrafts }, string>
}
