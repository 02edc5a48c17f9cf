/** Reads reports from outside and says what is wrong with them. */
package io.caseward.cases.intake;
