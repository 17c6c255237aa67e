"""When each job runs, and the one thread that runs them."""
