import { ParameterError } from '../parameterError';
import { isRecord } from '../values';

/** How long a value may be before a message shows only its beginning, in characters. */
const SHOWN_VALUE_LENGTH = 60;

/** The label without the further words in brackets, which people find it by in Add Filter. */
export const shortLabel = (label: string): string => label.replace(/ \(.*\)$/, '');

/** Where a value was entered: in the form, under its label, or in the JSON, under its path. */
export class FieldPath {
	private constructor(
		private readonly source: 'form' | 'json',
		private readonly label: string,
		private readonly path: string,
		/** The workflow's time zone (IANA name): what a date without an offset is in. */
		readonly timezone: string,
	) {}

	static inForm(timezone: string): FieldPath {
		return new FieldPath('form', '', '', timezone);
	}

	static inJson(timezone: string): FieldPath {
		return new FieldPath('json', '', '', timezone);
	}

	/** The place of a field inside this one. */
	field(name: string, label: string): FieldPath {
		const join = (parts: string[], separator: string) => parts.filter(Boolean).join(separator);
		return new FieldPath(
			this.source,
			join([this.label, shortLabel(label)], ' › '),
			join([this.path, name], '.'),
			this.timezone,
		);
	}

	/** The place of an entry of the list at this one; `index` counts from 0. */
	item(index: number): FieldPath {
		return new FieldPath(this.source, this.label, `${this.path}[${index}]`, this.timezone);
	}

	/** What messages call this place: its label in the form, its path in JSON. */
	get name(): string {
		if (this.source === 'form') return this.label || 'Filters';
		return this.path || 'Filters (JSON)';
	}

	/** Throws a ParameterError, e.g. `Seniority: "boss" is not one of cxo, director`. */
	fail(reason: string): never {
		throw new ParameterError(`${this.name}: ${reason}`);
	}
}

/** A value as a message shows it: in JSON, shortened. */
export function quote(value: unknown): string {
	const text = JSON.stringify(value) ?? String(value);
	return text.length > SHOWN_VALUE_LENGTH ? `${text.slice(0, SHOWN_VALUE_LENGTH)}…` : text;
}

/** A value as a message names it that wants another kind: lists and objects by what they are. */
export function describe(value: unknown): string {
	if (Array.isArray(value)) return 'a list';
	return isRecord(value) ? 'an object' : quote(value);
}
