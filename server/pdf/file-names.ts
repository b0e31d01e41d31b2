/** Names of devices that Windows opens in place of a file, whatever stands behind their first dot. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/**
 * File names, in order, for names that come from a landlord's identifiers: each is kept as it is but where a system
 * would lose the file. Two that differ by capitals alone are one file on Windows and macOS: the later gets a number.
 * A device's name, and a leading dot that hides a file, get an underscore before them.
 */
export function fileNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const chosen = freeName(visible(name), taken)
    taken.add(chosen.toLowerCase())
    return chosen
  })
}

function visible(name: string): string {
  return reserved.test(name) || name.startsWith('.') ? `_${name}` : name
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  let chosen = name
  for (let number = 2; taken.has(chosen.toLowerCase()); number += 1) chosen = `${name}-${number}`
  return chosen
}
