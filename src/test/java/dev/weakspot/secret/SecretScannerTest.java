package dev.weakspot.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weakspot.secret.Secret.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SecretScannerTest {

  @ParameterizedTest
  @CsvSource({
    "ACCESS_KEY, AKIAABCDEFGHIJKLMNOP",
    "ACCESS_KEY, ASIA0123456789ABCDEF",
    "TOKEN, ghp_abcdefghijklmnopqrstuvwxyz0123456789",
    "TOKEN, xoxb-1234567890-abcdef",
    "TOKEN, eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.abcdefghijklmnop",
    "EMAIL, someone.else@mail.example.org",
  })
  void findsByShape(Kind kind, String secret) {
    String text = "first line\nhere: " + secret + ", and on";
    assertThat(SecretScanner.find(text))
        .containsExactly(
            new Secret(kind, 2, text.indexOf(secret), text.indexOf(secret) + secret.length()));
    assertThat(SecretScanner.mask(text))
        .doesNotContain(secret)
        .startsWith("first line\nhere: ")
        .endsWith(", and on");
  }

  @Test
  void masksAWholePrivateKey() {
    String key = "-----BEGIN RSA PRIVATE KEY-----\nMIIabc\ndef\n-----END RSA PRIVATE KEY-----";
    assertThat(SecretScanner.mask("a\n" + key + "\nb")).isEqualTo("a\n████\nb");
  }

  @Test
  void leavesTheKindOfAKeyReadable() {
    assertThat(SecretScanner.mask("AKIAABCDEFGHIJKLMNOP")).isEqualTo("AKIA████");
  }

  @Test
  void findsASecretKeyByTheNameBeforeIt() {
    String key = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKL12";
    assertThat(SecretScanner.mask("aws_secret_access_key = \"" + key + "\"")).doesNotContain(key);
    assertThat(SecretScanner.mask("commit " + key)).contains(key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${AWS_ACCESS_KEY_ID}",
        "arn:aws:iam::123456789012:role/name",
        "@types/node@20.1.0",
        "user@localhost",
        "AKIA",
        "image@sha256:0123456789abcdef"
      })
  void leavesWhatOnlyLooksAlike(String text) {
    assertThat(SecretScanner.find(text)).isEmpty();
    assertThat(SecretScanner.mask(text)).isEqualTo(text);
  }
}
