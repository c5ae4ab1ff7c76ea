"""supabase 2.34.1."""
