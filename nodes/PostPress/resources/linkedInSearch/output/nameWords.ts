const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/*
 * Words around names, in lower case and without dots. Lists under a permissive license only cover English, so
 * these were collected for the languages that LinkedIn members use.
 */

/** Titles before a name. */
export const TITLES = words(`
	dr dra drs prof profa professor professorin pd privdoz univprof dipl diplom dkfm magister magistra
	mr mrs ms miss mister mx herr frau hr fr monsieur madame mme mlle signor signora sig sigra sra srta
	señor señora senhor senhora dhr mevr sir dame rev reverend fr capt captain col colonel maj lt ltcol sgt gen
	bc bca mgr mudr judr phdr rndr mvdr mba lic licda arq abog adv cpl hon shri smt pan pani mgrinz inz
`);

/** Titles that could also be initials: they only count in capitals, before two other words or another part. */
export const SHORT_TITLES = words('ca cs di cma cpa adv');

/** Abbreviated names with a dot: any other such word before a name is a title. */
export const SHORT_NAMES = words('md mohd mohmd moh muh wm chas geo jos thos st ste th ch');

/** Degrees and certificates after a name, and jobs that people add there. */
export const DEGREES = words(`
	phd dphil edd dba psyd pharmd dnp mphil mba emba globalmba execmba msc mscs mscit msci meng mres mfin mpa mph mpp
	mfa mlis mpharm mbbs mbchb mdiv med bsc bsch bcom bba beng bed bfa btech mtech mca bca bsn msn aprn fnp fnpc fnpbc
	pac rnbsn dds dmd dvm llb llm jd esq cpa cfa cma cia cfe cga cima acma fcma fcca acca aca fca frm caia cfp clu chfc
	pmp pmiacp pmipba pgmp pfmp capm prince2 csm cspo csp acsm asm psm psmi psmii psmiii pspo pspoi safe spc lssbb
	lssgb cssbb cssgb mbb itil itilv4 togaf cissp cisa cism crisc ccsp ceh oscp ccna ccnp ccie mcse mcsa mcp
	shrmcp shrmscp phr sphr gphr cipd mcipd fcipd assoccipd acipd pcc acc mcc cpcc ceng peng fieee frsa frcs mrcp
	frcp facs facp fache cscp cpim cltd cpsm cphr cebs ceo cto cfo coo cmo cio cro chro cpo cmc msw lcsw lmft lpc
	bacs csc mscn diplkfm diplvw diplbw diplinf diploec diplkffr mscba scm six-sigma leed leedap leedga riba arb aia
	ncarb mrics frics mcips fcips csci mieee
`);

/** Degrees that are also names: they only count in capitals or with dots, after two other words. */
export const SHORT_DEGREES = words(`
	ba bs ma ms md do pe rn np ca ea pa se md pt ot cpa cma edm am ab lm sj mp mpp od dc bsn asa cwm
`);

/** Suffixes that belong to the last name. */
export const GENERATIONS = words('jr sr ii iii iv junior senior filho neto júnior ml st');

/** Particles before a last name. */
export const PARTICLES = words(`
	van von vom zu zum zur der den de del des da do dos das du ter ten te af av bin ibn bint y e 't
`);

/** Particles only after another one: de la Cruz, but La Fontaine. */
export const INNER_PARTICLES = words('la las los le les el het');
