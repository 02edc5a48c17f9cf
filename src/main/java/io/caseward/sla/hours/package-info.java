/**
 * Hours of work: shifts, holidays and special days of a place, and how much of any time they count.
 * Pure arithmetic; knows neither vendors nor tables.
 */
package io.caseward.sla.hours;
