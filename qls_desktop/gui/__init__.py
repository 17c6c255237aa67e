"""The window. Qt lives here, in the scheduler and in the composition root."""

from qls_desktop.gui.imports import leave_sources_unread

leave_sources_unread()  # before anything else of ours is imported beside Qt
