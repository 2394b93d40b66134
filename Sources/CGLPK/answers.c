// Reading a solution, and a problem, out of GLPK.

#include "trap.h"

int cglpk_get_basic_status(cglpk_problem *problem, cglpk_basic_status *status) {
  CGLPK_ENTER(problem);
  status->primal = glp_get_prim_stat(problem->handle);
  status->dual = glp_get_dual_stat(problem->handle);
  status->objective = glp_get_obj_val(problem->handle);
  status->iterations = glp_get_it_cnt(problem->handle);
  return cglpk_leave(problem, CGLPK_OK);
}

int cglpk_get_integer_status(cglpk_problem *problem, cglpk_integer_status *status) {
  CGLPK_ENTER(problem);
  status->status = glp_mip_status(problem->handle);
  status->objective = glp_mip_obj_val(problem->handle);
  return cglpk_leave(problem, CGLPK_OK);
}

typedef double value_of(glp_prob *handle, int index);

static int fill(
    cglpk_problem *problem, value_of *row_value, value_of *column_value, double *rows,
    double *columns) {
  CGLPK_ENTER(problem);
  int row_count = glp_get_num_rows(problem->handle);
  int column_count = glp_get_num_cols(problem->handle);
  for (int i = 0; i < row_count; i++)
    rows[i] = row_value(problem->handle, i + 1);
  for (int j = 0; j < column_count; j++)
    columns[j] = column_value(problem->handle, j + 1);
  return cglpk_leave(problem, CGLPK_OK);
}

int cglpk_get_basic_values(cglpk_problem *problem, double *rows, double *columns) {
  return fill(problem, glp_get_row_prim, glp_get_col_prim, rows, columns);
}

int cglpk_get_basic_duals(cglpk_problem *problem, double *rows, double *columns) {
  return fill(problem, glp_get_row_dual, glp_get_col_dual, rows, columns);
}

int cglpk_get_integer_values(cglpk_problem *problem, double *rows, double *columns) {
  return fill(problem, glp_mip_row_val, glp_mip_col_val, rows, columns);
}

// GLPK writes an absent bound as the largest double.
static double lower_bound(double bound) { return bound <= -1e300 ? -INFINITY : bound; }
static double upper_bound(double bound) { return bound >= 1e300 ? INFINITY : bound; }

int cglpk_get_shape(cglpk_problem *problem, cglpk_shape *shape) {
  CGLPK_ENTER(problem);
  shape->direction =
      glp_get_obj_dir(problem->handle) == GLP_MAX ? CGLPK_MAXIMIZE : CGLPK_MINIMIZE;
  shape->rows = glp_get_num_rows(problem->handle);
  shape->columns = glp_get_num_cols(problem->handle);
  shape->entries = glp_get_num_nz(problem->handle);
  shape->constant = glp_get_obj_coef(problem->handle, 0);
  shape->name = glp_get_prob_name(problem->handle);
  shape->objective_name = glp_get_obj_name(problem->handle);
  return cglpk_leave(problem, CGLPK_OK);
}

int cglpk_get_column(cglpk_problem *problem, int index, cglpk_column *column) {
  CGLPK_ENTER(problem);
  column->name = glp_get_col_name(problem->handle, index + 1);
  column->lower = lower_bound(glp_get_col_lb(problem->handle, index + 1));
  column->upper = upper_bound(glp_get_col_ub(problem->handle, index + 1));
  column->objective = glp_get_obj_coef(problem->handle, index + 1);
  column->integer = glp_get_col_kind(problem->handle, index + 1) != GLP_CV;
  return cglpk_leave(problem, CGLPK_OK);
}

int cglpk_get_row(cglpk_problem *problem, int index, cglpk_row *row) {
  CGLPK_ENTER(problem);
  row->name = glp_get_row_name(problem->handle, index + 1);
  row->lower = lower_bound(glp_get_row_lb(problem->handle, index + 1));
  row->upper = upper_bound(glp_get_row_ub(problem->handle, index + 1));
  row->entries = glp_get_mat_row(problem->handle, index + 1, NULL, NULL);
  return cglpk_leave(problem, CGLPK_OK);
}

int cglpk_get_row_entries(cglpk_problem *problem, int index, int *columns, double *values) {
  CGLPK_ENTER(problem);
  int length = glp_get_mat_row(problem->handle, index + 1, NULL, NULL);
  // One place before the caller's room is not ours to point at; copy down instead.
  int *shifted_columns = glp_alloc(1 + length, sizeof *shifted_columns);
  double *shifted_values = glp_alloc(1 + length, sizeof *shifted_values);
  glp_get_mat_row(problem->handle, index + 1, shifted_columns, shifted_values);
  for (int k = 0; k < length; k++) {
    columns[k] = shifted_columns[k + 1] - 1;
    values[k] = shifted_values[k + 1];
  }
  glp_free(shifted_columns);
  glp_free(shifted_values);
  return cglpk_leave(problem, CGLPK_OK);
}
