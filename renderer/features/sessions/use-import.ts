import { useCallback, useState } from 'react'
import type { DropZoneProps } from 'react-aria-components'
import type { Backend } from '../../../shared/ports/backend.ts'
import { type ImportStep, type Intent, type SentFile, stepAfter } from './import-step.ts'

export interface Importing {
  readonly step: ImportStep
  readonly start: (file: File) => void
  /** Sends again the file of a sitting already there, to take its place. */
  readonly replace: () => void
  readonly dismiss: () => void
}

/** Brings a session file to the hub, which checks it whole. */
export function useImport(backend: Pick<Backend, 'importSession'>): Importing {
  const [step, setStep] = useState<ImportStep>({ kind: 'idle' })
  const send = useCallback(
    async (file: SentFile, intent: Intent) => {
      setStep({ kind: 'sending', name: file.name })
      setStep(stepAfter(file, intent, await backend.importSession(file.text, intent === 'replacing')))
    },
    [backend],
  )
  const start = useCallback(
    async (file: File) => {
      const text = await textOf(file)
      if (text === null) setStep({ kind: 'failed', name: file.name, reason: 'unreadable' })
      else await send({ name: file.name, text }, 'asked')
    },
    [send],
  )
  return {
    step,
    start: (file) => void start(file),
    replace: () => void (step.kind === 'already-there' && send(step.file, 'replacing')),
    dismiss: () => setStep({ kind: 'idle' }),
  }
}

type DropEvent = Parameters<NonNullable<DropZoneProps['onDrop']>>[0]

/** The first file of a drop; null when something else was dropped. */
export async function droppedFile(event: DropEvent): Promise<File | null> {
  const item = event.items.find(({ kind }) => kind === 'file')
  return item?.kind === 'file' ? item.getFile() : null
}

/** Null where the disk no longer gives the file: moved, unplugged, or forbidden. */
async function textOf(file: File): Promise<string | null> {
  try {
    return await file.text()
  } catch {
    return null
  }
}
