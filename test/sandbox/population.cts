import { passes, type Exclusion } from './population/filter.cts';
import { Dice, hash, stableJson } from './random.cts';
import type { Search } from './results.cts';

/** The values of a population for one filter. */
export interface Attribute {
	/** IDs, texts, or fixed ranges such as `11-50`, most frequent first. */
	values: readonly string[];
	/** Exponent of Zipf's law for the frequencies; default 0, an even distribution. */
	skew?: number;
	/** Share of members without a value; default 0. */
	unknown?: number;
	/** Other values that a value implies, e.g. a city its country. */
	also?: (value: string) => readonly string[];
}

/** Options of a population; equal options give equal members. */
export interface PopulationOptions {
	size: number;
	/** By the name of the filter in the body of a search. */
	attributes: Record<string, Attribute>;
	seed?: string;
	/** Maximum deviation of reported totals, as a share; differs per search. */
	drift?: number;
	/** Excluding values also drops members without a value. */
	excludingDropsUnknown?: boolean;
}

/** The values of a member, by filter; the first one is the member's, the others are implied. */
export type Member = Record<string, readonly string[]>;

/** Fields of a body without an attribute: they match all members. */
const NOT_FILTERS = ['api', 'category', 'keywords', 'url', 'locale', 'sort_by', 'save_search'];

function drawer({ values, skew = 0, unknown = 0, also = () => [] }: Attribute) {
	const weights = values.map((_, index) => 1 / (index + 1) ** skew);
	const whole = weights.reduce((sum, weight) => sum + weight, 0);
	return (dice: Dice): readonly string[] => {
		if (dice.chance(unknown) || values.length === 0) return [];
		let left = dice.next() * whole;
		const index = weights.findIndex((weight) => (left -= weight) < 0);
		const value = values[index === -1 ? values.length - 1 : index];
		return [value, ...also(value)];
	};
}

/** People or companies with attributes that filters apply to, in the order of the results. */
export class Population implements Exclusion {
	readonly seed: string;
	readonly members: readonly Member[];
	readonly dropsUnknown: boolean;
	private readonly drift: number;
	private readonly found = new Map<string, readonly number[]>();

	constructor({ size, attributes, ...options }: PopulationOptions) {
		this.seed = `population ${options.seed ?? ''}`;
		this.drift = options.drift ?? 0;
		this.dropsUnknown = options.excludingDropsUnknown ?? false;
		const drawers = Object.entries(attributes).map(([name, one]) => [name, drawer(one)] as const);
		this.members = Array.from({ length: size }, (_, index) => {
			const dice = new Dice(`${this.seed} ${index}`);
			return Object.fromEntries(drawers.map(([name, draw]) => [name, draw(dice)]));
		});
	}

	/** The numbers of the members that match a search. Throws for a filter without an attribute. */
	find(search: Search): readonly number[] {
		const key = stableJson(search);
		const known = this.found.get(key);
		if (known) return known;
		const filters = Object.entries(search).filter(([name]) => !NOT_FILTERS.includes(name));
		const strange = filters.find(([name]) => this.members.some((member) => !(name in member)));
		if (strange) throw new Error(`The population has no attribute "${strange[0]}".`);
		const found = this.members.flatMap((member, index) =>
			filters.every(([name, filter]) => passes(member[name], filter, this)) ? [index] : [],
		);
		this.found.set(key, found);
		return found;
	}

	/** The total that a search reports. */
	total(search: Search): number {
		if (this.drift === 0) return this.find(search).length;
		const share = (hash(`drift ${stableJson(search)}`) / 2 ** 31 - 1) * this.drift;
		return Math.round(this.find(search).length * (1 + share));
	}
}
