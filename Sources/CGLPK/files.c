// GLPK's file formats and its MathProg translator.

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "trap.h"

// GLPK prints every path into a buffer of 4,096 bytes behind a plain assert, which
// no hook catches.
enum { LONGEST_PATH = 2048 };

static int refuse_path(cglpk_problem *problem, const char *path) {
  if (path == NULL || strlen(path) <= LONGEST_PATH)
    return CGLPK_OK;
  return cglpk_refuse(problem, CGLPK_FILE, "a path has more than %d bytes", LONGEST_PATH);
}

int cglpk_write(cglpk_problem *problem, int format, const char *path) {
  if (refuse_path(problem, path) != CGLPK_OK)
    return CGLPK_FILE;
  CGLPK_ENTER(problem);
  int failed;
  if (format == CGLPK_FORMAT_LP)
    failed = glp_write_lp(problem->handle, NULL, path);
  else if (format == CGLPK_FORMAT_FIXED_MPS)
    failed = glp_write_mps(problem->handle, GLP_MPS_DECK, NULL, path);
  else
    failed = glp_write_mps(problem->handle, GLP_MPS_FILE, NULL, path);
  return cglpk_leave(problem, failed ? CGLPK_FILE : CGLPK_OK);
}

int cglpk_read(cglpk_problem *problem, int format, const char *path) {
  if (refuse_path(problem, path) != CGLPK_OK)
    return CGLPK_FILE;
  CGLPK_ENTER(problem);
  int failed;
  if (format == CGLPK_FORMAT_LP)
    failed = glp_read_lp(problem->handle, NULL, path);
  else if (format == CGLPK_FORMAT_FIXED_MPS)
    failed = glp_read_mps(problem->handle, GLP_MPS_DECK, NULL, path);
  else
    failed = glp_read_mps(problem->handle, GLP_MPS_FILE, NULL, path);
  return cglpk_leave(problem, failed ? CGLPK_FILE : CGLPK_OK);
}

// GLPK reads and writes paths, not memory.
static int make_temporary(char *path, size_t room) {
  const char *folder = getenv("TMPDIR");
  if (folder == NULL || folder[0] == '\0')
    folder = "/tmp";
  // The six X are mkstemp's own: it puts the letters of a name that is free in their place.
  if (snprintf(path, room, "%s/cglpk-XXXXXX", folder) >= (int)room)
    return -1;
  return mkstemp(path);
}

static int read_all(const char *path, char **text, int64_t *length) {
  FILE *file = fopen(path, "rb");
  if (file == NULL)
    return CGLPK_FILE;
  int code = CGLPK_FILE;
  *text = NULL;
  if (fseek(file, 0, SEEK_END) == 0) {
    long size = ftell(file);
    *text = size < 0 ? NULL : malloc((size_t)size + 1);
    rewind(file);
    if (*text != NULL && fread(*text, 1, (size_t)size, file) == (size_t)size) {
      (*text)[size] = '\0';
      *length = size;
      code = CGLPK_OK;
    }
  }
  fclose(file);
  if (code != CGLPK_OK) {
    free(*text);
    *text = NULL;
  }
  return code;
}

int cglpk_write_text(cglpk_problem *problem, int format, char **text, int64_t *length) {
  char path[LONGEST_PATH];
  *text = NULL;
  *length = 0;
  int file = make_temporary(path, sizeof path);
  if (file < 0)
    return cglpk_refuse(problem, CGLPK_FILE, "no temporary file could be made");
  close(file);
  int code = cglpk_write(problem, format, path);
  if (code == CGLPK_OK)
    code = read_all(path, text, length);
  unlink(path);
  return code;
}

void cglpk_release_text(char *text) { free(text); }

// The translator's own errors come back as codes; a trap leaves its workspace to
// the environment.
static int translate(cglpk_problem *problem, const char *model_path, const char *data_path) {
  if (refuse_path(problem, model_path) != CGLPK_OK || refuse_path(problem, data_path) != CGLPK_OK)
    return CGLPK_FILE;
  CGLPK_ENTER(problem);
  glp_tran *translator = glp_mpl_alloc_wksp();
  // With data of its own the model's data section is skipped, as glpsol does.
  int failed = glp_mpl_read_model(translator, model_path, data_path != NULL);
  if (!failed && data_path != NULL)
    failed = glp_mpl_read_data(translator, data_path);
  if (!failed)
    failed = glp_mpl_generate(translator, NULL);
  if (!failed)
    glp_mpl_build_prob(translator, problem->handle);
  glp_mpl_free_wksp(translator);
  return cglpk_leave(problem, failed ? CGLPK_FILE : CGLPK_OK);
}

int cglpk_read_mathprog(
    cglpk_problem *problem, const char *model_path, const char *data_path,
    const char *data_text) {
  if (data_text == NULL)
    return translate(problem, model_path, data_path);
  char path[LONGEST_PATH];
  int descriptor = make_temporary(path, sizeof path);
  FILE *file = descriptor < 0 ? NULL : fdopen(descriptor, "wb");
  if (file == NULL)
    return cglpk_refuse(problem, CGLPK_FILE, "no temporary file could be made");
  bool written = fputs(data_text, file) >= 0;
  written = fclose(file) == 0 && written;
  int code = written ? translate(problem, model_path, path)
                     : cglpk_refuse(problem, CGLPK_FILE, "the data could not be written");
  unlink(path);
  return code;
}

void cglpk_print_number(double value, char *text, int room) {
  snprintf(text, (size_t)room, "%.15g", value);
}
