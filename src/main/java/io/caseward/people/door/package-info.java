/**
 * What every request passes: who asks, how often, whether they may, and what they are told
 * otherwise. It stands before everything else here and is known to none of it.
 */
package io.caseward.people.door;
