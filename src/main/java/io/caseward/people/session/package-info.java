/** Sessions in the database, for all nodes: what they hold, and that they end. */
package io.caseward.people.session;
