"""tornado 6.6.1."""
