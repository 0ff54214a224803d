import type { AriaRole } from 'preact';

/** The roles of the WAI-ARIA Graphics Module 1.0, which Preact's types do not know. */
export function graphicsRole(role: 'graphics-document document' | 'graphics-object' | 'graphics-symbol'): AriaRole {
  return role as string as AriaRole;
}
