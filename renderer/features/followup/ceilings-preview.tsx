import type { CeilingTable } from '../../../shared/domain/session/reference-lists.ts'
import { useSitting } from '../../app/sitting-context.ts'
import { DataTable } from '../../components/data-table.tsx'
import { StatusMark } from '../../components/status-mark.tsx'
import { formatDate } from '../dossier/format.ts'
import { ceilingsChanges } from './ceilings-change.ts'

/** What the table changes, before it is confirmed: each rejection that waits for it. */
export function CeilingsPreview({ table }: { readonly table: CeilingTable }) {
  const { state } = useSitting()
  const changes = ceilingsChanges(state, table)
  const intro = `Table « ${table.id} », applicable depuis le ${formatDate(table.appliesFrom)}.`
  if (changes.length === 0) {
    return <p>{intro} Aucun rejet de cette séance ne reposait sur un plafond provisoire.</p>
  }
  return (
    <>
      <p>{intro}</p>
      <DataTable caption="Effet sur les rejets de la séance">
        <thead>
          <tr>
            <th scope="col">Ménage</th>
            <th scope="col">Ressources</th>
            <th scope="col">Plafond provisoire</th>
            <th scope="col">Plafond confirmé</th>
            <th scope="col">Effet</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={change.candidate}>
              <th scope="row">{change.household}</th>
              <td className="number">{change.income}</td>
              <td className="number">{change.before}</td>
              <td className="number">{change.after}</td>
              <td>
                <StatusMark status={change.status}>{change.words}</StatusMark>
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </>
  )
}
