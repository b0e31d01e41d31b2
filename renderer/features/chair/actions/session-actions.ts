import type { DialogRequest } from '../desk/view.ts'
import type { Action } from './action.ts'
import { firstObstacle, noVoteOpen, type Obstacle, whileOpen } from './obstacles.ts'

type SessionDialog = Extract<DialogRequest['kind'], 'open-session' | 'close-session' | 'sign' | 'rectify'>

function dialogAction(name: string, label: string, dialog: SessionDialog, obstacle: Obstacle): Action {
  return {
    name,
    label,
    group: 'session',
    keys: [],
    obstacle,
    run: ({ changeView }) => changeView({ type: 'open-dialog', dialog: { kind: dialog } }),
  }
}

export const openSession = dialogAction('open-session', 'Ouvrir la séance', 'open-session', ({ state }) =>
  state.phase === 'prepared' ? null : 'La séance est déjà ouverte.',
)

export const suspendSession: Action = {
  name: 'suspend-session',
  label: 'Suspendre la séance',
  group: 'session',
  keys: [],
  obstacle: whileOpen,
  run: ({ sitting }) => void sitting.send({ type: 'SuspendSession' }),
}

export const resumeSession: Action = {
  name: 'resume-session',
  label: 'Reprendre la séance',
  group: 'session',
  keys: [],
  obstacle: ({ state }) => (state.phase === 'suspended' ? null : 'La séance n’est pas suspendue.'),
  run: ({ sitting }) => void sitting.send({ type: 'ResumeSession' }),
}

export const closeSession = dialogAction(
  'close-session',
  'Lever la séance',
  'close-session',
  firstObstacle((desk) => (desk.state.phase === 'suspended' ? null : whileOpen(desk)), noVoteOpen),
)

/** The minutes once the sitting is closed, then each rectifying act that awaits its signature. */
export const signMinutes = dialogAction('sign-minutes', 'Signer le procès-verbal', 'sign', ({ state }) => {
  if (state.phase === 'closed') return null
  if (state.phase !== 'signed') return 'Le procès-verbal se signe une fois la séance levée.'
  const isAwaited = state.rectifications.some((act) => act.signedAt === null)
  return isAwaited ? null : 'Le procès-verbal est signé.'
})

export const rectifyMinutes = dialogAction(
  'rectify-minutes',
  'Rectifier le procès-verbal',
  'rectify',
  ({ state }) => (state.phase === 'signed' ? null : 'Un acte rectificatif suppose un procès-verbal signé.'),
)

export const sessionActions: readonly Action[] = [
  openSession,
  suspendSession,
  resumeSession,
  closeSession,
  signMinutes,
  rectifyMinutes,
]
