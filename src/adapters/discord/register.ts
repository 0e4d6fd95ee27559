import { ApplicationCommandOptionType, ApplicationCommandType, PermissionFlagsBits } from 'discord.js';
import type {
  APIApplicationCommandOptionChoice,
  APIApplicationCommandStringOption,
  LocalizationMap,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { Listing, ListingOption } from '../../core/adapter.ts';
import { toShort } from '../../core/fit.ts';
import type { Text } from '../../language/language.ts';

/** {@link https://docs.discord.com/developers/interactions/application-commands#application-command-object} */
const descriptionLength = 100;
const choiceLength = 100;
const mostChoices = 25;

/** English is what people see whose language is none of ours. */
function toLocalised(text: Text): { readonly base: string; readonly others: LocalizationMap } {
  const short = (words: string): string => toShort(words, descriptionLength);
  return { base: short(text.en), others: { vi: short(text.vi), th: short(text.th) } };
}

function toChoice({ code, label }: ListingOption['choices'][number]): APIApplicationCommandOptionChoice<string> {
  const { base, others } = toLocalised(label);
  return { name: base, name_localizations: others, value: toShort(code, choiceLength) };
}

function toOption(option: ListingOption): APIApplicationCommandStringOption {
  const { base, others } = toLocalised(option.description);
  const common = {
    type: ApplicationCommandOptionType.String as const,
    name: option.name,
    description: base,
    description_localizations: others,
    required: option.required,
  };
  if (option.completes) return { ...common, autocomplete: true };
  // A longer list cannot be offered; what is typed is checked the same.
  if (option.kind === 'text' || option.choices.length > mostChoices) return common;
  return { ...common, choices: option.choices.map(toChoice) };
}

/**
 * A command as Discord registers it, in the desk's languages.
 *
 * Required options come first, as Discord demands. Commands for staff and organisers are shown only to those who may
 * manage the server; whether they may use them, the desk decides.
 */
export function toCommandBody(listing: Listing): RESTPostAPIChatInputApplicationCommandsJSONBody {
  const { base, others } = toLocalised(listing.description);
  return {
    type: ApplicationCommandType.ChatInput,
    name: listing.name,
    description: base,
    description_localizations: others,
    options: listing.options.toSorted((a, b) => Number(b.required) - Number(a.required)).map(toOption),
    default_member_permissions: listing.role === 'participant' ? null : String(PermissionFlagsBits.ManageGuild),
  };
}
