import type { FieldPath } from './fieldPath';
import type { Draft } from './filter';
import type { FilterValueType } from './filterValueTypes';

/** A value that the API suggests for a name. */
export interface Candidate {
	id: string;
	title: string;
	/** Further data from the route; its keys are undocumented. */
	additional_data?: Draft;
}

/** A name to be replaced by its ID. */
export class Lookup {
	constructor(
		readonly type: FilterValueType,
		readonly text: string,
		readonly path: FieldPath,
		/** Reads the details that the API requires with the ID; throws a ParameterError if they are missing. */
		readonly detailsOf?: (candidate: Candidate) => Draft,
	) {}

	/** The same lookup with the details that the API requires with the ID. */
	withDetails(detailsOf: (candidate: Candidate) => Draft): Lookup {
		return new Lookup(this.type, this.text, this.path, detailsOf);
	}
}

/** An ID picked from a list, with its name in the list. */
export class PickedId {
	constructor(
		readonly type: FilterValueType,
		readonly id: string,
		readonly title: string,
	) {}
}
