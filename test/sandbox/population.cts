import { passes, type Exclusion } from './population/filter.cts';
import { Dice, hash, stableJson } from './random.cts';
import type { Search } from './results.cts';

/** What the members of a population can have in one filter. */
export interface Attribute {
	/** IDs, texts, or fixed ranges such as `11-50`: the first is the most frequent. */
	values: readonly string[];
	/** How much more frequent the first ones are: the exponent of Zipf's law; 0 unless told, which is evenly. */
	skew?: number;
	/** The share of members without a value; 0 unless told. */
	unknown?: number;
	/** What else a value counts as, e.g. a city as its country. */
	also?: (value: string) => readonly string[];
}

/** What a population is like; the same options always give the same members. */
export interface PopulationOptions {
	size: number;
	/** By the name of the filter in the body of a search. */
	attributes: Record<string, Attribute>;
	seed?: string;
	/** The reported totals are off by up to this share, each search by its own. */
	drift?: number;
	/** Excluding some values loses the members without a value, too. */
	excludingDropsUnknown?: boolean;
}

/** The values of one member, by filter; the first of each is the member's own. */
export type Member = Record<string, readonly string[]>;

/** Fields of a body that no attribute stands behind: they find everybody. */
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

/** People or companies with attributes, which filters really filter. Their order is that of the results. */
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

	/** The numbers of the members that a search finds. Throws for a filter that the members know nothing of. */
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
