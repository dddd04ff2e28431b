import { useState } from 'react'
import { useReplica } from '../connection/replica-store.ts'
import { looker, type Outlook } from './outlook.ts'
import type { View } from './view.ts'

/** The forecast for a screen of the staff, made once for each event and not at every tick. */
export function useOutlook({ meeting, coming, now }: Pick<View, 'meeting' | 'coming' | 'now'>): Outlook {
  const [look] = useState(looker)
  const recent = useReplica((held) => held.recent)
  return look({ meeting, coming, now }, recent)
}
