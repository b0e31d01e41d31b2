/**
 * Stops the tests under an older Node: `npm ci --ignore-scripts` leaves no Node 24 in `node_modules/.bin`, and scripts
 * then fall back in silence to the machine's own, which neither reads TypeScript nor has `node:sqlite`.
 */
export function setup(): void {
  if (Number(process.versions.node.split('.')[0]) >= 24) return
  throw new Error(
    `These tests need Node 24, this is ${process.version}: run npm ci without --ignore-scripts.`,
  )
}
