import { commandIdOf } from '../../../shared/journal/record.ts'
import { journalOf } from '../settled.ts'
import type { SimWorld } from '../sim-world.ts'
import { session } from '../sitting.ts'

/**
 * Nothing is lost: what a hub acknowledged is in the journal, or set aside at the server for people to see. What a page
 * took in is there too, or was refused with a reason that its user can read.
 */
export function checkAcknowledged(world: SimWorld): void {
  const inJournal = new Set(journalOf(world.server.disk).map(({ envelope }) => commandIdOf(envelope.id)))
  const acts = world.server.disk.acts.map(({ act }) => act).filter((act) => act.session === session)
  const setAside = new Set(acts.map(({ id }) => id))
  const { history } = world
  for (const [command, hubs] of history.accepted) {
    const mayBeAside = history.isServerRestored || [...hubs].some((hub) => hub !== 'server')
    const isKept = inJournal.has(command) || (mayBeAside && setAside.has(command))
    if (!isKept && !history.isGone(command)) {
      history.violate(`${command} was acknowledged by ${[...hubs].join(', ')} and is lost`)
    }
  }
  for (const act of acts) {
    if (act.outcome.kind === 'decided' && !inJournal.has(act.id)) {
      history.violate(`${act.id} is said to be decided again, and is not in the journal`)
    }
    // The ledger that had the commands of a restored server was lost with it.
    if (act.command === null && !history.isServerRestored)
      history.violate(`the command of the late act ${act.id} is lost`)
  }
  checkGiven(world, (command) => inJournal.has(command) || setAside.has(command) || history.isGone(command))
}

function checkGiven({ history, devices }: SimWorld, isKept: (command: string) => boolean): void {
  for (const [id, { client, isForgotten }] of history.given) {
    const device = devices.find(({ node }) => node.name === client)?.node.disk
    const isRefused = device?.refusals.some(({ commandId }) => commandId === id) === true
    if (!isForgotten && !isRefused && !isKept(id)) {
      history.violate(`${client} took in ${id}, and it ended nowhere`)
    }
  }
}
