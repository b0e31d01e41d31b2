import { useSitting } from '../../app/sitting-context.ts'
import { Notice } from '../../components/notice.tsx'
import { NoticeRegion } from '../../components/notice-region.tsx'
import { StatusMark } from '../../components/status-mark.tsx'

/** What the member must know: no line, what was refused and why, what this tablet cannot keep. */
export function TabletNotices({ isReadingKept }: { readonly isReadingKept: boolean }) {
  const { line, pending, refusals, dismissRefusal } = useSitting()
  return (
    <NoticeRegion label="Messages">
      {line === 'down' ? <OfflineLine hasPending={pending.length > 0} /> : null}
      {refusals.map(({ commandId, message }) => (
        <Notice
          key={commandId}
          tone="blocks"
          title="Demande refusée"
          onDismiss={() => dismissRefusal(commandId)}
        >
          {message}
        </Notice>
      ))}
      {isReadingKept ? null : (
        <Notice tone="told" title="Lectures non retenues">
          Cette tablette ne peut pas noter ce que vous avez lu. Les dossiers et vos bulletins n’en dépendent
          pas.
        </Notice>
      )}
    </NoticeRegion>
  )
}

/** One line, so that the dossier keeps its place. */
function OfflineLine({ hasPending }: { readonly hasPending: boolean }) {
  return (
    <p className="tablet-offline">
      <StatusMark status="watch">
        {hasPending
          ? 'Hors ligne : ce que vous avez demandé partira au retour de la liaison.'
          : 'Hors ligne : les dossiers déjà reçus restent lisibles.'}
      </StatusMark>
    </p>
  )
}
