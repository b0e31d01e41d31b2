import { dirname, resolve } from 'node:path'
import { z } from 'zod'
import { parsedJson } from '../../shared/util/parsed-json.ts'
import { defaultLandlord, type Landlord, landlordId } from './landlord.ts'

const hostName = z.string().regex(/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/)

const landlordsFile = z.strictObject({
  landlords: z.array(
    z.strictObject({
      id: z.string().regex(landlordId),
      hosts: z.array(hostName).min(1),
      lists: z.string().min(1).optional(),
    }),
  ),
})

/** The landlords that a file lists, or in French what is wrong with it. */
export type LandlordsReading =
  | { readonly kind: 'read'; readonly landlords: readonly Landlord[] }
  | { readonly kind: 'refused'; readonly message: string }

/** Reads the text of a file of landlords; the folders of lists that it names start from its own. */
export function readLandlords(text: string, file: string): LandlordsReading {
  const read = landlordsFile.safeParse(parsedJson(text))
  if (!read.success) return refused(`elle n’a pas la forme attendue (${placesOf(read.error)})`)
  const { landlords } = read.data
  const ids = landlords.map(({ id }) => id)
  if (ids.includes(defaultLandlord)) return refused(`« ${defaultLandlord} » est réservé : donnez un autre id`)
  const twice = firstTwice(ids) ?? firstTwice(landlords.flatMap(({ hosts }) => hosts))
  if (twice !== null) return refused(`« ${twice} » y figure deux fois`)
  const folder = dirname(file)
  return {
    kind: 'read',
    landlords: landlords.map(({ id, hosts, lists }) => ({
      id,
      hosts,
      lists: lists === undefined ? null : resolve(folder, lists),
    })),
  }
}

function refused(why: string): LandlordsReading {
  return { kind: 'refused', message: `La liste des organismes ne peut pas servir : ${why}.` }
}

function placesOf({ issues }: z.ZodError): string {
  const places = issues.map(({ path }) => path.join('.') || 'le fichier')
  return [...new Set(places)].join(', ')
}

function firstTwice(texts: readonly string[]): string | null {
  return texts.find((text, index) => texts.indexOf(text) !== index) ?? null
}
