import type { JsonPath } from '../../util/json-path.ts'
import { fillSentence } from '../session/defects.ts'
import type { ScoringGrid } from '../session/reference-lists.ts'

/** What a grid's settings may get wrong between themselves or with its criteria, each with its sentence. */
export const gridDefectSentences = {
  'unknown-criterion':
    'Le critère « {code} » n’est pas un critère à points fixes de ce barème : écrivez l’un de ses codes, ou retirez-le.',
  'group-too-small':
    'Ce groupe a moins de deux critères : un groupe dit comment se cumulent des critères qui se recoupent, ajoutez-en ou retirez-le.',
  'repeated-code': 'Le critère « {code} » est écrit deux fois à cet endroit : ne l’écrivez qu’une fois.',
  'criterion-in-two-groups':
    'Le critère « {code} » est dans deux groupes dont un seul critère compte : le résultat dépendrait de leur ordre, ne le gardez que dans un groupe.',
  'repeated-tie-break': 'Ce moyen de départager est écrit deux fois : ne l’écrivez qu’une fois.',
} as const satisfies Readonly<Record<string, string>>

export type GridDefectCode = keyof typeof gridDefectSentences

/** One thing to correct in a grid's settings; places are those of the grid's file. */
export interface GridSettingDefect {
  readonly path: JsonPath
  readonly code: GridDefectCode
  readonly message: string
}

/** Every defect of the settings of a grid whose shape is right; none for a grid without settings. */
export function settingDefects({ criteria, settings = {} }: ScoringGrid): readonly GridSettingDefect[] {
  const { cumulation = [], definitions = [], tieBreak = [] } = settings
  const fixed = new Set(criteria.filter(({ kind }) => kind === 'fixed').map(({ code }) => code))
  const groups = cumulation.map(({ codes, keep }, index) => ({
    codes,
    keep,
    path: ['settings', 'cumulation', index, 'codes'],
  }))
  const defined = definitions.map(({ code }) => code)
  return [
    ...groups.flatMap(({ codes, path }) => groupDefects(codes, path, fixed)),
    ...sharedCriteria(groups.filter(({ keep }) => keep === 'highest')),
    ...unknownCodes(defined, fixed, definitionPath),
    ...repeatedCodes(defined, definitionPath),
    ...repeats(tieBreak).map((index) => defect(['settings', 'tieBreak', index], 'repeated-tie-break')),
  ]
}

function definitionPath(index: number): JsonPath {
  return ['settings', 'definitions', index, 'code']
}

function groupDefects(
  codes: readonly string[],
  path: JsonPath,
  fixed: ReadonlySet<string>,
): readonly GridSettingDefect[] {
  const at = (index: number) => [...path, index]
  return [
    ...(codes.length < 2 ? [defect(path, 'group-too-small')] : []),
    ...unknownCodes(codes, fixed, at),
    ...repeatedCodes(codes, at),
  ]
}

type PathOf = (index: number) => JsonPath

function unknownCodes(
  codes: readonly string[],
  fixed: ReadonlySet<string>,
  pathOf: PathOf,
): readonly GridSettingDefect[] {
  return codes.flatMap((code, index) =>
    fixed.has(code) ? [] : [defect(pathOf(index), 'unknown-criterion', { code })],
  )
}

function repeatedCodes(codes: readonly string[], pathOf: PathOf): readonly GridSettingDefect[] {
  return repeats(codes).map((index) => defect(pathOf(index), 'repeated-code', { code: codes[index] ?? '' }))
}

function sharedCriteria(
  groups: readonly { readonly codes: readonly string[]; readonly path: JsonPath }[],
): readonly GridSettingDefect[] {
  return groups.flatMap(({ codes, path }, place) => {
    const earlier = new Set(groups.slice(0, place).flatMap((group) => group.codes))
    return codes.flatMap((code, index) =>
      earlier.has(code) ? [defect([...path, index], 'criterion-in-two-groups', { code })] : [],
    )
  })
}

/** Where a list says something for the second time or more. */
function repeats(list: readonly string[]): readonly number[] {
  return list.flatMap((one, index) => (list.indexOf(one) < index ? [index] : []))
}

function defect(
  path: JsonPath,
  code: GridDefectCode,
  details: Readonly<Record<string, string>> = {},
): GridSettingDefect {
  return { path, code, message: fillSentence(gridDefectSentences[code], details) }
}
