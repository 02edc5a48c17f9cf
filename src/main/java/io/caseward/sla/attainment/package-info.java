/**
 * What became of clocks: how many were met, by queue, vendor, severity and week; which were missed;
 * what breaches next.
 */
package io.caseward.sla.attainment;
