import { apiPaths } from '../../shared/sync/http-api.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { pushed } from './commands.bench.ts'
import { type Row, type Scale, summary, type Timing } from './measure.ts'
import { pulledWhole } from './pulled.ts'
import { type Device, type Served, serve } from './served.ts'
import { ballot, sittingFile, untilTheVote } from './sittings.ts'

const session = 'banc'

/** What is measured of a server with that many sittings stored. */
interface Figures {
  readonly start: number
  readonly list: number
  readonly opening: number
  readonly ballots: number
  readonly memory: number
}

/** How a server's work on one sitting grows with the others that it stores. */
export async function growthRows({ runs, stored, commands }: Scale): Promise<readonly Row[]> {
  const [few, many] = await Promise.all(stored.map(() => temporaryFolder()))
  if (few === undefined || many === undefined) throw new Error('two folders')
  try {
    await filled(few.path, stored[0])
    await filled(many.path, stored[1])
    const small: Figures[] = []
    const large: Figures[] = []
    for (let run = 0; run < runs; run += 1) {
      small.push(await figures(few.path, commands))
      large.push(await figures(many.path, commands))
    }
    return rowsOf(small, large, stored, commands)
  } finally {
    await few.remove()
    await many.remove()
  }
}

async function filled(folder: string, stored: number): Promise<void> {
  const server = await serve(folder)
  for (let index = 0; index < stored; index += 1) {
    const name = index === 0 ? session : `${session}-${index}`
    await server.secretary.post(apiPaths.sessions, { text: sittingFile(name, 10), replace: false })
  }
  await pushed(server.secretary, untilTheVote())
  // A first list, as whoever imported them sees it.
  await server.secretary.get(apiPaths.sessions)
  await server.end()
}

/** A server started anew, in the order in which a morning goes: its list, one sitting opened, ballots. */
async function figures(folder: string, commands: number): Promise<Figures> {
  const begun = performance.now()
  const server = await serve(folder)
  const start = performance.now() - begun
  try {
    const list = await lasting(() => server.secretary.get(apiPaths.sessions))
    const opening = await lasting(() => pulledWhole(server.secretary, session))
    const ballots = await voted(server, commands)
    return { start, list, opening, ballots, memory: server.memory() }
  } finally {
    await server.end()
  }
}

async function voted(server: Served, commands: number): Promise<number> {
  const device: Device = await server.seat(session, 's1')
  return lasting(async () => {
    for (let turn = 0; turn < commands; turn += 1) await pushed(device, [ballot('s1', turn)])
  })
}

async function lasting(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

function rowsOf(
  small: readonly Figures[],
  large: readonly Figures[],
  [few, many]: Scale['stored'],
  commands: number,
): readonly Row[] {
  const of = (figure: keyof Figures, all: readonly Figures[]): Timing =>
    summary(all.map((one) => one[figure]))
  const row = (name: string, figure: keyof Figures, goal: number | null): Row => ({
    name: `${name}, ${many} sittings stored`,
    ours: of(figure, large),
    against: `the same with ${few} stored`,
    reference: of(figure, small).median,
    goal,
    ...(figure === 'memory' ? { unit: 'MB' as const } : {}),
  })
  return [
    row('opening one sitting after a start (HTTP, SQLite)', 'opening', 1.5),
    row('start of the server, to its first answer', 'start', 1.5),
    row(`${commands} acknowledged ballots`, 'ballots', 1.5),
    row('memory of the server after all this', 'memory', 1.5),
    row('the list of sessions', 'list', null),
  ]
}
