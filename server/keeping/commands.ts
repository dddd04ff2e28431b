import { backupCommand } from './backup.ts'
import { runCommand } from './command.ts'
import { restoreCommand } from './restore.ts'
import { verifyCommand } from './verify.ts'

/** What is done with the record from the command line; each gives the code to end with. */
export const commands = {
  verify: (args: readonly string[]) => runCommand(verifyCommand, args, process.env),
  backup: (args: readonly string[]) => runCommand(backupCommand, args, process.env),
  restore: (args: readonly string[]) => runCommand(restoreCommand, args, process.env),
}
