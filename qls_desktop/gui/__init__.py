"""The window. Qt lives here, in the scheduler and in the composition root."""
