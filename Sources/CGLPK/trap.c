// The life of a problem, and the trap.

#include "trap.h"

#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LOG_LIMIT = 1 << 17 };

// Thread identifiers are used again once a thread has ended, and its environment
// with them is gone: a serial number of our own is not.
static atomic_uint_least64_t next_thread = 1;
static _Thread_local uint64_t this_thread = 0;

// Poisoned problems cannot be deleted one by one (glp_delete_prob walks structures
// that the trap left half changed), but glp_free_env releases the thread's memory
// blocks from a list of its own, without looking inside. It releases those of
// every problem of the thread, so it waits for the last one.
static _Thread_local int living_problems = 0;
static _Thread_local bool owns_environment = false;

static uint64_t thread_serial(void) {
  if (this_thread == 0)
    this_thread = atomic_fetch_add(&next_thread, 1);
  return this_thread;
}

static void append_to_log(cglpk_problem *problem, const char *text) {
  size_t length = strlen(text);
  if (problem->log_length + length > LOG_LIMIT) {
    // The oldest half goes: a log is read from its end.
    size_t dropped = problem->log_length / 2;
    memmove(problem->log, problem->log + dropped, problem->log_length - dropped);
    problem->log_length -= dropped;
    problem->last_output -= problem->last_output < dropped ? problem->last_output : dropped;
  }
  if (problem->log_length + length + 1 > problem->log_capacity) {
    size_t capacity = 2 * (problem->log_length + length + 1);
    char *larger = realloc(problem->log, capacity);
    if (larger == NULL)
      return;
    problem->log = larger;
    problem->log_capacity = capacity;
  }
  problem->previous_output = problem->last_output;
  problem->last_output = problem->log_length;
  memcpy(problem->log + problem->log_length, text, length + 1);
  problem->log_length += length;
}

// Corresponds to glp_term_hook: anything but zero keeps the text off the terminal.
static int capture_output(void *info, const char *text) {
  append_to_log(info, text);
  return 1;
}

static void spring_trap(void *info) {
  cglpk_problem *problem = info;
  longjmp(problem->trap, 1);
}

int cglpk_enter(cglpk_problem *problem) {
  if (problem->thread != thread_serial())
    return CGLPK_WRONG_THREAD;
  if (problem->poisoned)
    return CGLPK_POISONED;
  glp_term_out(GLP_ON);
  glp_term_hook(capture_output, problem);
  glp_error_hook(spring_trap, problem);
  return CGLPK_OK;
}

int cglpk_leave(cglpk_problem *problem, int code) {
  (void)problem;
  glp_term_hook(NULL, NULL);
  glp_error_hook(NULL, NULL);
  return code;
}

int cglpk_trapped(cglpk_problem *problem) {
  problem->poisoned = true;
  const char *text = problem->log == NULL ? "" : problem->log + problem->previous_output;
  snprintf(problem->message, sizeof problem->message, "%s", text);
  for (size_t end = strlen(problem->message); end > 0 && problem->message[end - 1] == '\n'; end--)
    problem->message[end - 1] = '\0';
  return cglpk_leave(problem, CGLPK_TRAPPED);
}

int cglpk_refuse(cglpk_problem *problem, int code, const char *format, ...) {
  // Another thread may own the buffer.
  if (problem->thread != thread_serial())
    return CGLPK_WRONG_THREAD;
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(problem->message, sizeof problem->message, format, arguments);
  va_end(arguments);
  return code;
}

static int create_handle(cglpk_problem *problem, const char *name, int direction) {
  CGLPK_ENTER(problem);
  problem->handle = glp_create_prob();
  glp_set_prob_name(problem->handle, name);
  glp_set_obj_dir(problem->handle, direction);
  return cglpk_leave(problem, CGLPK_OK);
}

cglpk_problem *cglpk_create(const char *name, int direction) {
  cglpk_problem *problem = calloc(1, sizeof *problem);
  if (problem == NULL)
    return NULL;
  problem->thread = thread_serial();
  if (living_problems == 0)
    // An environment that was there before us is someone else's to free.
    owns_environment = glp_init_env() == 0;
  living_problems += 1;
  // A trap here (a name of more than 255 bytes) leaves a poisoned problem whose
  // first use tells why.
  create_handle(problem, name, direction);
  return problem;
}

static int delete_handle(cglpk_problem *problem) {
  CGLPK_ENTER(problem);
  glp_delete_prob(problem->handle);
  return cglpk_leave(problem, CGLPK_OK);
}

int cglpk_free(cglpk_problem *problem) {
  if (problem == NULL)
    return CGLPK_OK;
  // Leaked on purpose: GLPK would look for the blocks in this thread's
  // environment, not find them, and abort or corrupt it.
  if (problem->thread != thread_serial())
    return CGLPK_WRONG_THREAD;
  delete_handle(problem);
  living_problems -= 1;
  if (living_problems == 0 && owns_environment)
    glp_free_env();
  free(problem->log);
  free(problem);
  return CGLPK_OK;
}

const char *cglpk_message(const cglpk_problem *problem) { return problem->message; }

const char *cglpk_log(const cglpk_problem *problem) {
  return problem->log == NULL ? "" : problem->log;
}
