import { ParameterError } from '../parameterError';
import { isRecord } from '../values';

/** Messages show at most this many characters of a value. */
const SHOWN_VALUE_LENGTH = 60;

/** The label without the search terms in brackets that help to find it in Add Filter. */
export const shortLabel = (label: string): string => label.replace(/ \(.*\)$/, '');

/** Names of one row, for labels that are not simple plurals. */
const ROW_NAMES: Record<string, string> = {
	'Connections Of': 'Member',
	Exclude: 'Value',
	'Followers Of': 'Member',
	Include: 'Value',
	'Technologies Used': 'Technology',
};

/** Text of the button that adds a row to a list with this label. */
export function addLabel(displayName: string): string {
	const label = shortLabel(displayName);
	return `Add ${ROW_NAMES[label] ?? label.replace(/s$/, '')}`;
}

/** Where a value was entered: its label in the form, or its path in JSON. */
export class FieldPath {
	private constructor(
		private readonly source: 'form' | 'json',
		private readonly label: string,
		private readonly path: string,
		/** The workflow's time zone (IANA name), used for dates without an offset. */
		readonly timezone: string,
	) {}

	static inForm(timezone: string): FieldPath {
		return new FieldPath('form', '', '', timezone);
	}

	static inJson(timezone: string): FieldPath {
		return new FieldPath('json', '', '', timezone);
	}

	/** The path of a field of this object. */
	field(name: string, label: string): FieldPath {
		const join = (parts: string[], separator: string) => parts.filter(Boolean).join(separator);
		return new FieldPath(
			this.source,
			join([this.label, shortLabel(label)], ' › '),
			join([this.path, name], '.'),
			this.timezone,
		);
	}

	/** The path of an entry of this list; `index` starts at 0. */
	item(index: number): FieldPath {
		return new FieldPath(this.source, this.label, `${this.path}[${index}]`, this.timezone);
	}

	/** The name for messages: the label in the form, the path in JSON. */
	get name(): string {
		if (this.source === 'form') return this.label || 'Filters';
		return this.path || 'Filters (JSON)';
	}

	/** Throws a ParameterError, e.g. `Seniority: "boss" is not one of cxo, director`. */
	fail(reason: string): never {
		throw new ParameterError(`${this.name}: ${reason}`);
	}
}

/** A value for messages: as JSON, shortened. */
export function quote(value: unknown): string {
	const text = JSON.stringify(value) ?? String(value);
	return text.length > SHOWN_VALUE_LENGTH ? `${text.slice(0, SHOWN_VALUE_LENGTH)}…` : text;
}

/** A value for messages about a wrong type: "a list" or "an object" instead of its content. */
export function describe(value: unknown): string {
	if (Array.isArray(value)) return 'a list';
	return isRecord(value) ? 'an object' : quote(value);
}
