"""What a meeting leaves to be done: tasks with their days, referrals, appointments, the next meeting."""
