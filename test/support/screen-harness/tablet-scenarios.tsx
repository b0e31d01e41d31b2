import type { Scenario } from './scenarios.tsx'

export const tabletScenarios: Readonly<Record<string, Scenario>> = {}
