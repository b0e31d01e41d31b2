import { type ComponentType, lazy } from 'react'
import { Retries } from '../../shared/sync/back-off.ts'

/** In milliseconds. */
const backOff = { first: 500, longest: 5_000 }
/** A minute or so: longer, and the code is not there any more, after an update; the page says to load it again. */
const tries = 15

/**
 * A screen whose code comes when it is first shown. A server that dies at that very moment is asked again, so that the
 * page opens once it is back.
 */
export function lazyScreen<Props>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async () => ({ default: await arrived(load, Math.random) }))
}

/** What arrives of at most so many tries, each a little later than the one before; throws what the last one threw. */
export async function arrived<Arrival>(load: () => Promise<Arrival>, random: () => number): Promise<Arrival> {
  const retries = new Retries(backOff, random)
  for (let left = tries; left > 1; left -= 1) {
    try {
      return await load()
    } catch {
      // No answer: the reason is the line's, and is told by the last try.
      const wait = retries.failed()
      await new Promise((resolve) => setTimeout(resolve, wait))
    }
  }
  return load()
}
