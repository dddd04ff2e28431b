import { expect } from 'vitest'
import { inscriptionId } from '#shared/meeting/ids.ts'
import { clockTime, commission, defence, france, kenya } from './council.ts'
import { list } from './looks.ts'
import { at, given, rule } from './rule.ts'
import { checksIn, closesList, deskInscribes, inscribes, opensList, registers, sitting, withdraws } from './verbs.ts'

const NATIONAL = { is: 'national' } as const
const i1 = inscriptionId(1)

rule('LS5', 'an NGO or NHRI registers ahead, before the list is open, and is not on it yet', () =>
  given(at('8:45'))
    .when(inscribes(defence))
    .happened({ type: 'InscriptionMade', inscription: i1, ahead: true })
    .leaves(({ meeting }) => {
      expect(list(meeting)).toEqual([])
      expect(meeting.inscriptions[0]).toMatchObject({ standing: 'registered', registeredAt: clockTime('8:45') })
    }),
)

rule('LS5', 'a State does not register ahead; it waits for the list to open', () =>
  given(at('8:45')).when(inscribes(kenya)).refused({ because: 'list-not-open' }),
)

rule('LS5', 'checked in at the desk, it is listed as of that moment', () =>
  given(at('8:45'), inscribes(defence), sitting, at('9:30'), inscribes(kenya), at('9:40'))
    .when(checksIn(defence), at('9:45'), inscribes(france))
    .leaves(({ meeting }) => {
      expect(list(meeting)).toEqual(['Kenya', 'Defence for Children International', 'France'])
      expect(meeting.inscriptions[0]).toMatchObject({ at: clockTime('9:40'), checkedInAt: clockTime('9:40') })
    }),
)

rule('LS5', 'checked in after the list has closed, it is not late: it had registered in time', () =>
  given(sitting, inscribes(defence), closesList)
    .when(checksIn(defence))
    .leaves(({ meeting }) => expect(meeting.inscriptions[0]).toMatchObject({ standing: 'listed', late: false })),
)

rule('LS5', 'once the list has closed nobody registers by phone any more', () =>
  given(sitting, closesList)
    .when(inscribes(defence))
    .refused({ because: 'list-closed', closedAt: clockTime('9:00') }),
)

rule('LS5', 'what the desk enters in person needs no check-in', () =>
  given(sitting)
    .when(deskInscribes(commission))
    .leaves(({ meeting }) => expect(list(meeting)).toEqual(['Kenya National Commission on Human Rights'])),
)

rule('LS5', 'nobody is checked in twice', () =>
  given(sitting, inscribes(defence), checksIn(defence))
    .when(checksIn(defence))
    .refused({ because: 'not-registered', inscription: i1 }),
)

rule('LS2', 'a registration is the one place of its delegation', () =>
  given(sitting, inscribes(defence))
    .when(inscribes(defence))
    .refused({ because: 'already-inscribed', inscription: i1, position: null }),
)

rule('LS7', 'a registration can be withdrawn', () =>
  given(sitting, inscribes(defence)).when(withdraws(defence)).happened({ type: 'InscriptionWithdrawn' }),
)

rule('LS5', 'a file of registrations is entered as a whole', () =>
  given(at('8:45'))
    .when(
      registers(
        { delegation: defence.id, capacity: NATIONAL, ahead: true, speaker: 'Ms. Otieno' },
        { delegation: kenya.id, capacity: NATIONAL },
      ),
      opensList,
    )
    .leaves(({ meeting }) => {
      expect(meeting.inscriptions.map(({ standing }) => standing)).toEqual(['registered', 'listed'])
      expect(meeting.inscriptions[0]?.speaker).toBe('Ms. Otieno')
    }),
)

rule('LS5', 'of a file with one bad entry nothing is entered, and the entry is named', () =>
  given(at('8:45'))
    .when(registers({ delegation: defence.id, capacity: NATIONAL }, { delegation: defence.id, capacity: NATIONAL }))
    .refused({
      because: 'entry-refused',
      entry: 1,
      refusal: { because: 'already-inscribed', inscription: i1, position: null },
    }),
)
