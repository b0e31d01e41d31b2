import { z } from 'zod'
import type { JsonPath } from '../../util/json-path.ts'
import { sessionFile } from './schema/session-file.ts'

/** The keys that the format knows at a place of a session file, to name the one that was meant. */
export function knownKeys(path: JsonPath): readonly string[] {
  const schemas = path.reduce<readonly z.ZodType[]>(
    (candidates, step) => candidates.flatMap((schema) => stepInto(schema, step)),
    [sessionFile],
  )
  return schemas.flatMap(objectsOf).flatMap((schema) => Object.keys(schema.shape))
}

function stepInto(schema: z.ZodType, step: string | number): readonly z.ZodType[] {
  return alternativesOf(schema).flatMap((alternative) => {
    if (alternative instanceof z.ZodArray) return [asType(alternative.element)]
    if (!(alternative instanceof z.ZodObject)) return []
    const member: unknown = alternative.shape[step]
    return member instanceof z.ZodType ? [member] : []
  })
}

function objectsOf(schema: z.ZodType): readonly z.ZodObject[] {
  return alternativesOf(schema).filter((alternative) => alternative instanceof z.ZodObject)
}

/** What a schema may stand for, behind what makes it optional, nullable or one of several. */
function alternativesOf(schema: z.ZodType): readonly z.ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return alternativesOf(asType(schema.unwrap()))
  if (schema instanceof z.ZodUnion) return schema.options.map(asType).flatMap(alternativesOf)
  return [schema]
}

/** The library types an inner schema by its core only; all of ours are built with the whole of it. */
function asType(schema: unknown): z.ZodType {
  if (schema instanceof z.ZodType) return schema
  throw new TypeError('a schema of the session file is not built with zod')
}
