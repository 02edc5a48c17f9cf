package io.caseward.enforcement;

import java.util.List;

/** The notices of cases, and what became of them. */
public interface Notices {

  /** A case's notices, oldest first. */
  List<Notice> of(String caseNumber);

  /** The receiver took it. */
  void accepted(long notice, String answer);

  /** It could not be delivered, for now or for good; a later {@link #accepted} mends it. */
  void failed(long notice, String answer);
}
