import { type CriteriaGroup, criteriaByCategory } from '../../../shared/domain/score/grid-criteria.ts'
import { type GridSentence, gridSentences } from '../../../shared/domain/score/grid-sentences.ts'
import type { ScoringGrid } from '../../../shared/domain/session/reference-lists.ts'
import { pointsText } from './comparison-cells.ts'
import { formatDate } from './format.ts'
import './grid-view.css'

/** A grid as the territory publishes it, then how it is read where it is silent. It speaks of nobody. */
export function GridView({ grid }: { readonly grid: ScoringGrid }) {
  return (
    <div className="grid-view">
      <GridHead grid={grid} />
      <div className="grid-criteria">
        {criteriaByCategory(grid).map((group) => (
          <CriteriaTable key={group.category} group={group} />
        ))}
      </div>
      <section aria-label="Ce que la publication laisse ouvert">
        <h3>Ce que la publication laisse ouvert</h3>
        <SettingsTable sentences={gridSentences(grid)} />
      </section>
    </div>
  )
}

function GridHead({ grid: { title, appliesFrom, territory, source } }: { readonly grid: ScoringGrid }) {
  const origin = [source?.document, source?.date].filter((part) => part !== undefined).join(', ')
  return (
    <div>
      <p>
        <strong>{title}</strong>
        {appliesFrom === undefined ? null : `, applicable depuis le ${formatDate(appliesFrom)}.`}
      </p>
      {territory === undefined ? null : <p>{territory}</p>}
      {origin === '' ? null : <p className="text-soft">Source : {origin}.</p>}
      <p className="text-soft">
        La cotation aide à la décision et ne vaut pas classement (CCH, art. L. 441-2-8) : la commission
        décide.
      </p>
    </div>
  )
}

function CriteriaTable({ group: { category, criteria } }: { readonly group: CriteriaGroup }) {
  return (
    <table className="grid-table">
      <caption>{category}</caption>
      <tbody>
        {criteria.map(({ code, label, points }) => (
          <tr key={code}>
            <th scope="row">{label}</th>
            <td className="number">{pointsText(points)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function SettingsTable({ sentences }: { readonly sentences: readonly GridSentence[] }) {
  return (
    <table className="grid-table grid-settings">
      <thead>
        <tr>
          <th scope="col">Sujet</th>
          <th scope="col">La publication ne dit pas…</th>
          <th scope="col">Ce barème retient</th>
        </tr>
      </thead>
      <tbody>
        {sentences.map(({ topic, silent, setting }) => (
          <tr key={topic}>
            <th scope="row">{topic}</th>
            <td>{silent}</td>
            <td>{setting}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
