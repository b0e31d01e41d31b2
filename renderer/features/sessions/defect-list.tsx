import type { Defect } from '../../../shared/sync/messages.ts'
import { DataTable } from '../../components/data-table.tsx'
import './defect-list.css'

export interface DefectListProps {
  readonly caption: string
  readonly defects: readonly Pick<Defect, 'path' | 'message'>[]
}

/** Where each one is in the file, and what to write instead. */
export function DefectList({ caption, defects }: DefectListProps) {
  return (
    <DataTable caption={caption}>
      <thead>
        <tr>
          <th scope="col">Où dans le fichier</th>
          <th scope="col">Ce qu’il faut corriger</th>
        </tr>
      </thead>
      <tbody>
        {defects.map(({ path, message }) => (
          <tr key={`${path} ${message}`}>
            <td className="defect-path">{path === '$' ? 'Le fichier entier' : path}</td>
            <td>{message}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}
