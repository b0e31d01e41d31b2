import { FileTrigger } from 'react-aria-components'
import { Button } from '../../components/button.tsx'

export interface ImportButtonProps {
  readonly onFile: (file: File) => void
  readonly isBusy: boolean
}

/** Asks for a session file; the same in a browser and on the desktop. */
export function ImportButton({ onFile, isBusy }: ImportButtonProps) {
  const choose = (files: FileList | null) => {
    const file = files?.item(0)
    if (file) onFile(file)
  }
  return (
    <FileTrigger acceptedFileTypes={['.json', 'application/json']} onSelect={choose}>
      <Button tone="primary" icon="add" isPending={isBusy}>
        Importer une séance
      </Button>
    </FileTrigger>
  )
}
