import { useSitting } from '../../app/sitting-context.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import type { DocumentChoice } from './document-kinds.ts'
import type { DocumentStep } from './document-step.ts'
import { HeldLetters } from './held-letters.tsx'
import { MadeFiles, type MadeFilesProps } from './made-files.tsx'
import { useDocument } from './use-document.ts'

/** One kind of document: what it is for, the button that makes it, then its files or why not. */
export function DocumentRow({ choice }: { readonly choice: DocumentChoice }) {
  const { sessionId } = useSitting()
  const { step, make } = useDocument(sessionId, choice)
  return (
    <li className="document">
      <div>
        <h3>{choice.title}</h3>
        <p className="text-soft text-small">{choice.purpose}</p>
      </div>
      <Button
        icon="document"
        isPending={step.kind === 'making'}
        onPress={make}
        aria-label={`${verbOf(step)} : ${choice.title}`}
      >
        {verbOf(step)}
      </Button>
      <div className="document-outcome" aria-live="polite">
        <Outcome step={step} choice={choice} />
      </div>
    </li>
  )
}

function verbOf({ kind }: DocumentStep): string {
  if (kind === 'making') return 'Préparation…'
  return kind === 'made' ? 'Préparer de nouveau' : 'Préparer'
}

function Outcome({ step, choice }: { readonly step: DocumentStep; readonly choice: DocumentChoice }) {
  if (step.kind === 'refused') {
    return (
      <Notice tone="watch" title={`${choice.title} : rien n’a été préparé`}>
        {step.message}
      </Notice>
    )
  }
  if (step.kind !== 'made') return null
  return (
    <>
      <HeldLetters held={step.held} />
      <Made files={step.files} title={choice.title} isEmpty={step.held.length === 0} />
    </>
  )
}

function Made({ title, files, isEmpty }: MadeFilesProps & { readonly isEmpty: boolean }) {
  if (files.length > 0) return <MadeFiles title={title} files={files} />
  if (!isEmpty) return null
  return <p className="text-soft">Rien à préparer pour l’instant : aucune décision n’est adoptée.</p>
}
