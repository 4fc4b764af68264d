/** A value that a person or an agent must mend; its message names the field and says what it may hold. */
export class ParameterError extends Error {}
