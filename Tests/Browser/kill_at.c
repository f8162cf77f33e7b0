/* Kills the process at its n-th change of a file, to be loaded with LD_PRELOAD.
 *
 * KILL_AT=n: the n-th write, cut, sync, rename, link or unlink is the last: of a write half is done, of anything else
 * nothing. KILL_COUNT=FILE: how many there were is written there when the process ends by itself.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

static atomic_long changes;

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static int is_last(void) {
  const char *at = getenv("KILL_AT");
  return atomic_fetch_add(&changes, 1) + 1 == (at ? atol(at) : 0);
}

static void end(void) {
  kill(getpid(), SIGKILL);
  for (;;) pause();
}

static int is_regular(int file) {
  struct stat status;
  return fstat(file, &status) == 0 && S_ISREG(status.st_mode);
}

__attribute__((destructor)) static void tell(void) {
  const char *path = getenv("KILL_COUNT");
  FILE *file = path ? fopen(path, "w") : NULL;
  if (!file) return;
  long found = atomic_load(&changes);
  fprintf(file, "%ld", found);
  fclose(file);
}

ssize_t write(int file, const void *bytes, size_t count) {
  if (is_regular(file) && is_last()) REAL(write)(file, bytes, count / 2), end();
  return REAL(write)(file, bytes, count);
}

ssize_t pwrite(int file, const void *bytes, size_t count, off_t offset) {
  if (is_regular(file) && is_last()) REAL(pwrite)(file, bytes, count / 2, offset), end();
  return REAL(pwrite)(file, bytes, count, offset);
}

ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t offset) {
  if (is_regular(file) && is_last()) REAL(pwrite64)(file, bytes, count / 2, offset), end();
  return REAL(pwrite64)(file, bytes, count, offset);
}

ssize_t writev(int file, const struct iovec *parts, int count) {
  if (is_regular(file) && is_last()) REAL(writev)(file, parts, count / 2), end();
  return REAL(writev)(file, parts, count);
}

#define KILLABLE(name, parameters, arguments)  \
  int name parameters {                        \
    if (is_last()) end();                      \
    return REAL(name) arguments;               \
  }

KILLABLE(fsync, (int file), (file))
KILLABLE(fdatasync, (int file), (file))
KILLABLE(ftruncate, (int file, off_t length), (file, length))
KILLABLE(ftruncate64, (int file, off64_t length), (file, length))
KILLABLE(rename, (const char *from, const char *to), (from, to))
KILLABLE(renameat, (int from_folder, const char *from, int to_folder, const char *to),
         (from_folder, from, to_folder, to))
KILLABLE(link, (const char *from, const char *to), (from, to))
KILLABLE(unlink, (const char *path), (path))
KILLABLE(unlinkat, (int folder, const char *path, int flags), (folder, path, flags))
KILLABLE(rmdir, (const char *path), (path))
KILLABLE(mkdir, (const char *path, mode_t mode), (path, mode))
