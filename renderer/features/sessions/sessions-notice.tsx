import { counted } from '../../../shared/domain/naming.ts'
import { Notice } from '../../components/notice.tsx'
import { NoticeRegion } from '../../components/notice-region.tsx'
import { DefectList } from './defect-list.tsx'
import { failureAdvice } from './failure-advice.ts'
import type { ImportStep } from './import-step.ts'
import type { SessionsFeedState } from './sessions-feed.ts'

export interface SessionsNoticeProps {
  readonly state: SessionsFeedState
  readonly step: ImportStep
  readonly onDismiss: () => void
}

/** What the last import did, and whether the list is the hub's or this device's own copy. */
export function SessionsNotice({ state, step, onDismiss }: SessionsNoticeProps) {
  return (
    <NoticeRegion label="Avis">
      {state === 'unreachable' ? (
        <Notice tone="watch" title="Hors ligne">
          Le serveur ne répond pas : voici les séances telles que cet appareil les connaît.
        </Notice>
      ) : null}
      {state === 'failed' ? (
        <Notice tone="blocks" title="La liste n’a pas pu être lue">
          Rechargez la page ; si cela persiste, prévenez l’assistance.
        </Notice>
      ) : null}
      {state === 'not-kept' ? (
        <Notice tone="blocks" title="Enregistrement impossible">
          Cet appareil n’arrive plus à enregistrer la liste des séances. Libérez de l’espace de stockage, puis
          rechargez la page.
        </Notice>
      ) : null}
      <ImportNotice step={step} onDismiss={onDismiss} />
    </NoticeRegion>
  )
}

function ImportNotice({ step, onDismiss }: Omit<SessionsNoticeProps, 'state'>) {
  switch (step.kind) {
    case 'imported':
      return <ImportedNotice step={step} onDismiss={onDismiss} />
    case 'begun':
      return (
        <Notice tone="blocks" title="Séance non remplacée" onDismiss={onDismiss}>
          Cette séance a déjà commencé : son registre ne peut plus être remplacé.
        </Notice>
      )
    case 'failed':
      return (
        <Notice tone="blocks" title={`${step.name} n’a pas été importé`} onDismiss={onDismiss}>
          {failureAdvice(step.reason)}
        </Notice>
      )
    default:
      return null
  }
}

function ImportedNotice({
  step,
  onDismiss,
}: {
  readonly step: Extract<ImportStep, { kind: 'imported' }>
  readonly onDismiss: () => void
}) {
  const { name, warnings } = step
  if (warnings.length === 0) {
    return (
      <Notice tone="done" title="Séance importée" onDismiss={onDismiss}>
        {name} ne présente aucun défaut.
      </Notice>
    )
  }
  return (
    <Notice tone="watch" title="Séance importée" onDismiss={onDismiss}>
      <details>
        <summary>
          {counted(warnings.length, 'point à vérifier avant la séance', 'points à vérifier avant la séance')}
        </summary>
        <DefectList caption="Points à vérifier" defects={warnings} />
      </details>
    </Notice>
  )
}
