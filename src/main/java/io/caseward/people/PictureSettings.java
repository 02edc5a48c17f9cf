package io.caseward.people;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose pictures and films pages show.
 *
 * @param pictureSites the sites whose pictures and films are shown in place, such as
 *     {@code https://evidence.example.com}; what is kept elsewhere opens by a link, as its server
 *     would learn who looks at what
 */
@ConfigurationProperties("caseward")
public record PictureSettings(@DefaultValue List<String> pictureSites) {

  /** What the browser is told of each: no path, nothing that would end the rule. */
  private static final Pattern SITE = Pattern.compile("https?://[a-z0-9.-]+(:[0-9]{1,5})?");

  public PictureSettings {
    pictureSites.stream().filter(site -> !SITE.matcher(site).matches()).findFirst().ifPresent(PictureSettings::refuse);
  }

  private static void refuse(String site) {
    throw new IllegalArgumentException(
        "caseward.picture-sites holds '%s'. A scheme and a host in small letters are needed, such as https://evidence.example.com."
            .formatted(site));
  }

  /** Whether a picture at this address is shown: our own, or one of a site that is named. */
  public boolean shows(String url) {
    boolean ours = url.startsWith("/") && !url.startsWith("//");
    return ours || pictureSites.stream().anyMatch(site -> url.startsWith(site + "/"));
  }

  /** For the content policy. */
  public String sources() {
    return String.join(" ", pictureSites);
  }
}
