"""sqlmodel 0.0.50."""
