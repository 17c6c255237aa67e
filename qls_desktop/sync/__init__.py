"""Observe, plan, apply: the only room that knows both the shop and the warehouse."""
