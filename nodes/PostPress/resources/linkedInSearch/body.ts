import { refuseEmpty } from '../../filters/empty';
import { type Draft, draftToBody, formToDraft } from '../../filters/filter';
import { describe, FieldPath, quote } from '../../filters/fieldPath';
import { ParameterError } from '../../parameterError';
import { isBlank, isRecord, trim } from '../../values';
import { KEYWORDS, type Variant } from './variants';

/** What the form says of a search's filters: the Filters collection, or JSON as an object or a text. */
export interface Entered {
	keywords: unknown;
	/** The value of the variant's Filters collection, where the fields are used. */
	fields?: unknown;
	/** The same as the node holds it, expressions as texts. */
	stored?: unknown;
	/** The JSON, where that is used. */
	json?: unknown;
}

/** What a search may do, and how it is read. */
export interface ReadingRules {
	/** The workflow's time zone (IANA name). */
	timezone: string;
	/** Whether the search may save itself in LinkedIn, which changes the account. */
	maySave: boolean;
	/**
	 * Leaves out a filter of the form that was added and holds nothing, instead of refusing the search: an
	 * agent fills whatever there is to fill; a person adds a filter to have it searched.
	 */
	ignoreEmpty: boolean;
}

const JSON_FIELD = 'Filters (JSON)';

function failJson(reason: string): never {
	throw new ParameterError(`${JSON_FIELD}: ${reason}`);
}

/** Agents often put JSON between the fences of Markdown. */
const FENCED = /^```\w*\s*(.*?)\s*```$/su;

/** The object that the JSON is, or that a text holds, also one that was encoded twice; empty for a blank. */
function parseJson(value: unknown, encodedAgain = false): Draft {
	if (isBlank(value)) return {};
	if (isRecord(value)) return value;
	if (typeof value !== 'string' || encodedAgain) {
		failJson(`must be a JSON object, not ${describe(value)}`);
	}
	const text = trim(value);
	const inside = FENCED.exec(text)?.[1] ?? text;
	if (isBlank(inside)) return {};
	let parsed: unknown;
	try {
		parsed = JSON.parse(inside);
	} catch (error) {
		failJson(`is not valid JSON (${(error as Error).message})`);
	}
	return parseJson(parsed, typeof parsed === 'string' && !trim(parsed).startsWith('{'));
}

/** Takes `api` and `category` out of the JSON; they may stand there if they say what the parameters say. */
function withoutVariant(json: Draft, variant: Variant): Draft {
	const { api: givenApi, category: givenCategory, ...rest } = json;
	const api = isBlank(givenApi) ? variant.api : givenApi;
	const category = isBlank(givenCategory) ? variant.category : givenCategory;
	if (api !== variant.api || category !== variant.category) {
		failJson(
			`has api ${quote(api)} and category ${quote(category)}, but the node is set to ${variant.api} and ${variant.category}`,
		);
	}
	return rest;
}

/**
 * The body of a search as the API wants it, names in it as `Lookup`; empty values are omitted. Keywords in
 * the JSON beat the field. Throws a ParameterError that names the field.
 */
export function searchBody(
	variant: Variant,
	entered: Entered,
	{ timezone, maySave, ignoreEmpty }: ReadingRules,
): Draft {
	const { filters, api, category } = variant;
	const { keywords } = entered;
	const inForm = FieldPath.inForm(timezone);
	const usesJson = entered.json !== undefined;
	const path = usesJson ? FieldPath.inJson(timezone) : inForm;
	if (!usesJson && !ignoreEmpty) refuseEmpty(filters, entered.fields, entered.stored, path);
	const draft = usesJson
		? withoutVariant(parseJson(entered.json), variant)
		: formToDraft(filters, entered.fields);
	const body = draftToBody([KEYWORDS, ...filters], draft, path);
	if (!maySave && body.save_search !== undefined) {
		path
			.field('save_search', 'Also Save This Search As')
			.fail('only the Search operation of the PostPress node can save a search');
	}
	return { api, category, ...draftToBody([KEYWORDS], { keywords }, inForm), ...body };
}
