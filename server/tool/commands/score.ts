import { z } from 'zod'
import type { CivilDate } from '../../../shared/domain/calendar.ts'
import { isScored } from '../../../shared/domain/score/cotation.ts'
import { readScoringGrid } from '../../../shared/domain/score/read-grid.ts'
import { scoreOf, unknownCriteria } from '../../../shared/domain/score/score.ts'
import type { ScoringGrid } from '../../../shared/domain/session/reference-lists.ts'
import { civilDate } from '../../../shared/domain/session/schema/primitives.ts'
import { withFrenchSpaces } from '../../../shared/util/french-spaces.ts'
import { writeJsonPath } from '../../../shared/util/json-path.ts'
import { parsedJson } from '../../../shared/util/parsed-json.ts'
import { readText } from '../input.ts'
import { type ExitCode, type Output, printRefusal } from '../output.ts'

export interface ScoreOptions {
  readonly grid: string
  readonly requests: string
  /** The day on which seniority is counted. */
  readonly on: CivilDate
}

const scoredRequests = z.array(
  z.strictObject({
    id: z.string().min(1),
    registeredOn: civilDate,
    criteria: z.array(z.string()),
    transfer: z.boolean().optional(),
    refusals: z.array(z.strictObject({ on: civilDate, justified: z.boolean() })).optional(),
  }),
)

type ScoredRequests = z.output<typeof scoredRequests>

/** `score`: per request its total and its lines, in the same order (contract 5.38). An unknown code refuses the run. */
export async function runScore({ grid, requests, on }: ScoreOptions, output: Output): Promise<ExitCode> {
  const readGrid = await readGridFile(grid)
  if (readGrid.kind === 'refused') return printRefusal(output, readGrid.error)
  const readRequests = await readJson(requests, scoredRequests)
  if (readRequests.kind === 'refused') return printRefusal(output, readRequests.error)
  const unknown = unknownCodes(readGrid.value, readRequests.value)
  if (unknown.length > 0) {
    const message = 'Des critères ne sont pas du barème : aucune cotation n’est calculée.'
    return printRefusal(output, { code: 'unknown-criterion', message, issues: unknown })
  }
  for (const request of readRequests.value) {
    output.result({ id: request.id, ...scoreOrNone(readGrid.value, request, on) })
  }
  return 0
}

/** A transfer that the grid does not score has no total. */
function scoreOrNone(grid: ScoringGrid, request: ScoredRequests[number], on: CivilDate) {
  return isScored(grid, request) ? scoreOf(grid, request, on) : { total: null, lines: [] }
}

function unknownCodes(grid: ScoringGrid, requests: ScoredRequests) {
  return requests.flatMap(({ criteria }, index) =>
    unknownCriteria(grid, criteria).map((code) => ({
      path: `[${index}].criteria[${criteria.indexOf(code)}]`,
      code: 'unknown-criterion',
      message: withFrenchSpaces(`Le critère « ${code} » n’est pas du barème.`),
    })),
  )
}

type JsonRead<Value> =
  | { readonly kind: 'read'; readonly value: Value }
  | {
      readonly kind: 'refused'
      readonly error: { code: string; message: string; issues?: readonly unknown[] }
    }

/** A grid's defects are told one by one, with what to write instead. */
async function readGridFile(file: string): Promise<JsonRead<ScoringGrid>> {
  const read = await readJson(file, z.unknown())
  if (read.kind === 'refused') return read
  const grid = readScoringGrid(read.value)
  return grid.kind === 'read' ? { kind: 'read', value: grid.grid } : refusedFile(grid.defects)
}

async function readJson<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
): Promise<JsonRead<z.output<Schema>>> {
  const read = await readText(file)
  if (read.kind === 'unreadable')
    return { kind: 'refused', error: { code: 'unreadable-file', message: read.message } }
  const parsed = schema.safeParse(parsedJson(read.text.replace(/^\uFEFF/, '')))
  if (parsed.success) return { kind: 'read', value: parsed.data }
  return refusedFile(
    parsed.error.issues.map(({ path }) => ({
      path: writeJsonPath(path.map((step) => (typeof step === 'symbol' ? String(step) : step))),
      code: 'invalid-value',
      message: 'Valeur absente ou de forme inattendue.',
    })),
  )
}

function refusedFile(issues: readonly unknown[]): Extract<JsonRead<never>, { kind: 'refused' }> {
  const message = 'Ce fichier n’a pas la forme attendue.'
  return { kind: 'refused', error: { code: 'invalid-file', message, issues } }
}
