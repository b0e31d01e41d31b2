import type { Defect } from '../../../shared/sync/messages.ts'

/** One defect a line, its parts between tabs: a mail or a spreadsheet takes it as it is. */
export function defectsAsText(defects: readonly Defect[]): string {
  return defects.map(({ path, code, message }) => `${path}\t${code}\t${message}`).join('\n')
}
