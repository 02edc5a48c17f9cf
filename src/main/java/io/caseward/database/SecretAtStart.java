package io.caseward.database;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets no node start with another secret than the others: it would seal what they cannot open, and
 * send people away whose codes are right. A new secret takes over where the former one is given too.
 */
@Component
class SecretAtStart implements SmartInitializingSingleton {

  private static final String MEND =
      " Give this node the secret of the others: their caseward.secret, or the file 'secret' of the home that sealed first."
          + " To change it on purpose, stop every node and start one with the new caseward.secret and the old one as caseward.former-secret.";

  private final Sealing sealing;
  private final SealingCheck check;
  private final SealingSettings settings;
  private final List<Sealed> holders;
  private final TransactionTemplate transaction;

  SecretAtStart(Sealing sealing, SealingCheck check, SealingSettings settings, List<Sealed> holders, TransactionTemplate transaction) {
    this.sealing = sealing;
    this.check = check;
    this.settings = settings;
    this.holders = holders;
    this.transaction = transaction;
  }

  @Override
  public void afterSingletonsInstantiated() {
    Doers.as(Doer.system("work", "SecretAtStart"), () -> transaction.execute(status -> checked()));
  }

  private boolean checked() {
    Optional<Secret> ours = sealing.atHand();
    Optional<String> sealed = check.kept().or(() -> holders.stream().flatMap(holder -> holder.any().stream()).findFirst());
    if (sealed.isPresent()) {
      Secret secret = ours.orElseThrow(() -> new StartRefused("This node has no caseward.secret, and values in this database were sealed with one." + MEND));
      if (!secret.opens(sealed.get())) {
        takeOver(sealed.get(), secret);
      }
    }
    if (settings.secret() != null) {
      check.keep(ours.orElseThrow());
    }
    return true;
  }

  private void takeOver(String sealed, Secret ours) {
    Secret former = Optional.ofNullable(settings.formerSecret()).map(Secret::new).filter(secret -> secret.opens(sealed)).orElseThrow(this::refused);
    holders.forEach(holder -> holder.resealed(value -> ours.seal(former.open(value))));
    check.replace(ours);
  }

  private StartRefused refused() {
    String former = settings.formerSecret() == null ? "" : " Nor is caseward.former-secret.";
    return new StartRefused(SealingCheck.OTHER + former + MEND);
  }
}
