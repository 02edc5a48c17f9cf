package io.caseward.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PictureSettingsTest {

  private final PictureSettings pictures = new PictureSettings(List.of("https://evidence.example.com"));

  @Test
  void showOurOwnPicturesAndThoseOfNamedSites() {
    assertThat(pictures.shows("/images/demo/voucher.svg")).isTrue();
    assertThat(pictures.shows("https://evidence.example.com/1.jpg")).isTrue();
  }

  @Test
  void showNoOthersHoweverTheyAreSpelt() {
    assertThat(pictures.shows("https://evidence.example.com.evil.example/1.jpg")).isFalse();
    assertThat(pictures.shows("http://evidence.example.com/1.jpg")).isFalse();
    assertThat(pictures.shows("//evil.example/1.jpg")).isFalse();
  }

  @Test
  void refuseWhatWouldWidenThePolicy() {
    assertThatThrownBy(() -> new PictureSettings(List.of("https:; script-src *")))
        .hasMessage("caseward.picture-sites holds 'https:; script-src *'. A scheme and a host in small letters are needed, such as https://evidence.example.com.");
  }
}
