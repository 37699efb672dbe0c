// The stand-in ProcessMaker as a part of a command.
import { type StandIn, type StandInOptions, startStandIn } from '../../demo/server.ts';
import { CommandError } from '../command/command-error.mjs';
import type { Cleanup } from '../command/run-command.mjs';

/** Runs until the command ends. Throws `CommandError`, with the stand-in's own sentence, when a port is taken. */
export async function startForCommand(options: StandInOptions, cleanup: Cleanup): Promise<StandIn> {
  const standIn = await startStandIn(options).catch((cause) => {
    throw new CommandError(cause instanceof Error ? cause.message : String(cause), { cause });
  });
  cleanup.add(() => standIn.close());
  return standIn;
}
