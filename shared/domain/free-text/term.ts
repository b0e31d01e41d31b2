import { z } from 'zod'

/** What a term tells of somebody that a commission's file must not. */
export const termCategory = z.enum(['health', 'origin', 'religion', 'opinion', 'morals', 'insult', 'family'])
export type TermCategory = z.output<typeof termCategory>

const words = z.string().trim().min(1).max(300)

/**
 * A term to be avoided in a file: its forms separated by `/`, why, and what to write instead. An empty `better` proposes
 * to take it out.
 */
export const term = z.strictObject({
  term: z
    .string()
    .trim()
    .min(2)
    .max(200)
    .refine((text) => /[\p{L}\p{N}]/u.test(text)),
  category: termCategory,
  why: words,
  better: z.string().trim().max(200),
  /** Words that make the term right when they stand in the same text: a technical need beside a handicap. */
  allowedBeside: z.array(words).max(50).optional(),
})
export type Term = Readonly<z.output<typeof term>>

/** The list that this device warns with. */
export const termList = z.array(term).max(1000)

/** The categories in French, as the screen and the import name them. */
export const categoryLabels: Readonly<Record<TermCategory, string>> = {
  health: 'la santé',
  origin: 'l’origine',
  religion: 'la religion',
  opinion: 'l’opinion',
  morals: 'la vie privée',
  insult: 'l’honneur de la personne',
  family: 'la situation de famille',
}
