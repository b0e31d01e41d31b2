import type { DialogRequest } from '../desk/view.ts'
import type { Action } from './action.ts'
import { firstObstacle, noVoteOpen, type Obstacle, whileOpen } from './obstacles.ts'

type SessionDialog = Extract<
  DialogRequest['kind'],
  'send-agenda' | 'elect-president' | 'open-session' | 'close-session' | 'sign' | 'rectify'
>

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

/** The secretary's own act, before the opening; a corrected agenda may be sent again. */
export const sendAgenda = dialogAction(
  'send-agenda',
  'Envoyer l’ordre du jour…',
  'send-agenda',
  ({ state, sitting }) => {
    if (sitting.identity.role !== 'secretary') return 'Seul le secrétariat envoie l’ordre du jour.'
    return state.phase === 'prepared' ? null : 'L’ordre du jour s’envoie avant l’ouverture de la séance.'
  },
)

/** The six elect their president before the first item; the secretary records it. */
export const electPresident = dialogAction(
  'elect-president',
  'Élire la présidence',
  'elect-president',
  ({ state, sitting }) => {
    if (sitting.identity.role !== 'secretary')
      return 'Seul le secrétariat enregistre l’élection de la présidence.'
    if (state.phase !== 'prepared' && state.phase !== 'open')
      return 'La présidence s’élit à l’ouverture de la séance.'
    const hasBegun = state.items.some((item) => item.startedAt !== null)
    return hasBegun ? 'La présidence s’élit avant l’examen du premier point.' : null
  },
)

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
  sendAgenda,
  electPresident,
  openSession,
  suspendSession,
  resumeSession,
  closeSession,
  signMinutes,
  rectifyMinutes,
]
