#include <stdlib.h>

#define KEY "APP_KEY"

static struct option options[] = {
  {"verbose", no_argument, 0, 'v'},
  {"output", required_argument, NULL, 'o'},
  {NULL, 0, NULL, 0},
};

static const char *names[] = {"one", two};

int read(void) {
  char *key = getenv(KEY);
  char *home = secure_getenv("APP_" "HOME");
  /* getenv("COMMENTED") */
  const char *text = "getenv(\"QUOTED\")";
  uv_os_getenv("APP_THREADS", buffer, &size);
  return getenv(text) != NULL;
}

int main(int argc, char **argv);

int main(int argc, char **argv) {
  return 0;
}
