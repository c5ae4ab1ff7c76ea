"""What rules on retries share: when a library's retry ends, what a loop does when its work fails, who calls itself again."""
