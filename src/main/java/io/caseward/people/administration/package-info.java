/** What administrators do about everybody's accounts. */
package io.caseward.people.administration;
