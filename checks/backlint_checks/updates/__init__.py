"""Columns whose new value is computed from the one that was read."""
