import { z } from 'zod'
import { command } from '../../shared/domain/commands.ts'
import { apiPaths } from '../../shared/sync/http-api.ts'
import type { App } from '../routes/type-provider.ts'
import type { ServerMetrics } from './server-metrics.ts'

type Counts = Pick<ServerMetrics, 'answered' | 'decided'>

/** The kinds of commands there are: what a device makes up is counted as `other`. */
const kinds: ReadonlySet<string> = new Set(command.options.flatMap(({ shape }) => [...shape.type.values]))
const sentCommands = z.object({ commands: z.array(z.object({ type: z.string().catch('') })) })
/** What is counted of an answer, whose words are our own: whether it decided, and the code of each refusal. */
const decidedAnswer = z.object({
  kind: z.string(),
  answers: z.array(z.object({ refused: z.string().optional() })).default([]),
})

/** Counts every call of that server once it is answered, and the commands of every push. */
export function measureCalls(app: App, metrics: Counts): void {
  app.addHook('onResponse', async (request, reply) => {
    metrics.answered(request.routeOptions.url ?? 'other', reply.statusCode, reply.elapsedTime / 1000)
  })
  app.addHook('preSerialization', async (request, _reply, payload) => {
    if (request.routeOptions.url === apiPaths.push) countCommands(request.body, payload, metrics)
    return payload
  })
}

function countCommands(body: unknown, payload: unknown, metrics: Counts): void {
  const sent = sentCommands.safeParse(body)
  const answer = decidedAnswer.safeParse(payload)
  if (!sent.success || !answer.success) return
  for (const [index, { type }] of sent.data.commands.entries()) {
    metrics.decided(kinds.has(type) ? type : 'other', outcomeOf(answer.data, index))
  }
}

/** `accepted`, the code of the refusal, or why the whole push was not decided. */
function outcomeOf({ kind, answers }: z.output<typeof decidedAnswer>, index: number): string {
  return kind === 'answers' ? (answers[index]?.refused ?? 'accepted') : kind
}
