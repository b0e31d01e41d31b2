import type { Request, Sitting } from '../../renderer/app/sitting-context.ts'
import { type Desk, selectedCandidate, viewedItem } from '../../renderer/features/chair/desk/desk.ts'
import { stepView, type View, type ViewStep } from '../../renderer/features/chair/desk/view.ts'
import { type DraftStep, type Drafts, stepDrafts } from '../../renderer/features/chair/draft/draft-history.ts'
import { type OpinionDrafts, stepOpinions } from '../../renderer/features/chair/item/opinion-draft.ts'
import { decide } from '../../shared/domain/decide.ts'
import type { SessionState } from '../../shared/domain/state.ts'
import { emptyHead } from '../../shared/journal/record.ts'
import { commandBy, exampleCommands, play, preparedSitting } from './played-sitting.ts'

/** The chair's desk without a screen: what actions send is decided at once, and told in `sent`. */
export interface DeskAtWork {
  readonly desk: () => Desk
  readonly sent: readonly Request['type'][]
}

const noDoors = {
  onShowDocuments: () => undefined,
  onShowCodes: () => undefined,
  onOpenProjection: () => undefined,
}

/** A desk in front of the example sitting as it stands after `last`, looking at the room's item. */
export function deskAfter(last: string | null, changes: readonly ViewStep[] = []): DeskAtWork {
  const state = last === null ? preparedSitting() : play(preparedSitting(), exampleCommands(last))
  return deskOf(state, changes)
}

export function deskOf(initial: SessionState, changes: readonly ViewStep[] = []): DeskAtWork {
  const sent: Request['type'][] = []
  let state = initial
  let view: View = { item: null, selected: {}, pane: 'sitting', dialog: null, hint: '' }
  let drafts: Drafts = {}
  let opinions: OpinionDrafts = {}
  const send: Sitting['send'] = async (request) => {
    sent.push(request.type)
    const command = commandBy('secretary', request)
    const outcome = decide(state, command, { receivedAt: command.at })
    if (outcome.kind === 'refused') return outcome.refusal
    state = play(state, [command])
    return null
  }
  const changeView = (step: ViewStep) => {
    view = stepView(view, step)
  }
  for (const step of changes) changeView(step)
  const desk = (): Desk => {
    const item = viewedItem(state, view)
    return {
      sitting: sittingOf(state, send),
      state,
      view,
      drafts,
      opinions,
      doors: noDoors,
      item,
      candidate: selectedCandidate(item, view),
      changeView,
      changeDraft: (step: DraftStep) => {
        drafts = stepDrafts(drafts, step)
      },
      changeOpinion: (step) => {
        opinions = stepOpinions(opinions, step)
      },
    }
  }
  return { desk, sent }
}

function sittingOf(state: SessionState, send: Sitting['send']): Sitting {
  return {
    sessionId: state.session.id,
    identity: { role: 'secretary', device: 'desk' },
    state,
    confirmed: state,
    head: emptyHead,
    pending: [],
    refusals: [],
    line: 'up',
    send,
    dismissRefusal: () => undefined,
  }
}
