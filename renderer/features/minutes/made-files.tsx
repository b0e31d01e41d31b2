import { useState } from 'react'
import { counted } from '../../../shared/domain/naming.ts'
import type { MadeFile } from '../../app/document-desk.ts'
import { useServices } from '../../app/services.ts'
import { useSitting } from '../../app/sitting-context.ts'
import { Button } from '../../components/button.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { fileLabel } from './file-label.ts'

export interface MadeFilesProps {
  readonly title: string
  readonly files: readonly MadeFile[]
}

/** The finished PDFs, with their number of pages, to open or to keep. */
export function MadeFiles({ title, files }: MadeFilesProps) {
  const { confirmed } = useSitting()
  const [trouble, setTrouble] = useState('')
  return (
    <div className="document-files">
      <DataTable caption={`Fichiers : ${title}`}>
        <tbody>
          {files.map((file) => (
            <tr key={file.name}>
              <th scope="row">{fileLabel(confirmed, file, title)}</th>
              <td className="number">{counted(file.pages, 'page', 'pages')}</td>
              <td>
                <FileActions file={file} label={fileLabel(confirmed, file, title)} onTrouble={setTrouble} />
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      {trouble === '' ? null : <p role="alert">{trouble}</p>}
    </div>
  )
}

interface FileActionsProps {
  readonly file: MadeFile
  readonly label: string
  readonly onTrouble: (message: string) => void
}

function FileActions({ file, label, onTrouble }: FileActionsProps) {
  const { documents } = useServices()
  const { open } = documents
  const save = async () => {
    const answer = await documents.save(file)
    onTrouble(answer.kind === 'failed' ? answer.message : '')
  }
  return (
    <div className="document-actions">
      {open === null ? null : (
        <Button size="small" icon="open" onPress={() => open(file)} aria-label={`Ouvrir : ${label}`}>
          Ouvrir
        </Button>
      )}
      <Button size="small" icon="download" onPress={() => void save()} aria-label={`Enregistrer : ${label}`}>
        Enregistrer
      </Button>
    </div>
  )
}
