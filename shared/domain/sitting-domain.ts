import type { EventReader } from '../util/event-reader.ts'
import { apply } from './apply.ts'
import { type Command, command as commandSchema } from './commands.ts'
import { decide } from './decide.ts'
import { eventVersions, sittingEvents } from './event-versions.ts'
import type { DomainEvent } from './events.ts'
import { type Refusal, refuse } from './refusal.ts'
import { readableItems, scopeOf } from './scope.ts'
import type { SessionState } from './state.ts'
import { UnknownEvent } from './unknown-event.ts'

/** What the journal tells of one event: its type, its content, and who wrote it when. */
export interface Recorded {
  readonly type: string
  readonly v: number
  readonly content: Readonly<Record<string, unknown>>
  readonly envelope: {
    readonly at: string
    readonly receivedAt: string
    readonly by: string
    readonly seq: number
    readonly hash: string
  }
}

/**
 * How recorded events fold, as that reader reads them. The chain of hashes vouches for a content's shape: a hub wrote it
 * from a `DomainEvent` of that type and version; an older version is read as today's, the record itself stays as it is.
 * Throws `UnknownEvent` for one of a later application.
 */
export function recordedApply(events: EventReader) {
  return (state: SessionState | null, { type, v, content, envelope }: Recorded): SessionState => {
    if (!events.knows(type, v)) throw new UnknownEvent(type, v)
    const { at, receivedAt, by, seq, hash } = envelope
    const context = { at, receivedAt, by, journal: { length: seq, hash } }
    const event = { type, ...events.read(type, v, content) } as unknown as DomainEvent
    return apply(state, event, context)
  }
}

/** Folds a recorded event of a sitting. */
export const applyRecorded = recordedApply(sittingEvents)

type ShapeIssue = NonNullable<ReturnType<typeof commandSchema.safeParse>['error']>['issues'][number]

function fieldsAtFault(issue: ShapeIssue): readonly string[] {
  const paths =
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path]
  return paths.map((path) => path.join('.'))
}

/** Checks the shape of what came in as a command: the command, or `invalid-command` with the keys at fault. */
export function readCommand(input: unknown): { readonly command: Command } | { readonly refusal: Refusal } {
  const read = commandSchema.safeParse(input)
  if (read.success) return { command: read.data as Command }
  const fields = read.error.issues.flatMap(fieldsAtFault)
  const message = 'Cette commande n’a pas la forme attendue.'
  return { refusal: refuse('invalid-command', message, { fields }) }
}

/**
 * The commission's rules as a hub or a replica takes them: `shared/journal` and `shared/sync` know no domain and
 * receive this one.
 */
export const sittingDomain = {
  read: readCommand,
  decide,
  apply: applyRecorded,
  scopeOf,
  versionOf: (event: DomainEvent): number => eventVersions[event.type],
  /** What a seat may read, written so that two equal rights give the same text. */
  readableItems,
} as const
