import {
  presetNouns,
  exportPreset,
  usualForm,
  type ExportForm,
  type ExportNoun,
  type ExportOrder,
  type ExportPreset,
} from '#shared/domain/export';
import { ownTimeZone } from '#shared/domain/time-zone';
import { periodOf } from './period.ts';

/** Of whom: everybody, the members of a segment, or one customer. */
export type Who = Readonly<{ segmentId: string | null; customerId: string | null }>;

/** What stands in the form. What of `form` nobody chose follows the preset and the computer's language. */
export type Choices = Who &
  Readonly<{
    noun: ExportNoun;
    preset: ExportPreset;
    /** As date fields give them: `2026-03-01`, or empty. */
    fromDay: string;
    toDay: string;
    timeZone: string;
    form: Partial<ExportForm>;
  }>;

export function firstChoices(who: Who): Choices {
  return {
    ...who,
    noun: 'customers',
    preset: 'plain',
    fromDay: '',
    toDay: '',
    timeZone: ownTimeZone(),
    form: {},
  };
}

/** The presets that have a place for a noun. */
export function presetsFor(noun: ExportNoun): readonly ExportPreset[] {
  return exportPreset.options.filter((preset) => presetNouns[preset].includes(noun));
}

/** Another noun keeps the preset where it has a place for it. */
export function withNoun(choices: Choices, noun: ExportNoun): Choices {
  return { ...choices, noun, preset: presetsFor(noun).includes(choices.preset) ? choices.preset : 'plain' };
}

/** How the file would be written. */
export function formOf({ preset, form }: Choices, locale: string): ExportForm {
  return { ...usualForm(preset, locale), ...form };
}

/** What the core is asked for; null while the period ends before it begins. */
export function orderOf(choices: Choices, locale: string): ExportOrder | null {
  const { fromDay, toDay, ...rest } = choices;
  const period = periodOf(fromDay, toDay, rest.timeZone);
  return period && { ...rest, ...period, locale };
}
