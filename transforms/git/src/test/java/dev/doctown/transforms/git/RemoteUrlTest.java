package dev.doctown.transforms.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteUrlTest {
  @ParameterizedTest
  @CsvSource({
    "git@GitHub.com:a/b.git, https://github.com/a/b, b",
    "github.com:a/b, https://github.com/a/b, b",
    "git@github.com:/a/b/, https://github.com/a/b, b",
    "ssh://git@github.com:22/a/b.git, https://github.com/a/b, b",
    "ssh://git@host:7999/a/b.git, https://host/a/b, b",
    "https://u:p@github.com:443/a/b.git/, https://github.com/a/b, b",
    "https://u:p%40q@github.com/a/b?token=x#y, https://github.com/a/b, b",
    "https://u:p@ss@github.com/a/b, https://github.com/a/b, b",
    "http://host:8080/a//b/, https://host:8080/a/b, b",
    "http://host:80/a, https://host/a, a",
    "git://host/a.b.git, https://host/a.b, a.b",
    "HTTPS://Host/A, https://host/A, A",
    "https://host, https://host, host",
    "https://[::1]:8443/a/b, https://[::1]:8443/a/b, b"
  })
  void remotesHaveOneNormalForm(String url, String normalised, String name) {
    RemoteUrl parsed = parse(url);
    assertTrue(parsed.allowed());
    assertEquals(normalised, parsed.normalised());
    assertEquals(name, parsed.name());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///tmp/a/project",
        "file:///tmp/a/project.git",
        "file:///tmp/project/.git",
        "file://localhost/project/"
      })
  void filesAreNamedButCarryNoPath(String url) {
    RemoteUrl parsed = parse(url);
    assertTrue(parsed.allowed());
    assertNull(parsed.normalised());
    assertEquals("project", parsed.name());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://host/a",
        "s3://bucket/a",
        "https:///a",
        "file://server/share",
        "ssh://-oProxyCommand=x/a",
        "-oProxyCommand=x:a",
        "host:-a"
      })
  void otherProtocolsAndDisguisedOptionsAreRefused(String url) {
    assertFalse(parse(url).allowed());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:99999/x",
        "git://127.0.0.1:65536/x",
        "ssh://host:0/x",
        "https://host:999999999/x"
      })
  void portsBeyondTheLastAreToldBeforeAnythingIsAsked(String url) {
    GitRepositorySource source = new GitRepositorySource();
    DoctownException e = assertThrows(DoctownException.class, () -> source.name(url));
    assertEquals(ErrorCode.REPOSITORY_NOT_FOUND, e.code());
    assertEquals(
        url
            + " has port "
            + url.replaceAll(".*:([0-9]+)/x", "$1")
            + "; expected 1 to 65535, correct the URL or leave the port out",
        e.getMessage());
  }

  @Test
  void pathsAreNoUrls() {
    for (String path : List.of("a", "./a:b", "/a/b:c", "C:\\a", "C:/a", "..", "a b")) {
      assertNull(RemoteUrl.parse(path), path);
      assertFalse(RemoteUrl.looksLikeUrl(path), path);
    }
    assertTrue(RemoteUrl.looksLikeUrl("ext::sh -c id"));
    assertNull(RemoteUrl.parse("ext::sh -c id"));
  }

  @Test
  void credentialsAreNeverShown() {
    for (String url :
        List.of(
            "https://us3r:s3cret@host/a?s3cret=s3cret#s3cret",
            "https://s3cret@host/a",
            "https://us3r:s3c@s3cret@host/a",
            "s3cret@host:a/b")) {
      RemoteUrl parsed = parse(url);
      assertFalse(parsed.toString().contains("s3cret"), url);
      assertFalse((parsed.normalised() + parsed.name()).contains("s3cret"), url);
    }
    assertEquals("https://host/a", parse("https://u:p@host/a").withoutCredentials());
    assertEquals("ssh://u@host:7/a", parse("ssh://u:p@host:7/a").withoutCredentials());
    assertEquals("u@host:a", parse("u@host:a").withoutCredentials());
  }

  private static RemoteUrl parse(String url) {
    RemoteUrl parsed = RemoteUrl.parse(url);
    assertNotNull(parsed, url);
    return parsed;
  }
}
