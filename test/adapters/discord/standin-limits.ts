import { ApplicationCommandOptionType, ComponentType } from 'discord.js';
import type {
  APIActionRowComponent,
  APIButtonComponentWithCustomId,
  APIModalInteractionResponseCallbackData,
  APIStringSelectComponent,
  APITextInputComponent,
  Locale,
  RESTAPIAttachment,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';

/** One thing that Discord would refuse: the path in the body and the reason. */
export type Fault = readonly [path: string, reason: string];

/** A message as the desk sends it, wherever it sends it. */
export interface MessageBody {
  readonly content?: string;
  readonly flags?: number;
  readonly components?: readonly APIActionRowComponent<APIButtonComponentWithCustomId>[];
  readonly attachments?: readonly RESTAPIAttachment[];
  readonly allowed_mentions?: { readonly parse?: readonly string[] };
  readonly message_reference?: { readonly message_id: string };
}

const lengthFault = (path: string, text: string | undefined, min: number, max: number): Fault[] => {
  const length = text?.length ?? 0;
  return length < min || length > max ? [[path, `Must be between ${min} and ${max} in length, is ${length}.`]] : [];
};

const rangeFault = (path: string, value: number, min: number, max: number): Fault[] =>
  value < min || value > max ? [[path, `Must be between ${min} and ${max}, is ${value}.`]] : [];

function toTwins(path: string, ids: readonly string[]): Fault[] {
  return new Set(ids).size === ids.length ? [] : [[path, 'Ids cannot be duplicated.']];
}

/** Faults of a message. {@link https://docs.discord.com/developers/resources/message#create-message} */
export function toMessageFaults(body: MessageBody, files: number, path = ''): Fault[] {
  const { content = '', components = [], attachments = [] } = body;
  const buttons = components.flatMap((row) => row.components);
  return [
    ...lengthFault(`${path}content`, content, 0, 2000),
    ...(content.trim() === '' && files === 0 && components.length === 0
      ? [[`${path}content`, 'Cannot send an empty message.'] as const]
      : []),
    ...rangeFault(`${path}components`, components.length, 0, 5),
    ...components.flatMap((row, index) => rangeFault(`${path}components[${index}]`, row.components.length, 1, 5)),
    ...buttons.flatMap(({ label, custom_id, style }) => [
      ...lengthFault(`${path}button.label`, label, 1, 80),
      ...lengthFault(`${path}button.custom_id`, custom_id, 1, 100),
      ...rangeFault(`${path}button.style`, style, 1, 4),
    ]),
    ...toTwins(
      `${path}components`,
      buttons.map((button) => button.custom_id),
    ),
    ...rangeFault(`${path}files`, files, 0, 10),
    ...(attachments.length > files ? [[`${path}attachments`, 'Names a file that was not sent.'] as const] : []),
    ...attachments.flatMap(({ description }) => lengthFault(`${path}attachments`, description ?? '', 0, 1024)),
  ];
}

function toSelectFaults(path: string, select: APIStringSelectComponent): Fault[] {
  const { options, min_values = 1, max_values = 1, required = true } = select;
  const preset = options.filter((option) => option.default).length;
  return [
    ...rangeFault(`${path}options`, options.length, 1, 25),
    ...rangeFault(`${path}min_values`, min_values, required ? 1 : 0, Math.min(25, max_values)),
    ...rangeFault(`${path}max_values`, max_values, 1, options.length),
    ...rangeFault(`${path}options.default`, preset, 0, max_values),
    ...options.flatMap(({ label, value }) => [
      ...lengthFault(`${path}options.label`, label, 1, 100),
      ...lengthFault(`${path}options.value`, value, 1, 100),
    ]),
    ...toTwins(
      `${path}options.value`,
      options.map((option) => option.value),
    ),
  ];
}

function toTextFaults(path: string, input: APITextInputComponent): Fault[] {
  const { max_length = 4000, value = '', placeholder = '', style } = input;
  return [
    ...rangeFault(`${path}max_length`, max_length, 1, 4000),
    ...lengthFault(`${path}value`, value, 0, max_length),
    ...lengthFault(`${path}placeholder`, placeholder, 0, 100),
    ...rangeFault(`${path}style`, style, 1, 2),
  ];
}

/** The inputs of a modal in their order. */
export function toInputs(
  modal: APIModalInteractionResponseCallbackData,
): readonly (APIStringSelectComponent | APITextInputComponent)[] {
  return modal.components.flatMap((row) =>
    row.type === ComponentType.Label &&
    (row.component.type === ComponentType.StringSelect || row.component.type === ComponentType.TextInput)
      ? [row.component]
      : [],
  );
}

/** Faults of a modal. {@link https://docs.discord.com/developers/components/reference#label} */
export function toModalFaults(modal: APIModalInteractionResponseCallbackData): Fault[] {
  const inputs = toInputs(modal);
  return [
    ...lengthFault('data.title', modal.title, 1, 45),
    ...lengthFault('data.custom_id', modal.custom_id, 1, 100),
    ...rangeFault('data.components', modal.components.length, 1, 5),
    ...toTwins(
      'data.components',
      inputs.map((input) => input.custom_id),
    ),
    ...modal.components.flatMap((row, index): Fault[] => {
      const path = `data.components[${index}].`;
      if (row.type === ComponentType.TextDisplay) return lengthFault(`${path}content`, row.content, 1, 4000);
      if (row.type !== ComponentType.Label) return [[path, 'This component cannot be used here.']];
      const { component } = row;
      return [
        ...lengthFault(`${path}label`, row.label, 1, 45),
        ...lengthFault(`${path}description`, row.description ?? '', 0, 100),
        ...lengthFault(`${path}custom_id`, 'custom_id' in component ? component.custom_id : '', 1, 100),
        ...(component.type === ComponentType.StringSelect ? toSelectFaults(path, component) : []),
        ...(component.type === ComponentType.TextInput ? toTextFaults(path, component) : []),
      ];
    }),
  ];
}

type Command = RESTPostAPIChatInputApplicationCommandsJSONBody;

const nameFault = (path: string, name: string): Fault[] =>
  /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u.test(name) && name === name.toLowerCase()
    ? []
    : [[path, 'Command name is invalid.']];

interface Described {
  readonly description?: string | undefined;
  readonly description_localizations?: { readonly [locale in Locale]?: string | null | undefined } | null | undefined;
}

function toWordFaults(path: string, { description, description_localizations: others }: Described): Fault[] {
  return [
    ...lengthFault(`${path}description`, description, 1, 100),
    ...Object.values(others ?? {}).flatMap((text) => lengthFault(`${path}description`, text ?? '', 1, 100)),
  ];
}

/** Faults of a command. {@link https://docs.discord.com/developers/interactions/application-commands#application-command-object} */
export function toCommandFaults(command: Command, index: number): Fault[] {
  const path = `[${index}].`;
  const options = command.options ?? [];
  const firstOptional = options.findIndex((option) => option.required !== true);
  return [
    ...nameFault(`${path}name`, command.name),
    ...toWordFaults(path, command),
    ...(/^\d+$/.test(command.default_member_permissions ?? '0')
      ? []
      : [[`${path}default_member_permissions`, 'No.'] as const]),
    ...rangeFault(`${path}options`, options.length, 0, 25),
    ...toTwins(
      `${path}options`,
      options.map((option) => option.name),
    ),
    ...(options.slice(Math.max(firstOptional, 0)).some((option) => option.required === true) && firstOptional >= 0
      ? [[`${path}options`, 'Required options must be placed before non-required options.'] as const]
      : []),
    ...options.flatMap((option, at): Fault[] => {
      const here = `${path}options[${at}].`;
      const choices = 'choices' in option ? (option.choices ?? []) : [];
      return [
        ...nameFault(`${here}name`, option.name),
        ...toWordFaults(here, option),
        ...(option.type === ApplicationCommandOptionType.String
          ? []
          : [[`${here}type`, 'Only strings are expected here.'] as const]),
        ...rangeFault(`${here}choices`, choices.length, 0, 25),
        ...(choices.length > 0 && 'autocomplete' in option && option.autocomplete
          ? [[here, 'Choices and autocomplete exclude each other.'] as const]
          : []),
        ...choices.flatMap(({ name, name_localizations: others, value }) => [
          ...[name, ...Object.values(others ?? {})].flatMap((text) =>
            lengthFault(`${here}choices.name`, text ?? '', 1, 100),
          ),
          ...lengthFault(`${here}choices.value`, String(value), 1, 100),
        ]),
      ];
    }),
  ];
}
