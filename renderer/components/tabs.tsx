import type { ReactNode } from 'react'
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components'
import './tabs.css'

export interface TabOf<Value extends string> {
  readonly value: Value
  readonly label: string
  readonly content: ReactNode
}

export interface TabsProps<Value extends string> {
  readonly label: string
  readonly tabs: readonly TabOf<Value>[]
  readonly value: Value
  readonly onChange: (value: Value) => void
}

/** Panels of which one shows; arrows move between the tabs. */
export function Tabs<Value extends string>({ label, tabs, value, onChange }: TabsProps<Value>) {
  const choose = (key: unknown) => {
    const chosen = tabs.find((tab) => tab.value === key)
    if (chosen !== undefined) onChange(chosen.value)
  }
  return (
    <AriaTabs className="tabs" selectedKey={value} onSelectionChange={choose}>
      <TabList aria-label={label} className="tabs-list">
        {tabs.map((tab) => (
          <Tab key={tab.value} id={tab.value} className="tabs-tab">
            {tab.label}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.value} id={tab.value} className="tabs-panel">
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
