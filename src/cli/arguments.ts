import { parseArgs } from 'util';
import { type Arguments, type Command, type Option, UsageError } from './command';

/** The option of every command. */
const HELP: { readonly [name: string]: Option } = { help: { type: 'boolean', short: 'h', help: 'Print this help' } };

/** Returns the options of a command, with `--help`. */
export function optionsOf({ options }: Pick<Command, 'options'>): { readonly [name: string]: Option } {
  return { ...options, ...HELP };
}

/** Reads the arguments of a command. Fails if they are not arguments of the command. */
export function readArguments(command: Command, args: readonly string[]): Arguments {
  const options = optionsOf(command);
  const { values, positionals } = parse(options, args);
  const superfluous = positionals[command.positionals.length];
  if (superfluous !== undefined) {
    const names = command.positionals.map(({ name }) => `'${name}'`).join(', ') || 'none';
    throw new UsageError(`unexpected argument '${superfluous}' (the arguments are: ${names}): remove it`);
  }
  for (const [name, { choices }] of Object.entries(options)) checkChoice(name, values[name], choices);

  return {
    positionals,
    text: option => asText(values[option]) ?? options[option]?.default,
    isSet: option => values[option] === true,
  };
}

type Values = { readonly [name: string]: string | boolean | (string | boolean)[] | undefined };

function parse(
  options: { readonly [name: string]: Option },
  args: readonly string[],
): { readonly values: Values; readonly positionals: readonly string[] } {
  const parsed = Object.fromEntries(Object.entries(options).map(([name, { type, short }]) => [
    name, short === undefined ? { type } : { type, short },
  ]));
  const { values, positionals, tokens } = parseArgs({
    args: [...args], options: parsed, allowPositionals: true, strict: false, tokens: true,
  });
  // The messages of strict mode speak to programmers.
  for (const token of tokens) if (token.kind === 'option') checkOption(options, token);

  return { values, positionals };
}

/** An option as it is given. */
interface GivenOption {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string;
}

function checkOption(options: { readonly [name: string]: Option }, { name, rawName, value }: GivenOption): void {
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  if (option === undefined) {
    const known = Object.keys(options).map(each => `--${each}`).join(', ');
    throw new UsageError(`unknown option '${rawName}': use ${known}`);
  }
  if (option.type === 'boolean' && value !== undefined) {
    throw new UsageError(`option '--${name}' takes no value (got '${value}'): remove the value`);
  }
  if (option.type === 'string' && (value === undefined || value === '')) {
    throw new UsageError(`option '--${name}' has no value: write --${name} <${option.value ?? 'value'}>`);
  }
}

function checkChoice(name: string, value: Values[string], choices?: readonly string[]): void {
  if (value === undefined || choices === undefined || choices.includes(String(value))) return;

  throw new UsageError(`option '--${name}' has an unknown value '${String(value)}': use ${choices.join(', ')}`);
}

function asText(value: Values[string]): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
