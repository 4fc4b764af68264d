import type { FieldPath } from './fieldPath';
import type { Draft } from './filter';
import type { FilterValueType } from './filterValueTypes';

/** One value that the API offers for a name. */
export interface Candidate {
	id: string;
	title: string;
	/** What else the route says of it; its keys are not documented. */
	additional_data?: Draft;
}

/** A name that stands where the API wants an ID, until it is looked up. */
export class Lookup {
	constructor(
		readonly type: FilterValueType,
		readonly text: string,
		readonly path: FieldPath,
		/** What the API wants beside the ID, from the candidate; throws a ParameterError if that is missing. */
		readonly detailsOf?: (candidate: Candidate) => Draft,
	) {}

	/** The same lookup, which also tells what stands beside the ID. */
	withDetails(detailsOf: (candidate: Candidate) => Draft): Lookup {
		return new Lookup(this.type, this.text, this.path, detailsOf);
	}
}

/** An ID that was picked from a list, with what the list called it. */
export class PickedId {
	constructor(
		readonly type: FilterValueType,
		readonly id: string,
		readonly title: string,
	) {}
}
