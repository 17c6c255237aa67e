"""The one place that turns reasons, findings and problems into Dutch or English."""
