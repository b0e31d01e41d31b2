import type { SheetSection } from '../../dossier/fact.ts'
import './sheet-sections.css'

/** A file as on its paper sheet: titled parts, one line a fact. */
export function SheetSections({ sections }: { readonly sections: readonly SheetSection[] }) {
  return (
    <div className="sheet-sections">
      {sections.map(({ title, facts }) => (
        <section key={title} aria-label={title}>
          <h3 className="sheet-title">{title}</h3>
          <dl className="sheet-facts">
            {numbered(facts).map(({ key, label, value }) => (
              <div key={key} className="sheet-fact">
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  )
}

/** Two persons of a household may have the same role and age: only their place tells them apart. */
function numbered(facts: SheetSection['facts']) {
  return facts.map((fact, index) => ({ ...fact, key: `${index} ${fact.label}` }))
}
