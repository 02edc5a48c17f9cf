/** Whose turn it is to be told, now and in the weeks to come. */
package io.caseward.escalation.oncall;
