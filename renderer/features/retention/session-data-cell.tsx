import { useState } from 'react'
import type { SessionSummary } from '../../../shared/sync/messages.ts'
import { Button } from '../../components/button.tsx'
import { Menu } from '../../components/menu.tsx'
import { EraseSessionDialog } from './erase-session-dialog.tsx'
import type { RetentionActs } from './use-retention.ts'
import './retention.css'

interface SessionDataCellProps {
  readonly session: SessionSummary
  readonly acts: RetentionActs
}

/** What may be done about a sitting's data: erase them once it is signed, and show that they were. */
export function SessionDataCell({ session, acts }: SessionDataCellProps) {
  const [isAsking, setAsking] = useState(false)
  const { id, number, phase, erasedAt } = session
  if (erasedAt !== undefined) return <CertificateButton session={id} number={number} acts={acts} />
  if (phase !== 'signed' && phase !== 'prepared') return null
  return (
    <span className="session-data">
      <Menu
        label="Données"
        name={`Données de la séance ${number}`}
        tone="quiet"
        size="small"
        actions={[{ id: 'erase', label: 'Effacer les données…', onAction: () => setAsking(true) }]}
      />
      {isAsking ? (
        <EraseSessionDialog session={session} acts={acts} onClose={() => setAsking(false)} />
      ) : null}
    </span>
  )
}

interface CertificateButtonProps {
  readonly session: string
  readonly number: string
  readonly acts: RetentionActs
}

function CertificateButton({ session, number, acts }: CertificateButtonProps) {
  return (
    <span className="session-data">
      <Button
        size="small"
        tone="quiet"
        icon="download"
        isPending={acts.isBusy}
        aria-label={`Attestation d’effacement de la séance ${number}`}
        onPress={() => void acts.certificate({ kind: 'session-certificate', session })}
      >
        Attestation
      </Button>
    </span>
  )
}
