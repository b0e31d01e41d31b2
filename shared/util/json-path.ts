/** Where a value lies in a JSON document: keys of objects and indexes of lists, from the root. */
export type JsonPath = readonly (string | number)[]

/** `vacancies[0].dwelling.rent`; `$` for the document itself; a key that is not a plain word reads `["a key"]`. */
export function writeJsonPath(path: JsonPath): string {
  return path.length === 0 ? '$' : path.map(writeStep).join('')
}

function writeStep(step: string | number, index: number): string {
  if (typeof step === 'number') return `[${step}]`
  if (!/^[A-Za-z_$][\w$-]*$/.test(step)) return `[${JSON.stringify(step)}]`
  return index === 0 ? step : `.${step}`
}
