/** The words of the cotation: an aid to the decision, never a rank. */
export const scoreWording = {
  /** `{on}` is the day of which scores speak; `{version}` may be empty. */
  rule: 'Cotation (CCH, art. L. 441-2-8) : {grid}{version}. Les cotations sont arrêtées au {on} ; elles aident à la décision et ne valent pas classement.',
  version: ', applicable depuis le {date}',
  frozen: ', cotation arrêtée au {on}',
  whyLabel: 'Ordre affiché',
  annex: 'Annexe',
  annexTitle: 'Annexe : le barème de cotation',
  annexHead: 'Barème de cotation',
  criterion: 'Critère',
  points: 'Points',
  settings: 'Ce que la publication laisse ouvert',
  topic: 'Sujet',
  silent: 'La publication ne dit pas…',
  setting: 'Ce barème retient',
  notScored: 'sans cotation',
  rankReason: 'Précision pour {name} : {reason}',
} as const
