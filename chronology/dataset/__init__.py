"""The tables: what their columns are, how rows are made of the values, how they are written and loaded."""
