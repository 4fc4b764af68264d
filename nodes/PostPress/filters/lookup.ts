import type { IDataObject } from 'n8n-workflow';
import type { FilterValueType } from './filterValueTypes';
import type { FieldPath } from './fieldPath';

/** One answer of the parameters route. */
export interface Candidate {
	id: string;
	title: string;
	/** What else the route says of it; its keys are not documented. */
	additional_data?: IDataObject;
}

/** Puts what the route says of the candidate into the object around the ID; may fail at its place. */
export type OnResolved = (around: IDataObject, candidate: Candidate) => void;

/** A name that stands where the API wants an ID, until it is looked up. */
export class Lookup {
	constructor(
		readonly type: FilterValueType,
		readonly text: string,
		readonly path: FieldPath,
		readonly onResolved?: OnResolved,
	) {}

	/** The same look-up, which also fills the object around the ID. */
	withOnResolved(fill: OnResolved): Lookup {
		return new Lookup(this.type, this.text, this.path, fill);
	}
}
