// What the oldest supported browsers have, by MDN's browser-compat-data. The limit is the middle of 2022: what came
// to Chrome and Firefox after that counts as missing, though Chrome 109 and Firefox 115 have some of it.
import bcd from '@mdn/browser-compat-data';
import type { CompatStatement, Identifier, SupportStatement } from '@mdn/browser-compat-data/types';

/** The last browsers of old systems that are still in use: Windows 7 and 8 (Chrome, Firefox), an iPhone 7 (iOS 15). */
const oldest = { chrome: 109, firefox: 115, safari: 15.4 } as const;

const has = (statement: SupportStatement | undefined, version: number): boolean =>
  [statement ?? []]
    .flat()
    .some(
      ({ version_added: added, version_removed: removed, flags, prefix, alternative_name: alias }) =>
        !removed &&
        !flags &&
        !prefix &&
        !alias &&
        (added === true || (typeof added === 'string' && parseFloat(added.replace('≤', '')) <= version)),
    );

const isOld = ({ support }: CompatStatement): boolean =>
  Object.entries(oldest).every(([browser, version]) => has(support[browser], version));

/** The features within a feature. */
const parts = (feature: Identifier): [name: string, part: Identifier][] =>
  Object.entries(feature).flatMap(([name, part]) => (name === '__compat' ? [] : [[name, part]]));

/** Whether a feature is old. If the data have only its parts, it is old if one of them is. */
const isOldFeature = (feature: Identifier): boolean =>
  feature.__compat ? isOld(feature.__compat) : parts(feature).some(([, part]) => isOldFeature(part));

/** Safari can read the bodies of responses in parts since it has fetch (10.1). The data are about the global name. */
const mistaken = new Set(['ReadableStreamDefaultReader.read']);

export interface Interface {
  readonly isOld: boolean;
  /** Whether each member is old. */
  readonly members: Readonly<Record<string, boolean>>;
}

const builtins = bcd.javascript['builtins'] as Identifier;

/** The interfaces and globals that scripts use. Those of `Intl` have names like `Intl.NumberFormat`. */
export const interfaces: Readonly<Record<string, Interface>> = Object.fromEntries(
  [
    ...[bcd.api as Identifier, builtins].flatMap(parts),
    ...parts(builtins['Intl'] as Identifier).map(([name, part]) => [`Intl.${name}`, part] as const),
  ].map(([name, feature]) => [
    name,
    {
      isOld: isOldFeature(feature),
      members: Object.fromEntries(
        parts(feature).map(([member, part]) => [member, isOldFeature(part) || mistaken.has(`${name}.${member}`)]),
      ),
    },
  ]),
);

/** Old names in CSS: of properties, at-rules, selectors, functions and media features. */
export const oldCss: ReadonlySet<string> = new Set([bcd.css as Identifier, bcd.svg as Identifier].flatMap(oldNames));

function oldNames(feature: Identifier): readonly string[] {
  return parts(feature).flatMap(([name, part]) => [...(isOldFeature(part) ? [name] : []), ...oldNames(part)]);
}
