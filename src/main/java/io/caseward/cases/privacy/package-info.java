/** Forgets subjects and what was said of them: when somebody asks for it, and when its time is over. */
package io.caseward.cases.privacy;
