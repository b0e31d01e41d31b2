/** How the result of a vote is said, in the minutes and wherever it is told. */
export const voteWording = {
  consensus: 'Sans vote, aucun membre ne s’y opposant',
  unanimous: 'À l’unanimité des suffrages exprimés ({counts})',
  majority: 'Par {counts}',
  casting: 'Par {counts}, la voix de {holder} étant prépondérante',
  rejected: 'La proposition est rejetée par {counts} ; aucune décision n’est prise.',
  rejectedByCasting:
    'La proposition est rejetée par {counts}, la voix de {holder} étant prépondérante ; aucune décision n’est prise.',
  tied: 'Les voix s’étant partagées également ({counts}) et aucun membre n’ayant voix prépondérante, aucune décision n’est prise.',
  noneCast: 'Aucun suffrage n’ayant été exprimé, aucune décision n’est prise.',
  noneCastButAbstentions: 'Aucun suffrage n’ayant été exprimé ({counts}), aucune décision n’est prise.',
  validated: 'par {counts}',
  validatedByCasting: 'par {counts}, la voix de {holder} étant prépondérante',
  validatedUnanimously: 'à l’unanimité',
  validatedByConsensus: 'sans vote, aucun membre ne s’y opposant',
  for: '{count} voix pour',
  against: '{count} voix contre',
  abstain: { one: '{count} abstention', other: '{count} abstentions' },
} as const
