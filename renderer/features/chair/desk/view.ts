import type { FindingKey } from '../../../../shared/domain/finding/types.ts'
import type { CandidateId, ItemId } from '../../../../shared/domain/session/types.ts'

/** What a dialog is about. One at a time. */
export type DialogRequest =
  | {
      readonly kind:
        | 'open-session'
        | 'close-session'
        | 'sign'
        | 'rectify'
        | 'help'
        | 'palette'
        | 'send-agenda'
        | 'elect-president'
        | 'grid'
        | 'due'
        | 'ceilings'
    }
  | { readonly kind: 'exception' | 'reopen' | 'cancel-vote' | 'recusals'; readonly item: ItemId }
  | { readonly kind: 'accept-finding'; readonly item: ItemId; readonly finding: FindingKey }
  | { readonly kind: 'sheet' | 'withdraw' | 'reinstate'; readonly candidate: CandidateId }

/** Which members the right pane shows: those who sit on this dwelling, or the whole attendance sheet. */
export type MembersPane = 'sitting' | 'attendance'

/** Where this screen looks. Local: it moves by this person's hand only, whatever others do. */
export interface View {
  readonly item: ItemId | null
  /** The candidate under the keyboard, for each dwelling visited. */
  readonly selected: Readonly<Record<ItemId, CandidateId>>
  readonly pane: MembersPane
  readonly dialog: DialogRequest | null
  /** Why the last key did nothing, for a moment's reading; empty when it did something. */
  readonly hint: string
}

export type ViewStep =
  | { readonly type: 'look-at'; readonly item: ItemId }
  | { readonly type: 'select'; readonly item: ItemId; readonly candidate: CandidateId }
  | { readonly type: 'show-pane'; readonly pane: MembersPane }
  | { readonly type: 'open-dialog'; readonly dialog: DialogRequest }
  | { readonly type: 'close-dialog' }
  | { readonly type: 'hint'; readonly text: string }

export function stepView(view: View, step: ViewStep): View {
  switch (step.type) {
    case 'look-at':
      return { ...view, item: step.item, hint: '' }
    case 'select':
      return { ...view, selected: { ...view.selected, [step.item]: step.candidate }, hint: '' }
    case 'show-pane':
      return { ...view, pane: step.pane, hint: '' }
    case 'open-dialog':
      return { ...view, dialog: step.dialog, hint: '' }
    case 'close-dialog':
      return { ...view, dialog: null }
    case 'hint':
      return { ...view, hint: step.text }
  }
}
