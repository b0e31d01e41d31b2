/** The sentences of the minutes on who was there, who came and left, and the quorum. */
export const attendanceWording = {
  attendancePart: 'Présences et quorum',
  presentDeliberative: {
    one: {
      masculine: 'Était présent, avec voix délibérative :',
      feminine: 'Était présente, avec voix délibérative :',
    },
    other: {
      masculine: 'Étaient présents, avec voix délibérative :',
      feminine: 'Étaient présentes, avec voix délibérative :',
    },
  },
  remoteDeliberative: {
    one: { masculine: 'Participait à distance :', feminine: 'Participait à distance :' },
    other: { masculine: 'Participaient à distance :', feminine: 'Participaient à distance :' },
  },
  proxyGiven: 'Avait donné pouvoir : {giver} à {holder}.',
  proxiesGiven: 'Avaient donné pouvoir : {proxies}.',
  proxy: '{giver} à {holder}',
  excused: {
    one: { masculine: 'Était excusé :', feminine: 'Était excusée :' },
    other: { masculine: 'Étaient excusés :', feminine: 'Étaient excusées :' },
  },
  absent: {
    one: { masculine: 'Était absent :', feminine: 'Était absente :' },
    other: { masculine: 'Étaient absents :', feminine: 'Étaient absentes :' },
  },
  presentConsultative: {
    one: {
      masculine: 'Assistait, avec voix consultative :',
      feminine: 'Assistait, avec voix consultative :',
    },
    other: {
      masculine: 'Assistaient, avec voix consultative :',
      feminine: 'Assistaient, avec voix consultative :',
    },
  },
  consultativeRemote: '{name} (à distance)',
  consultativeAbsent: '{name} (voix consultative)',

  joins: '{name} rejoint la séance à {time}.',
  joinsRemotely: '{name} rejoint la séance à distance à {time}.',
  goesRemote: '{name} poursuit la séance à distance à partir de {time}.',
  comesIn: '{name} poursuit la séance sur place à partir de {time}.',
  leaves: '{name} quitte la séance à {time}.',
  leavesWithProxy: '{name} quitte la séance à {time} et donne pouvoir à {holder}.',
  givesProxy: '{name} donne pouvoir à {holder} à {time}.',
  endsProxy: 'Le pouvoir donné par {name} prend fin à {time}.',
  suspended: 'La séance, suspendue à {from}, reprend à {to}.',

  quorumDeliberative:
    'Le quorum, fixé à {minimum} ayant voix délibérative par le règlement intérieur du {version}, est apprécié pour chaque logement.',
  quorumLandlord:
    'Le quorum, fixé à {minimum} représentant l’organisme par le règlement intérieur du {version}, est apprécié pour chaque logement.',
  quorumMember: { one: '{count} membre', other: '{count} membres' },
  quorumCountsProxies: 'Les membres représentés y sont comptés.',
  quorumLeavesProxies: 'Les membres représentés n’y sont pas comptés.',
  quorumLeavesRemote: 'Les membres participant à distance n’y sont pas comptés.',
} as const
