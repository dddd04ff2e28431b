import type { MeetingRoom } from '../meeting-room.ts'
import type { Meters } from './meters.ts'

/** A room whose answers are counted and timed, whoever it is that gives the commands. */
export function meteredRoom(room: MeetingRoom, meters: Meters): MeetingRoom {
  return {
    ...room,
    handle: (submission, actor) => {
      const began = performance.now()
      const answering = room.handle(submission, actor)
      void answering.then((answer) => meters.answered(submission.command.type, answer, performance.now() - began))
      return answering
    },
  }
}
