/** Open clocks that count by something older: how they would move, and one act that moves them all. */
package io.caseward.sla.moving;
